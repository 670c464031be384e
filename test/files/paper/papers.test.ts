import { describe, expect, test } from 'vitest'
import {
  meetingPapers,
  type Paper,
  type PaperKind,
  type PaperPart,
  paperKinds,
  resultPapers,
  separatePaper,
} from '../../../src/files/index.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import { smallAppraisal, smallCase } from '../write/smallCase.js'

/** Every text of a part, top to bottom, left to right. */
const textsOf = ({ blocks }: PaperPart): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? [...block.head, ...block.rows].flatMap(({ cells }) => cells.map(({ text }) => text))
      : block.kind === 'signature'
        ? block.lines
        : [block.text],
  )

const rowsOf = ({ blocks }: PaperPart): string[][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
  )

const papersOf = (caseFile: CaseFile, language: 'zh-CN' | 'en' = 'zh-CN'): Map<PaperKind, Paper> =>
  new Map(
    [
      ...meetingPapers(wudingRiver2023, caseFile, { language }),
      ...resultPapers(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile, { language }),
    ].map((paper) => [paper.kind, paper]),
  )

const papers = papersOf(smallCase)
const partsOf = (kind: PaperKind, from = papers): readonly PaperPart[] => from.get(kind)?.parts ?? []
const partFor = (kind: PaperKind, name: string): PaperPart => {
  const part = partsOf(kind).find((one) => one.name?.includes(name))
  if (!part) throw new Error(`${kind} has no part for ${name}`)
  return part
}
const tellsOf = (kind: PaperKind, name: string): string => textsOf(partFor(kind, name)).join('\n')

test('there is one paper of every kind', () => {
  expect([...papers.keys()]).toEqual([...paperKinds])
})

describe('ballots', () => {
  test('one for each secretary as annex 1 has it, and one for the committee as annex 2', () => {
    expect(partsOf('ballots').map((part) => textsOf(part)[0])).toEqual(['附件1', '附件1', '附件1', '附件2'])
    const told = textsOf(partFor('ballots', '书记01'))
    expect(told).toContain('党组织书记抓基层党建工作情况述职评议表')
    expect(told).toEqual(expect.arrayContaining(['评价内容', '好', '较好', '一般', '差']))
    expect(told).toContain('您对示例01村党支部书记抓基层党建工作情况的总体评价')
    expect(told).toContain('您认为示例01村党支部书记抓基层党建工作存在哪些问题和不足')
    expect(told).toContain('您对示例01村党支部书记抓基层党建工作的意见建议')
    expect(tellsOf('ballots', '示例镇党委')).toContain('您对示例镇党委书记抓基层党建工作情况的总体评价')
  })

  test('all secretaries as rows of one sheet, with a box for every option and text', () => {
    const [upward] = partsOf('ballot-sheet')
    if (!upward) throw new Error('no sheet')
    // Number, organization, secretary; 4 options; problems and suggestions: 9 cells.
    expect(rowsOf(upward)).toEqual(
      [1, 2, 3].map((at) => [`${at}`, smallCase.organizations[at - 1]?.name, `书记0${at}`, '', '', '', '', '', '']),
    )
  })
})

describe('the meeting', () => {
  test('the sign-in sheet has who debriefs by name, then a table for each role; so many lines as people are known to come', () => {
    const meeting = { ...smallCase.meeting, attendees: [{ role: 'party-congress-delegate', count: 3 }] }
    const [part] = partsOf('sign-in', papersOf({ ...smallCase, meeting }))
    const headings = part?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toEqual([
      '一、述职人',
      '二、党代表',
      '三、人大代表',
      '四、政协委员',
      '五、党员代表',
      '六、群众代表',
    ])
    const lines = part?.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []))
    expect(lines).toEqual([3, 3, 10, 10, 10, 10])
  })

  test('the counting sheet has a box of five strokes for everybody present', () => {
    const [upward] = partsOf('counting')
    const rows = upward ? rowsOf(upward) : []
    // 4 options, blank and spoiled for each of 3 secretaries: 18 rows. 60 present are 12 boxes of 5;
    // with option and total that is 14 cells, and the organization's in the first row of each.
    expect(rows).toHaveLength(18)
    expect(rows[0]).toHaveLength(15)
    expect(rows[1]).toHaveLength(14)
    expect(rows[1]?.[0]).toBe('较好')
  })

  test('more than 100 voters take several lines of boxes, as even as can be', () => {
    const many = { ...smallCase, meeting: { ...smallCase.meeting, present: 120 } }
    const [upward] = partsOf('counting', papersOf(many))
    const rows = upward ? rowsOf(upward) : []
    // 120 are 24 boxes: 2 lines of 12 for each of 4 options, one line for blank and for spoiled: 10 rows for each of 3.
    expect(rows).toHaveLength(30)
    // Organization, option, 12 boxes, total; in the second line the boxes alone.
    expect(rows.slice(0, 3).map((row) => row.length)).toEqual([15, 12, 14])
  })

  test('nobody is broken over two pages of the counting sheet', () => {
    const many = {
      ...smallCase,
      organizations: Array.from({ length: 30 }, (_, at) => ({
        id: `o${at}`,
        name: `示例${at}村党支部`,
        kind: 'village',
      })),
      secretaries: Array.from({ length: 30 }, (_, at) => ({ id: `s${at}`, name: `书记${at}`, organization: `o${at}` })),
    }
    const [part] = partsOf('counting', new Map(meetingPapers(wudingRiver2023, many).map((one) => [one.kind, one])))
    const pages = part?.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : [])) ?? []
    // 6 rows of 8 mm each are 48 mm: 3 fit in the 168 mm of the first page, 4 in the 204 mm of each other one.
    expect(pages).toEqual([18, ...Array.from({ length: 6 }, () => 24), 18])
  })
})

describe('feedback letters', () => {
  test('everybody gets one, with grade, ground and what follows until when', () => {
    expect(partsOf('letters')).toHaveLength(3)
    const told = tellsOf('letters', '书记01')
    expect(told).toContain('书记01同志：')
    expect(told).toContain('综合评价等次为“差”。')
    // 4 + 2 of 58 is 10.344…%.
    expect(told).toContain('“一般”“差”票6张，占有效票58张的10.34%，超过10%')
    expect(told).toContain('约谈提醒；限期整改（期限为2024年3月31日）')
    expect(told).toContain('1．阵地管理不规范（来源：上级点评）')
  })

  test('whoever has nothing to follow is threatened with nothing', () => {
    const told = tellsOf('letters', '书记02')
    expect(told).toContain('综合评价等次为“好”。')
    expect(told).not.toMatch(/约谈|限期|追责|不得|整改/u)
  })

  test('three years running are told to the organization that they concern', () => {
    expect(tellsOf('letters', '书记03')).toContain('连续3年等次为“较好”')
    expect(tellsOf('letters', '书记01')).not.toContain('连续3年')
  })

  test('what is not certain is not in a letter, and whose grade is not settled gets none', () => {
    const unsettled: CaseFile = {
      ...smallCase,
      judgements: [{ subject: 's01' }, { subject: 's03', grade: 'fairly-good' }],
      tallies: (smallCase.tallies ?? []).filter(({ subject }) => subject !== 's02'),
    }
    const parts = partsOf('letters', papersOf(unsettled))
    expect(parts.map(({ name }) => name)).not.toContain('示例02社区党支部-书记02')
    // Whether it is serious was not said: accountability is undetermined.
    const told = parts.flatMap(textsOf).join('\n')
    expect(told).not.toMatch(/尚不能确定|追责|暂定/u)
  })

  test('no letter tells which ballots named a problem', () => {
    const named: CaseFile = {
      ...smallCase,
      ballots: [{ id: 'B-777', subject: 's02', marks: ['good'], problems: '台账不全' }],
      tallies: (smallCase.tallies ?? []).filter(({ subject }) => subject !== 's02'),
    }
    const all = papersOf(named)
    const told = ['letters', 'notice', 'talks', 'rectification'].flatMap((kind) =>
      partsOf(kind as PaperKind, all).flatMap(textsOf),
    )
    expect(told.join('\n')).toContain('台账不全（来源：群众评议）')
    expect(told.join('\n')).not.toContain('B-777')
  })
})

describe('what the committee circulates and files', () => {
  test('the notice has everybody by grade, and nobody’s votes', () => {
    const [part] = partsOf('notice')
    const told = part ? textsOf(part) : []
    expect(told).toEqual(
      expect.arrayContaining([
        '（一）综合评价等次为“好”的（1个）',
        '示例02社区党支部（书记02）。',
        '（二）综合评价等次为“较好”的（1个）',
        '（三）综合评价等次为“差”的（1个）',
        '示例01村党支部（书记01）。',
      ]),
    )
    // s01 and s03 are below 好; s01 alone is talked to.
    expect(told).toContain('依据四（五），其中2个适用：年度考核不得评为“优秀”。')
    expect(told).toContain('依据四（五），其中1个适用：约谈提醒；限期整改。')
    expect(told.join('\n')).not.toContain('10.34%')
  })

  test('a talk is recorded with whom the plan calls for one', () => {
    expect(partsOf('talks').map(({ name }) => name)).toEqual(['示例01村党支部-书记01'])
    expect(tellsOf('talks', '书记01')).toContain('限期整改（期限为2024年3月31日）。')
  })

  test('the rectification list is there for the whole and for each; the summary has exact shares', () => {
    expect(partsOf('rectification').map(({ name }) => name)).toEqual([
      '总清单',
      '示例01村党支部-书记01',
      '示例镇党委-党委书记',
    ])
    const [summary] = partsOf('summary')
    const row = summary ? rowsOf(summary)[0] : []
    // 30 of 58 is 51.724…%; 6 of 58 is 10.344…%.
    expect(row).toEqual([
      '1',
      '示例01村党支部',
      '书记01',
      '30',
      '22',
      '4',
      '2',
      '58',
      '51.72%',
      '10.34%',
      '3',
      '差',
      '',
    ])
  })

  test('the summary names what the committee has to settle', () => {
    // 40% of 3 is 1.2: one may be below 好, and two are.
    const [summary] = partsOf('summary')
    const told = summary ? textsOf(summary) : []
    expect(told.some((text) => text.endsWith('、需要研究的事项'))).toBe(true)
    expect(told.some((text) => text.includes('实际不符合要求') && text.includes('由党委研究确定'))).toBe(true)
  })

  test('the dossier lists what is there, counted, and says what is lacking', () => {
    const [part] = partsOf('dossier')
    const rows = part ? rowsOf(part) : []
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => String(at + 1)))
    const titles = rows.map((row) => `${row[3]} ${row[6]}`)
    expect(titles).toContain('2023年度参评党组织和书记名册 3人')
    expect(titles).toContain('述职评议考核结果反馈函 3份')
    expect(titles).toContain('提醒谈话记录 1份')
    expect(titles.some((title) => title.includes('述职报告'))).toBe(false)
    expect((part ? textsOf(part) : []).join('')).toContain('缺少')
  })
})

describe('options', () => {
  test('in English nothing of the program’s own is Chinese', () => {
    const english = papersOf(smallCase, 'en')
    const plan = JSON.stringify([wudingRiver2023, smallCase])
    const told = [...english.values()].flatMap(({ parts }) => parts.flatMap(textsOf)).join('\n')
    const foreign = (told.match(/[\p{Script=Han}]+/gu) ?? []).filter((word) => !plan.includes(word))
    expect(foreign).toEqual([])
    expect([...english.values()].map(({ name }) => name)).toEqual([...paperKinds])
  })

  test('the caller’s words come in place of the built-in ones', () => {
    const [ballots] = meetingPapers(wudingRiver2023, smallCase, {
      kinds: ['ballots'],
      words: {
        fileNames: { ...Object.fromEntries(paperKinds.map((kind) => [kind, kind])), ballots: '测评票' } as never,
      },
    })
    expect(ballots?.name).toBe('测评票')
  })

  test('a paper that would be empty is left out', () => {
    const nobody = { ...smallCase, organizations: [], secretaries: [], committee: undefined }
    const roles = { ...wudingRiver2023, attendance: [] }
    expect(meetingPapers(roles, nobody)).toEqual([])
  })
})

describe('one file for each person', () => {
  test('is named after the paper and the person', () => {
    const letters = papers.get('letters')
    expect(letters && separatePaper(letters).map(({ name, parts }) => [name, parts.length])).toEqual([
      ['反馈函-示例01村党支部-书记01', 1],
      ['反馈函-示例02社区党支部-书记02', 1],
      ['反馈函-示例03机关党支部-书记03', 1],
    ])
  })

  test('never leads out of its folder, and no two have the same name', () => {
    const names = ['../../etc/passwd', 'a:b*c?', 'A', 'a', 'a', '..', '', '\u202Eexe', 'x'.repeat(300)]
    const paper: Paper = { ...(papers.get('letters') as Paper), parts: names.map((name) => ({ name, blocks: [] })) }
    const files = separatePaper(paper).map(({ name }) => name)
    expect(files.filter((name) => /[/\\:*?"<>|\p{Cc}\p{Cf}]/u.test(name))).toEqual([])
    expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(files.every((name) => name.startsWith('反馈函') && new TextEncoder().encode(name).length < 250)).toBe(true)
  })
})

test('what is in the letters is in the appraisal: no share that is not computed there', () => {
  const percents =
    partsOf('letters')
      .flatMap(textsOf)
      .join('')
      .match(/[\d.]+%/gu) ?? []
  expect([...new Set(percents)].sort()).toEqual(['10%', '10.34%'])
  expect(smallAppraisal.tracks[0]?.determinations).toHaveLength(3)
})
