import type { Cell } from './cell.js'
import { compact } from './normalise.js'

/** A day or month that a cell holds, or what is wrong with it. */
export type ReadDay =
  | { ok: true; value: string; year: number; timeDropped: boolean }
  | { ok: false; code: 'wrong-date' | 'ambiguous-date'; readings: readonly string[] }

const wrong: ReadDay = { ok: false, code: 'wrong-date', readings: [] }
const earliestYear = 1921

const two = (number: number) => String(number).padStart(2, '0')
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const made = (year: number, month: number, day: number | null, timeDropped = false): ReadDay => {
  if (year < earliestYear || month < 1 || month > 12) return wrong
  if (day === null) return { ok: true, value: `${year}-${two(month)}`, year, timeDropped }
  if (day < 1 || day > daysIn(year, month)) return wrong
  return { ok: true, value: `${year}-${two(month)}-${two(day)}`, year, timeDropped }
}

// Each form has groups year, month and, where there is one, day. White space is gone before they are tried.
const forms = [
  /^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?$/u,
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u,
  /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/u,
  /^(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?\.?$/u,
  /^(\d{4})(\d{2})(\d{2})?$/u,
]
const time =
  /(?:T|(?<=\d|日|号)\s+|(?<=日|号))(?:上午|下午)?\d{1,2}(?::|时|点)(?:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?)?分?(?:Z|[+-]\d{2}:?\d{2})?$/u
/** 2021.1 as a number is what is left of 2021.10 as well as of 2021.1. */
const lostZero = /^(\d{4})\.1$/u

const ambiguous = (year: string): ReadDay => ({
  ok: false,
  code: 'ambiguous-date',
  readings: [`${year}-01`, `${year}-10`],
})

const readText = (text: string): ReadDay => {
  const trimmed = text.normalize('NFKC').trim()
  const day = compact(trimmed.replace(time, ''))
  const match = forms.map((form) => form.exec(day)).find((found) => found !== null)
  if (!match) return wrong
  return made(
    Number(match[1]),
    Number(match[2]),
    match[3] === undefined ? null : Number(match[3]),
    compact(trimmed) !== day,
  )
}

const readNumber = (number: number, shown: string): ReadDay => {
  const text = /^\d{4}\.\d{2}$/u.test(shown) && Number(shown) === number ? shown : String(number)
  const lost = lostZero.exec(text)
  return lost ? ambiguous(lost[1] ?? '') : readText(text)
}

/**
 * Reads a day, or a month alone, in any of the forms that offices write; no time zone takes part.
 *
 * @param cell - The cell.
 * @returns `YYYY-MM-DD` or `YYYY-MM`, or why not: `wrong-date`, or `ambiguous-date` with the days that it may mean.
 * @example
 * ```ts
 * readDay({ kind: 'text', text: '2021年3月', typed: true }) // => { ok: true, value: '2021-03', … }
 * ```
 */
export const readDay = (cell: Cell): ReadDay => {
  if (cell.kind === 'date') {
    if (cell.shows === 'other') return wrong
    return made(cell.year, cell.month, cell.shows === 'month' ? null : cell.day, cell.seconds > 0)
  }
  if (cell.kind === 'number') return readNumber(cell.number, compact(cell.text))
  if (cell.kind !== 'text') return wrong
  const lost = cell.typed ? null : lostZero.exec(compact(cell.text))
  return lost ? ambiguous(lost[1] ?? '') : readText(cell.text)
}

/**
 * Reads a calendar year: 2021, 2021年, 2021年度.
 *
 * @param text - Text of a cell or header.
 * @returns The year, or null.
 */
export const readYear = (text: string): number | null => {
  const match = /^((?:19|20)\d{2})(?:年度?)?$/u.exec(compact(text))
  return match ? Number(match[1]) : null
}

/**
 * The one year that a title names (2023年度…); null where it names none, or several.
 *
 * @param title - Text above a table.
 * @returns The year, or null.
 */
export const yearInTitle = (title: string): number | null => {
  const years = new Set(Array.from(compact(title).matchAll(/(?<!\d)((?:19|20)\d{2})年/gu), (match) => Number(match[1])))
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}
