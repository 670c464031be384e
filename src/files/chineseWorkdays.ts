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

const dayText = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Noon of a day in the zone of this machine, in which the package reads a date. */
const noonOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

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
  // The National Day has an entry in every year that is ordered, and none in another: its name holds commas then.
  const isOrdered = (year: number) => getDayDetail(new Date(year, 9, 1, 12)).name.includes(',')
  const asked = { first: Number(from.slice(0, 4)), last: Number(until.slice(0, 4)) }
  const years = Array.from({ length: Math.max(0, asked.last - asked.first + 1) }, (_, index) => asked.first + index)
  const ordered = years.filter(isOrdered)
  const [first = asked.last + 1] = ordered
  const last = ordered.at(-1) ?? asked.first - 1
  const known = {
    from: `${first}-01-01` > from ? `${first}-01-01` : from,
    until: [until, isOrdered(last + 1) ? `${last}-12-31` : `${last}-12-24`].sort()[0] ?? until,
  }
  const holidays: string[] = []
  const workdays: string[] = []
  for (const date = noonOf(known.from); dayText(date) <= known.until; date.setDate(date.getDate() + 1)) {
    const isWeekend = [0, 6].includes(date.getDay())
    const { work } = getDayDetail(new Date(date))
    if (work && isWeekend) workdays.push(dayText(date))
    if (!work && !isWeekend) holidays.push(dayText(date))
  }
  return { ...known, holidays, workdays }
}
