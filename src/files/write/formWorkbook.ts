import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx'
import { columnLetter } from '../read/cell.js'
import { type FormLists, firstListRow, formLists } from './form/formLists.js'
import type { FormCell, FormLines, FormSheet, FormTable, FormValue } from './form/formSheet.js'
import type { FormWords } from './form/words/words.js'
import { loadWriter } from './packages.js'
import { pageText } from './pageText.js'
import { keptText } from './plainText.js'
import { printNames } from './printNames.js'
import { approximateLines } from './printSheet.js'
import {
  defaultFont,
  exampleStyle,
  filledStyle,
  headerStyle,
  hintStyle,
  inputStyle,
  noteStyle,
  titleStyle,
} from './styles.js'
import type { WorkbookFrame } from './workbook.js'

/** In points; see workbook.ts. */
const heightOf = (lines: number): number => Math.min(409, lines * 15.2 + 5)
const emptyHeight = 21
/** Rows of a page that are printed with lines, so that a blank form can be filled in by hand. */
const framedRows = { portrait: 24, landscape: 12 } as const

const msInDay = 86_400_000
const serialOf = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / msInDay
}

const formats: Partial<Record<FormCell['input'], string>> = {
  text: '@',
  word: '@',
  ratio: '@',
  day: 'yyyy-mm-dd',
  'day-or-month': 'yyyy-mm-dd',
}

const formatOf = ({ input }: FormCell, value: FormValue): string | undefined =>
  value !== null && typeof value === 'object' && value.day.length < 10
    ? 'yyyy-mm'
    : typeof value === 'number'
      ? undefined
      : formats[input]

const storedOf = (value: FormValue): CellValue =>
  typeof value === 'string'
    ? keptText(value)
    : value !== null && typeof value === 'object'
      ? serialOf(value.day)
      : value

const shownOf = (value: FormValue): string =>
  value === null ? '' : typeof value === 'object' ? value.day : String(value)

/** A sheet while it is laid out, row after row. */
interface Canvas {
  lines: CellValue[][]
  cells: Map<string, Partial<Cell>>
  rowDefs: Map<number, { height: number }>
  merges: NonNullable<WriteSheet['merges']>
}

const emptyCanvas = (): Canvas => ({ lines: [], cells: new Map(), rowDefs: new Map(), merges: [] })

const addRow = (canvas: Canvas, values: CellValue[], height: number, styleAt: (column: number) => CellStyle): void => {
  const row = canvas.lines.length
  canvas.lines.push(values)
  canvas.rowDefs.set(row, { height })
  for (const [column, value] of values.entries()) {
    const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string'
    canvas.cells.set(`${row},${column}`, { value, type, style: styleAt(column) })
  }
}

const addMerged = (canvas: Canvas, text: string, widths: readonly number[], style: CellStyle, size: number): void => {
  const scale = size / defaultFont.size
  const width = widths.reduce((sum, one) => sum + one, 0)
  const height = heightOf(approximateLines(text, width / scale)) * scale
  const row = canvas.lines.length
  const last = widths.length - 1
  if (last > 0) canvas.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last })
  addRow(canvas, [keptText(text), ...Array.from({ length: last }, () => null)], height, () => style)
}

const linesOf = (values: readonly FormValue[], widths: readonly number[]): number =>
  Math.max(1, ...values.map((value, index) => approximateLines(shownOf(value), widths[index] ?? 10)))

const validationOf = (
  { input, choice, open = false, prompt }: FormCell,
  range: string,
  lists: FormLists,
  words: FormWords,
  lastYear: number,
): DataValidation => {
  const list = choice && lists.rangeOf(choice)
  const note = {
    range,
    allowBlank: true,
    showInputMessage: prompt !== '',
    ...(prompt !== '' && { inputMessage: Array.from(prompt).slice(0, 250).join('') }),
    // Other words than those listed are no fault; a name that the roster lacks is worth a warning.
    showErrorMessage: !open || (choice !== undefined && 'names' in choice),
    errorTitle: words.refused,
    errorMessage: list === undefined ? words.refusedValue : words.refusedPick,
    errorStyle: open || input === 'day-or-month' ? ('warning' as const) : ('stop' as const),
  }
  if (list !== undefined) return { ...note, type: 'list', formula1: list }
  switch (input) {
    case 'day':
    case 'day-or-month': {
      const bounds = { formula1: String(serialOf('1921-01-01')), formula2: String(serialOf(`${lastYear}-12-31`)) }
      return { ...note, type: 'date', operator: 'between', ...bounds }
    }
    case 'count':
      return { ...note, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' }
    case 'number':
      return { ...note, type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' }
    case 'year':
      return { ...note, type: 'whole', operator: 'between', formula1: '1900', formula2: '9999' }
    default:
      return { ...note, type: 'textLength', operator: 'lessThanOrEqual', formula1: '32000' }
  }
}

/** Locked but for the cells to fill in; rows may be added and sorted, heights and widths changed. No password. */
const protection: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
}

const paper = (
  name: string,
  orientation: 'portrait' | 'landscape',
  { title, pageNumber }: WorkbookFrame,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> => ({
  pageSetup: {
    paperSize: 'a4',
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { top: 0.7, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    horizontalCentered: true,
  },
  headerFooter: {
    oddHeader: `&L${pageText(title)}&R${pageText(name)}`,
    oddFooter: `&C${pageText(pageNumber).replace('{page}', '&P').replace('{pages}', '&N')}`,
  },
})

interface Making {
  name: string
  frame: WorkbookFrame
  lists: FormLists
  words: FormWords
  lastYear: number
}

const layOutTable = (sheet: FormTable, { name, frame, lists, words, lastYear }: Making): WriteSheet => {
  const { columns, rows, example, spare } = sheet
  const widths = columns.map(({ width }) => width)
  const canvas = emptyCanvas()
  addMerged(canvas, sheet.title, widths, titleStyle, 16)
  for (const line of sheet.lines) addMerged(canvas, line, widths, noteStyle, 10)
  const header = canvas.lines.length
  const headings = columns.map((column) => column.header)
  addRow(
    canvas,
    headings.map(keptText),
    heightOf(
      linesOf(
        headings,
        widths.map((width) => width - 1),
      ),
    ) + 4,
    () => headerStyle,
  )
  addRow(canvas, example.map(storedOf), heightOf(linesOf(example, widths)), (index) => {
    const column = columns[index]
    return exampleStyle(column?.align ?? 'center', column && formatOf(column, example[index] ?? null))
  })
  const first = canvas.lines.length
  for (const row of rows)
    addRow(canvas, row.map(storedOf), Math.max(emptyHeight, heightOf(linesOf(row, widths))), (index) => {
      const column = columns[index]
      return inputStyle(column?.align ?? 'center', true, column && formatOf(column, row[index] ?? null))
    })
  const styles = [true, false].map((framed) =>
    columns.map((column) => inputStyle(column.align, framed, formatOf(column, null))),
  )
  const empty = columns.map(() => null)
  for (let index = 0; index < spare; index += 1) {
    const own = styles[rows.length + index < framedRows[sheet.orientation] ? 0 : 1] ?? []
    addRow(canvas, empty, emptyHeight, (column) => own[column] ?? {})
  }
  const last = canvas.lines.length
  const lastColumn = columnLetter(columns.length - 1)
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: canvas.lines,
    cells: canvas.cells,
    rowDefs: canvas.rowDefs,
    merges: canvas.merges,
    dataValidations:
      last === first
        ? []
        : columns.slice(1).map((column, index) => {
            const letter = columnLetter(index + 1)
            return validationOf(column, `${letter}${first + 1}:${letter}${last}`, lists, words, lastYear)
          }),
    conditionalRules:
      last === first
        ? []
        : [
            {
              type: 'expression',
              priority: 1,
              formula: `COUNTA($A${first + 1}:$${lastColumn}${first + 1})>0`,
              style: filledStyle,
              range: `A${first + 1}:${lastColumn}${last}`,
            },
          ],
    freezePane: { rows: header + 1, columns: sheet.frozenColumns },
    protection,
    ...paper(name, sheet.orientation, frame),
    a11y: { headerRow: header },
  }
}

const lineWidths = [22, 34, 34] as const

const layOutLines = (sheet: FormLines, { name, frame, lists, words, lastYear }: Making): WriteSheet => {
  const canvas = emptyCanvas()
  addMerged(canvas, sheet.title, lineWidths, titleStyle, 16)
  for (const line of sheet.lines) addMerged(canvas, line, lineWidths, noteStyle, 10)
  const header = canvas.lines.length
  addRow(canvas, [...sheet.headings], heightOf(1) + 4, () => headerStyle)
  const first = canvas.lines.length
  for (const entry of sheet.entries) {
    const shown = [entry.label, entry.value, entry.hint]
    const height = Math.max(emptyHeight, heightOf(linesOf(shown, lineWidths)))
    const locked = { ...hintStyle, font: defaultFont }
    addRow(canvas, [keptText(entry.label), storedOf(entry.value), entry.hint], height, (column) =>
      column === 1 ? inputStyle('center', true, formatOf(entry, entry.value)) : column === 0 ? locked : hintStyle,
    )
  }
  return {
    name,
    columns: lineWidths.map((width) => ({ width })),
    rows: canvas.lines,
    cells: canvas.cells,
    rowDefs: canvas.rowDefs,
    merges: canvas.merges,
    dataValidations: sheet.entries.map((entry, index) =>
      validationOf(entry, `B${first + index + 1}`, lists, words, lastYear),
    ),
    freezePane: { rows: header + 1, columns: 0 },
    protection: { ...protection, insertRows: false, deleteRows: false, sort: false },
    ...paper(name, 'portrait', frame),
    a11y: { headerRow: header },
  }
}

const guideWidths = [18, 38, 38] as const

const choicesOf = (sheet: FormSheet): { header: string; words: readonly string[] }[] =>
  (sheet.shape === 'table' ? sheet.columns : sheet.entries.map((entry) => ({ ...entry, header: entry.label }))).flatMap(
    ({ header, choice }) =>
      choice && 'words' in choice && choice.words.length > 0 ? [{ header, words: choice.words }] : [],
  )

const layOutGuide = (
  sheets: readonly FormSheet[],
  names: readonly string[],
  plan: string,
  making: Making,
): WriteSheet => {
  const { guide } = making.words
  const canvas = emptyCanvas()
  addMerged(canvas, guide.name, guideWidths, titleStyle, 16)
  addMerged(canvas, plan, guideWidths, noteStyle, 10.5)
  for (const step of guide.steps) addMerged(canvas, step, guideWidths, { ...noteStyle, font: defaultFont }, 10.5)
  addRow(canvas, [...guide.headings], heightOf(1) + 4, () => headerStyle)
  sheets.forEach((sheet, index) => {
    const asked =
      sheet.shape === 'table'
        ? sheet.columns.slice(1).map(({ header }) => header)
        : sheet.entries.map(({ label }) => label)
    const shown = [
      names[index] ?? sheet.name,
      asked.join('、'),
      choicesOf(sheet)
        .map(({ header, words }) => guide.column(header, words.join('、')))
        .join('\n'),
    ]
    addRow(canvas, shown.map(keptText), heightOf(linesOf(shown, guideWidths)), () => ({
      ...hintStyle,
      font: { ...defaultFont, size: 10 },
    }))
  })
  return {
    name: making.name,
    columns: guideWidths.map((width) => ({ width })),
    rows: canvas.lines,
    cells: canvas.cells,
    rowDefs: canvas.rowDefs,
    merges: canvas.merges,
    protection,
    ...paper(making.name, 'portrait', making.frame),
  }
}

const layOutLists = ({ columns }: FormLists, name: string, title: string): WriteSheet => {
  const longest = Math.max(0, ...columns.map(({ words }) => words.length))
  const rows: CellValue[][] = [
    [title],
    columns.map(({ header }) => keptText(header)),
    ...Array.from({ length: longest }, (_, index) =>
      columns.map(({ words }): CellValue => {
        const word = words[index]
        return word === undefined ? null : keptText(word)
      }),
    ),
  ]
  const cells = new Map<string, Partial<Cell>>()
  rows.slice(firstListRow).forEach((row, index) => {
    row.forEach((value, column) => {
      if (value !== null)
        cells.set(`${index + firstListRow},${column}`, { value, type: 'string', style: { numFmt: '@' } })
    })
  })
  return { name, rows, cells, hidden: true, protection, columns: columns.map(() => ({ width: 20 })) }
}

/**
 * Writes a form as an .xlsx workbook: an explanation in front, the sheets, and a hidden sheet with the words to choose from.
 *
 * @param sheets - the sheets to fill in
 * @param names - names of explanation, sheets and lists, in this order
 * @param plan - line that names the plan
 * @param year - the year; days after the next year are refused
 * @param words - texts
 * @param frame - what the workbook says about itself
 * @returns the bytes of the file, the same for the same input
 * @throws MissingPackageError where the spreadsheet writer is not installed
 */
export const writeFormWorkbook = async (
  sheets: readonly FormSheet[],
  names: readonly string[],
  { plan, year, words }: { plan: string; year: number; words: FormWords },
  frame: WorkbookFrame,
): Promise<Uint8Array> => {
  const { writeXlsx } = await loadWriter()
  const [guide = words.guide.name] = names
  const own = names.slice(1, -1)
  const listSheet = names.at(-1) ?? words.lists
  const lists = formLists(sheets, own, listSheet)
  const making = (name: string): Making => ({ name, frame, lists, words, lastYear: year + 1 })
  const day = new Date(`${frame.day}T00:00:00Z`)
  const forms = sheets.map((sheet, index) => {
    const made = making(own[index] ?? sheet.name)
    return sheet.shape === 'table' ? layOutTable(sheet, made) : layOutLines(sheet, made)
  })
  return writeXlsx({
    sheets: [
      layOutGuide(sheets, own, plan, making(guide)),
      ...forms,
      ...(lists.columns.length > 0 ? [layOutLists(lists, listSheet, words.lists)] : []),
    ],
    namedRanges: printNames(forms.map(({ name, a11y }) => ({ name, header: a11y?.headerRow ?? null }))),
    properties: { title: frame.title, creator: frame.creator, created: day, modified: day },
    defaultFont,
  })
}
