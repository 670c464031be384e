import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scheduleCalendar } from '../../../src/files/index.js'
import { planSchedule } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import type { Policy } from '../../../src/schema/index.js'
import { parseCalendar } from './parseCalendar.js'

const meeting = '2023-12-20'

const hostile = [
  '述职\r\nATTENDEE;RSVP=TRUE:mailto:somebody@example.invalid',
  '\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:x',
  '\rBEGIN:VALARM\rACTION:PROCEDURE\rATTACH:file:///x',
  'a\u2028X-LS:1\u2029X-PS:1\u0085X-NEL:1\vX-VT:1\fX-FF:1',
  'a\\nb\\,c;d,e:f"g',
  '\r\n X-FOLDED:1',
  '\uD800半个字\u0000',
  `很长${'，；\\'.repeat(60)}`,
]
const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 200 }))

const planOf = (id: string, deadline: string, label: string, title: string, summary: string): Policy => ({
  ...wudingRiver2023,
  id,
  title,
  clauses: [{ id: 'c', label, summary, as: 'check' }],
  schedule: [{ id: deadline, clause: 'c', label, for: 'other', due: { before: 'meeting', days: 3 } }],
})

const fixed = {
  calendar: ['version', 'prodid', 'name', 'x-wr-calname'],
  whole: ['x-microsoft-cdo-alldayevent', 'x-microsoft-msncalendar-alldayevent'],
}

it('no text of the input becomes a property, and every one is read back', async () => {
  const id = text.filter((one) => one !== '')
  await fc.assert(
    fc.asyncProperty(id, id, text, text, text, async (policy, deadline, label, title, summary) => {
      const plan = planOf(policy, deadline, label, title, summary)
      const calendar = await scheduleCalendar(plan, planSchedule(plan, { meeting }), { meeting })
      const read = parseCalendar(calendar)
      expect(read.properties).toEqual(fixed.calendar)
      const named = ['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', ...fixed.whole, 'summary']
      expect(read.entries.map(({ properties }) => properties)).toEqual([
        named,
        [...named, 'transp', 'description', ...Array(2).fill(['action', 'trigger', 'description']).flat()],
      ])
      // What is visible of a text stands in the calendar as it was.
      const visible = (written: string) => written.replace(/[\s\p{C}\u2028\u2029]/gu, '')
      expect(visible(read.entries[1]?.summary ?? '')).toBe(visible(`截止：${label}`))
      expect(visible(read.entries[1]?.description ?? '')).toContain(visible(summary))
      expect(visible(read.name)).toBe(visible(`${title}：时限`))
      for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }),
    { numRuns: 300 },
  )
})

it('two ids never share an identifier', async () => {
  const uid = async (policy: string, deadline: string) => {
    const plan = planOf(policy, deadline, 'x', 'x', 'x')
    const read = parseCalendar(await scheduleCalendar(plan, planSchedule(plan, { meeting }), { meeting }))
    return read.entries.map((entry) => entry.uid)
  }
  const ids = [
    ['a/b', 'c'],
    ['a', 'b/c'],
    ['a', '+meeting'],
    ['a', 'b\nc'],
    ['a', 'b\\nc'],
    ['a', '\uD800'],
    ['a', '\uFFFD'],
    ['a', '%uD800'],
  ] as const
  const all = (await Promise.all(ids.map(([policy, deadline]) => uid(policy, deadline)))).map(([, own]) => own)
  expect(new Set(all).size).toBe(ids.length)
  expect((await uid('a', '+meeting'))[0]).not.toBe((await uid('a', '+meeting'))[1])
})
