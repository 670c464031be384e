import { afterEach, describe, expect, it } from 'vitest'
import { scheduleCalendar } from '../../../src/files/index.js'
import { planSchedule } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import { parseCalendar } from './parseCalendar.js'

const meeting = '2023-12-20'
const schedule = planSchedule(wudingRiver2023, { meeting })
const written = (options: Partial<Parameters<typeof scheduleCalendar>[2]> = {}) =>
  scheduleCalendar(wudingRiver2023, schedule, { meeting, ...options })

describe('the deadlines of the 2023 plan as a calendar', () => {
  it('has whole days: the report 7 days before the 20th, the visits the day before, the window, the meeting', async () => {
    const { entries } = parseCalendar(await written())
    const days = entries.map(({ summary, start, end, wholeDay }) => [summary, start, end, wholeDay])
    expect(days).toEqual([
      ['述职评议会', '2023-12-20', '2023-12-21', true],
      // 四（二）: 20 − 7 = 13; the end is the day after the last
      ['截止：述职报告报党委审核', '2023-12-13', '2023-12-14', true],
      // 四（一）: before the meeting
      ['截止：会前调研', '2023-12-19', '2023-12-20', true],
      // 二（一）: 12月中下旬
      ['述职评议会（期间）', '2023-12-11', '2024-01-01', true],
    ])
  })

  it('says under each deadline its days and its clause', async () => {
    const { entries } = parseCalendar(await written())
    const [, report, , window] = entries
    expect(report?.description).toMatch(/^最后一天：2023-12-13（含当日）\n依据：.+ 四（二）　报告要讲问题/u)
    expect(window?.description).toContain('自2023-12-11至2023-12-31（含当日）')
  })

  it('reminds at nine, 7 days and 1 day before the last day', async () => {
    const { entries } = parseCalendar(await written())
    expect(entries.map(({ reminders }) => reminders)).toEqual([
      [],
      ['2023-12-06T09:00:00', '2023-12-12T09:00:00'],
      ['2023-12-12T09:00:00', '2023-12-18T09:00:00'],
      ['2023-12-24T09:00:00', '2023-12-30T09:00:00'],
    ])
    const own = parseCalendar(await written({ alarms: [0, 3] }))
    expect(own.entries[1]?.reminders).toEqual(['2023-12-13T09:00:00', '2023-12-10T09:00:00'])
    expect(parseCalendar(await written({ alarms: [] })).entries.flatMap(({ reminders }) => reminders)).toEqual([])
  })

  it('takes identifiers and stamps from the data', async () => {
    const { entries } = parseCalendar(await written())
    expect(entries.map(({ uid }) => uid)).toEqual(
      ['+meeting', 'report-due', 'visits-due', 'meeting-window'].map(
        (id) => `wuding-river-2023/${id}/2023-12-20@shuzhi-pingyi`,
      ),
    )
    expect(new Set(entries.map(({ stamp }) => stamp))).toEqual(new Set(['2023-12-20T00:00:00Z']))
    const stamped = parseCalendar(await written({ stamp: '2023-11-01' }))
    expect(stamped.entries[0]?.stamp).toBe('2023-11-01T00:00:00Z')
  })

  it('speaks English, and with other words where they are given', async () => {
    const english = parseCalendar(await written({ language: 'en' }))
    expect(english.entries.map(({ summary }) => summary)[1]).toBe('Due: 述职报告报党委审核')
    const own = parseCalendar(await written({ words: { lastDay: (label) => `${label}，今天是最后一天` } }))
    expect(own.entries[1]?.summary).toBe('述职报告报党委审核，今天是最后一天')
    expect(own.entries[0]?.summary).toBe('述职评议会')
  })

  it('leaves out a deadline whose days are not known', async () => {
    const open = planSchedule(wudingRiver2023, {})
    const text = await scheduleCalendar(wudingRiver2023, open, { meeting })
    expect(parseCalendar(text).entries.map(({ summary }) => summary)).toEqual(['述职评议会', '述职评议会（期间）'])
  })
})

describe('the form of the file', () => {
  it('has lines of at most 75 octets that end with CR LF, the last one too, and splits no character', async () => {
    const text = await written()
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
    const lines = text.split('\r\n').map((line) => Buffer.from(line, 'utf8'))
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(75)
    expect(lines.filter((line) => line[0] === 0x20).length).toBeGreaterThan(3)
    expect(text).not.toContain('\uFFFD')
  })

  describe('in any time zone', () => {
    const zone = process.env.TZ
    afterEach(() => {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })

    it('has the same bytes', async () => {
      const texts = []
      for (const TZ of ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env.TZ = TZ
        texts.push(await written())
      }
      expect(new Set(texts).size).toBe(1)
    })
  })
})
