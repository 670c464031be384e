import { describe, expect, it } from 'vitest'
import type { Policy } from '../../src/index.js'
import { planSchedule } from '../../src/index.js'
import { policyOf } from './plan.js'

type Due = NonNullable<Policy['schedule']>[number]['due']

const plan = (...dues: Due[]) =>
  policyOf(
    {},
    { schedule: dues.map((due, index) => ({ id: `d${index + 1}`, clause: '4.2', label: '期限', for: 'other', due })) },
  )
const one = (due: Due, days: Parameters<typeof planSchedule>[1] = {}) => {
  const [step] = planSchedule(plan(due), days)
  return step && { from: step.from, until: step.until, missing: step.missing, state: step.state }
}

describe('clause 四（二） one week before the meeting', () => {
  it('7 calendar days or more: the meeting on the 20th, due on the 13th', () => {
    expect(one({ before: 'meeting', days: 7 }, { meeting: '2023-12-20' })).toEqual({
      from: null,
      until: '2023-12-13',
      missing: [],
      state: null,
    })
  })

  it.each([
    ['2023-12-20', 1, '2023-12-17', 'a Wednesday'],
    ['2023-12-18', 1, '2023-12-17', 'a Monday: the day before'],
    ['2023-12-24', 1, '2023-12-17', 'a Sunday, the last day of its week: the Sunday before'],
    ['2023-12-25', 2, '2023-12-17', 'two weeks before a Monday'],
  ])('the previous calendar week: the meeting on %s, %i before: due on Sunday %s (%s)', (meeting, weeks, until) => {
    expect(one({ before: 'meeting', weeks }, { meeting })).toMatchObject({ from: null, until })
  })
})

describe('events and working days', () => {
  const workdays = {
    from: '2023-12-01',
    until: '2024-01-31',
    holidays: ['2024-01-01'],
    workdays: ['2023-12-30', '2024-01-01'],
  }
  const events = [{ event: 'posted', on: '2023-12-27' }]

  it('calendar days before and after an event of the plan', () => {
    expect(one({ after: 'posted', days: 7 }, { events })).toMatchObject({ from: '2023-12-27', until: '2024-01-03' })
    expect(one({ before: 'posted', days: 7 }, { events })).toMatchObject({ from: null, until: '2023-12-20' })
    expect(one({ before: 'posted', weeks: 1 }, { events })).toMatchObject({ until: '2023-12-24' })
  })

  it.each([
    // Wednesday 27 December: Thursday, Friday, the worked Saturday, Monday (holiday and worked: worked), Tuesday
    [1, '2023-12-28'],
    [2, '2023-12-29'],
    [3, '2023-12-30'],
    [4, '2024-01-01'],
    [5, '2024-01-02'],
  ])('%i working days after Wednesday the 27th: %s', (workingDays, until) => {
    expect(one({ after: 'posted', workingDays }, { events, workdays })).toMatchObject({ until, missing: [] })
  })

  it('working days before the meeting, over a weekend', () => {
    // Monday the 18th: Friday the 15th, Thursday the 14th
    expect(one({ before: 'meeting', workingDays: 2 }, { meeting: '2023-12-18', workdays })).toEqual({
      from: null,
      until: '2023-12-14',
      missing: [],
      state: null,
    })
  })

  it('what is missing: the day, the calendar, or both', () => {
    const due: Due = { after: 'posted', workingDays: 5 }
    expect(one(due)).toMatchObject({ from: null, until: null, missing: ['events.posted', 'workdays'] })
    expect(one(due, { workdays })).toMatchObject({ missing: ['events.posted'] })
    expect(one(due, { events })).toMatchObject({ from: '2023-12-27', missing: ['workdays'] })
    const short = { ...workdays, until: '2024-01-01' }
    expect(one(due, { events, workdays: short })).toMatchObject({ until: null, missing: ['workdays'] })
  })

  it('an event on several days, or of one person alone, has no day for the plan', () => {
    const due: Due = { after: 'posted', days: 1 }
    const missing = ['events.posted']
    expect(one(due, { events: [...events, { event: 'posted', on: '2023-12-28' }] })).toMatchObject({ missing })
    expect(one(due, { events: [{ event: 'posted', on: '2023-12-28', subject: 'a' }] })).toMatchObject({ missing })
    expect(one(due, { events: [...events, ...events] })).toMatchObject({ until: '2023-12-28', missing: [] })
    const own = { event: 'posted', on: '2023-12-30', subject: 'a' }
    expect(one(due, { events: [...events, own] })).toMatchObject({ until: '2023-12-28' })
  })

  it('an event called like a property of every object', () => {
    const due: Due = { after: '__proto__', days: 1 }
    expect(one(due)).toMatchObject({ missing: ['events.__proto__'] })
    expect(one(due, { events: [{ event: '__proto__', on: '2023-12-27' }] })).toMatchObject({ until: '2023-12-28' })
  })
})

describe('planSchedule', () => {
  it('a window stands whether or not the meeting is known', () => {
    const due = { from: '2023-12-11', until: '2023-12-31' }
    expect(one(due)).toEqual({ ...due, missing: [], state: null })
    expect(one(due, { meeting: '2023-12-20' })).toMatchObject(due)
  })

  it('after the meeting: from its day; 30 days after the 20th is 19 January', () => {
    expect(one({ after: 'meeting', days: 30 }, { meeting: '2023-12-20' })).toMatchObject({
      from: '2023-12-20',
      until: '2024-01-19',
    })
  })

  it.each<Due>([
    { before: 'meeting', days: 7 },
    { before: 'meeting', weeks: 1 },
    { after: 'meeting', days: 30 },
  ])('%j without the day of the meeting: undated, missing meeting.date', (due) => {
    expect(one(due, { today: '2023-12-01' })).toEqual({
      from: null,
      until: null,
      missing: ['meeting.date'],
      state: null,
    })
  })

  it.each([
    ['2023-12-10', 'coming'],
    ['2023-12-11', 'open'],
    ['2023-12-31', 'open'],
    ['2024-01-01', 'past'],
  ])('a window from the 11th to the 31st is on %s %s', (today, state) => {
    expect(one({ from: '2023-12-11', until: '2023-12-31' }, { today })).toMatchObject({ state })
  })

  it('without a first day it is open until its last', () => {
    const state = (today: string) => one({ before: 'meeting', days: 7 }, { meeting: '2023-12-20', today })?.state
    expect(['1999-01-01', '2023-12-13', '2023-12-14'].map(state)).toEqual(['open', 'open', 'past'])
  })

  it('in the order in which they fall, undated ones last, equal ones as in the plan', () => {
    const policy = plan(
      { before: 'meeting', days: 1 },
      { from: '2023-12-11', until: '2023-12-31' },
      { from: '2023-11-01', until: '2023-11-30' },
      { from: '2023-01-01', until: '2023-12-31' },
      { before: 'meeting', weeks: 1 },
    )
    const ids = (meeting?: string) => planSchedule(policy, { meeting }).map(({ id }) => id)
    expect(ids()).toEqual(['d3', 'd2', 'd4', 'd1', 'd5'])
    expect(ids('2023-12-20')).toEqual(['d3', 'd5', 'd1', 'd2', 'd4'])
  })

  it('each step carries the plan’s id, clause, label and purpose', () => {
    const schedule: Policy['schedule'] = [
      { id: '__proto__', clause: '2.1', label: '述职评议会', for: 'meeting', due: { before: 'meeting', days: 0 } },
    ]
    expect(planSchedule(policyOf({}, { schedule }), { meeting: '2023-12-20', today: '2023-12-20' })).toEqual([
      {
        id: '__proto__',
        clause: '2.1',
        label: '述职评议会',
        for: 'meeting',
        from: null,
        until: '2023-12-20',
        missing: [],
        state: 'open',
      },
    ])
  })

  it('a plan without a schedule has no steps', () => {
    expect(planSchedule(policyOf())).toEqual([])
  })
})
