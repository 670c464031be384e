import { describe, expect, test } from 'vitest'
import { readOfficeFiles } from '../../src/files/index.js'
import { originalText } from '../../src/files/read/originalText.js'
import { joinPoints, splitPoints } from '../../src/files/read/texts.js'
import { keptText } from '../../src/files/write/plainText.js'
import type { Policy } from '../../src/schema/index.js'
import { brief, csv, policy, type Rows, readCase, readWith, roster, rosterRows, workbook } from './support.js'

const comments = (...rows: Rows): Rows => [['序号', '党组织', '书记', '点评人', '点评问题'], ...rows]
const example = ['示例', '××村党支部', '×××', '×××', '联系群众不够'] as const

describe('a form', () => {
  test('untouched it is not supplied; with 无 there are none; with an entry there is one', async () => {
    expect(await readWith(comments(example))).not.toHaveProperty('comments')
    expect(await readWith(comments(example, [1, '示例01村党支部', '书记01', null, null]))).not.toHaveProperty(
      'comments',
    )
    expect((await readWith(comments(example, [1, '无', null, null, null]))).comments).toEqual([])
    expect((await readWith(comments(example, [1, '示例01村党支部', '书记01', null, '无']))).comments).toEqual([
      { subject: 's01', problems: [] },
    ])
    // A sheet without an example is no form: its header alone says that there is none.
    expect((await readWith(comments())).comments).toEqual([])
  })

  test('a person whose name or organization says 示例 is no example', async () => {
    const odd = csv('roster.csv', [
      ['序号', '党组织', '书记'],
      ['示例', '××村党支部', '×××'],
      [1, '示例村党支部', '示例'],
      [2, '×庄村党支部', '×某'],
    ])
    expect((await readCase(odd)).secretaries.map(({ name }) => name)).toEqual(['示例', '×某'])
  })

  test('a blank ballot on a form is a ballot', async () => {
    const rows: Rows = [
      ['序号', '票号', '党组织', '书记', '评议等次'],
      ['示例', '001', '××村党支部', '×××', '好'],
      [1, '001', '示例01村党支部', '书记01', null],
      [2, '002', '示例01村党支部', '书记01', '好、差'],
    ]
    expect((await readWith(rows)).ballots?.map(({ id, marks }) => [id, marks])).toEqual([
      ['001', []],
      ['002', ['good', 'poor']],
    ])
  })

  test('a secretary without counts among others with counts is named', async () => {
    const rows: Rows = [
      ['序号', '党组织', '书记', '好', '较好', '一般', '差', '发出票'],
      ['示例', '××村党支部', '×××', 1, 0, 0, 0, 1],
      [1, '示例01村党支部', '书记01', 1, 0, 0, 0, 1],
      [2, '示例02村党支部', '书记02', null, null, null, null, null],
    ]
    const result = await readOfficeFiles([roster, csv('x.csv', rows)], policy)
    expect(result.ok && result.caseFile.tallies?.map(({ subject }) => subject)).toEqual(['s01'])
    expect(result.notes.filter(({ severity }) => severity === 'warning').map(brief)).toEqual([
      { code: 'missing-value', severity: 'warning', file: 'x.csv', row: 4 },
    ])
  })

  test('the header stands above the example, whatever a row of data looks like', async () => {
    // Options called 1 and 2: a row of figures could be a header of ballots.
    const [track] = policy.tracks
    if (!track) throw new Error('no track')
    const options = ['1', '2'].map((id) => ({ id, label: id }))
    const numbered: Policy = { ...policy, tracks: [{ ...track, ballot: { options }, rules: [], ranking: [] }] }
    const rows: Rows = [
      ['序号', '代表类别', '人数'],
      ['示例', '党代表', 3],
      [1, '党代表', 2],
    ]
    const result = await readOfficeFiles([roster, csv('x.csv', rows)], numbered)
    expect(result.ok && result.caseFile.meeting?.attendees).toEqual([{ role: 'party-congress-delegate', count: 2 }])
  })
})

describe('whom a row is about', () => {
  const incidents = (...rows: Rows): Rows => [
    ['对象类别', '党组织', '党组织编号', '书记', '书记编号', '情形', '时间'],
    ...rows,
  ]
  const incident = '抓基层党建工作不力被问责追责'

  test('a secretary, an organization, the committee or its secretary; by name or by code', async () => {
    const caseFile = await readWith(
      incidents(
        ['书记', '示例01村党支部', null, null, null, incident, '2023-08-14'],
        ['党组织', '示例01村党支部', null, null, null, incident, '2023-08-14'],
        ['党组织', null, 'o02', null, null, incident, '2023-08-14'],
        ['党委', null, null, null, null, incident, '2023-08-14'],
        ['党委书记', null, null, '书记00', null, incident, '2023-08-14'],
        [null, null, null, null, 's03', incident, '2023-08-14'],
      ),
    )
    expect(caseFile.incidents?.map(({ subject }) => subject)).toEqual(['s01', 'o01', 'o02', 'c1', '书记00', 's03'])
    expect(caseFile.committee).toEqual({ id: 'c1', secretary: '书记00' })
  })

  test('a code that the roster lacks, and a word that is none, are told', async () => {
    const rows = incidents(
      ['党组织', null, 'o99', null, null, incident, '2023-08-14'],
      [null, null, null, null, 's99', incident, '2023-08-14'],
      ['群众', null, null, null, null, incident, '2023-08-14'],
    )
    const result = await readOfficeFiles([roster, csv('x.csv', rows)], policy)
    expect(result.ok ? [] : result.faults.map(({ code, row, found }) => [code, row, found])).toEqual([
      ['unknown-organization', 2, 'o99'],
      ['unknown-secretary', 3, 's99'],
      ['unknown-option', 4, '群众'],
    ])
  })

  test('a line above the table names the track, or says that it is none', async () => {
    const tallies = (line: string): Rows => [
      ['2023年度得票统计'],
      [line],
      ['书记', '好', '较好', '一般', '差', '发出票'],
      ['书记00', 1, 0, 0, 0, 1],
    ]
    expect((await readWith(tallies('评议类型：下评'))).tallies?.[0]).toMatchObject({
      track: 'downward',
      subject: '书记00',
    })
    // The name of the sheet speaks of 下评, the line does not: the row is about a secretary, and there is none of that name.
    const result = await readOfficeFiles([roster, workbook('x.xlsx', { 下评: tallies('评议类型：不分') })], policy)
    expect(result.ok ? [] : result.faults.map(({ code }) => code)).toEqual(['unknown-secretary'])
  })
})

describe('the committee', () => {
  const [track] = policy.tracks
  const asking: Policy = {
    ...policy,
    tracks: track
      ? [
          {
            ...track,
            quotas: (track.quotas ?? []).map((quota) => ({
              ...quota,
              when: { attribute: '集体功', is: true, about: 'committee' },
            })),
          },
        ]
      : [],
  }
  const read = async (rows: Rows) => {
    const result = await readOfficeFiles([roster, csv('x.csv', rows)], asking)
    return result.ok ? result.caseFile : result.faults
  }

  test('has a code, a secretary with a code, and facts', async () => {
    const rows: Rows = [
      ['党委名称', '示例镇党委'],
      ['党委编号', 'c7'],
      ['党委书记', '书记00'],
      ['党委书记编号', 's00'],
      ['党委情况：集体功', '是'],
    ]
    expect(await read(rows)).toMatchObject({
      committee: { id: 'c7', name: '示例镇党委', secretary: 's00', attributes: { 集体功: true } },
    })
  })

  test('a sheet of lines that nobody has filled in is known, and says nothing', async () => {
    expect(await read([['年度', 2023], ['会议日期'], ['应到人数'], ['党委情况：集体功']])).toEqual(
      await read([['年度', 2023], ['会议日期']]),
    )
  })
})

describe('facts about organizations', () => {
  const [track] = policy.tracks
  const asking: Policy = {
    ...policy,
    tracks: track
      ? [
          {
            ...track,
            rules: [{ id: 'r', clause: '4.4', when: { attribute: '软弱涣散', is: true }, then: { atMost: 'good' } }],
          },
        ]
      : [],
  }
  const rows = (second: string | null): Rows => [
    ['党组织', '党组织：软弱涣散', '书记', '软弱涣散'],
    ['示例01村党支部', '是', '书记01', '否'],
    ['示例01村党支部', second, '书记02', null],
  ]

  test('have a column of their own beside those about secretaries', async () => {
    const result = await readOfficeFiles([csv('x.csv', rows(null))], asking)
    expect(result.ok && [result.caseFile.organizations, result.caseFile.secretaries]).toEqual([
      [{ id: 'o01', name: '示例01村党支部', attributes: { 软弱涣散: true } }],
      [
        { id: 's01', name: '书记01', organization: 'o01', attributes: { 软弱涣散: false } },
        { id: 's02', name: '书记02', organization: 'o01' },
      ],
    ])
  })

  test('must not contradict one another', async () => {
    const result = await readOfficeFiles([csv('x.csv', rows('否'))], asking)
    expect(result.ok ? [] : result.faults.map(({ code, row }) => [code, row])).toEqual([['conflicting-row', 3]])
  })
})

test('organizations alone are rated: the roster needs no names of people', async () => {
  const [track] = policy.tracks
  const rated: Policy = { ...policy, tracks: track ? [{ ...track, subjects: 'organizations' }] : [] }
  const units = csv(
    'x.csv',
    rosterRows.map(([organization = null, kind = null]) => [organization, kind]),
  )
  const result = await readOfficeFiles([units], rated)
  expect(result.ok && result.caseFile.organizations.length).toBe(3)
  expect(result.ok && result.notes.map(({ code }) => code)).toEqual(['year-assumed'])
  const people = await readOfficeFiles([units], policy)
  expect(people.ok ? [] : people.faults.map(({ code }) => code)).toContain('missing-column')
})

describe('votes by score', () => {
  const [track] = policy.tracks
  const scored: Policy = {
    ...policy,
    tracks: track
      ? [{ ...track, ballot: { options: [], score: { from: '0', to: '100', decimals: 1 } }, rules: [], ranking: [] }]
      : [],
  }
  const read = async (text: string) => {
    const rows: Rows = [
      ['党组织', '书记', '各分数票数', '空白票'],
      ['示例01村党支部', '书记01', text, 1],
    ]
    const result = await readOfficeFiles([roster, csv('x.csv', rows)], scored)
    return result.ok ? result.caseFile.tallies?.[0]?.scores : result.faults.map(({ code, found }) => [code, found])
  }

  test.each(['91.5分3张；90分12张', '91.5分3票、90×12', '91.5分：3张，90分：12'])('%s', async (text) => {
    expect(await read(text)).toEqual([
      { score: '91.5', votes: 3 },
      { score: '90', votes: 12 },
    ])
  })

  test('none, and what is no such list', async () => {
    expect(await read('无')).toEqual([])
    expect(await read('90')).toEqual([['not-a-number', '90']])
  })
})

test('numbers handed down', async () => {
  const rows: Rows = [
    ['名额事项', '适用类别', '下达名额'],
    ['较好或以下等次比例', '村、社区', 3],
    ['tail-quota', null, 0],
  ]
  expect((await readWith(rows)).handedDown).toEqual([
    { quota: 'tail-quota', cohort: ['village', 'community'], count: 3 },
    { quota: 'tail-quota', count: 0 },
  ])
})

test('where a problem was named, with ballots and names', async () => {
  const rows: Rows = [
    ['年度', '党组织', '书记', '整改问题', '问题来源'],
    [2022, '示例01村党支部', '书记01', '阵地管理不规范', '自己查摆；上级点评（书记00）；群众评议（003、007）'],
  ]
  expect((await readWith(rows)).rectification?.[0]?.sources).toEqual([
    { from: 'self' },
    { from: 'superior', by: ['书记00'] },
    { from: 'public', ballots: ['003', '007'] },
  ])
})

describe('steps of items', () => {
  const items: Rows = [
    ['事项编号', '年度', '党组织', '书记', '整改问题', '问题来源'],
    ['2022-1', 2022, '示例01村党支部', '书记01', '阵地管理不规范', '自己查摆'],
  ]
  const header = ['事项编号', '办理步骤', '办理日期', '经办人', '整改措施', '责任人', '整改期限', '理由', '年度']
  const read = async (...rows: Rows) => {
    const log = csv('log.csv', [header, ...rows])
    const result = await readOfficeFiles([roster, csv('items.csv', items), log], policy)
    return result.ok
      ? result.caseFile.rectification?.[0]?.log
      : result.faults.map(({ code, row, column }) => [code, row, column])
  }

  test('stand in the order of their rows', async () => {
    expect(
      await read(
        ['2022-1', '制定措施', '2023-01-10', null, '每月走访；公开承诺', '书记01', '2023-06-30', null, null],
        ['2022-1', '开始整改', '2023-01-12', '书记01', null, null, null, null, null],
        ['2022-1', '结转下年', '2023-12-31', null, null, null, null, null, 2023],
      ),
    ).toEqual([
      { do: 'plan', on: '2023-01-10', measures: ['每月走访', '公开承诺'], responsible: '书记01', due: '2023-06-30' },
      { do: 'start', on: '2023-01-12', by: '书记01' },
      { do: 'carry-over', on: '2023-12-31', year: 2023 },
    ])
  })

  test('lack nothing that belongs to them', async () => {
    expect(
      await read(
        ['2022-1', '制定措施', '2023-01-10', null, null, null, null, null, null],
        ['2022-1', '延长期限', '2023-01-12', null, null, null, null, null, null],
        ['2022-1', '退回整改', null, null, null, null, null, '没有效果', null],
      ),
    ).toEqual([
      ['missing-value', 2, 'E（整改措施）'],
      ['missing-value', 2, 'F（责任人）'],
      ['missing-value', 2, 'G（整改期限）'],
      ['missing-value', 3, 'G（整改期限）'],
      ['missing-value', 3, 'H（理由）'],
      ['missing-value', 4, 'C（办理日期）'],
    ])
  })
})

test('a grade of another plan in the history stays as it is, and is told', async () => {
  const rows: Rows = [
    ['年度', '党组织', '等次', '依据方案'],
    [2022, '示例01村党支部', '优秀', '旧方案'],
  ]
  const result = await readOfficeFiles([roster, csv('x.csv', rows)], policy)
  expect(result.ok && result.caseFile.history).toEqual([
    { year: 2022, organization: 'o01', grade: '优秀', policy: '旧方案' },
  ])
  expect(result.notes.map(({ code, severity }) => [code, severity])).toContainEqual(['unknown-grade', 'warning'])
})

describe('points of a text', () => {
  const nothing = ['无', '暂无']

  test.each([
    [['甲', '乙'], '甲\n乙'],
    [[], '无'],
    [['甲；乙'], '『甲；乙』'],
    [['1. 甲', '无'], '『1. 甲』\n『无』'],
    [['学习『甲』不够'], '学习『甲』不够'],
    [['', ' 甲'], '『』\n『 甲』'],
  ])('%j are written %j and read again', (points, text) => {
    expect(joinPoints(points, nothing)).toBe(text)
    expect(splitPoints(text, nothing)).toEqual(points)
  })

  test('marks that keep nothing together stay', () => {
    expect(splitPoints('『甲』；乙', nothing)).toEqual(['『甲』', '乙'])
  })
})

test.each(['=1+1', "'=1", "''=1", '- 甲', ' =1', '甲', "'甲", '\t甲'])('%j is kept and given again', (text) => {
  expect(originalText(keptText(text))).toBe(text)
})
