import type { Cell } from '../../read/cell.js'
import type { Grid } from '../../read/grid.js'
import { originalText } from '../../read/originalText.js'
import { keptText } from '../plainText.js'
import type { FormSheet, FormValue } from './formSheet.js'

/** The rows of a sheet from its first on, before the empty ones; the cells of the title stand alone in theirs. */
const formRows = (sheet: FormSheet): FormValue[][] => [
  [sheet.title],
  ...sheet.lines.map((line) => [line]),
  ...(sheet.shape === 'table'
    ? [sheet.columns.map(({ header }) => header), [...sheet.example], ...sheet.rows.map((row) => [...row])]
    : [[...sheet.headings], ...sheet.entries.map(({ label, value, hint }) => [label, value, hint])]),
]

const cellOf = (value: FormValue): Cell | undefined => {
  if (value === null) return undefined
  if (typeof value === 'number') return { kind: 'number', text: String(value), number: value }
  if (typeof value === 'string') {
    const text = originalText(keptText(value))
    return text.trim() === '' ? undefined : { kind: 'text', text, typed: true }
  }
  const [year = 0, month = 0, day = 1] = value.day.split('-').map(Number)
  const shows = value.day.length === 10 ? 'day' : 'month'
  return { kind: 'date', text: value.day, year, month, day, seconds: 0, shows }
}

/**
 * A sheet as the reader would see it, so that what a form carries can be told without writing a file.
 *
 * @param sheet - the sheet
 * @param name - its name in the workbook
 * @param file - name of the workbook
 * @returns the grid
 */
export const formGrid = (sheet: FormSheet, name: string, file: string): Grid => ({
  file,
  sheet: name,
  rows: formRows(sheet).map((row) => row.map(cellOf)),
  notes: [],
})
