import { isWeekend, shiftDays } from '../core/calendar.js'
import type { WorkingCalendar } from '../core/workingDays.js'
import { MissingPackageError } from './write/packages.js'

const load = async () => {
  try {
    const loaded = await import('chinese-days')
    return loaded.default
  } catch {
    throw new MissingPackageError('chinese-days', 'the public holidays of China')
  }
}

// The package reads the days of its table as midnight in Greenwich and names that moment in the zone of this machine, so west of Greenwich its days have the
// names of the days before. Asked for the same moments it finds the right ones; which day of the week it is must not come from there.
const momentOf = (day: string) => new Date(`${day}T00:00:00Z`)

/**
 * The working days of China between two days: which days from Monday to Friday are free, and which weekends are worked,
 * as the State Council orders them year by year. The calendar tells of no more than is ordered: it begins and ends with the years that the
 * package `chinese-days` knows, and in the last of them a week early, since the order of the next year may still move its last days.
 *
 * @param from - first day asked for, `YYYY-MM-DD`
 * @param until - last day asked for
 * @returns the calendar, as `planSchedule` and `appraise` take it; `from` lies after `until` where nothing is known
 * @throws MissingPackageError where the optional package `chinese-days` is not installed
 * @example
 * ```ts
 * const calendar = await chineseWorkdays('2023-09-25', '2023-10-08')
 * calendar.holidays // => ['2023-09-29', '2023-10-02', '2023-10-03', '2023-10-04', '2023-10-05', '2023-10-06']
 * calendar.workdays // => ['2023-10-07', '2023-10-08']
 * ```
 */
export const chineseWorkdays = async (from: string, until: string): Promise<WorkingCalendar> => {
  const { getDayDetail } = await load()
  /** What is ordered for a day: free, worked, or nothing. Days that have an entry have a name with commas. */
  const ordered = (day: string): 'free' | 'worked' | null => {
    const { name, work } = getDayDetail(momentOf(day))
    return name.includes(',') ? (work ? 'worked' : 'free') : null
  }
  // The National Day is free in every year that is ordered.
  const isOrdered = (year: number) => ordered(`${year}-10-01`) === 'free'
  const asked = { first: Number(from.slice(0, 4)), last: Number(until.slice(0, 4)) }
  const years = Array.from({ length: Math.max(0, asked.last - asked.first + 1) }, (_, index) => asked.first + index)
  const known = years.filter(isOrdered)
  const [first = asked.last + 1] = known
  const last = known.at(-1) ?? asked.first - 1
  const span = {
    from: `${first}-01-01` > from ? `${first}-01-01` : from,
    until: [until, isOrdered(last + 1) ? `${last}-12-31` : `${last}-12-24`].sort()[0] ?? until,
  }
  const holidays: string[] = []
  const workdays: string[] = []
  for (let day = span.from; day <= span.until; day = shiftDays(day, 1)) {
    const order = ordered(day)
    if (order === 'worked' && isWeekend(day)) workdays.push(day)
    if (order === 'free' && !isWeekend(day)) holidays.push(day)
  }
  return { ...span, holidays, workdays }
}
