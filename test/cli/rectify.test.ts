import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readRegister } from '../../src/files/index.js'
import { parseRegister, type Register } from '../../src/schema/index.js'
import { runHere } from './runHere.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})
const path = (name: string) => join(folder, name)

const item = (id: string, more: Partial<Register['items'][number]> = {}): Register['items'][number] => ({
  id,
  organization: 'o01',
  subject: 's01',
  year: 2023,
  problem: `问题${id}`,
  sources: [{ from: 'public', ballots: ['003'] }],
  measures: [],
  responsible: null,
  due: null,
  state: 'listed',
  log: [],
  ...more,
})
const register = (...items: Register['items']): Register => ({
  schema: 1,
  year: 2023,
  policy: 'wuding-river-2023',
  committee: { id: 'c', name: '示例镇党委' },
  organizations: [
    { id: 'o01', name: '示例01村党支部' },
    { id: 'o02', name: '示例02村党支部' },
  ],
  subjects: [
    { id: 's01', name: '书记01', organization: 'o01' },
    { id: 's02', name: '书记02', organization: 'o02' },
  ],
  items,
})
const give = (document: unknown, name = '台账.json') => {
  writeFileSync(path(name), JSON.stringify(document))
  return path(name)
}
const bytesOf = (name = '台账.json') => readFileSync(path(name))
const read = async (name = '台账.json') => {
  const result = await readRegister({ name, bytes: bytesOf(name) })
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.register
}
const rectify = (...words: string[]) => runHere('rectify', ...words)
const plan = ['plan', '--on', '2024-01-05', '--measure', '规范台账', '--measure', '每月检查', '--responsible', '书记01']

describe('rectify advance', () => {
  it('takes an item from listed to closed, and the log keeps every step', async () => {
    const file = give(register(item('2023-a'), item('2023-b')))
    const steps: [string[], string][] = [
      [[...plan, '--due', '2024-03-31', '--by', '党建办'], '已定措施'],
      [['start', '--on', '2024-01-08'], '整改中'],
      [['submit', '--on', '2024-03-01', '--note', '已报'], '已报验收'],
      [['return', '--on', '2024-03-05', '--reason', '材料不全'], '整改中'],
      [['extend', '--on', '2024-03-06', '--due', '2024-05-31', '--reason', '雨季'], '整改中'],
      [['submit', '--on', '2024-05-20'], '已报验收'],
      [['close', '--on', '2024-05-28', '--by', '党委'], '已销号'],
    ]
    for (const [words, state] of steps) {
      const { status, out, error } = await rectify('advance', file, '2023-a', ...words)
      expect([status, error]).toEqual([0, `已写出：${file}\n`])
      expect(out).toContain(`现为“${state}”`)
    }
    const [first, second] = (await read()).items
    expect(first).toMatchObject({
      state: 'closed',
      measures: ['规范台账', '每月检查'],
      responsible: '书记01',
      due: '2024-05-31',
    })
    expect(first?.log).toEqual([
      {
        do: 'plan',
        on: '2024-01-05',
        by: '党建办',
        measures: ['规范台账', '每月检查'],
        responsible: '书记01',
        due: '2024-03-31',
      },
      { do: 'start', on: '2024-01-08' },
      { do: 'submit', on: '2024-03-01', note: '已报' },
      { do: 'return', on: '2024-03-05', reason: '材料不全' },
      { do: 'extend', on: '2024-03-06', due: '2024-05-31', reason: '雨季' },
      { do: 'submit', on: '2024-05-20' },
      { do: 'close', on: '2024-05-28', by: '党委' },
    ])
    expect(second).toEqual(item('2023-b'))
    expect(readdirSync(folder)).toEqual(['台账.json'])
  })

  it('takes the Chinese name of a step, and the beginning of an id that is no other’s', async () => {
    const file = give(register(item('2023-abc'), item('2023-b')))
    expect((await rectify('advance', file, '2023-a', '制定措施', ...plan.slice(1), '--due', '2024-03-31')).status).toBe(
      0,
    )
    expect((await read()).items.map(({ state }) => state)).toEqual(['planned', 'listed'])
  })

  const open = item('2023-a', {
    state: 'in-progress',
    due: '2024-03-31',
    log: [{ do: 'start', on: '2024-01-08' }],
  })
  it.each([
    // from each state, what the procedure does not allow there
    [
      item('2023-a'),
      ['submit', '--on', '2024-01-05'],
      '目前“已列入”，不能报请验收（submit）；现在可以：制定措施（plan）。',
    ],
    [
      open,
      ['close', '--on', '2024-02-01'],
      '不能验收销号（close）；现在可以：报请验收（submit）、延长期限（extend）。',
    ],
    [
      item('2023-a', { state: 'submitted' }),
      [...plan, '--due', '2024-03-31'],
      '现在可以：退回整改（return）、验收销号（close）、延长期限（extend）。',
    ],
    [item('2023-a', { state: 'closed' }), ['start', '--on', '2024-02-01'], '已经销号，不再办理。'],
    [open, ['submit', '--on', '2024-01-07'], '上一步在 2024-01-08 办理，这一步的日期 2024-01-07 不能更早。'],
    [
      open,
      ['extend', '--on', '2024-02-01', '--due', '2024-03-31', '--reason', '雨季'],
      '新的整改期限 2024-03-31 没有晚于原来的 2024-03-31。',
    ],
    [item('2023-a'), [...plan, '--due', '2024-01-04'], '整改期限 2024-01-04 早于制定措施的日期 2024-01-05。'],
    [item('2023-a'), ['plan', '--on', '2024-01-05'], '制定措施（plan）要写选项 --measure、--responsible、--due。'],
    [item('2023-a'), ['start', '--on', '2024-01-05', '--due', '2024-02-01'], '开始整改（start）不用选项 --due。'],
    [item('2023-a'), ['finish', '--on', '2024-01-05'], '没有“finish”这一步。可用的步骤：plan（制定措施）、'],
    [item('2023-a'), ['carry-over', '--on', '2024-01-05'], '没有“carry-over”这一步。'],
    [item('2023-a'), ['submit', '--on', '5.1.2024'], '--on 的“5.1.2024”不是日期'],
    [item('2023-a'), ['submit'], '要写选项 --on。'],
  ] as const)('%# a wrong step changes nothing', async (before, words, message) => {
    for (const name of ['台账.json', '台账.xlsx']) {
      const json = give(register(before, item('2023-b')))
      if (name.endsWith('.xlsx'))
        await rectify('add', json, '--subject', 's02', '--problem', '甲', '--source', 'self', '--out', path(name))
      const bytes = bytesOf(name)
      const { status, out, error } = await rectify('advance', path(name), '2023-a', ...words)
      expect([status, out]).toEqual([2, ''])
      expect(error).toContain(message)
      expect(bytesOf(name).equals(bytes)).toBe(true)
    }
    expect(readdirSync(folder).sort()).toEqual(['台账.json', '台账.xlsx'])
  })

  it('says that nothing was changed, also in English', async () => {
    const file = give(register(item('2023-a')))
    const { error } = await rectify('advance', file, '2023-a', 'submit', '--on', '2024-01-05', '--lang', 'en')
    expect(error).toBe(
      `Item 2023-a is "listed"; submit is not possible now. Possible: plan.\n${file} was not changed.\n`,
    )
  })

  it('names the items where an id is not one', async () => {
    const file = give(register(item('2023-abc'), item('2023-abd')))
    const close = (id: string) => rectify('close', file, id, '--on', '2024-01-05')
    expect((await close('2023-ab')).error).toContain('不止一项，请写全：2023-abc、2023-abd。')
    expect((await close('2023-abx')).error).toContain('没有编号为“2023-abx”的事项。是不是“2023-abc”？')
  })

  it('--out writes elsewhere, in the form that the name says, and leaves the register', async () => {
    const file = give(register(item('2023-a')))
    const before = bytesOf()
    const words = ['advance', file, '2023-a', ...plan, '--due', '2024-03-31']
    expect((await rectify(...words, '--out', path('b.xlsx'))).status).toBe(0)
    expect(bytesOf().equals(before)).toBe(true)
    expect((await read('b.xlsx')).items[0]).toMatchObject({ state: 'planned', due: '2024-03-31' })
    const { status, error } = await rectify(...words, '--out', path('b.csv'))
    expect([status, error]).toEqual([2, `“${path('b.csv')}”应是整改台账，名称以 .json 或 .xlsx 结尾。\n`])
  })
})

describe('rectify list', () => {
  const alarms = [
    { daysLeft: 30, tell: ['书记本人'] },
    { daysLeft: 7, tell: ['书记本人', '党建办主任'] },
    { daysLeft: 0, tell: ['党委副书记'] },
  ]
  const planFile = () => {
    const policy = JSON.parse(readFileSync('seeds/policies/wuding-river-2023.json', 'utf8'))
    return give({ ...policy, rectification: { ...policy.rectification, alarms } }, 'plan.json')
  }
  const items = () => [
    item('a', { subject: 's02', organization: 'o02' }),
    item('b', { state: 'planned', due: '2024-03-31' }),
    item('c', { state: 'in-progress', due: '2024-02-20' }),
    item('d', { state: 'in-progress', due: '2024-03-06' }),
    item('e', { state: 'closed', due: '2024-01-31' }),
  ]

  it('has the most overdue first, those without a day last, and tells whom the ladder names', async () => {
    const words = ['list', give(register(...items())), '--today', '2024-03-01', '--policy', planFile()]
    const { status, out, error } = await rectify(...words)
    expect([status, error]).toEqual([0, ''])
    const rows = out.split('\n').map((line) => line.trim().split(/ {2,}/u))
    expect(rows.slice(4, 8)).toEqual([
      // 2024 has a 29 February: from 20 February to 1 March it is 10 days
      ['c', '示例01村党支部', '书记01', '问题c', '整改中', '2024-02-20', '逾期10天', '党委副书记'],
      ['d', '示例01村党支部', '书记01', '问题d', '整改中', '2024-03-06', '还有5天', '书记本人、党建办主任'],
      // 31 − 1 = 30
      ['b', '示例01村党支部', '书记01', '问题b', '已定措施', '2024-03-31', '还有30天', '书记本人'],
      ['a', '示例02村党支部', '书记02', '问题a', '已列入', '未定'],
    ])
    expect(out.slice(out.indexOf('共 5 项'))).toBe(
      [
        // 1 of 5 is closed
        '共 5 项：已列入 1 项、已定措施 1 项、整改中 2 项、已销号 1 项；销号率 20%。',
        '截至 2024-03-01：逾期 1 项，未定期限 1 项。',
        '',
        '逾期',
        '  c　书记01　2024-02-20（逾期10天）',
        '',
        '按方案应告知',
        '  党委副书记：c',
        '  书记本人：d、b',
        '  党建办主任：d',
        '',
      ].join('\n'),
    )
  })

  it('shows closed items with --all, and measures nothing without a day', async () => {
    const file = give(register(...items()))
    expect((await rectify('list', file)).out).not.toMatch(/问题e|逾期|距期限/u)
    expect((await rectify('list', file, '--all')).out).toContain('问题e')
    expect((await rectify('list', give(register()))).out).toContain('没有未销号的事项。\n共 0 项')
  })

  it('says which plan is not at hand, and lists all the same', async () => {
    const { status, error, out } = await rectify(
      'list',
      give({ ...register(...items()), policy: 'p-2024' }),
      '--today',
      '2024-03-01',
    )
    expect(status).toBe(0)
    expect(error).toContain('“p-2024”不是随附方案')
    expect(out).toContain('逾期10天')
  })

  it.each([
    ['{', '无法读取'],
    ['{ "schema": 1 }', '有 4 处错误'],
    ['', '文件是空的'],
  ])('refuses %j', async (content, message) => {
    writeFileSync(path('x.json'), content)
    const { status, error } = await rectify('list', path('x.json'))
    expect(status).toBe(2)
    expect(error).toContain(message)
  })

  it('refuses what is not there', async () => {
    expect(await rectify('list', path('none.json'))).toMatchObject({
      status: 2,
      error: `无法读取 ${path('none.json')}（找不到）。\n`,
    })
  })
})

describe('rectify add', () => {
  const add = (file: string, ...words: string[]) => rectify('add', file, ...words)

  it('adds a problem about somebody by name, once', async () => {
    const file = give(register())
    const words = ['--subject', '书记02', '--problem', '会议记录不全', '--source', '上级点评', '--by', '书记00']
    const first = await add(file, ...words)
    expect(first.status).toBe(0)
    const [one] = (await read()).items
    expect(one).toMatchObject({
      subject: 's02',
      organization: 'o02',
      year: 2023,
      problem: '会议记录不全',
      sources: [{ from: 'superior', by: ['书记00'] }],
      state: 'listed',
      log: [],
    })
    expect(first.out).toBe(`已列入台账，编号 ${one?.id}。\n`)
    // the same but for punctuation, from another source
    const again = await add(file, '--subject', '示例02村党支部', '--problem', ' 会议记录不全。', '--source', 'self')
    expect(again.out).toBe(`同一问题已在台账中，编号 ${one?.id}，只补记了来源。\n`)
    expect((await read()).items.map(({ sources }) => sources.map(({ from }) => from))).toEqual([['self', 'superior']])
  })

  it('gives a new id where the same problem was closed', async () => {
    const file = give(register())
    const words = ['--subject', 's01', '--problem', '甲', '--source', 'self']
    await add(file, ...words)
    const [one] = (await read()).items
    give(register({ ...(one as Register['items'][number]), state: 'closed' }))
    expect((await add(file, ...words)).out).toContain(`${one?.id}-2`)
    expect(parseRegister(JSON.parse(bytesOf().toString('utf8'))).ok).toBe(true)
  })

  it.each([
    [['--subject', '书记09', '--problem', '甲', '--source', 'self'], '名册上没有“书记09”。是不是“书记01”？'],
    [['--subject', 's01', '--problem', '无', '--source', 'self'], '“无”一类的话不列入台账。'],
    [
      ['--subject', 's01', '--problem', '甲', '--source', '网上'],
      '应为self（自己查摆）、superior（上级点评）、public（群众评议）。',
    ],
    [['--subject', 's01'], '要写选项 --problem。'],
  ])('%j changes nothing', async (words, message) => {
    const file = give(register())
    const before = bytesOf()
    const { status, error } = await add(file, ...words)
    expect(status).toBe(2)
    expect(error).toContain(message)
    expect(bytesOf().equals(before)).toBe(true)
  })
})

describe('rectify new', () => {
  const samples = 'seeds/cases/samples-2023'

  it('starts a register from a case, with names, as JSON or as a workbook', async () => {
    for (const name of ['a.json', 'a.xlsx']) expect((await rectify('new', samples, '--out', path(name))).status).toBe(0)
    const [json, workbook] = [await read('a.json'), await read('a.xlsx')]
    expect(workbook).toEqual(json)
    expect(json).toMatchObject({ year: 2023, policy: 'wuding-river-2023' })
    expect(json.items.length).toBeGreaterThan(0)
    expect(json.items.every(({ state }) => state === 'listed')).toBe(true)
  })

  it('starts one from an appraisal.json, with ids for names', async () => {
    const { out } = await runHere('appraise', samples, '--json')
    writeFileSync(path('appraisal.json'), out)
    expect((await rectify('new', path('appraisal.json'), '--out', path('a.json'))).status).toBe(0)
    expect((await read('a.json')).items).toEqual(JSON.parse(out).rectification)
    expect((await read('a.json')).subjects).toEqual([])
    writeFileSync(path('appraisal.json'), out.replace('"schema": 1', '"schema": 2'))
    expect((await rectify('new', path('appraisal.json'), '--out', path('b.json'))).error).toContain('有 1 处错误')
    expect(existsSync(path('b.json'))).toBe(false)
  })

  it('never overwrites a register', async () => {
    const file = give(register(item('a')))
    const before = bytesOf()
    const { status, error } = await rectify('new', samples, '--out', file)
    expect([status, error]).toEqual([2, `已有文件 ${file}，没有覆盖；请换一个文件名，或先移走原来的台账。\n`])
    expect(bytesOf().equals(before)).toBe(true)
  })
})

describe('rectify carry', () => {
  const next = (more: object = {}) => ({ year: 2024, organizations: [], secretaries: [], 'x-portal': 1, ...more })
  const carriedOver = (on: string) => ({ do: 'carry-over' as const, on, year: 2024 })

  it('brings the items of a case that has begun to where the register stands', async () => {
    const [closed, open, fresh] = [
      item('a', { state: 'closed' }),
      item('b', { state: 'submitted', log: [{ do: 'submit', on: '2024-12-02' }] }),
      item('c'),
    ]
    const own = item('of-the-case', { year: 2024 })
    // as `year` made it in November: a and b were open, c was not there yet
    const before = ['a', 'b'].map((id) => item(id, { log: [carriedOver('2024-01-01')] }))
    const caseFile = give(next({ rectification: [...before, own] }), 'case.json')
    const file = give(register(closed, open, fresh))
    const kept = bytesOf()
    const { status, out } = await rectify('carry', file, caseFile)
    expect([status, out]).toEqual([0, '整改事项：结转 2 项，已销号留在本年 1 项。\n'])
    expect(JSON.parse(bytesOf('case.json').toString('utf8'))).toEqual(
      next({
        rectification: [
          { ...open, log: [...open.log, carriedOver('2024-12-02')] },
          { ...fresh, log: [carriedOver('2024-01-01')] },
          own,
        ],
      }),
    )
    expect(bytesOf().equals(kept)).toBe(true)
  })

  it.each([
    [next({ year: 2025 }), [], '数据是 2025 年的，应为 2024 年。'],
    [next(), ['--on', '2024-01-01'], '上一步在 2024-12-02 办理，这一步的日期 2024-01-01 不能更早。'],
    [next({ secretaries: 1 }), [], '有 1 处错误'],
  ])('%# changes nothing where it cannot', async (document, words, message) => {
    const caseFile = give(document, 'case.json')
    const file = give(register(item('b', { state: 'submitted', log: [{ do: 'submit', on: '2024-12-02' }] })))
    const before = bytesOf('case.json')
    const { status, out, error } = await rectify('carry', file, caseFile, ...words)
    expect([status, out]).toEqual([2, ''])
    expect(error).toContain(message)
    expect(bytesOf('case.json').equals(before)).toBe(true)
  })

  it('takes no folder of office files', async () => {
    const { status, error } = await rectify('carry', give(register()), 'seeds/cases/samples-2023')
    expect([status, error]).toEqual([2, '结转只能写入 .json 数据，“seeds/cases/samples-2023”不是。\n'])
  })
})

describe('rectify', () => {
  it.each([
    [[], 'rectify 后面要写做什么：new、list、add、advance、close、carry。'],
    [['lst', 'x.json'], 'rectify 不能“lst”。是不是“list”？'],
    [['list'], 'rectify list 后面要写整改台账（.json 或 .xlsx）。'],
    [['advance', 'x.json'], 'rectify advance 后面要写事项编号。'],
  ])('%j ends with 2', async (words, message) => {
    const { status, error } = await rectify(...words)
    expect(status).toBe(2)
    expect(error).toContain(message)
  })
})
