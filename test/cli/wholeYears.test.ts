import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadCase } from '../../src/files/node/index.js'
import type { Appraisal, Policy } from '../../src/schema/index.js'
import { openAsClerk } from '../files/write/clerk.js'
import { runHere } from './runHere.js'

// Two whole years of a made-up township as its office sees them: the empty workbook, votes typed in, results, letters, the register, next year's workbook.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = (name: string) => join(folder, name)
const json = <T>(name: string): T => JSON.parse(readFileSync(path(name), 'utf8'))

const done = async (...words: string[]) => {
  const { status, out, error } = await runHere(...words)
  if (status === 2) throw new Error(`${words.join(' ')}: ${error}`)
  return out
}

/** The plan of 2023 with the days of 2024. */
const plan2024 = (): Policy => {
  const plan = JSON.parse(readFileSync('seeds/policies/wuding-river-2023.json', 'utf8'))
  return {
    ...plan,
    id: 'wuding-river-2024',
    year: 2024,
    inForce: { from: '2024-01-01', until: '2024-12-31' },
    schedule: plan.schedule.map((deadline: { id: string }) =>
      deadline.id === 'meeting-window' ? { ...deadline, due: { from: '2024-12-11', until: '2024-12-31' } } : deadline,
    ),
  }
}

const people = Array.from({ length: 20 }, (_, index) =>
  index === 8 ? '示例·书记09' : `书记${String(index + 1).padStart(2, '0')}`,
)

/** Types in what the office learns in a year; 好 falls from the first person to the last, whom the quota therefore reaches first. */
const fillIn = (name: string, meeting: string, vetoed: string, problem: string): void => {
  const clerk = openAsClerk(readFileSync(path(name)))
  clerk.answer('会议情况', '党委名称', '示例镇党委')
  clerk.answer('会议情况', '党委书记', '书记00')
  clerk.answer('会议情况', '会议日期', meeting)
  clerk.answer('会议情况', '应到人数', 62)
  clerk.answer('会议情况', '实到人数', 60)
  people.forEach((who, index) => {
    // 一般 and 差 together 7 of 60: 70 > 60.
    const votes =
      who === vetoed ? { 好: 40, 较好: 13, 一般: 5, 差: 2 } : { 好: 59 - index, 较好: 1 + index, 一般: 0, 差: 0 }
    clerk.fill('得票统计（上述）', who, { 发出票: 60, ...votes, 空白票: 0, 废票: 0 })
  })
  clerk.add('情形', [{ 党组织: '无' }])
  clerk.fill('点评', vetoed, { 点评人: '书记00', 点评指出的问题: problem })
  writeFileSync(path(name), clerk.save())
}

/** The text of a .docx, as it is stored. */
const textOf = (name: string): string =>
  new TextDecoder().decode(unzipSync(readFileSync(path(name)))['word/document.xml']).replace(/<[^>]+>/gu, '')

const idOf = (problem: string): string =>
  json<{ items: { id: string; problem: string }[] }>('台账.json').items.find((one) => one.problem === problem)?.id ?? ''

beforeAll(async () => {
  writeFileSync(path('plan.json'), JSON.stringify(plan2024()))
  await done('template', path('2023.xlsx'), '--roster', 'seeds/cases/wuding-river-2023/花名册.xlsx')
  fillIn('2023.xlsx', '2023年12月20日', '书记03', '组织生活记录不全')
  await done('appraise', path('2023.xlsx'), '--out', path('2023'))
  await done('paper', path('2023.xlsx'), '--out', path('2023纸面'))

  await done('rectify', 'new', path('2023.xlsx'), '--out', path('台账.json'))
  const item = idOf('组织生活记录不全')
  const plan = ['--measure', '补齐记录', '--responsible', '书记03', '--due', '2024-12-25']
  await done('rectify', 'advance', path('台账.json'), item, 'plan', '--on', '2024-01-05', ...plan)
  await done('rectify', 'advance', path('台账.json'), item, 'start', '--on', '2024-01-08')
  const next = ['--register', path('台账.json'), '--to', path('plan.json'), '--on', '2024-11-30']
  await done('year', path('2023.xlsx'), ...next, '--out', path('2024.xlsx'))

  fillIn('2024.xlsx', '2024年12月18日', '书记05', '党费收缴不及时')
  const second = [path('2024.xlsx'), '--policy', path('plan.json')]
  await done('appraise', ...second, '--out', path('2024'))
  await done('paper', ...second, '--out', path('2024纸面'))
  await done('year', ...second, '--out', path('2025.xlsx'))
})

const gradesOf = (appraisal: Appraisal) =>
  Object.fromEntries(
    appraisal.tracks[0]?.determinations.map(({ organization, grade }) => [organization, grade] as const) ?? [],
  )

describe('two years from the empty workbook to the next one', () => {
  it('2023: 40% of 20 is 8, the one whom the ballots veto and the seven with fewest votes for 好', () => {
    const appraisal = json<Appraisal>('2023/appraisal.json')
    const grades = Object.values(gradesOf(appraisal))
    expect(appraisal.tracks[0]?.determinations.map(({ status }) => status)).toEqual(Array(20).fill('graded'))
    expect(
      ['good', 'fairly-good', 'average', 'poor'].map((grade) => grades.filter((one) => one === grade).length),
    ).toEqual([12, 7, 0, 1])
    expect(readdirSync(path('2023')).sort()).toEqual([
      'appraisal.json',
      'explanations.txt',
      'report.html',
      'results.xlsx',
    ])
  })

  it('2023: the letters tell everybody their grade, and the one who is 差 what to put right', () => {
    const letters = textOf('2023纸面/反馈函.docx')
    for (const who of people) expect(letters).toContain(`${who}同志`)
    expect(letters.match(/综合评价等次为“好”/gu)?.length).toBe(12)
    expect(letters.match(/综合评价等次为“较好”/gu)?.length).toBe(7)
    expect(letters.match(/综合评价等次为“差”/gu)?.length).toBe(1)
    expect(letters).toContain('组织生活记录不全')
    expect(textOf('2023纸面/整改清单.docx')).toContain('组织生活记录不全')
    expect(textOf('2023纸面/通报.docx')).toContain('2023年度')
  })

  it('2024: the workbook brought the grades of 2023', async () => {
    const read = await loadCase(path('2024.xlsx'), plan2024())
    expect(read.ok && read.caseFile.history?.map(({ year, policy }) => [year, policy])).toEqual(
      Array(20).fill([2023, 'wuding-river-2023']),
    )
  })

  it('2024: the item is still open, and the new one stands beside it', () => {
    const { rectification, tracks } = json<Appraisal>('2024/appraisal.json')
    expect(rectification.map(({ problem, year, state }) => [problem, year, state]).sort()).toEqual([
      ['党费收缴不及时', 2024, 'listed'],
      ['组织生活记录不全', 2023, 'in-progress'],
    ])
    expect(rectification.find(({ year }) => year === 2023)?.log.map((one) => one.do)).toEqual([
      'plan',
      'start',
      'carry-over',
    ])
    expect(tracks[0]?.quotas.map(({ target, actual, met }) => [target, actual, met])).toEqual([['8', 8, true]])
    const letters = textOf('2024纸面/反馈函.docx')
    expect(letters).toContain('党费收缴不及时')
  })

  it('2025: the next workbook holds both years and both items, and asks for the votes anew', async () => {
    const read = await loadCase(path('2025.xlsx'), plan2024())
    expect(read.ok ? [] : read.faults).toEqual([])
    if (!read.ok) return
    const { caseFile } = read
    expect([caseFile.year, caseFile.history?.length, caseFile.rectification?.length]).toEqual([2025, 40, 2])
    expect(caseFile.tallies).toBeUndefined()
    const of = (year: number) =>
      Object.fromEntries(
        (caseFile.history ?? []).flatMap((one) => (one.year === year ? [[one.organization, one.grade] as const] : [])),
      )
    expect(of(2023)).toEqual(gradesOf(json<Appraisal>('2023/appraisal.json')))
    expect(of(2024)).toEqual(gradesOf(json<Appraisal>('2024/appraisal.json')))
  })
})
