import type { Policy } from '../schema/policy.js'
import type { RectificationEvent, RectificationItem } from '../schema/rectification.js'
import { shiftDays } from './calendar.js'
import { RulesError } from './error.js'

type State = RectificationItem['state']

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

/** Which steps a state allows; carrying over is none of somebody's. */
export const legalSteps = (state: State): Exclude<RectificationEvent['do'], 'carry-over'>[] =>
  (Object.keys(steps) as RectificationEvent['do'][]).flatMap((step) =>
    step !== 'carry-over' && steps[step].from.includes(state) ? [step] : [],
  )

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
  const step = Object.hasOwn(steps, event.do) ? steps[event.do] : undefined
  const year = item.log.reduce((latest, one) => ('year' in one ? one.year : latest), item.year)
  const because = !step?.from.includes(item.state)
    ? 'state'
    : event.on < (item.log.at(-1)?.on ?? '')
      ? 'before-last-step'
      : event.do === 'plan' && event.due < event.on
        ? 'due-before-plan'
        : (event.do === 'extend' && event.due <= (item.due ?? '')) || ('year' in event && event.year <= year)
          ? 'not-later'
          : null
  if (because) throw new RulesError('illegal-step', { item: item.id, state: item.state, do: event.do, because })
  return {
    ...item,
    ...(event.do === 'plan' && { measures: event.measures, responsible: event.responsible }),
    ...('due' in event && { due: event.due }),
    state: step?.to ?? item.state,
    log: [...item.log, event],
  }
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
