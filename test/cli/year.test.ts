import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { loadCase } from '../../src/files/node/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { parseCase } from '../../src/schema/index.js'
import { runHere } from './runHere.js'

const samples = 'seeds/cases/samples-2023'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})
const path = (name: string) => join(folder, name)

it('prints the case alone on standard output, or writes it', async () => {
  const printed = await runHere('year', samples)
  const parsed = parseCase(JSON.parse(printed.out))
  expect(parsed.ok && parsed.value.year).toBe(2024)
  expect(printed.error).toContain('往年等次：记入 2023 年')
  const { out, error } = await runHere('year', samples, '--out', path('next.json'))
  expect(out).toBe('')
  expect(error).toContain(`已写出：${path('next.json')}\n`)
  expect(readFileSync(path('next.json'), 'utf8')).toBe(printed.out)
})

it('writes the workbook of the next year: read again it is the same case', async () => {
  await runHere('year', samples, '--out', path('next.json'))
  const { error } = await runHere('year', samples, '--out', path('next.xlsx'))
  expect(error).toContain(`已写出：${path('next.xlsx')}\n`)
  const read = await loadCase(path('next.xlsx'), wudingRiver2023)
  expect(read.ok ? [] : read.faults).toEqual([])
  expect(read.ok && read.caseFile).toEqual(JSON.parse(readFileSync(path('next.json'), 'utf8')))
})

it('says what the next year must know', async () => {
  const given = {
    year: 2023,
    organizations: [{ id: 'o1', name: '示例01村党支部', kind: 'village' }],
    secretaries: [{ id: 's1', name: '书记01', organization: 'o1', attributes: { leave: 'maternity' } }],
    incidents: [{ subject: 's1', kind: 'held-accountable', on: '2024-01-05' }],
  }
  writeFileSync(path('case.json'), JSON.stringify(given))
  const { error } = await runHere('year', path('case.json'), '--lang', 'en')
  expect(error).toContain(
    'The grades of 1 are provisional and not in the history; make the case anew once they are final: 书记01.',
  )
  expect(error).toContain("1 incidents that next year's rules may look at")
  expect(error).toContain('Facts of the year that were left out, to be filled in anew: leave.')
})

it.each([
  [['--out', 'next.csv'], '--out 的“next.csv”应是数据文件或工作簿，名称以 .json 或 .xlsx 结尾。'],
  [['--to', 'wuding-river-2023'], '--to 的方案是 2023 年的，应为 2024 年。'],
  [['--to', 'wuding-river-2042'], '没有方案“wuding-river-2042”'],
  [['--on', '1月1日'], '--on 的“1月1日”不是日期'],
  [['--register', 'none.json'], '无法读取 none.json（找不到）。'],
])('%j ends with 2', async (words, message) => {
  const { status, out, error } = await runHere('year', samples, ...words)
  expect([status, out]).toEqual([2, ''])
  expect(error).toContain(message)
  expect(existsSync('next.csv')).toBe(false)
})

it('carries nothing over on a day before the last step', async () => {
  await runHere('rectify', 'new', samples, '--out', path('r.json'))
  const register = JSON.parse(readFileSync(path('r.json'), 'utf8'))
  const { id } = register.items[0]
  const plan = ['--on', '2024-02-01', '--measure', '甲', '--responsible', '乙', '--due', '2024-06-30']
  await runHere('rectify', 'advance', path('r.json'), id, 'plan', ...plan)
  const words = ['year', samples, '--register', path('r.json')]
  const { status, error } = await runHere(...words, '--on', '2024-01-31')
  expect(status).toBe(2)
  expect(error).toContain(`事项 ${id} 上一步在 2024-02-01 办理，这一步的日期 2024-01-31 不能更早。\n`)
  expect((await runHere(...words, '--on', '2024-02-01')).status).not.toBe(2)
})
