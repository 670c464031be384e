import { isWeekend, shiftDays } from './calendar.js'

/** Which days are worked, as far as it is known; the public holidays of a country are data that others keep. */
export interface WorkingCalendar {
  /** The first day that it tells of, `YYYY-MM-DD`. */
  from: string
  /** The last day that it tells of. */
  until: string
  /** Days from Monday to Friday that are free. */
  holidays: readonly string[]
  /** Saturdays and Sundays that are worked. */
  workdays: readonly string[]
}

/** So many working days later (earlier where negative), counted from the day after (before); null where the calendar does not tell. */
export function shiftWorkingDays(day: string, days: number, calendar: WorkingCalendar): string | null {
  const { from, until, holidays, workdays } = calendar
  const isWorked = (one: string) => workdays.includes(one) || !(isWeekend(one) || holidays.includes(one))
  let found = day
  for (let left = Math.abs(days); left > 0; ) {
    found = shiftDays(found, Math.sign(days))
    if (found < from || found > until) return null
    if (isWorked(found)) left -= 1
  }
  return found
}
