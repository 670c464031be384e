import type { FileFault } from '../../explain/fileFault.js'
import type { Cell } from '../read/cell.js'
import { columnLetter } from '../read/cell.js'
import type { Grid } from '../read/grid.js'
import { isEmptyRow } from '../read/grid.js'
import { labelKey } from '../read/normalise.js'
import { columnName, type FaultDetails, makeFault, type Report } from '../read/report.js'
import { type RegisterField, type RegisterTableName, registerTables } from './tables.js'
import { enRegisterWords } from './words/en.js'
import type { RegisterWords } from './words/words.js'
import { zhRegisterWords } from './words/zh.js'

/** The languages in which a register may be written. */
export const registerLanguages: readonly RegisterWords[] = [zhRegisterWords, enRegisterWords]

/** One row of a sheet of a register. */
export interface RegisterCells {
  cell: (field: RegisterField) => Cell | undefined
  /** Where a field of this row stands; null: the row as a whole. */
  at: (field: RegisterField | null) => Pick<FileFault, 'file' | 'sheet' | 'row' | 'column'>
  /** Reports a fault there. */
  fault: (field: RegisterField | null, code: FileFault['code'], details?: FaultDetails) => void
}

/** One sheet of a register. */
export interface RegisterTable {
  words: RegisterWords
  rows: RegisterCells[]
}

const tableNames = Object.keys(registerTables) as RegisterTableName[]
const neededFields = (table: RegisterTableName) =>
  registerTables[table].filter(({ derived }) => !derived).map(({ field }) => field)
const knownFields = (table: RegisterTableName): RegisterField[] => [
  ...registerTables[table].map(({ field }) => field),
  'extra',
]

/** Which sheet it is, in which language and from which row on; the header stands under a title. */
const recognise = ({ rows }: Grid): { table: RegisterTableName; words: RegisterWords; header: number } | undefined => {
  for (const [header, row] of rows.slice(0, 10).entries()) {
    const found = new Set(Array.from(row, (cell) => labelKey(cell?.text ?? '')))
    for (const words of registerLanguages)
      for (const table of tableNames)
        if (neededFields(table).every((field) => found.has(labelKey(words.headings[field]))))
          return { table, words, header }
  }
  return undefined
}

const columnsOf = (grid: Grid, header: number, table: RegisterTableName, words: RegisterWords, report: Report) => {
  const columns = new Map<RegisterField, { index: number; header: string }>()
  const width = Math.max(...grid.rows.map(({ length }) => length))
  for (let index = 0; index < width; index += 1) {
    const text = grid.rows[header]?.[index]?.text ?? ''
    const field = knownFields(table).find((one) => labelKey(words.headings[one]) === labelKey(text))
    const used = grid.rows.slice(header).some((row) => row[index])
    const column = columnName(columnLetter(index), text)
    if (field === undefined && used) {
      // What is not known would be gone once the register is written again.
      const expected = knownFields(table)
        .map((one) => words.headings[one])
        .join(words.comma)
      report(
        makeFault('unknown-column', grid.file, { sheet: grid.sheet, row: header + 1, column, found: text, expected }),
      )
    }
    const first = field && columns.get(field)
    if (first)
      report(
        makeFault('duplicate-column', grid.file, {
          sheet: grid.sheet,
          row: header + 1,
          column,
          found: text,
          params: { other: columnName(columnLetter(first.index), first.header) },
        }),
      )
    else if (field) columns.set(field, { index, header: text })
  }
  return columns
}

/**
 * Takes the sheets of a register apart.
 *
 * @param grids - the sheets
 * @param report - takes the faults and notes
 * @returns the rows of each sheet that is there
 */
export const readRegisterTables = (
  grids: readonly Grid[],
  report: Report,
): Partial<Record<RegisterTableName, RegisterTable>> => {
  const tables: Partial<Record<RegisterTableName, RegisterTable>> = {}
  for (const grid of grids) {
    const { file, sheet } = grid
    if (grid.rows.every(isEmptyRow)) continue
    for (const note of grid.notes) report(note)
    const known = recognise(grid)
    if (!known) {
      const expected = tableNames.map((table) => zhRegisterWords.sheets[table]).join('、')
      report(makeFault('unrecognised-sheet', file, { sheet, expected }))
      continue
    }
    const { table, words, header } = known
    if (tables[table]) report(makeFault('duplicate-sheet', file, { sheet, params: { kind: words.sheets[table] } }))
    const columns = columnsOf(grid, header, table, words, report)
    const rows = grid.rows.slice(header + 1).flatMap((cells, offset): RegisterCells[] => {
      const row = header + 2 + offset
      if (isEmptyRow(cells)) return []
      const at: RegisterCells['at'] = (field) => {
        const column = field === null ? undefined : columns.get(field)
        return { file, sheet, row, column: column ? columnName(columnLetter(column.index), column.header) : null }
      }
      const fault: RegisterCells['fault'] = (field, code, details = {}) =>
        report({ ...makeFault(code, file, details), ...at(field) })
      // A note under the table fills the first cell alone.
      if (cells.every((cell, index) => index === 0 || !cell)) {
        if (registerLanguages.some(({ note }) => note === cells[0]?.text)) return []
        fault(null, 'footnote', { severity: 'info', found: cells[0]?.text ?? null })
        return []
      }
      const cell = (field: RegisterField) => {
        const column = columns.get(field)
        return column && cells[column.index]
      }
      return [{ cell, at, fault }]
    })
    tables[table] = { words, rows }
  }
  return tables
}
