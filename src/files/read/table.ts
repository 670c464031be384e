import type { CellRow } from './cell.js'
import { columnLetter } from './cell.js'
import type { Column } from './columns.js'
import { meaningKey } from './columns.js'
import { isFootnoteRow, isSumRow } from './footnotes.js'
import { isExampleRow, isUnfilledRow, realName } from './formRows.js'
import type { Grid } from './grid.js'
import { isEmptyRow, rowText } from './grid.js'
import type { Header } from './header.js'
import type { SheetKindName } from './headers.js'
import type { PolicyLabels } from './labels.js'
import { labelKey } from './normalise.js'
import { columnName, makeFault, type Report } from './report.js'

/** One row of data; the number is the one that the spreadsheet shows. */
export interface TableRow {
  number: number
  cells: CellRow
}

/** A sheet whose header was found. */
export interface Table {
  file: string
  sheet: string | null
  kind: SheetKindName
  label: string
  title: readonly string[]
  /** Header row as the spreadsheet shows it. */
  headerRow: number
  columns: readonly Column[]
  rows: readonly TableRow[]
  /** Sum rows (合计). */
  sums: readonly TableRow[]
  /** The sheet is a form: it shows an example. */
  form: boolean
  /** A form in which nobody has filled in anything: it says nothing, not even that there is none. */
  untouched: boolean
}

const keyFields = new Set(['organization', 'secretary', 'committeeSecretary', 'ballot', 'role'])
const votingSigns = /^[√✓✔☑✅■●◉]$/u

const fieldIndex = (columns: readonly Column[], field: string) =>
  columns.find(({ meaning }) => meaning?.is === 'field' && meaning.field === field)?.index

const repeatsHeader = (row: CellRow, columns: readonly Column[]) =>
  columns.every(({ index, header }) => labelKey(row[index]?.text ?? '') === labelKey(header))

/** Columns that no word of the table explains are named; one with votes in it is an error, for the votes would be lost. */
const reportUnknown = (grid: Grid, header: Header, rows: readonly TableRow[], report: Report) => {
  const headed = new Set(header.columns.map(({ index }) => index))
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const bare = Array.from({ length: width }, (_, index) => index)
    .filter((index) => !headed.has(index) && rows.some(({ cells }) => cells[index]))
    .map((index): Column => ({ index, letter: columnLetter(index), header: '', meaning: null }))
  const unknown = [...header.columns.filter(({ meaning }) => !meaning), ...bare]
  const known = Object.values(header.kind.fields).map(([word]) => word ?? '')
  for (const column of unknown) {
    const voted =
      header.kind.kind === 'ballots' &&
      rows.find(({ cells }) => votingSigns.test(cells[column.index]?.text.trim() ?? ''))
    report(
      makeFault(voted ? 'unknown-option' : 'unknown-column', grid.file, {
        sheet: grid.sheet,
        severity: voted ? 'error' : 'warning',
        row: voted ? voted.number : header.row + 1,
        column: columnName(column.letter, column.header),
        found: column.header,
        expected: known.join('、'),
        params: { kind: header.kind.label, values: rows.filter(({ cells }) => cells[column.index]).length },
      }),
    )
  }
}

const reportDuplicates = (grid: Grid, header: Header, report: Report) => {
  const first = new Map<string, Column>()
  for (const column of header.columns) {
    if (!column.meaning) continue
    const key = meaningKey(column.meaning)
    const other = first.get(key)
    if (!other) first.set(key, column)
    else {
      report(
        makeFault('duplicate-column', grid.file, {
          sheet: grid.sheet,
          row: header.row + 1,
          column: columnName(column.letter, column.header),
          found: column.header,
          params: { kind: header.kind.label, other: columnName(other.letter, other.header) },
        }),
      )
    }
  }
}

const reportMissing = (grid: Grid, header: Header, report: Report) => {
  for (const group of header.missing) {
    if (group.includes('title')) continue
    const wanted = group.flatMap((field) => header.kind.fields[field]?.[0] ?? [])
    report(
      makeFault('missing-column', grid.file, {
        sheet: grid.sheet,
        row: header.row + 1,
        found: header.columns.map((column) => column.header).join('、'),
        expected: wanted.join(' / '),
        params: { kind: header.kind.label },
      }),
    )
  }
}

/** A row that is marked as an example and names somebody real would be lost. */
const reportExample = (grid: Grid, number: number, cells: CellRow, header: Header, report: Report) => {
  const real = realName(cells, header.columns)
  if (!real) return
  report(
    makeFault('example-filled', grid.file, {
      sheet: grid.sheet,
      row: number,
      column: columnName(real.column.letter, real.column.header),
      found: real.name,
      params: { kind: header.kind.label },
    }),
  )
}

/** The rows of a form in which something was filled in; the others are told by their number. */
const filledRows = (grid: Grid, { columns, kind }: Header, rows: readonly TableRow[], report: Report) => {
  const filled = rows.filter(({ cells }) => !isUnfilledRow(cells, columns, kind.kind))
  // A secretary without counts among others with counts may have been forgotten.
  if (kind.kind === 'tallies' && filled.length > 0) return rows
  const [first] = rows.filter((row) => !filled.includes(row))
  if (first && filled.length > 0) {
    const count = rows.length - filled.length
    const about = { sheet: grid.sheet, row: first.number, severity: 'info' as const }
    report(makeFault('unfilled-rows', grid.file, { ...about, params: { kind: kind.label, count } }))
  }
  return filled
}

/**
 * Parts the rows below a header into data, sums and footnotes, and reports what is not data.
 *
 * @param grid - The sheet.
 * @param header - Its header.
 * @param labels - The words of the policy.
 * @param report - Takes the faults and notes.
 * @returns The table; unsound where a needed column is missing or there twice (`usable` is false).
 */
export const readTable = (
  grid: Grid,
  header: Header,
  labels: PolicyLabels,
  report: Report,
): { table: Table; usable: boolean } => {
  const { kind, columns } = header
  const nothing = new Set([...labels.nothing, '无', ''].map(labelKey))
  const keys = new Set(
    columns.flatMap(({ index, meaning }) => (meaning?.is === 'field' && keyFields.has(meaning.field) ? [index] : [])),
  )
  const sequence = fieldIndex(columns, 'sequence')
  const form = grid.rows.slice(header.row + 1).some((cells) => isExampleRow(cells, sequence))
  const mayBeNothing = kind.kind !== 'roster' && (form || (kind.kind !== 'ballots' && kind.kind !== 'tallies'))
  let saysNothing = false
  const rows: TableRow[] = []
  const sums: TableRow[] = []
  grid.rows.slice(header.row + 1).forEach((cells, offset) => {
    if (isEmptyRow(cells)) return
    const number = header.row + 2 + offset
    const note = (code: 'footnote' | 'repeated-header' | 'nothing-row') =>
      report(
        makeFault(code, grid.file, {
          sheet: grid.sheet,
          row: number,
          severity: 'info',
          found: rowText(cells),
          params: { kind: kind.label },
        }),
      )
    const besides = cells.filter((cell, index) => cell && index !== sequence)
    // A form is often numbered beyond its last entry; a number alone is nobody's row, except on a ballot without marks.
    if (besides.length === 0 && kind.kind !== 'ballots' && /^\s*\d+\s*$/u.test(rowText(cells))) return
    if (isExampleRow(cells, sequence)) reportExample(grid, number, cells, header, report)
    else if (repeatsHeader(cells, columns)) note('repeated-header')
    else if (isFootnoteRow(cells, keys)) {
      note('footnote')
      if (isSumRow(cells)) sums.push({ number, cells })
    } else if (mayBeNothing && besides.every((cell) => cell && nothing.has(labelKey(cell.text)))) {
      note('nothing-row')
      saysNothing = true
    } else rows.push({ number, cells })
  })
  const filled = form ? filledRows(grid, header, rows, report) : rows
  reportUnknown(grid, header, rows, report)
  reportDuplicates(grid, header, report)
  reportMissing(grid, header, report)
  const doubled =
    new Set(columns.flatMap(({ meaning }) => (meaning ? [meaningKey(meaning)] : []))).size <
    columns.filter(({ meaning }) => meaning).length
  const lacking = header.missing.some((group) => !group.includes('title'))
  const { file, sheet } = grid
  const table = {
    file,
    sheet,
    kind: kind.kind,
    label: kind.label,
    title: header.title,
    headerRow: header.row + 1,
    columns,
    rows: filled,
    sums,
    form,
    untouched: form && filled.length === 0 && !saysNothing,
  }
  return { table, usable: !doubled && !lacking }
}

/**
 * Tells ballots from tallies where a sheet has a column an option and nothing else to tell them by.
 *
 * @param table - A table with option columns.
 * @returns Which it is by its cells, or null where they are all 0 and 1.
 */
export const votesOrCounts = (table: Table): 'ballots' | 'tallies' | null => {
  const options = table.columns.filter(({ meaning }) => meaning?.is === 'option')
  const cells = table.rows.flatMap((row) => options.flatMap(({ index }) => row.cells[index] ?? []))
  if (cells.length === 0) return 'ballots'
  const numbers = cells.map((cell) => Number(cell.text))
  if (numbers.some((number) => number > 1)) return 'tallies'
  return numbers.some((number) => Number.isNaN(number)) ? 'ballots' : null
}
