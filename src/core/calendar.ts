import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays, addMonths, differenceInCalendarDays, getISODay } from 'date-fns'

// Days are text, YYYY-MM-DD, and compare as text; arithmetic goes through UTC dates, so no time zone ever enters.
const toDate = (day: string) => new UTCDateMini(`${day}T00:00:00Z`)
const toDay = (date: Date) => date.toISOString().slice(0, 10)

/** The first day of a month `YYYY-MM`, or the day itself. */
export const firstDay = (dayOrMonth: string): string => (dayOrMonth.length === 7 ? `${dayOrMonth}-01` : dayOrMonth)

/** So many days later (earlier where negative). */
export const shiftDays = (day: string, days: number): string => toDay(addDays(toDate(day), days))

/** Days from one day to another; negative where it lies before. */
export const daysUntil = (day: string, from: string): number => differenceInCalendarDays(toDate(day), toDate(from))

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => getISODay(toDate(day)) > 5

/** The last day (Sunday) of the calendar week that lies so many weeks before the week of this day. */
export const endOfEarlierWeek = (day: string, weeks: number): string =>
  shiftDays(day, 7 * (1 - weeks) - getISODay(toDate(day)))

/** Whole calendar months from one day to another: the greatest n with since + n months ≤ day. */
export function monthsBetween(since: string, day: string): number {
  const [fromYear = 0, fromMonth = 0] = since.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = day.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  return toDay(addMonths(toDate(since), months)) > day ? months - 1 : months
}
