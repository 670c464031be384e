import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readRegister } from '../../src/files/index.js'
import { type Appraisal, type CaseFile, type Policy, parseCase, type Register } from '../../src/schema/index.js'
import { runHere } from './runHere.js'

// Two whole years of the bundled, made-up township, by the command line alone.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const first = 'seeds/cases/wuding-river-2023'
const folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = (name: string) => join(folder, name)
const json = <T>(name: string): T => JSON.parse(readFileSync(path(name), 'utf8'))
const give = (name: string, document: unknown) => writeFileSync(path(name), JSON.stringify(document))

const done = async (...words: string[]) => {
  const { status, out, error } = await runHere(...words)
  if (status === 2) throw new Error(`${words.join(' ')}: ${error}`)
  return { out, error }
}
const registerOf = async (name: string): Promise<Register> => {
  const read = await readRegister({ name, bytes: readFileSync(path(name)) })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.register
}
const idOf = async (name: string, problem: string): Promise<string> =>
  (await registerOf(name)).items.find((item) => item.problem === problem)?.id ?? ''

/** The plan of 2023 with the days of 2024, and an alarm ladder. */
const plan2024 = (): Policy => {
  const plan = JSON.parse(readFileSync('seeds/policies/wuding-river-2023.json', 'utf8'))
  const schedule = plan.schedule.map((deadline: { id: string }) =>
    deadline.id === 'meeting-window' ? { ...deadline, due: { from: '2024-12-11', until: '2024-12-31' } } : deadline,
  )
  const alarms = [
    { daysLeft: 15, tell: ['书记本人'] },
    { daysLeft: 0, tell: ['党委副书记'] },
  ]
  return {
    ...plan,
    id: 'wuding-river-2024',
    year: 2024,
    inForce: { from: '2024-01-01', until: '2024-12-31' },
    schedule,
    rectification: { ...plan.rectification, alarms },
  }
}

const good = [50, 30, 49, 48, 38, 47, 46, 31, 32, 45, 33, 44, 43, 34, 42, 35, 36, 41, 40, 39]
const idAt = (index: number) => String(index + 1).padStart(2, '0')
/** What the office learns in 2024: the meeting, the votes, no incidents, reports and comments. */
const factsOf2024 = (): Partial<CaseFile> => ({
  meeting: { date: '2024-12-18', due: 62, present: 60 },
  incidents: [],
  tallies: good.map((votes, index) => ({
    subject: `s${idAt(index)}`,
    // 05: 38 + 15 + 5 + 2 = 60; everybody else has 好 and 较好 alone
    counts:
      idAt(index) === '05'
        ? { good: votes, 'fairly-good': 15, average: 5, poor: 2 }
        : { good: votes, 'fairly-good': 60 - votes, average: 0, poor: 0 },
    blank: 0,
    spoiled: 0,
    issued: 60,
  })),
  // open since 2023, when the superior named it
  reports: [{ subject: 's05', problems: ['阵地管理不规范'] }],
  comments: [
    // closed in 2024; new
    { subject: 's03', by: '书记00', problems: ['组织生活记录不全'] },
    { subject: 's05', by: '书记00', problems: ['党费收缴不及时'] },
  ],
})

const planned = (name: string, problem: string, due: string) => async () =>
  done(
    ...['rectify', 'advance', path(name), await idOf(name, problem), 'plan', '--on', '2024-01-10'],
    ...['--measure', '按清单整改', '--responsible', '党支部书记', '--due', due],
  )
const step =
  (name: string, problem: string, ...words: string[]) =>
  async () =>
    done('rectify', 'advance', path(name), await idOf(name, problem), ...words)

beforeAll(async () => {
  give('plan.json', plan2024())
  await done('rectify', 'new', first, '--out', path('台账2023.xlsx'))
  for (const problem of ['组织生活记录不全', '年轻党员少', '阵地管理不规范'])
    await planned('台账2023.xlsx', problem, '2024-06-30')()
  for (const problem of ['组织生活记录不全', '年轻党员少']) {
    await step('台账2023.xlsx', problem, 'start', '--on', '2024-01-15')()
    await step('台账2023.xlsx', problem, 'submit', '--on', '2024-05-20')()
    await step('台账2023.xlsx', problem, 'close', '--on', '2024-06-01')()
  }
  await step(
    '台账2023.xlsx',
    '阵地管理不规范',
    'extend',
    '--on',
    '2024-06-20',
    '--due',
    '2024-12-25',
    '--reason',
    '施工',
  )()
  const carried = ['--register', path('台账2023.xlsx'), '--to', path('plan.json'), '--on', '2024-11-30']
  await done('year', first, ...carried, '--out', path('start2024.json'))
  give('case2024.json', { ...json<CaseFile>('start2024.json'), ...factsOf2024() })
  const second = [path('case2024.json'), '--policy', path('plan.json')]
  writeFileSync(path('appraisal2024.json'), (await done('appraise', ...second, '--json')).out)
  await done('rectify', 'new', ...second, '--out', path('台账2024.json'))
  await done('year', ...second, '--register', path('台账2024.json'), '--out', path('start2025.json'))
})

describe('the start of 2024', () => {
  it('has the roster, and nothing that only the new year can tell', () => {
    const start = json<CaseFile>('start2024.json')
    expect(parseCase(start).ok).toBe(true)
    expect([start.year, start.organizations.length, start.secretaries.length]).toEqual([2024, 20, 20])
    expect(Object.keys(start).sort()).toEqual([
      'committee',
      'history',
      'organizations',
      'rectification',
      'secretaries',
      'year',
    ])
  })

  it('has the grades of 2021 and 2022 with those of 2023, each with its plan', () => {
    const { history = [] } = json<CaseFile>('start2024.json')
    // 2 × 20 − 1 (06 lacks 2021) = 39; 39 + 20 = 59
    expect(history.length).toBe(59)
    const of2023 = history.filter(({ year }) => year === 2023)
    expect(new Set(of2023.map(({ policy }) => policy))).toEqual(new Set(['wuding-river-2023']))
    const count = (grade: string) => of2023.filter((entry) => entry.grade === grade).length
    // 20 = 13 + 4 + 1 + 2: 较好 02, 06, 08 by the quota and 12 by judgement, 一般 09, 差 03 and 14
    expect(['good', 'fairly-good', 'average', 'poor'].map(count)).toEqual([13, 4, 1, 2])
  })

  it('has the open items: 41 less the 2 that were closed, each with the step in its log', () => {
    const { rectification = [] } = json<CaseFile>('start2024.json')
    expect(rectification.length).toBe(39)
    expect(rectification.map(({ problem }) => problem)).not.toContain('年轻党员少')
    for (const { log } of rectification) expect(log.at(-1)).toEqual({ do: 'carry-over', on: '2024-11-30', year: 2024 })
    const item = rectification.find(({ problem }) => problem === '阵地管理不规范')
    expect(item).toMatchObject({ year: 2023, state: 'planned', due: '2024-12-25', measures: ['按清单整改'] })
    expect(item?.log.map((one) => one.do)).toEqual(['plan', 'extend', 'carry-over'])
  })
})

describe('the appraisal of 2024', () => {
  const track = () => json<Appraisal>('appraisal2024.json').tracks[0]
  const gradeOf = (subject: string) => track()?.determinations.find((one) => one.subject === subject)?.grade

  it('grades everybody, and looks at no incident of 2023', () => {
    const { determinations = [], quotas = [] } = track() ?? {}
    expect(determinations.map(({ status }) => status)).toEqual(Array(20).fill('graded'))
    // 14 was held accountable on 2023-08-14
    expect(gradeOf('s14')).not.toBe('poor')
    // 05: 5 + 2 = 7 of 60, 7 × 10 = 70 > 60
    expect(gradeOf('s05')).toBe('poor')
    // 40% of 20 is 8: 05, and the seven with fewest 好: 30, 31, 32, 33, 34, 35, 36
    expect(quotas.map(({ target, forced, actual, met }) => [target, forced, actual, met])).toEqual([['8', 1, 8, true]])
    const lower = determinations.filter(({ grade }) => grade === 'fairly-good').map(({ subject }) => subject)
    expect(lower).toEqual(['s02', 's08', 's09', 's11', 's14', 's16', 's17'])
  })

  it('finds who was 较好 in 2022, 2023 and 2024', () => {
    const { streaks } = json<Appraisal>('appraisal2024.json')
    const answers = (answer: string) =>
      streaks.filter((one) => one.answer === answer).map(({ organization, years }) => [organization, years])
    // 较好 in 2022 and 2023: 02, 06, 08, 12; of these 较好 in 2024: 02 and 08
    expect(answers('certain')).toEqual([
      ['o02', [2022, 2023, 2024]],
      ['o08', [2022, 2023, 2024]],
    ])
    // 06 lacks 2021, which is no longer looked at
    expect(answers('possible')).toEqual([])
  })

  it('takes a problem that is open for one item, and one that was closed for a new one', () => {
    const { rectification } = json<Appraisal>('appraisal2024.json')
    // 39 carried over, 1 new, 1 that was closed and is named again
    expect(rectification.length).toBe(41)
    const named = (problem: string) => rectification.filter((item) => item.problem === problem)
    expect(named('阵地管理不规范').map(({ year, sources }) => [year, sources.map(({ from }) => from)])).toEqual([
      [2023, ['self', 'superior']],
    ])
    expect(named('组织生活记录不全').map(({ year, state, log }) => [year, state, log])).toEqual([[2024, 'listed', []]])
    expect(named('党费收缴不及时').map(({ year }) => year)).toEqual([2024])
  })
})

describe('the register of 2024', () => {
  it('tells what is due and who is to be told, by the ladder of the plan', async () => {
    const list = (today: string) =>
      done('rectify', 'list', path('台账2024.json'), '--policy', path('plan.json'), '--today', today)
    // due on 25 December: 10 December is 15 days before, 9 December 16
    expect((await list('2024-12-09')).out).not.toContain('按方案应告知')
    expect((await list('2024-12-10')).out).toMatch(/还有15天 +书记本人/u)
    expect((await list('2024-12-30')).out).toContain('截至 2024-12-30：逾期 1 项，未定期限 40 项。')
  })
})

describe('the start of 2025', () => {
  it('has every open item once more, and one more year of grades', () => {
    const { year, history = [], rectification = [] } = json<CaseFile>('start2025.json')
    // 59 + 20
    expect([year, history.length, rectification.length]).toEqual([2025, 79, 41])
    const years = (problem: string) =>
      rectification
        .find((item) => item.problem === problem)
        ?.log.flatMap((one) => (one.do === 'carry-over' ? [[one.year, one.on]] : []))
    // by default on the first day of the year
    expect(years('阵地管理不规范')).toEqual([
      [2024, '2024-11-30'],
      [2025, '2025-01-01'],
    ])
    expect(years('党费收缴不及时')).toEqual([[2025, '2025-01-01']])
  })
})
