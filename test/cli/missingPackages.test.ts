import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { smallCase } from '../files/write/smallCase.js'

const registerFile = { schema: 1, year: 2023, organizations: [], subjects: [{ id: 's1', name: '书记01' }], items: [] }
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  writeFileSync(join(folder, '台账.json'), JSON.stringify(registerFile))
  writeFileSync(join(folder, '台账.xlsx'), new Uint8Array([0x50, 0x4b, 3, 4]))
  vi.resetModules()
  return () => rmSync(folder, { recursive: true, force: true })
})
const packages = ['ical-generator', 'hucre/xlsx', '@e965/xlsx', 'echarts/core']
afterEach(() => {
  for (const name of packages) vi.doUnmock(name)
})

const leftOut = () => {
  throw new Error('left out at installation')
}
const add = ['--subject', 's1', '--problem', '甲', '--source', 'self']

it.each([
  [
    'ical-generator',
    ['schedule', '--meeting', '2023-12-20', '--out', 'a.ics'],
    '写出日历需要“ical-generator”，目前没有安装：npm install ical-generator',
  ],
  [
    'hucre/xlsx',
    ['rectify', 'add', '台账.json', ...add, '--out', 'a.xlsx'],
    '写出 .xlsx 台账需要“hucre”，目前没有安装：npm install hucre',
  ],
  ['@e965/xlsx', ['rectify', 'list', '台账.xlsx'], '读取这种文件需要安装“@e965/xlsx”，目前没有安装。'],
])('without %s nothing is written, and one line says what is missing', async (name, words, message) => {
  vi.doMock(name, leftOut)
  const { runHere } = await import('./runHere.js')
  const placed = words.map((word) => (/\.(?:json|xlsx|ics)$/u.test(word) ? join(folder, word) : word))
  const { status, out, error } = await runHere(...placed)
  expect([status, out]).toEqual([2, ''])
  expect(error.trimEnd().split('\n').at(-1)).toContain(message)
  expect(readdirSync(folder).sort()).toEqual(['台账.json', '台账.xlsx'])
})

it('without the chart library the report is written with tables in place of pictures, and one line says so', async () => {
  vi.doMock('echarts/core', leftOut)
  const { runHere } = await import('./runHere.js')
  writeFileSync(join(folder, 'case.json'), JSON.stringify(smallCase))
  const { error } = await runHere('appraise', join(folder, 'case.json'), '--out', join(folder, 'out'))
  const told = error.split('\n').filter((line) => line.includes('echarts'))
  expect(told).toEqual(['report.html 中的图需要“echarts”，目前没有安装，以数据表代替：npm install echarts'])
  expect(readdirSync(join(folder, 'out'))).toHaveLength(4)
  const page = readFileSync(join(folder, 'out/report.html'), 'utf8')
  expect(page).not.toContain('<svg')
  expect(page).toContain('上述：各参评对象得票构成')
})

it('the register as JSON and the table of deadlines need none of them', async () => {
  for (const name of packages) vi.doMock(name, leftOut)
  const { runHere } = await import('./runHere.js')
  expect((await runHere('rectify', 'add', join(folder, '台账.json'), ...add)).status).toBe(0)
  expect((await runHere('schedule', '--meeting', '2023-12-20')).status).toBe(0)
})
