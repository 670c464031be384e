import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parseCalendar } from '../files/calendar/parseCalendar.js'
import { smallCase } from '../files/write/smallCase.js'
import { runHere } from './runHere.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})
const path = (name: string) => join(folder, name)
const give = (name: string, document: unknown) => {
  writeFileSync(path(name), JSON.stringify(document))
  return path(name)
}
/** The 2023 plan with a posting of 7 days. */
const planWithPosting = () => {
  const plan = JSON.parse(readFileSync('seeds/policies/wuding-river-2023.json', 'utf8'))
  const posting = { id: 'posting', clause: '4.5', label: '公示', for: 'posting', due: { after: 'posted', days: 7 } }
  const events = [{ id: 'posted', label: '开始公示' }]
  return give('plan.json', { ...plan, events, schedule: [...plan.schedule, posting] })
}
const summaries = (file: string) =>
  parseCalendar(readFileSync(file, 'utf8')).entries.map(({ summary, start }) => [summary, start])

describe('schedule --out', () => {
  it('writes a calendar, the same each time, and shows the table as well', async () => {
    const { status, out, error } = await runHere('schedule', '--meeting', '2023-12-20', '--out', path('时限.ics'))
    expect([status, error]).toEqual([0, `已写出：${path('时限.ics')}\n`])
    expect(out).toContain('述职报告报党委审核')
    expect(summaries(path('时限.ics'))).toContainEqual(['截止：述职报告报党委审核', '2023-12-13'])
    const bytes = readFileSync(path('时限.ics'))
    await runHere('schedule', '--meeting', '2023-12-20', '--out', path('时限.ics'))
    expect(readFileSync(path('时限.ics')).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['时限.ics'])
  })

  it('takes the days of meeting and events from a case, and those of the command line before them', async () => {
    const caseFile = {
      ...smallCase,
      meeting: { ...smallCase.meeting, date: '2023-12-20' },
      events: [{ event: 'posted', on: '2023-12-25' }],
    }
    const words = ['schedule', give('case.json', caseFile), '--policy', planWithPosting(), '--out', path('a.ics')]
    expect((await runHere(...words)).status).toBe(0)
    // 25 + 7 = 32: the first of January
    const { entries } = parseCalendar(readFileSync(path('a.ics'), 'utf8'))
    expect(entries.find(({ summary }) => summary === '公示（期间）')).toMatchObject({
      start: '2023-12-25',
      end: '2024-01-02',
    })
    expect((await runHere(...words, '--event', 'posted=2023-12-27')).status).toBe(0)
    expect(summaries(path('a.ics'))).toContainEqual(['公示（期间）', '2023-12-27'])
  })

  it('names the deadlines that it has to leave out', async () => {
    const words = ['--meeting', '2023-12-20', '--policy', planWithPosting(), '--out', path('a.ics')]
    const { status, error } = await runHere('schedule', ...words)
    expect([status, error]).toEqual([0, `以下事项日期未定，没有写入日历：公示\n已写出：${path('a.ics')}\n`])
    expect(summaries(path('a.ics')).length).toBe(4)
  })

  it.each([
    [['--meeting', '2023-12-20', '--out', 'x.txt'], '--out 的“x.txt”应是日历文件，名称以 .ics 结尾。'],
    [['nothing.json'], 'nothing.json'],
    [['seeds/cases/wuding-river-2023', '--meeting', '2023-12-21'], '--meeting 给出的会议日期是 2023-12-21'],
    [['a', 'b', '--meeting', '2023-12-20'], '多出“b”。'],
  ])('%j ends with 2', async (words, message) => {
    const { status, out, error } = await runHere('schedule', ...words)
    expect([status, out]).toEqual([2, ''])
    expect(error).toContain(message)
    expect(existsSync('x.txt')).toBe(false)
  })

  it('asks for the day of the meeting where the case does not have it', async () => {
    const { meeting: _, ...caseFile } = smallCase
    const { status, error } = await runHere('schedule', give('case.json', caseFile))
    expect([status, error]).toEqual([2, '数据中没有会议日期，请用 --meeting 2023-12-20 给出。\n'])
    expect((await runHere('schedule', path('case.json'), '--meeting', '2023-12-20')).status).toBe(0)
  })
})

describe('schedule --today', () => {
  const at = (today: string, ...words: string[]) =>
    runHere('schedule', '--meeting', '2023-12-20', '--today', today, ...words)

  it('sums up what is past, due today and ahead, the longest past and the nearest first', async () => {
    // 13 December: report; 19: visits; 31: end of the window
    const { out } = await at('2023-12-19')
    expect(out.slice(out.indexOf('截至'))).toBe(
      [
        '截至 2023-12-19：已过期限 1 项，今天截止 1 项，今后 1 项。',
        '',
        '已过期限，请核对是否已办理',
        '  述职报告报党委审核　2023-12-13（已过6天）',
        '',
        '接下来',
        '  会前调研　2023-12-19（今天截止）',
        '  述职评议会　2023-12-31（还有12天）',
        '',
      ].join('\n'),
    )
    const after = await at('2024-01-01')
    expect(after.out).not.toContain('接下来')
    // 13 December to 1 January: 19 days; 19 December: 13; 31 December: 1
    expect(after.out).toMatch(/已过19天）\n.*已过13天）\n.*已过1天）\n/u)
  })

  it('a window that has not begun is still to come', async () => {
    expect((await at('2023-12-10', '--lang', 'en')).out).toMatch(/2023-12-11 +2023-12-31 +coming +21 days left/u)
  })

  it('counts what has no day', async () => {
    expect((await at('2023-12-10', '--policy', planWithPosting())).out).toContain('日期未定 1 项。')
  })
})
