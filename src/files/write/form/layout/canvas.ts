import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { keptText } from '../../plainText.js'
import { approximateLines } from '../../printSheet.js'
import { defaultFont } from '../../styles.js'
import type { FormValue } from '../formSheet.js'
import { shownOf } from './cellForm.js'

/** Height of a row of so many lines, in points; see workbook.ts. */
export const heightOf = (lines: number): number => Math.min(409, lines * 15.2 + 5)
/** Height of a row that is empty. */
export const emptyHeight = 21

/** A sheet while it is laid out, row after row. */
export interface Canvas {
  lines: CellValue[][]
  cells: Map<string, Partial<Cell>>
  rowDefs: Map<number, { height: number }>
  merges: NonNullable<WriteSheet['merges']>
}

/** A sheet without rows. */
export const emptyCanvas = (): Canvas => ({ lines: [], cells: new Map(), rowDefs: new Map(), merges: [] })

/** Adds a row. */
export const addRow = (
  canvas: Canvas,
  values: CellValue[],
  height: number,
  styleAt: (column: number) => CellStyle,
): void => {
  const row = canvas.lines.length
  canvas.lines.push(values)
  canvas.rowDefs.set(row, { height })
  for (const [column, value] of values.entries()) {
    const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string'
    canvas.cells.set(`${row},${column}`, { value, type, style: styleAt(column) })
  }
}

/** Adds a text over the whole width. */
export const addMerged = (
  canvas: Canvas,
  text: string,
  widths: readonly number[],
  style: CellStyle,
  size: number,
): void => {
  const scale = size / defaultFont.size
  const width = widths.reduce((sum, one) => sum + one, 0)
  const height = heightOf(approximateLines(text, width / scale)) * scale
  const row = canvas.lines.length
  const last = widths.length - 1
  if (last > 0) canvas.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last })
  addRow(canvas, [keptText(text), ...Array.from({ length: last }, () => null)], height, () => style)
}

/** How many lines the longest value of a row takes. */
export const linesOf = (values: readonly FormValue[], widths: readonly number[]): number =>
  Math.max(1, ...values.map((value, index) => approximateLines(shownOf(value), widths[index] ?? 10)))

/** What of a canvas goes into the sheet. */
export const drawn = ({ lines, cells, rowDefs, merges }: Canvas) => ({ rows: lines, cells, rowDefs, merges })
