import { daysUntil } from '../../core/calendar.js'
import type { ScheduledStep } from '../../core/schedule.js'

/** A deadline whose last day is known, seen from a day. */
export interface StandingStep extends ScheduledStep {
  until: string
  state: 'coming' | 'open' | 'past'
  /** Days until the last day: 0 on the day itself, negative once it is past. */
  daysLeft: number
}

/** Where a day stands among the deadlines of a plan. */
export interface ScheduleStanding {
  /** Last day past, longest past first. Whether it was done the plan cannot know. */
  past: StandingStep[]
  /** May be done now, or may soon be; nearest last day first. */
  ahead: StandingStep[]
  /** Last day not known. */
  undated: ScheduledStep[]
}

/**
 * Sorts the deadlines of a plan by where a day stands to them.
 *
 * @param schedule - the deadlines, from `planSchedule`
 * @param today - the day, `YYYY-MM-DD`
 * @returns what is past, what is ahead, and what has no day yet
 * @example
 * ```ts
 * const schedule = planSchedule(wudingRiver2023, { meeting: '2023-12-20' })
 * scheduleStanding(schedule, '2023-12-14').past.map(({ id, daysLeft }) => [id, daysLeft]) // => [['report-due', -1]]
 * ```
 */
export const scheduleStanding = (schedule: readonly ScheduledStep[], today: string): ScheduleStanding => {
  const dated = schedule.flatMap((step): StandingStep[] => {
    const { from, until } = step
    if (until === null) return []
    const state = today > until ? 'past' : from !== null && today < from ? 'coming' : 'open'
    return [{ ...step, until, state, daysLeft: daysUntil(until, today) }]
  })
  const inOrder = dated.sort((a, b) => a.daysLeft - b.daysLeft)
  return {
    past: inOrder.filter(({ state }) => state === 'past'),
    ahead: inOrder.filter(({ state }) => state !== 'past'),
    undated: schedule.filter(({ until }) => until === null),
  }
}
