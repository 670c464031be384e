import type { FileFaultCode } from '../../explain/fileFault.js'
import type { Cell } from './cell.js'
import type { Column, Meaning } from './columns.js'
import { readDay } from './dates.js'
import type { LabelIndex } from './labels.js'
import { readYesNo } from './marks.js'
import { readCount, readDecimal, readRatio } from './numbers.js'
import { columnName, type FaultDetails, makeFault, type Report } from './report.js'
import type { Table, TableRow } from './table.js'
import { splitPoints } from './texts.js'

/** What every reader of rows needs to know. */
export interface RowContext {
  /** The year of the case. */
  year: number
  /** Words that mean that there is nothing. */
  nothing: readonly string[]
  report: Report
}

/** Reads the cells of one row by what their columns mean; what cannot be read is reported and left out. */
export interface RowReader {
  row: TableRow
  /** true where the sheet has this column. */
  has: (field: string) => boolean
  cell: (field: string) => Cell | undefined
  /** Reports a fault at a field of this row, or at a column; null: the row as a whole. */
  fault: (at: string | Column | null, code: FileFaultCode, details?: FaultDetails) => void
  /** Text exactly as it stands; undefined for an empty cell. */
  text: (field: string) => string | undefined
  /** Text without the white space around it. */
  word: (field: string) => string | undefined
  /** Text without the white space around it; an empty cell is a fault. */
  needed: (field: string) => string | undefined
  points: (field: string) => string[] | undefined
  count: (at: string | Column) => number | undefined
  decimal: (at: string | Column) => string | undefined
  /** A share: 1/3, 35%, 0.35. */
  ratio: (field: string) => string | undefined
  /** A day; `month-alone`: or a month; `day-ahead`: a day that by its nature may lie in the next year. */
  day: (field: string, kind: 'month-alone' | 'day-only' | 'day-ahead') => string | undefined
  yes: (field: string) => boolean | undefined
  /** The id that a label stands for. */
  label: (field: string, index: LabelIndex, code: FileFaultCode) => string | undefined
}

const isField = (meaning: Meaning | null, field: string) => meaning?.is === 'field' && meaning.field === field
const dayForms = '2021-03-15、2021年3月15日、20210315'
const monthForms = '2021-03-15、2021年3月15日、20210315、2021年3月'

/**
 * Makes the reader of one row.
 *
 * @param table - The sheet.
 * @param row - The row.
 * @param context - Year, words and where faults go.
 * @returns The reader.
 */
export const rowReader = (table: Table, row: TableRow, context: RowContext): RowReader => {
  const columnOf = (at: string | Column) =>
    typeof at === 'string' ? table.columns.find(({ meaning }) => isField(meaning, at)) : at
  const cellOf = (at: string | Column) => {
    const column = columnOf(at)
    return column && row.cells[column.index]
  }
  const fault: RowReader['fault'] = (at, code, details = {}) => {
    const column = at === null ? undefined : columnOf(at)
    context.report(
      makeFault(code, table.file, {
        sheet: table.sheet,
        row: row.number,
        column: column ? columnName(column.letter, column.header) : null,
        ...details,
        params: { kind: table.label, ...details.params },
      }),
    )
  }
  /** The cell, where it holds a value and no failed formula. */
  const sound = (at: string | Column) => {
    const cell = cellOf(at)
    if (cell?.kind !== 'error') return cell
    fault(at, 'formula-error', { found: cell.text })
    return undefined
  }
  const text = (field: string) => sound(field)?.text
  const word = (field: string) => text(field)?.trim()

  return {
    row,
    has: (field) => columnOf(field) !== undefined,
    cell: sound,
    fault,
    text,
    word,
    needed: (field) => {
      const found = word(field)
      if (found === undefined && cellOf(field) === undefined) fault(field, 'missing-value')
      return found
    },
    points: (field) => {
      const found = text(field)
      return found === undefined ? undefined : splitPoints(found, context.nothing)
    },
    count: (at) => {
      const cell = sound(at)
      const count = cell && readCount(cell)
      if (cell && count === null) fault(at, 'not-a-number', { found: cell.text, expected: '0, 1, 2, …' })
      return count ?? undefined
    },
    decimal: (at) => {
      const cell = sound(at)
      const decimal = cell && readDecimal(cell)
      if (cell && decimal === null) fault(at, 'not-a-number', { found: cell.text, expected: '≥ 0' })
      return decimal ?? undefined
    },
    ratio: (field) => {
      const cell = sound(field)
      const ratio = cell && readRatio(cell)
      if (cell && ratio === null) fault(field, 'not-a-number', { found: cell.text, expected: '1/3、35%、0.35' })
      return ratio ?? undefined
    },
    day: (field, kind) => {
      const cell = sound(field)
      if (!cell) return undefined
      const day = readDay(cell)
      const expected = kind === 'month-alone' ? monthForms : dayForms
      if (!day.ok) {
        fault(field, day.code, { found: cell.text, expected: day.readings.join(' / ') || expected })
        return undefined
      }
      if (day.value.length < 10 && kind !== 'month-alone') {
        fault(field, 'wrong-date', { found: cell.text, expected })
        return undefined
      }
      if (day.timeDropped) fault(field, 'time-dropped', { severity: 'info', found: cell.text, expected: day.value })
      if (day.year > context.year + 1)
        fault(field, 'wrong-date', { found: cell.text, expected: `≤ ${context.year + 1}` })
      else if (day.year > context.year && kind !== 'day-ahead') {
        fault(field, 'future-date', { severity: 'warning', found: cell.text, expected: String(context.year) })
      }
      return day.value
    },
    yes: (field) => {
      const cell = sound(field)
      if (!cell) return undefined
      const answer = readYesNo(cell)
      if (answer === null) fault(field, 'bad-mark', { found: cell.text, expected: '是 / 否' })
      return answer ?? undefined
    },
    label: (field, index, code) => {
      const found = word(field)
      if (found === undefined) return undefined
      const id = index.find(found)
      if (id === undefined) fault(field, code, { found, expected: index.expected })
      return id
    },
  }
}
