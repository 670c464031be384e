import { Immer } from 'immer'
import type { Policy } from '../schema/policy.js'
import type { RectificationEvent, RectificationItem } from '../schema/rectification.js'
import { shiftDays } from './calendar.js'
import { RulesError } from './error.js'

type State = RectificationItem['state']

// Own instance without auto-freeze: the caller's items must never be frozen.
const { produce } = new Immer({ autoFreeze: false })

const open: State[] = ['listed', 'planned', 'in-progress', 'submitted']

/** From which states a step may be taken, and the state it leads to; null: the state stays. */
const steps: Record<RectificationEvent['do'], { from: State[]; to: State | null }> = {
  plan: { from: ['listed', 'planned'], to: 'planned' },
  start: { from: ['planned'], to: 'in-progress' },
  submit: { from: ['in-progress'], to: 'submitted' },
  return: { from: ['submitted'], to: 'in-progress' },
  close: { from: ['submitted'], to: 'closed' },
  extend: { from: ['planned', 'in-progress', 'submitted'], to: null },
  'carry-over': { from: open, to: null },
}

/**
 * Takes one step of a rectification item; the log keeps every step.
 *
 * @param item - the item; it is not changed
 * @param event - the step: `plan`, `start`, `submit`, `return`, `close`, `extend` or `carry-over`
 * @returns the item after the step
 * @throws RulesError `illegal-step` where the state does not allow it, a day lies before the last step's, an extension does not extend,
 * a plan is due before it is made, or an item is carried over into no later year
 * @example
 * ```ts
 * const item = { id: 'i1', organization: 'o1', subject: 's1', year: 2023, problem: '阵地管理不规范', sources: [{ from: 'public' as const }], measures: [], responsible: null, due: null, state: 'listed' as const, log: [] }
 * advanceRectification(item, { do: 'plan', on: '2023-12-25', measures: ['规范台账'], responsible: '书记01', due: '2024-03-31' }).state // => 'planned'
 * ```
 */
export function advanceRectification(item: RectificationItem, event: RectificationEvent): RectificationItem {
  const step = steps[event.do]
  const last = item.log.at(-1)?.on
  const refuse = (because: string) => {
    throw new RulesError('illegal-step', { item: item.id, state: item.state, do: event.do, because })
  }
  if (!step?.from.includes(item.state)) refuse('state')
  if (last !== undefined && event.on < last) refuse('before-last-step')
  if (event.do === 'plan' && event.due < event.on) refuse('due-before-plan')
  if (event.do === 'extend' && item.due !== null && event.due <= item.due) refuse('not-later')
  if (
    event.do === 'carry-over' &&
    event.year <= item.log.reduce((year, one) => (one.do === 'carry-over' ? one.year : year), item.year)
  )
    refuse('not-later')
  return produce(item, (draft) => {
    draft.state = step.to ?? draft.state
    if (event.do === 'plan') Object.assign(draft, { measures: event.measures, responsible: event.responsible })
    if (event.do === 'plan' || event.do === 'extend') draft.due = event.due
    draft.log.push(event)
  })
}

/**
 * Carries the open items over into a later year; closed ones stay behind.
 *
 * @param items - the register
 * @param year - the year to carry into
 * @param on - the day on which it is done
 * @returns the open items, each with the step in its log
 * @throws RulesError `illegal-step` where an item is already in that year
 * @example
 * ```ts
 * carryOverRectification([], 2024, '2024-01-02') // => []
 * ```
 */
export const carryOverRectification = (
  items: readonly RectificationItem[],
  year: number,
  on: string,
): RectificationItem[] =>
  items
    .filter(({ state }) => state !== 'closed')
    .map((item) => advanceRectification(item, { do: 'carry-over', on, year }))

/** How far the items of a register are. */
export interface RectificationProgress {
  /** Number of items in each state. */
  states: Record<State, number>
  /** Ids of open items whose due day is past. */
  overdue: string[]
  /** Ids of open items without a due day. */
  undated: string[]
  /** Who is to be told of which item, by the plan's alarm ladder. */
  alarms: { item: string; daysLeft: number; tell: string[] }[]
}

/**
 * Counts how far the items of a register are, and who is to be told.
 *
 * @param policy - the plan; its alarm ladder is used
 * @param items - the register
 * @param today - the day to measure at, `YYYY-MM-DD`
 * @returns counts, overdue and undated items, and alarms
 * @example
 * ```ts
 * rectificationProgress(wudingRiver2023, [], '2024-01-02').states.closed // => 0
 * ```
 */
export function rectificationProgress(
  policy: Policy,
  items: readonly RectificationItem[],
  today: string,
): RectificationProgress {
  const count = (state: State) => items.filter((item) => item.state === state).length
  const pending = items.filter(({ state }) => state !== 'closed')
  const ladder = [...(policy.rectification?.alarms ?? [])].sort((a, b) => a.daysLeft - b.daysLeft)
  const alarms = pending.flatMap(({ id, due }) => {
    const step = due === null ? undefined : ladder.find(({ daysLeft }) => shiftDays(due, -daysLeft) <= today)
    return step ? [{ item: id, ...step }] : []
  })
  return {
    states: {
      listed: count('listed'),
      planned: count('planned'),
      'in-progress': count('in-progress'),
      submitted: count('submitted'),
      closed: count('closed'),
    },
    overdue: pending.filter(({ due }) => due !== null && due < today).map(({ id }) => id),
    undated: pending.filter(({ due }) => due === null).map(({ id }) => id),
    alarms,
  }
}
