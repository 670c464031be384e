import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as xlsx from '@e965/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/run.js'
import { version } from '../../src/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { parseAppraisal } from '../../src/schema/index.js'
import { smallAppraisal, smallCase } from '../files/write/smallCase.js'
import { buildProgram, type Run, runProgram } from './program.js'

const samples = 'seeds/cases/samples-2023'
const hasEscape = (text: string) => text.includes('\u001B')

// Starting a process takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let program = ''
let folder = ''
/** In a process of its own. */
const cli = (...words: string[]): Promise<Run> => runProgram(program, words)
/** The same without a process, for what does not need one. */
const here = (...words: string[]): Promise<Run> => shown(words, false)
/** On a terminal that somebody watches, or not. */
const shown = async (words: readonly string[], watched: boolean): Promise<Run> => {
  const written = { out: '', error: '' }
  const status = await run(words, {
    out: (text) => {
      written.out += text
    },
    error: (text) => {
      written.error += text
    },
    columns: 120,
    colour: watched,
    watched,
  })
  return { status, ...written }
}
const path = (name: string) => join(folder, name)
const giveCase = (caseFile: unknown = smallCase, name = 'case.json') => {
  writeFileSync(path(name), JSON.stringify(caseFile))
  return path(name)
}

beforeAll(async () => {
  program = await buildProgram()
}, 60_000)
afterAll(() => rmSync(dirname(program), { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

describe('appraise', () => {
  it('shows a table on standard output, without colours where nobody watches', async () => {
    const { status, out, error } = await cli('appraise', giveCase())
    expect(status).toBe(0)
    expect(error).toBe('')
    expect(hasEscape(out)).toBe(false)
    const lines = out.split('\n')
    expect(lines[0]).toBe('示例镇党委　2023年度述职评议考核结果')
    expect(lines[2]).toBe('会议日期：2023-12-20')
    expect(lines.slice(4, 9).map((line) => line.replace(/ +/gu, ' ').trim())).toEqual([
      '名次 党组织 书记 好 较好 一般 差 有效 “一般+差”占比 等次 依据',
      expect.stringMatching(/^─+$/u),
      '1 示例02社区党支部 书记02 50 8 0 0 58 0.00% 好',
      // 3 of 60
      '2 示例03机关党支部 书记03 40 17 3 0 60 5.00% 较好 党委综合评价',
      // 6 of 58 = 0.10344…
      '3 示例01村党支部 书记01 30 22 4 2 58 10.34% 差 现场测评否决 四（四）',
    ])
    expect(out).toContain('下评（只计票）　党委书记：好 1　较好 0　一般 0　差 0　有效 1')
    expect(out).toContain('× 依据四（四），“较好”及以下等次应占40%左右。参评3人，40%为1.2人，可取1人')
    expect(out).toContain('√ 示例03机关党支部在2021年、2022年、2023年连续3年等次为“较好”')
  })

  it('shows ranks that restart in every kind, one kind after another, also where nobody is graded', async () => {
    const [upward] = wudingRiver2023.tracks
    const { quotas: _, consequences: __, ...ranked } = upward as NonNullable<typeof upward>
    const policy = {
      ...wudingRiver2023,
      readings: [],
      streaks: [],
      clauses: wudingRiver2023.clauses.map(({ by: ___, ...clause }) => clause),
      tracks: [{ ...ranked, tallyOnly: true, rankWithin: 'kind' }],
    }
    const { judgements: _judgements, ballots: _ballots, ...caseFile } = smallCase
    const { out, error } = await here('appraise', giveCase(caseFile), '--policy', giveCase(policy, 'policy.json'))
    expect(error).toBe('')
    expect(
      out
        .split('\n')
        .slice(4, 9)
        .map((line) => line.replace(/ +/gu, ' ').trim()),
    ).toEqual([
      '名次 类别 党组织 书记 好 较好 一般 差 有效 “一般+差”占比 等次 依据',
      expect.stringMatching(/^─+$/u),
      '1 村 示例01村党支部 书记01 30 22 4 2 58 10.34% — 只计票，不定等次',
      '1 社区 示例02社区党支部 书记02 50 8 0 0 58 0.00% — 只计票，不定等次',
      '1 机关 示例03机关党支部 书记03 40 17 3 0 60 5.00% — 只计票，不定等次',
    ])
  })

  it('tells how many gave each score where a track is only counted', async () => {
    const [, downward] = wudingRiver2023.tracks
    const ballot = { options: [], score: { from: '0', to: '100', decimals: 1 } }
    const policy = {
      ...wudingRiver2023,
      readings: [],
      streaks: [],
      clauses: wudingRiver2023.clauses.map(({ by: _, ...clause }) => clause),
      tracks: [wudingRiver2023.tracks[0], { ...downward, ballot }],
    }
    const ballots = ['91.5', '100', '91.5'].map((mark, index) => ({
      track: 'downward',
      id: String(index),
      subject: 's00',
      marks: [mark],
    }))
    const given = giveCase({ ...smallCase, ballots })
    const { out } = await here('appraise', given, '--policy', giveCase(policy, 'policy.json'))
    expect(out).toContain('下评（只计票）　党委书记：100 × 1　91.5 × 2　有效 3')
  })

  it('--json prints the appraisal alone, the same as the library gives', async () => {
    const { status, out, error } = await cli('appraise', giveCase(), '--json')
    expect(status).toBe(0)
    expect(error).toBe('')
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(smallAppraisal)))
    expect(parseAppraisal(JSON.parse(out)).ok).toBe(true)
  })

  it('reads the office files of the samples: vetoes, incident, quota; notes go to standard error', async () => {
    const { status, out, error } = await here('appraise', samples, '--policy', 'wuding-river-2023', '--json')
    expect(status).toBe(0)
    expect(error).toContain('读取说明（')
    const grades = gradesIn(out)
    // 03: 6/58 and 11: 6/53 are over 10%; 16 was held accountable in the year; 05: 5/50 is exactly 10%
    expect(
      Object.entries(grades)
        .filter(([, grade]) => grade === 'poor')
        .map(([name]) => name),
    ).toEqual(['书记03', '书记11', '书记16'])
    expect(grades.书记05).toBe('good')
    expect(Object.values(grades).filter((grade) => grade !== 'good')).toHaveLength(8)
  })

  it('--reading takes the veto over the ballots issued: 6 of 60 is not over 10%', async () => {
    const { out } = await here('appraise', samples, '--reading', 'veto-base=issued', '--json')
    expect(
      Object.entries(gradesIn(out))
        .filter(([, grade]) => grade === 'poor')
        .map(([name]) => name),
    ).toEqual(['书记16'])
    const { out: table } = await here('appraise', samples, '--reading', 'veto-base=issued')
    expect(table).toContain('本次改用的读法：veto-base=issued')
  })

  it('a missing day of the meeting is shown with the cure, and can be given', async () => {
    const without = await here('appraise', samples)
    expect(without.out).toContain('会议日期：未提供')
    expect(without.out).toContain('未提供会议日期：用 --meeting 2023-12-20 给出')
    const given = await here('appraise', samples, '--meeting', '2023-12-20')
    expect(given.out).toContain('会议日期：2023-12-20')
    expect(given.out).not.toContain('未提供会议日期')
  })

  it('refuses a second day of the meeting, and takes the same one', async () => {
    const other = await here('appraise', giveCase(), '--meeting', '2023-12-21')
    expect(other).toEqual({
      status: 2,
      out: '',
      error: '--meeting 给出的会议日期是 2023-12-21，数据中是 2023-12-20，两者不一致，请核对。\n',
    })
    expect((await here('appraise', giveCase(), '--meeting', '2023-12-20')).status).toBe(0)
  })

  it('ends with 1 where there are error alerts', async () => {
    // 30 + 22 + 4 + 2 is 58, not 59
    const [first, ...rest] = smallCase.tallies ?? []
    const { status, out } = await cli(
      'appraise',
      giveCase({ ...smallCase, tallies: [{ ...first, valid: 59 }, ...rest] }),
    )
    expect(status).toBe(1)
    expect(out).toContain('× 错误')
  })

  it('takes colours where somebody watches, which say nothing that words do not', async () => {
    const [plain, coloured] = [await here('appraise', giveCase()), await shown(['appraise', giveCase()], true)]
    expect(hasEscape(coloured.out)).toBe(true)
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out)
  })

  it('tells somebody who watches what is going on, and takes it away when it is over', async () => {
    const { error } = await shown(['appraise', giveCase(), '--json'], true)
    expect(error).toMatch(/^正在读取 .* ……/u)
    expect(error.endsWith('\r\u001B[K')).toBe(true)
  })

  it('speaks English', async () => {
    const { out } = await here('appraise', giveCase(), '--lang', 'en')
    expect(out).toContain('Because of')
    expect(out).toContain('Alerts (')
  })

  it('--today measures the progress of rectification', async () => {
    const { out } = await here('appraise', giveCase(), '--today', '2024-03-01')
    expect(out).toContain('整改（截至 2024-03-01）：共 2 项，已销号 0 项，逾期 0 项，未定期限 2 项。')
  })
})

const gradesIn = (out: string): Record<string, string | null> => {
  const { tracks } = JSON.parse(out) as typeof smallAppraisal
  return Object.fromEntries(
    tracks
      .filter(({ id }) => id === 'upward')
      .flatMap(({ determinations }) => determinations.map(({ subject, grade }) => [named(subject), grade])),
  )
}
/** The samples' ids end in the number that is in the name. */
const named = (subject: string) => `书记${/(\d\d)$/u.exec(subject)?.[1]}`

describe('appraise --out', () => {
  it('writes four files and nothing else', async () => {
    const { status, out, error } = await cli('appraise', giveCase(), '--out', path('a/b'), '--json')
    expect(status).toBe(0)
    expect(readdirSync(path('a/b')).sort()).toEqual([
      'appraisal.json',
      'explanations.txt',
      'report.html',
      'results.xlsx',
    ])
    expect(readFileSync(path('a/b/report.html'), 'utf8')).toContain('<h1>2023年度述职评议考核结果报告</h1>')
    expect(readFileSync(path('a/b/appraisal.json'), 'utf8')).toBe(out)
    expect(readFileSync(path('a/b/explanations.txt'), 'utf8')).toContain(
      '书记01（示例01村党支部），综合评价等次为“差”。',
    )
    expect(xlsx.read(readFileSync(path('a/b/results.xlsx'))).SheetNames[0]).toBe('结果')
    expect(error).toContain('已写出：')
  })

  it('replaces files of an earlier run', async () => {
    mkdirSync(path('out'))
    writeFileSync(path('out/results.xlsx'), 'old')
    await here('appraise', giveCase(), '--out', path('out'))
    expect(readFileSync(path('out/results.xlsx')).subarray(0, 2).toString()).toBe('PK')
    expect(readdirSync(path('out'))).toHaveLength(4)
  })

  it('leaves nothing where the folder is a file', async () => {
    writeFileSync(path('taken'), 'kept')
    const { status, out, error } = await cli('appraise', giveCase(), '--out', path('taken'))
    expect([status, out]).toEqual([2, ''])
    expect(error).toContain('没有写出任何文件。')
    expect(readFileSync(path('taken'), 'utf8')).toBe('kept')
  })

  it('leaves nothing of this run where one file cannot be written, and keeps what was there', async () => {
    mkdirSync(path('out/explanations.txt'), { recursive: true })
    writeFileSync(path('out/appraisal.json'), 'old')
    const { status, error } = await cli('appraise', giveCase(), '--out', path('out'))
    expect(status).toBe(2)
    expect(error).toContain('explanations.txt')
    expect(readdirSync(path('out')).sort()).toEqual(['appraisal.json', 'explanations.txt'])
    expect(readFileSync(path('out/appraisal.json'), 'utf8')).toBe('old')
  })

  it('writes nothing where the case cannot be read', async () => {
    const { status } = await here('appraise', path('nowhere'), '--out', path('out'))
    expect(status).toBe(2)
    expect(existsSync(path('out'))).toBe(false)
  })

  it('does not write among the files of the case', async () => {
    giveCase()
    const { status, error } = await here('appraise', folder, '--out', folder)
    expect(status).toBe(2)
    expect(error).toContain('会写到数据所在的位置')
    expect(readdirSync(folder)).toEqual(['case.json'])
    const same = await here('appraise', giveCase(smallCase, 'appraisal.json'), '--out', folder)
    expect(same.status).toBe(2)
  })
})

describe('faults', () => {
  it('lists every fault of the files with its place, on standard error alone', async () => {
    mkdirSync(path('case'))
    writeFileSync(
      path('case/花名册.csv'),
      '党组织,类别,书记,任职时间\n示例01村党支部,村,书记01,去年\n示例02村党支部,星球,书记02,2021-03\n',
    )
    const { status, out, error } = await cli('appraise', path('case'), '--json')
    expect([status, out]).toEqual([2, ''])
    expect(error).toContain('数据有 2 处错误，没有评定：')
    expect(error).toMatch(/花名册\.csv，第2行，D（任职时间）列：“去年”不是可用的日期/u)
    expect(error).toMatch(/花名册\.csv，第3行，B（类别）列：党组织类别“星球”/u)
  })

  it('lists every fault of a case.json', async () => {
    const { status, error } = await here('appraise', giveCase({ year: '2023', organizations: [], secretaries: [{}] }))
    expect(status).toBe(2)
    expect(error).toContain('year')
    expect(error).toContain('secretaries[0]')
  })

  it('lists every fault of usage at once, with a hint', async () => {
    const { status, out, error } = await cli(
      'appraise',
      'a',
      'b',
      '--mieting',
      '--out',
      '--today',
      '2023-13-45',
      '--reading',
      'x',
      '--json=1',
      '--lang',
      'fr',
    )
    expect([status, out]).toEqual([2, ''])
    expect(error.split('\n')).toEqual([
      'appraise 没有选项“--mieting”。是不是“--meeting”？可用的选项：--policy、--earlier、--reading、--out、--json、--meeting、--lang、--today。',
      '选项 --out 后面要写内容。',
      '选项 --json 后面不写内容。',
      '多出“b”。',
      '--today 的“2023-13-45”不是日期，应写作 2023-12-20。',
      '--lang 的“fr”不认识，应为 zh 或 en。',
      '--reading 的“x”写法不对，应写作 读法=取值，如 veto-base=issued。',
      '用法见 shuzhi-pingyi --help',
      '',
    ])
  })

  it.each([
    [['apraise'], '没有“apraise”这个命令。是不是“appraise”？可用的命令：template、appraise、explain、'],
    [['print', 'x.xlsx'], '没有“print”这个命令。可用的命令：template、appraise、explain、'],
    [[], '没有写命令。'],
    [['appraise'], 'appraise 后面要写数据（case.json、文件夹或工作簿）。'],
    [['explain', 'x'], 'explain 要写选项 --subject。'],
    [['schedule'], 'schedule 要写选项 --meeting。'],
    [['appraise', 'x', '--today', '2023-01-01', '--today', '2023-01-02'], '选项 --today 只能写一次。'],
    [
      ['appraise', 'x', '--policy', 'wuding-river-2032'],
      '没有方案“wuding-river-2032”：既不是随附方案，也不是文件。是不是“wuding-river-2023”？随附方案：wuding-river-2023、',
    ],
    [['appraise', 'x', '--policy', 'README.md'], '方案文件 README.md 不是 JSON'],
    [['appraise', 'x', '--policy', 'src'], '方案文件 src 无法读取（已有同名文件夹）。'],
    [['appraise', samples, '--reading', 'veto-bass=issued'], '方案没有读法“veto-bass”。是不是“veto-base”？'],
    [
      ['appraise', samples, '--reading', 'veto-base=all'],
      '读法“veto-base”没有取值“all”，可取：valid、returned、issued、present。',
    ],
    [
      ['appraise', samples, '--reading', 'veto-base=issued', '--reading', 'veto-base=valid'],
      '选项 --reading veto-base 只能写一次。',
    ],
  ])('%j ends with 2', async (words, message) => {
    const { status, out, error } = await here(...words)
    expect([status, out]).toEqual([2, ''])
    expect(error).toContain(message)
  })
})

describe('explain', () => {
  it.each([['s01'], ['书记01'], ['示例01村党支部']])('finds %s', async (subject) => {
    const { status, out } = await cli('explain', giveCase(), '--subject', subject)
    expect(status).toBe(0)
    expect(out.replaceAll('\n', '')).toContain(
      '书记01（示例01村党支部），综合评价等次为“差”。依据四（四），“一般”“差”票6张，占有效票58张的10.34%，超过10%',
    )
    expect(out).not.toContain('其他规定：')
  })

  it('--all tells the rules that did not hold too', async () => {
    const { out } = await here('explain', giveCase(), '--subject', 's01', '--all')
    expect(out).toContain('其他规定：')
    expect(out.replaceAll('\n', '')).toContain('2023年没有“抓基层党建工作不力被问责追责”情形的记录')
  })

  it('--json prints the explanation alone', async () => {
    const { out } = await here('explain', giveCase(), '--subject', 's00', '--json')
    expect(JSON.parse(out)).toMatchObject([
      { track: 'downward', subject: 's00', title: '党委书记（示例镇党委）', others: [] },
    ])
  })

  it('says who may be meant', async () => {
    const unknown = await here('explain', giveCase(), '--subject', '书记1')
    expect(unknown).toEqual({ status: 2, out: '', error: '名册上没有“书记1”。是不是“书记01”？\n' })
    const namesakes = smallCase.secretaries.map((one) => ({ ...one, name: '书记' }))
    const several = await here('explain', giveCase({ ...smallCase, secretaries: namesakes }), '--subject', '书记')
    expect(several.status).toBe(2)
    expect(several.error).toBe('“书记”不止一人，请写编号：s01（书记）、s02（书记）、s03（书记）。\n')
  })
})

describe('a policy file of an earlier schema version', () => {
  const shorthand = () => {
    const { schema: _, ...plan } = JSON.parse(readFileSync('seeds/policies/wuding-river-2023.json', 'utf8'))
    writeFileSync(path('policy.json'), JSON.stringify({ ...plan, incidentKinds: [...plan.incidentKinds, '其他'] }))
    return path('policy.json')
  }

  it('is read as of today, and the note goes to standard error', async () => {
    const { status, out, error } = await here('check', shorthand())
    expect([status, error]).toEqual([
      0,
      `方案文件 ${path('policy.json')} 是第0版写法，已按第1版读取，文件本身没有改动。\n`,
    ])
    // The added kind is asked for by no rule.
    expect(out).toContain('情形类别“其他”声明后没有使用。')
    const schedule = await here('schedule', '--meeting', '2023-12-20', '--policy', shorthand(), '--lang', 'en')
    expect(schedule.status).toBe(0)
    expect(schedule.error).toContain('is written in schema version 0; it was read as version 1')
    expect((await here('appraise', giveCase(), '--policy', shorthand(), '--json')).error).toContain('第0版')
  })

  it('of a later version is refused', async () => {
    writeFileSync(path('policy.json'), JSON.stringify({ schema: 2 }))
    const { status, out } = await here('check', path('policy.json'))
    expect(status).toBe(1)
    expect(out).toContain('/schema')
    expect(out).toContain('文件为第2版写法，本程序只认识到第1版，请更新程序。')
  })
})

describe('--earlier', () => {
  it('gives the plan by which an earlier grade is read', async () => {
    const plan = JSON.parse(readFileSync('seeds/policies/wuding-river-2023.json', 'utf8'))
    const [streak] = plan.streaks
    const [upward, ...others] = plan.tracks
    const scale = [{ id: 'B', label: '优等' }, ...upward.scale]
    writeFileSync(
      path('2022.json'),
      JSON.stringify({
        ...plan,
        id: 'p-2022',
        year: 2022,
        tracks: [{ ...upward, scale }, ...others],
        streaks: [{ ...streak, grades: ['B'] }],
      }),
    )
    const history = [{ year: 2022, organization: smallCase.organizations[0]?.id ?? '', grade: 'B', policy: 'p-2022' }]
    const codes = async (...words: string[]) => {
      const { out } = await here('appraise', giveCase({ ...smallCase, history }), '--json', ...words)
      return JSON.parse(out).alerts.map(({ code }: { code: string }) => code)
    }
    expect(await codes()).toContain('history-policy-unknown')
    expect(await codes('--earlier', path('2022.json'))).not.toContain('history-policy-unknown')
    const { status, error } = await here('appraise', giveCase(), '--earlier', path('2021.json'))
    expect([status, error]).toEqual([2, expect.stringContaining('2021.json')])
  })
})

describe('check', () => {
  const plan = () => JSON.parse(readFileSync('seeds/policies/wuding-river-2023.json', 'utf8'))
  const write = (document: unknown) => {
    writeFileSync(path('policy.json'), `\uFEFF${JSON.stringify(document)}`)
    return path('policy.json')
  }
  const unexplained = () => ({ ...plan(), explained: [] })

  it('ends with 0 where the plan explains whatever is odd in it, and tells that last', async () => {
    const { status, out } = await cli('check', 'seeds/policies/wuding-river-2023.json')
    expect(status).toBe(0)
    expect(out).not.toMatch(/错误（|警告（|提示（/u)
    expect(out).toContain('方案已作说明（2）')
    expect(out).toContain('说明　见读法“middle-grade”')
    expect(out).toContain('没有未说明的问题。')
  })

  it('ends with 1 where a warning is not explained: place, clause, cause, cure, proof and example', async () => {
    const { status, out } = await here('check', write(unexplained()))
    expect(status).toBe(1)
    const [, warning = ''] = out.split('警告（1）')
    // One tally below 10%, at 10% and above; 2 × 2 incidents and 6 days of taking office.
    for (const part of [
      '/tracks/0/scale/2　二（三）　grade-only-by-judgement',
      '等次“一般”只能由党委综合评价确定',
      '原因　原文没有写明',
      '处理　确属如此的',
      '依据　已证明：有效票至少一张、不论多少，共3个区域，情形共24种组合，全部覆盖',
      '示例　“',
      '综合评价为“一般”',
      '提示（1）',
    ])
      expect(warning).toContain(part)
    expect(out).not.toContain('方案已作说明')
  })

  it('ends with 0 where there are notices alone', async () => {
    const { explained, ...rest } = plan()
    const { status, out } = await here('check', write({ ...rest, explained: explained.slice(0, 1) }))
    expect(status).toBe(0)
    expect(out).toContain('提示（1）')
    expect(out).toContain('有 1 条没有说明。')
  })

  it('speaks English, and gives the findings as data', async () => {
    const { out } = await here('check', write(unexplained()), '--lang', 'en')
    expect(out).toContain('warning (1)')
    expect(out).toContain('proven for any number of ballots, one of them valid (3 regions)')
    const { status, out: json } = await here('check', write(unexplained()), '--json')
    expect(status).toBe(1)
    expect(JSON.parse(json)).toMatchObject([
      { code: 'grade-only-by-judgement', severity: 'warning', at: '/tracks/0/scale/2', explained: null },
      { code: 'grade-only-by-quota', severity: 'info' },
    ])
  })

  it('lists every fault of form and ends with 1', async () => {
    const { status, out } = await here('check', write({ ...plan(), rulse: [], year: 'x' }))
    expect(status).toBe(1)
    expect(out).toContain('有 2 处错误：')
    expect(out).toContain('/rulse　unknown-key')
    expect(out).toContain('处理　更正拼写')
  })

  it('ends with 2 where there is nothing to read', async () => {
    expect((await here('check', path('none.json'))).status).toBe(2)
  })
})

describe('schedule', () => {
  it('lists the deadlines in order, and where today stands', async () => {
    const { status, out } = await cli('schedule', '--meeting', '2023-12-20', '--today', '2023-12-14')
    expect(status).toBe(0)
    const rows = out
      .split('\n')
      .slice(4, 7)
      .map((line) => line.trim().split(/ +/u))
    expect(rows).toEqual([
      // 7 days before the 20th; the day before the 20th; the window of the plan
      ['述职报告报党委审核', '四（二）', '2023-12-13', '已过', '已过1天'],
      ['会前调研', '四（一）', '2023-12-19', '可办理', '还有5天'],
      ['述职评议会', '二（一）', '2023-12-11', '2023-12-31', '可办理', '还有17天'],
    ])
  })

  it('follows a switched reading: the week before Wednesday the 20th ends on Sunday the 17th', async () => {
    const { out } = await here('schedule', '--meeting', '2023-12-20', '--reading', 'report-deadline=previous-week')
    expect(out).toMatch(/述职报告报党委审核 +四（二） +2023-12-17/u)
  })
})

describe('schedule in working days', () => {
  const plan = () => {
    const policy = JSON.parse(readFileSync('seeds/policies/wuding-river-2023.json', 'utf8'))
    const events = [{ id: 'posted', label: '开始公示' }]
    const deadline = { clause: '4.5', for: 'posting', due: { after: 'posted', workingDays: 5 } }
    const schedule = [...policy.schedule, { id: 'posting', label: '公示', ...deadline }]
    writeFileSync(path('policy.json'), JSON.stringify({ ...policy, events, schedule }))
    return ['--meeting', '2023-12-20', '--policy', path('policy.json')]
  }

  it('counts them by the calendar of China, from an event by id or label', async () => {
    // Friday 22 December 2023: Monday 25 (1) … Friday 29 (5); 2024-01-01 is the first holiday
    for (const event of ['posted=2023-12-22', '开始公示=2023-12-22']) {
      const { status, out, error } = await here('schedule', ...plan(), '--event', event)
      expect([status, error]).toEqual([0, ''])
      expect(out).toMatch(/公示 +四（五） +2023-12-22 +2023-12-29/u)
    }
    // from Monday 25: 26, 27, 28, 29, then Tuesday 2 January
    expect((await here('schedule', ...plan(), '--event', 'posted=2023-12-25')).out).toContain('2024-01-02')
  })

  it('says what a deadline waits for', async () => {
    expect((await here('schedule', ...plan())).out).toContain('未提供“开始公示”的日期')
    const far = await here('schedule', ...plan(), '--event', 'posted=2093-12-25', '--lang', 'en')
    expect(far.out).toContain('the working days of that time were not supplied')
  })

  it('refuses what is no event, no day, or not written so', async () => {
    const { status, error } = await here('schedule', ...plan(), '--event', 'post=2023-12-25', '--event', 'posted=soon')
    expect(status).toBe(2)
    expect(error).toContain('方案没有事项“post”。是不是“posted”？可用的事项：posted。')
    expect(error).toContain('--event posted 的“soon”不是日期')
    expect((await here('schedule', ...plan(), '--event', 'posted')).error).toContain('应写作 事项=日期')
    expect((await here('schedule', '--meeting', '2023-12-20', '--event', 'a=2023-12-25')).error).toContain(
      '方案没有事项“a”。',
    )
  })

  it('is used by appraise too', async () => {
    const policy = () => {
      const [, , , file = ''] = plan()
      const read = JSON.parse(readFileSync(file, 'utf8'))
      const check = { id: 'posting-time', clause: '4.5', check: 'event-deadline', deadline: 'posting' }
      const checks = [...read.checks, { ...check, event: 'meeting', bound: 'not-before' }]
      writeFileSync(file, JSON.stringify({ ...read, checks }))
      return file
    }
    const caseFile = { ...smallCase, meeting: { date: '2023-12-20' }, events: [{ event: 'posted', on: '2023-12-14' }] }
    // Thursday 14 December: 15, 18, 19, 20, 21; the meeting on the 20th is before that
    const { out } = await here('appraise', giveCase(caseFile), '--policy', policy(), '--json')
    expect(JSON.parse(out).alerts).toContainEqual(
      expect.objectContaining({
        code: 'event-too-early',
        params: { event: 'meeting', on: '2023-12-20', until: '2023-12-21', deadline: 'posting' },
      }),
    )
  })
})

describe('the program', () => {
  it.each([[['--help']], [['help']], [['appraise', '--help']]])('%j helps', async (words) => {
    const { status, out } = await cli(...words)
    expect(status).toBe(0)
    expect(out).toContain('用法：shuzhi-pingyi <命令> [选项]')
    expect(out).toContain('template 文件')
  })

  it('tells its version', async () => {
    expect(await cli('--version')).toEqual({ status: 0, out: `${version}\n`, error: '' })
  })

  it('is quiet where its reader has gone', async () => {
    const child = spawn(process.execPath, [program, 'appraise', giveCase(), '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    let error = ''
    child.stderr.on('data', (chunk: Buffer) => {
      error += chunk.toString()
    })
    await new Promise((done) => child.on('close', done))
    expect(error).toBe('')
  })
})
