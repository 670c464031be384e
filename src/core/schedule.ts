import type { CaseFile } from '../schema/case.js'
import type { Deadline, Policy } from '../schema/policy.js'
import { endOfEarlierWeek, shiftDays } from './calendar.js'
import { agreed } from './order.js'
import type { WorkingCalendar } from './workingDays.js'
import { shiftWorkingDays } from './workingDays.js'

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
  /** Last day; null where it is not known. */
  until: string | null
  /** What is needed for it and not known: `meeting.date`, `events.<id>`, `workdays`. */
  missing: string[]
  /** Where today stands to it; null where today or the days are not known. */
  state: 'coming' | 'open' | 'past' | null
}

/** Days that deadlines are counted from, and the calendar in which working days are counted. */
export interface KnownDays {
  /** The day of the meeting. */
  meeting?: string | undefined
  /** The days of the policy's events, as in `case.events`. */
  events?: CaseFile['events'] | undefined
  /** Which days are worked. */
  workdays?: WorkingCalendar | undefined
}

/** The day of an event, for somebody the own one if there is one; undefined where it is not known, or several are named. */
function dayOf(event: string, { meeting, events = [] }: KnownDays, subject: string | undefined): string | undefined {
  if (event === 'meeting') return meeting
  const named = events.filter((one) => one.event === event)
  const own = named.filter((one) => subject !== undefined && one.subject === subject)
  return agreed((own.length > 0 ? own : named.filter((one) => one.subject === undefined)).map(({ on }) => on))
}

/** The days of one deadline (for somebody), and what is missing where they are not known. */
export function daysOf(
  { due }: Deadline,
  known: KnownDays,
  subject?: string,
): Pick<ScheduledStep, 'from' | 'until' | 'missing'> {
  if ('from' in due) return { from: due.from, until: due.until, missing: [] }
  const [event, forward] = 'after' in due ? [due.after, 1] : [due.before, -1]
  const day = dayOf(event, known, subject)
  const { workdays } = known
  const counted = () => {
    if (day === undefined) return null
    if ('weeks' in due) return endOfEarlierWeek(day, due.weeks)
    if ('days' in due) return shiftDays(day, forward * due.days)
    return workdays ? shiftWorkingDays(day, forward * due.workingDays, workdays) : null
  }
  const until = counted()
  const uncounted = 'workingDays' in due && until === null && (!workdays || day !== undefined)
  return {
    from: 'after' in due ? (day ?? null) : null,
    until,
    missing: [
      ...(day === undefined ? [event === 'meeting' ? 'meeting.date' : `events.${event}`] : []),
      ...(uncounted ? ['workdays'] : []),
    ],
  }
}

/**
 * The deadlines of the plan, in the order in which they fall.
 *
 * @param policy - the plan
 * @param days - the days of the meeting and of the events, and today, as `YYYY-MM-DD`, and the calendar of working days; all may be left out
 * @returns one step a deadline; undated ones last
 * @example
 * ```ts
 * planSchedule(wudingRiver2023, { meeting: '2023-12-20' }).find((step) => step.id === 'report-due').until // => '2023-12-13'
 * ```
 */
export function planSchedule(policy: Policy, days: KnownDays & { today?: string | undefined } = {}): ScheduledStep[] {
  const { today } = days
  return (policy.schedule ?? [])
    .map((deadline): ScheduledStep => {
      const { id, clause, label } = deadline
      const { from, until, missing } = daysOf(deadline, days)
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
        missing,
        state,
      }
    })
    .sort((a, b) => ((a.until ?? '~') < (b.until ?? '~') ? -1 : a.until === b.until ? 0 : 1))
}
