import type { Voice } from './voice.js'

/** A day or month in words; any other text as it is. */
export function dayText(day: string, { say, texts: { words } }: Voice): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(day) ?? []
  if (year === undefined) return day
  const facts = { year, month: words.months[Number(month) - 1] ?? String(month) }
  return date === undefined ? say(words.month, facts) : say(words.day, { ...facts, day: String(Number(date)) })
}

/** Whole numbers in words: one by one, or as a run where they are many. */
export function countsText(counts: readonly number[], { say, list, texts: { words } }: Voice): string {
  const [first, last] = [counts[0], counts.at(-1)]
  if (first === undefined || last === undefined) return words.absent
  const isRun = counts.every((count, index) => count === first + index)
  return counts.length > 5 && isRun
    ? say(words.range, { first: String(first), last: String(last) })
    : list(counts.map(String))
}
