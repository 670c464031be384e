import type { FileFault } from '../../explain/fileFault.js'
import type { CellRow } from './cell.js'

/** One sheet, or one CSV file, as a grid of cells. */
export interface Grid {
  /** Name of the file. */
  file: string
  /** Name of the sheet; null for a CSV file. */
  sheet: string | null
  /** Rows from the first row of the sheet on. */
  rows: readonly CellRow[]
  /** What a person should know about how the grid was read. */
  notes: readonly FileFault[]
}

/**
 * Tells whether a row has no cell with anything in it.
 *
 * @param row - A row of a grid.
 * @returns true where it is empty.
 */
export const isEmptyRow = (row: CellRow): boolean => row.every((cell) => cell === undefined)

/**
 * The text of a row, its cells side by side, for notes.
 *
 * @param row - A row of a grid.
 * @returns The texts of the cells that are not empty.
 */
export const rowText = (row: CellRow): string =>
  row
    .filter((cell) => cell !== undefined)
    .map((cell) => cell.text.trim())
    .join(' ')
