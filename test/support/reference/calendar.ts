interface Day {
  year: number
  month: number
  day: number
}

function readDay(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return { year, month, day }
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** The same day so many months later, or the last day of that month where it lacks the day. */
function addMonths(start: Day, months: number): Day {
  const total = start.year * 12 + (start.month - 1) + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  return { year, month, day: Math.min(start.day, daysInMonth(year, month)) }
}

/** The greatest n with since + n months not after the day, found by trying them all. */
export function wholeMonths(since: string, on: string): number {
  const start = readDay(since)
  const end = readDay(on)
  const months = (end.year - start.year) * 12 + (end.month - start.month)
  for (let n = months + 2; ; n -= 1) if (compareDays(addMonths(start, n), end) <= 0) return n
}

/** The day so many days later, counted one day at a time. */
export function addDays(from: string, days: number): string {
  let { year, month, day } = readDay(from)
  for (let left = days; left > 0; left -= 1) {
    day += 1
    if (day > daysInMonth(year, month)) {
      day = 1
      month += 1
    }
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The year of a day or a month. */
export function yearOf(text: string): number {
  return Number(text.slice(0, 4))
}
