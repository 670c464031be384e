import type { CellRow } from './cell.js'
import type { Column } from './columns.js'
import { columnNames, readColumns } from './columns.js'
import { isExampleRow } from './formRows.js'
import type { Grid } from './grid.js'
import { isEmptyRow, rowText } from './grid.js'
import { type SheetKind, sheetKinds } from './headers.js'
import type { PolicyLabels } from './labels.js'

/** Rows from the top of a sheet among which the header is looked for. */
const headerRows = 15

/** The header row of a sheet, and what kind of sheet it makes it. */
export interface Header {
  kind: SheetKind
  columns: readonly Column[]
  /** Row number from 0 of the (lower) header row. */
  row: number
  /** Row number from 0 of the upper header row, where there are two. */
  firstRow: number
  /** Texts above it. */
  title: readonly string[]
  /** Groups of fields of which none is there. */
  missing: readonly (readonly string[])[]
}

interface Candidate extends Omit<Header, 'title'> {
  score: number
}

const judge = (
  row: CellRow,
  at: { row: number; firstRow: number },
  kind: SheetKind,
  labels: PolicyLabels,
): Candidate | null => {
  const columns = readColumns(row, kind, labels)
  const names = columnNames(columns)
  const known = columns.filter(({ meaning }) => meaning && !(meaning.is === 'field' && meaning.field === 'sequence'))
  if (known.length < 2 || !kind.tells.some((group) => group.every((name) => names.has(name)))) return null
  // A line such as 应到 | 62 | 实到 | 60 is no header: its figures are no words.
  if (kind.kind === 'meeting' && known.length < columns.length) return null
  const needs = labels.ratesPeople || kind.kind !== 'roster' ? kind.needs : [['organization']]
  const missing = needs.filter((group) => !group.some((name) => names.has(name)))
  const open = missing.filter((group) => !group.includes('title'))
  return { kind, columns, ...at, missing, score: known.length - open.length / 2 }
}

/** A header of two rows: what the lower row leaves empty stands in the upper one. */
const joined = (upper: CellRow, lower: CellRow): CellRow =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => lower[index] ?? upper[index])

/** The lower row holds nothing but known headers, and the upper one adds to them: a title above a header adds nothing. */
const isHeaderLike = (lower: CellRow, columns: readonly Column[]) => {
  const known = new Set(columns.flatMap(({ index, meaning }) => (meaning ? [index] : [])))
  return (
    lower.every((cell, index) => cell === undefined || known.has(index)) && [...known].some((index) => !lower[index])
  )
}

const candidates = (grid: Grid, row: number, labels: PolicyLabels): Candidate[] => {
  const upper = grid.rows[row]
  if (!upper || isEmptyRow(upper)) return []
  const lower = grid.rows[row + 1]
  return sheetKinds.flatMap((kind) => {
    const single = judge(upper, { row, firstRow: row }, kind, labels)
    const two =
      lower && !isEmptyRow(lower) ? judge(joined(upper, lower), { row: row + 1, firstRow: row }, kind, labels) : null
    return [...(single ? [single] : []), ...(two && lower && isHeaderLike(lower, two.columns) ? [two] : [])]
  })
}

/**
 * Finds the header row among the first rows of a sheet, and the kind of sheet by the words in it, never by the sheet's name.
 *
 * @param grid - The sheet.
 * @param labels - The words of the policy.
 * @returns The row that fits best, or null where none fits.
 */
export const findHeader = (grid: Grid, labels: PolicyLabels): Header | null => {
  // The header of a form stands right above its example, whatever other rows look like.
  const example = grid.rows.slice(0, headerRows).findIndex((row) => isExampleRow(row, 0))
  const rows = example > 0 ? [example - 1] : Array.from({ length: headerRows }, (_, row) => row)
  const found = rows.flatMap((row) => candidates(grid, row, labels)).filter(({ row }) => example <= 0 || row < example)
  const [first, ...others] = found
  if (!first) return null
  const { score: _, ...best } = others.reduce((left, right) => (right.score > left.score ? right : left), first)
  const title = grid.rows
    .slice(0, best.firstRow)
    .map(rowText)
    .filter((text) => text !== '')
  return { ...best, title }
}
