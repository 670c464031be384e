import type { ParseFault } from '../schema/fault.js'

/** Every way in which an office's file can be unreadable or doubtful; the sentences are in the catalogues. */
export const fileFaultCodes = [
  // the file as a whole
  'unrecognised-file',
  'unreadable-file',
  'wrong-encoding',
  'empty-file',
  'missing-package',
  'missing-file',
  'too-large',
  'invalid-case',
  'several-cases',
  'ignored-file',
  // sheets and columns
  'unrecognised-sheet',
  'missing-sheet',
  'ambiguous-sheet',
  'empty-sheet',
  'hidden-part',
  'duplicate-sheet',
  'duplicate-column',
  'unknown-column',
  'missing-column',
  'no-roster',
  'no-rows',
  // one cell
  'missing-value',
  'wrong-date',
  'ambiguous-date',
  'not-a-number',
  'wrong-year',
  'future-date',
  'time-dropped',
  'year-assumed',
  'bad-mark',
  'formula-error',
  'unknown-kind',
  'unknown-grade',
  'unknown-option',
  'unknown-incident',
  'unknown-event',
  'unknown-organization',
  'unknown-secretary',
  'unknown-track',
  'unknown-class',
  'unknown-component',
  'unknown-role',
  'unknown-item',
  'ambiguous-organization',
  'ambiguous-secretary',
  // rows against one another
  'duplicate-row',
  'conflicting-row',
  'differs-from-sheet',
  'total-differs',
  'same-name',
  // how a table was read
  'footnote',
  'repeated-header',
  'nothing-row',
  'formula-value',
  'merged-cells',
  'ballot-number-made',
  'guide-sheet',
  'example-filled',
  'unfilled-rows',
  'form-untouched',
] as const

/** Every code of a fault in an office's file. */
export type FileFaultCode = (typeof fileFaultCodes)[number]

/** One fault in an office's file, as data: where it is, what was found, what was expected. */
export interface FileFault {
  /** What is wrong. */
  code: FileFaultCode
  /** `error`: nothing is appraised; `warning`: read, but somebody should look. Left out: `error`. */
  severity?: 'error' | 'warning' | 'info'
  /** Name of the file, as given. */
  file: string
  /** Name of the sheet; null: the file has none, or the fault is not in one sheet. */
  sheet: string | null
  /** Row number as the spreadsheet shows it, from 1; null: the fault is not in one row. */
  row: number | null
  /** Header of the column, or its letter; null: the fault is not in one column. */
  column: string | null
  /** What the cell, header or file holds, as text. */
  found: string | null
  /** What was expected in its place, as text (a format, a list of labels). */
  expected: string | null
  /** For `invalid-case`: what is wrong inside the document. */
  fault?: ParseFault | undefined
  /** Further values that the sentence names. */
  params: Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>
}
