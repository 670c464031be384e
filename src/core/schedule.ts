import type { Deadline, Policy } from '../schema/policy.js'
import { endOfEarlierWeek, shiftDays } from './calendar.js'

/** One deadline of the plan with its days. */
export interface ScheduledStep {
  /** Deadline id. */
  id: string
  /** Clause id. */
  clause: string
  /** The plan's word for it. */
  label: string
  /** What it is about. */
  for: Deadline['for']
  /** First day, where the plan names one. */
  from: string | null
  /** Last day; null where the day of the meeting is not known. */
  until: string | null
  /** `meeting.date` where that is needed and not known. */
  missing: string[]
  /** Where today stands to it; null where today or the days are not known. */
  state: 'coming' | 'open' | 'past' | null
}

/** The days of one deadline. */
export function daysOf({ due }: Deadline, meeting: string | undefined): { from: string | null; until: string | null } {
  if ('from' in due) return due
  if (meeting === undefined) return { from: null, until: null }
  if ('after' in due) return { from: meeting, until: shiftDays(meeting, due.days) }
  return { from: null, until: 'weeks' in due ? endOfEarlierWeek(meeting, due.weeks) : shiftDays(meeting, -due.days) }
}

/**
 * The deadlines of the plan, in the order in which they fall.
 *
 * @param policy - the plan
 * @param days - the day of the meeting, and today, as `YYYY-MM-DD`; both may be left out
 * @returns one step a deadline; undated ones last
 * @example
 * ```ts
 * planSchedule(wudingRiver2023, { meeting: '2023-12-20' }).find((step) => step.id === 'report-due').until // => '2023-12-13'
 * ```
 */
export function planSchedule(
  policy: Policy,
  days: { meeting?: string | undefined; today?: string | undefined } = {},
): ScheduledStep[] {
  const { meeting, today } = days
  return (policy.schedule ?? [])
    .map((deadline): ScheduledStep => {
      const { id, clause, label } = deadline
      const { from, until } = daysOf(deadline, meeting)
      const state =
        today === undefined || until === null
          ? null
          : today > until
            ? 'past'
            : from !== null && today < from
              ? 'coming'
              : 'open'
      return {
        id,
        clause,
        label,
        for: deadline.for,
        from,
        until,
        missing: until === null ? ['meeting.date'] : [],
        state,
      }
    })
    .sort((a, b) => ((a.until ?? '~') < (b.until ?? '~') ? -1 : a.until === b.until ? 0 : 1))
}
