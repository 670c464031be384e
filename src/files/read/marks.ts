import type { Cell } from './cell.js'
import { labelKey } from './normalise.js'

/** Signs that say: this one is chosen. */
export const markedSigns: readonly string[] = ['√', '✓', '✔', '☑', '✅', '■', '●', '◉', 'V', 'v', '1', '是', 'Y', 'y']
/** Signs that say: this one is not chosen. */
export const unmarkedSigns: readonly string[] = [
  '0',
  '-',
  '－',
  '—',
  '——',
  '–',
  '/',
  '\\',
  '□',
  '☐',
  '否',
  '无',
  'N',
  'n',
]
/** Signs that voters use both ways: taken as "not chosen" beside a mark in the same row, and refused without one. */
export const openSigns: readonly string[] = ['×', 'x', 'X', '✗', '✘', '╳', '☒', '○', '◯', 'O', 'o', '〇']

/** What a mark cell says. */
export type Mark = 'marked' | 'unmarked' | 'open' | 'bad'

const meanings = new Map<string, Mark>([
  ...markedSigns.map((sign) => [sign, 'marked'] as const),
  ...unmarkedSigns.map((sign) => [sign, 'unmarked'] as const),
  ...openSigns.map((sign) => [sign, 'open'] as const),
])

/**
 * Reads a mark.
 *
 * @param cell - The cell; empty is not chosen.
 * @param label - Label of the option whose column it is; the label itself is a mark too.
 * @returns What it says; `bad` for anything that is no sign known here.
 */
export const readMark = (cell: Cell | undefined, label: string): Mark => {
  if (!cell) return 'unmarked'
  if (cell.kind === 'boolean') return cell.boolean ? 'marked' : 'unmarked'
  if (cell.kind !== 'text' && cell.kind !== 'number') return 'bad'
  const text = cell.kind === 'number' ? String(cell.number) : cell.text.replace(/\s/gu, '')
  const direct = meanings.get(text) ?? meanings.get(text.normalize('NFKC'))
  return direct ?? (labelKey(text) !== '' && labelKey(text) === labelKey(label) ? 'marked' : 'bad')
}

const yes = new Set(['是', '有', '已', '对', '已完成', '已报告', '已回应', '已整改', 'true', 'yes'])
const no = new Set(['否', '无', '未', '没有', '不是', '未报告', '未回应', '未整改', 'false', 'no'])

/**
 * Reads a yes or no.
 *
 * @param cell - The cell.
 * @returns The answer, or null where it is neither.
 */
export const readYesNo = (cell: Cell): boolean | null => {
  if (cell.kind === 'boolean') return cell.boolean
  const key = labelKey(cell.text)
  if (yes.has(key)) return true
  if (no.has(key)) return false
  const mark = readMark(cell, '')
  return mark === 'marked' ? true : mark === 'unmarked' || mark === 'open' ? false : null
}
