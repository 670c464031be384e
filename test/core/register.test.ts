import { describe, expect, it } from 'vitest'
import { legalSteps } from '../../src/core/register.js'
import type { Policy, RectificationEvent, RectificationItem } from '../../src/index.js'
import { advanceRectification, carryOverRectification, RulesError, rectificationProgress } from '../../src/index.js'
import { deepFreeze } from '../support/invariants.js'
import { policyOf, thrownBy } from './plan.js'

type State = RectificationItem['state']

const itemOf = (state: State, rest: Partial<RectificationItem> = {}): RectificationItem =>
  deepFreeze({
    id: 'i1',
    organization: 'o-a',
    subject: 'a',
    year: 2023,
    problem: '阵地管理不规范',
    sources: [{ from: 'public' as const, ballots: ['003'] }],
    measures: ['规范台账'],
    responsible: '书记01',
    due: '2024-03-31',
    state,
    log: [{ do: 'start' as const, on: '2024-01-05' }],
    ...rest,
  })

const on = '2024-01-10'
const events: Record<RectificationEvent['do'], RectificationEvent> = {
  plan: { do: 'plan', on, measures: ['新措施'], responsible: '书记02', due: '2024-05-31' },
  start: { do: 'start', on },
  submit: { do: 'submit', on },
  return: { do: 'return', on, reason: '材料不全' },
  close: { do: 'close', on },
  extend: { do: 'extend', on, due: '2024-06-30', reason: '资金未到位' },
  'carry-over': { do: 'carry-over', on, year: 2024 },
}
const states: State[] = ['listed', 'planned', 'in-progress', 'submitted', 'closed']

describe('contract §5 the register: every event from every state', () => {
  // The state after the event; null: illegal.
  const table: Record<RectificationEvent['do'], (State | null)[]> = {
    //             listed     planned        in-progress    submitted      closed
    plan: /*    */ ['planned', 'planned', null, null, null],
    start: /*   */ [null, 'in-progress', null, null, null],
    submit: /*  */ [null, null, 'submitted', null, null],
    return: /*  */ [null, null, null, 'in-progress', null],
    close: /*   */ [null, null, null, 'closed', null],
    extend: /*  */ [null, 'planned', 'in-progress', 'submitted', null],
    'carry-over': ['listed', 'planned', 'in-progress', 'submitted', null],
  }
  const rows = Object.values(events).flatMap((event) =>
    states.map((from, index) => [event.do, from, table[event.do][index] ?? null, event] as const),
  )

  it.each(rows)('%s from %s leads to %s', (_, from, to, event) => {
    const item = itemOf(from)
    const bytes = JSON.stringify(item)
    if (to === null) {
      expect(() => advanceRectification(item, deepFreeze(event))).toThrow(
        new RulesError('illegal-step', { item: 'i1', state: from, do: event.do, because: 'state' }),
      )
    } else {
      const after = advanceRectification(item, deepFreeze(event))
      expect(after.state).toBe(to)
      expect(after.log).toEqual([...item.log, event])
    }
    expect(JSON.stringify(item)).toBe(bytes)
  })

  it('the table has 7 events in 5 states', () => {
    expect(rows).toHaveLength(35)
  })

  it.each(['reopen', 'constructor', '__proto__'])('throws illegal-step for the unknown event %s', (name) => {
    const event = { do: name, on } as unknown as RectificationEvent
    expect(thrownBy(() => advanceRectification(itemOf('planned'), event))).toBe('illegal-step')
  })
})

describe('legalSteps', () => {
  it.each([
    ['listed', ['plan']],
    ['planned', ['plan', 'start', 'extend']],
    ['in-progress', ['submit', 'extend']],
    ['submitted', ['return', 'close', 'extend']],
    ['closed', []],
  ] as const)('%s allows %j', (state, steps) => {
    expect(legalSteps(state)).toEqual(steps)
  })
})

describe('what a step changes', () => {
  it('plan: measures, who is responsible and the due day', () => {
    const { measures, responsible, due, ...rest } = advanceRectification(itemOf('listed'), events.plan)
    expect([measures, responsible, due]).toEqual([['新措施'], '书记02', '2024-05-31'])
    expect(rest).toMatchObject({ id: 'i1', subject: 'a', organization: 'o-a', year: 2023, problem: '阵地管理不规范' })
  })

  it('extend: the due day alone', () => {
    const item = itemOf('in-progress')
    expect(advanceRectification(item, events.extend)).toEqual({
      ...item,
      due: '2024-06-30',
      log: [...item.log, events.extend],
    })
  })

  it.each(['start', 'submit', 'return', 'close', 'carry-over'] as const)('%s: the state and the log alone', (name) => {
    const from = { start: 'planned', submit: 'in-progress', return: 'submitted', close: 'submitted' }
    const item = itemOf(name === 'carry-over' ? 'listed' : (from[name] as State))
    const { state: _, log, ...rest } = advanceRectification(item, events[name])
    const { state: __, log: before, ...same } = item
    expect(rest).toEqual(same)
    expect(log).toHaveLength(before.length + 1)
  })
})

describe('throws illegal-step, and says why', () => {
  const because = (item: RectificationItem, event: RectificationEvent) => {
    try {
      advanceRectification(item, event)
    } catch (error) {
      return (error as RulesError).params.because
    }
    return null
  }

  it('a day before the last step’s; the same day is well, and so is the first step on any day', () => {
    const item = itemOf('planned')
    expect(because(item, { do: 'start', on: '2024-01-04' })).toBe('before-last-step')
    expect(because(item, { do: 'start', on: '2024-01-05' })).toBeNull()
    expect(because(itemOf('planned', { log: [] }), { do: 'start', on: '1999-01-01' })).toBeNull()
  })

  it('the last step counts, not the first', () => {
    const log = [
      { do: 'start' as const, on: '2024-01-05' },
      { do: 'submit' as const, on: '2024-02-05' },
    ]
    expect(because(itemOf('submitted', { log }), { do: 'close', on: '2024-02-04' })).toBe('before-last-step')
    expect(because(itemOf('submitted', { log }), { do: 'close', on: '2024-02-05' })).toBeNull()
  })

  it('a plan that is due before it is made; the same day is well', () => {
    const plan = { do: 'plan' as const, on, measures: ['x'], responsible: 'y' }
    expect(because(itemOf('listed'), { ...plan, due: '2024-01-09' })).toBe('due-before-plan')
    expect(because(itemOf('listed'), { ...plan, due: '2024-01-10' })).toBeNull()
  })

  it('an extension to the same or an earlier day; without a due day any day extends', () => {
    const to = (due: string): RectificationEvent => ({ do: 'extend', on, due, reason: 'x' })
    const item = itemOf('planned')
    expect(['2024-03-30', '2024-03-31', '2024-04-01'].map((due) => because(item, to(due)))).toEqual([
      'not-later',
      'not-later',
      null,
    ])
    expect(because(itemOf('planned', { due: null }), to('2024-01-01'))).toBeNull()
  })

  it('a plan may bring the due day forward', () => {
    expect(because(itemOf('planned', { due: '2024-12-31' }), events.plan)).toBeNull()
  })

  it('carried over into the item’s own or an earlier year, or into one it is in already', () => {
    const into = (year: number): RectificationEvent => ({ do: 'carry-over', on, year })
    expect([2022, 2023, 2024, 2026].map((year) => because(itemOf('listed'), into(year)))).toEqual([
      'not-later',
      'not-later',
      null,
      null,
    ])
    const carried = itemOf('planned', {
      log: [
        { do: 'carry-over', on: '2024-01-02', year: 2024 },
        { do: 'start', on: '2024-01-05' },
      ],
    })
    expect([2024, 2025].map((year) => because(carried, into(year)))).toEqual(['not-later', null])
  })

  it('carried over twice: the later year counts', () => {
    const log = [2024, 2025].map((year) => ({ do: 'carry-over' as const, on: `${year}-01-02`, year }))
    expect(because(itemOf('planned', { log }), { do: 'carry-over', on: '2025-06-01', year: 2025 })).toBe('not-later')
  })
})

describe('carryOverRectification', () => {
  it('carries the open items over; closed ones stay behind', () => {
    const items = states.map((state) => itemOf(state, { id: state, log: [] }))
    expect(carryOverRectification(items, 2024, '2024-01-02').map(({ id, state, log }) => [id, state, log])).toEqual(
      ['listed', 'planned', 'in-progress', 'submitted'].map((state) => [
        state,
        state,
        [{ do: 'carry-over', on: '2024-01-02', year: 2024 }],
      ]),
    )
  })

  it('throws illegal-step where an item is already in that year', () => {
    expect(thrownBy(() => carryOverRectification([itemOf('listed')], 2023, on))).toBe('illegal-step')
    expect(carryOverRectification([itemOf('closed')], 2023, on)).toEqual([])
  })
})

describe('rectificationProgress', () => {
  const ladder = [
    { daysLeft: 30, tell: ['书记'] },
    { daysLeft: -7, tell: ['县委组织部'] },
    { daysLeft: 7, tell: ['书记', '组织委员'] },
    { daysLeft: 0, tell: ['党委'] },
  ]
  const planOf = (alarms?: typeof ladder): Policy =>
    policyOf({}, { rectification: { clause: '4.6', sources: ['self'], ...(alarms && { alarms }) } })
  const at = (today: string, items: RectificationItem[], alarms: typeof ladder | undefined = ladder) =>
    rectificationProgress(planOf(alarms), items, today)

  it('counts the items of each state', () => {
    const items = [...states, 'closed' as const].map((state, index) => itemOf(state, { id: `i${index}` }))
    expect(at('2024-01-01', items).states).toEqual({
      listed: 1,
      planned: 1,
      'in-progress': 1,
      submitted: 1,
      closed: 2,
    })
  })

  it('overdue: open, and the due day is past; on the day itself it is not', () => {
    const overdue = (today: string, state: State = 'planned') => at(today, [itemOf(state)]).overdue
    expect([overdue('2024-03-30'), overdue('2024-03-31'), overdue('2024-04-01')]).toEqual([[], [], ['i1']])
    expect(overdue('2024-04-01', 'closed')).toEqual([])
    expect(at('2024-04-01', [itemOf('listed', { due: null })]).overdue).toEqual([])
  })

  it('undated: open and without a due day', () => {
    const undated = (state: State) => at('2024-04-01', [itemOf(state, { due: null })])
    expect([undated('listed').undated, undated('closed').undated]).toEqual([['i1'], []])
    expect(undated('listed').alarms).toEqual([])
    expect(at('2024-04-01', [itemOf('listed')]).undated).toEqual([])
  })

  // due 2024-03-31: 30 days left on 1 March, 7 on 24 March, 0 on 31 March, −7 on 7 April
  it.each<[string, number | null]>([
    ['2024-02-29', null],
    ['2024-03-01', 30],
    ['2024-03-02', 30],
    ['2024-03-23', 30],
    ['2024-03-24', 7],
    ['2024-03-25', 7],
    ['2024-03-30', 7],
    ['2024-03-31', 0],
    ['2024-04-01', 0],
    ['2024-04-06', 0],
    ['2024-04-07', -7],
    ['2024-04-08', -7],
  ])('the lowest step of the ladder that is reached: on %s at %s days left', (today, daysLeft) => {
    const step = ladder.find((one) => one.daysLeft === daysLeft)
    expect(at(today, [itemOf('planned')]).alarms).toEqual(step ? [{ item: 'i1', ...step }] : [])
  })

  it('a closed item, or a plan without a ladder, raises no alarm', () => {
    expect(at('2024-12-31', [itemOf('closed')]).alarms).toEqual([])
    expect(rectificationProgress(planOf(), [itemOf('planned')], '2024-12-31').alarms).toEqual([])
    expect(rectificationProgress(policyOf(), [itemOf('planned')], '2024-12-31')).toMatchObject({
      alarms: [],
      overdue: ['i1'],
    })
  })
})
