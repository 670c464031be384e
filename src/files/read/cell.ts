/** What a cell shows, as text, and whether a formula made it. */
interface Shown {
  /** The text that the spreadsheet shows. */
  text: string
  /** true: the cell holds a formula; its stored value is used. */
  formula?: true
}

/** A cell that holds text. `typed: false`: from a CSV file, where even a number is only its digits. */
export interface TextCell extends Shown {
  kind: 'text'
  typed: boolean
}

/** A cell that holds a number. */
export interface NumberCell extends Shown {
  kind: 'number'
  number: number
}

/** A cell that holds a real date; `shows`: how much of it the number format lets a reader see. */
export interface DateCell extends Shown {
  kind: 'date'
  year: number
  month: number
  day: number
  seconds: number
  shows: 'day' | 'month' | 'other'
}

/** A cell that holds TRUE or FALSE. */
export interface BooleanCell extends Shown {
  kind: 'boolean'
  boolean: boolean
}

/** A cell whose formula failed or was never calculated. */
export interface ErrorCell extends Shown {
  kind: 'error'
}

/** One cell that is not empty. */
export type Cell = TextCell | NumberCell | DateCell | BooleanCell | ErrorCell

/** One row of cells; a hole is an empty cell. */
export type CellRow = readonly (Cell | undefined)[]

/**
 * The letters of a column, as a spreadsheet names it.
 *
 * @param index - Column number from 0.
 * @returns `A`, `B`, … `Z`, `AA` ….
 * @example
 * ```ts
 * columnLetter(27) // => 'AB'
 * ```
 */
export const columnLetter = (index: number): string => {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
