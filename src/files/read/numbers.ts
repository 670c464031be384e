import type { Cell } from './cell.js'
import { compact } from './normalise.js'

const whole = /^(\d{1,9}|\d{1,3}(?:,\d{3})+)(?:\.0+)?(?:张|票|人|名|份|个|位)?$/u
const exact = /^(\d{1,9}(?:\.\d{1,9})?)分?$/u

/**
 * Reads a whole number of things: 58, full-width ５８, 58张, 1,160.
 *
 * @param cell - The cell.
 * @returns The number, or null for a fraction, a negative number or anything else.
 */
export const readCount = (cell: Cell): number | null => {
  if (cell.kind === 'number') return Number.isSafeInteger(cell.number) && cell.number >= 0 ? cell.number : null
  const match = cell.kind === 'text' ? whole.exec(compact(cell.text)) : null
  return match?.[1] === undefined ? null : Number(match[1].replaceAll(',', ''))
}

/**
 * Reads a number without sign exactly: 91.5, 91.5分.
 *
 * @param cell - The cell.
 * @returns The number as decimal text, or null.
 */
export const readDecimal = (cell: Cell): string | null => {
  if (cell.kind !== 'number' && cell.kind !== 'text') return null
  const match = exact.exec(cell.kind === 'number' ? String(cell.number) : compact(cell.text))
  return match?.[1] ?? null
}

const share = /^(\d{1,9}(?:\.\d{1,9})?%?|\d{1,9}\/0*[1-9]\d{0,8})$/u

/**
 * Reads a share exactly: 1/3, 35%, 0.35, or a number.
 *
 * @param cell - The cell; a fraction that the spreadsheet took for a date is none.
 * @returns The share as ratio text, or null.
 */
export const readRatio = (cell: Cell): string | null => {
  if (cell.kind !== 'number' && cell.kind !== 'text') return null
  const text = cell.kind === 'number' ? String(cell.number) : compact(cell.text)
  return share.test(text) ? text : null
}
