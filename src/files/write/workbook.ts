import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { loadWriter } from './packages.js'
import { plainText } from './plainText.js'
import { printNames } from './printNames.js'
import { approximateLines, type PrintCell, type PrintSheet, splitTall } from './printSheet.js'
import { sheetNames } from './sheetNames.js'
import type { WorkbookFrame } from './sheetPage.js'
import { sheetPage } from './sheetPage.js'
import { cellStyle, defaultFont, headerStyle, noteStyle, subtitleStyle, titleStyle } from './styles.js'

const headerRow = 2
const firstRow = headerRow + 1

const columnLetter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26)

const safe = (value: PrintCell): string | number | null => {
  const plain = typeof value === 'object' && value !== null ? value.value : value
  return typeof plain === 'string' ? plainText(plain) : plain
}

/** A text is stored as a text whatever it looks like: the writer never guesses a formula, a number or a date from it. */
const cellOf = (value: CellValue, style: CellStyle): Partial<Cell> => ({
  value,
  type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string',
  style,
})

/** In points; the Chinese fonts that stand in for 宋体 elsewhere are the taller ones. */
const lineHeight = 15.2

/** A spreadsheet shows at most 409 points of a row: 25 lines, with room to spare. */
const mostLines = 25

const heightOf = (lines: number): number => lines * lineHeight + 5

/** Rows as they are printed: one that is too tall goes on in the next. */
const printedRows = ({ rows, columns, whole }: PrintSheet): { cells: readonly PrintCell[]; height: number }[] =>
  rows.flatMap((row) => {
    const pieces = row.map((cell, index) => {
      const value = safe(cell)
      return typeof value === 'string' ? splitTall(value, columns[index]?.width ?? 10, mostLines) : null
    })
    const parts = whole ? 1 : Math.max(1, ...pieces.map((piece) => piece?.length ?? 1))
    return Array.from({ length: parts }, (_, part) => {
      const cells = row.map((cell, index): PrintCell => {
        if (parts === 1) return cell
        const piece = pieces[index]?.[part] ?? null
        const value = pieces[index] === null && part === 0 ? safe(cell) : piece
        return typeof cell === 'object' && cell !== null ? { ...cell, value } : value
      })
      const lines = cells.map((cell, index) => approximateLines(String(safe(cell) ?? ''), columns[index]?.width ?? 10))
      return { cells, height: heightOf(Math.min(mostLines, Math.max(...lines))) }
    })
  })

const layOut = (sheet: PrintSheet, name: string, frame: WorkbookFrame): WriteSheet => {
  const { columns, notes, orientation, frozenColumns } = sheet
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const last = columns.length - 1
  const lines: CellValue[][] = []
  const cells = new Map<string, Partial<Cell>>()
  const rowDefs = new Map<number, { height: number }>()
  const merges: NonNullable<WriteSheet['merges']> = []
  const addRow = (values: CellValue[], styleAt: (column: number) => CellStyle) => {
    const row = lines.length
    lines.push(values)
    for (const [column, value] of values.entries()) cells.set(`${row},${column}`, cellOf(value, styleAt(column)))
  }
  const addMerged = (text: string, style: CellStyle, size: number) => {
    const row = lines.length
    const scale = size / defaultFont.size
    rowDefs.set(row, { height: heightOf(approximateLines(text, width / scale)) * scale })
    if (last > 0) merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last })
    addRow([plainText(text), ...Array.from({ length: last }, () => null)], () => style)
  }

  addMerged(sheet.title, titleStyle, 16)
  addMerged(sheet.subtitle, subtitleStyle, 10)
  rowDefs.set(headerRow, {
    height: heightOf(Math.max(...columns.map((column) => approximateLines(column.header, column.width - 1)))) + 4,
  })
  addRow(
    columns.map(({ header }) => plainText(header)),
    () => headerStyle,
  )
  for (const { cells: row, height } of printedRows(sheet)) {
    rowDefs.set(lines.length, { height })
    addRow(row.map(safe), (index) => {
      const cell = row[index]
      const emphasis = typeof cell === 'object' && cell !== null ? cell.emphasis : 'plain'
      return cellStyle(columns[index] ?? { header: '', width: 10 }, emphasis)
    })
  }
  for (const note of notes) addMerged(note, noteStyle, 10)

  return {
    name,
    columns: columns.map((column) => ({ width: column.width })),
    rows: lines,
    cells,
    merges,
    rowDefs,
    freezePane: { rows: firstRow, columns: frozenColumns },
    ...sheetPage(name, orientation, frame),
    a11y: { headerRow },
  }
}

/**
 * Writes sheets as an .xlsx workbook, made for A4.
 *
 * @param sheets - the sheets from left to right
 * @param frame - what the workbook says about itself
 * @returns the bytes of the file, the same for the same input
 * @throws MissingPackageError where the spreadsheet writer is not installed
 */
export const writeWorkbook = async (sheets: readonly PrintSheet[], frame: WorkbookFrame): Promise<Uint8Array> => {
  const { writeXlsx } = await loadWriter()
  const names = sheetNames(sheets.map(({ name }) => name))
  const day = new Date(`${frame.day}T00:00:00Z`)
  const laidOut = sheets.map((sheet, index) => layOut(sheet, names[index] ?? sheet.name, frame))
  const printed = laidOut.map(({ name, columns = [], rows = [] }) => {
    const area = `$A$1:$${columnLetter(columns.length - 1)}$${rows.length}`
    return { name, header: headerRow, area }
  })
  return writeXlsx({
    sheets: laidOut,
    namedRanges: printNames(printed),
    properties: { title: frame.title, creator: frame.creator, created: day, modified: day },
    defaultFont,
  })
}
