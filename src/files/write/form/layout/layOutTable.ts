import type { WriteSheet } from 'hucre/xlsx'
import { columnLetter } from '../../../read/cell.js'
import { keptText } from '../../plainText.js'
import { sheetPage } from '../../sheetPage.js'
import { exampleStyle, filledStyle, headerStyle, inputStyle, noteStyle, titleStyle } from '../../styles.js'
import type { FormTable } from '../formSheet.js'
import { addMerged, addRow, drawn, emptyCanvas, emptyHeight, heightOf, linesOf } from './canvas.js'
import { formatOf, storedOf } from './cellForm.js'
import { type Making, protection } from './making.js'
import { validationOf } from './validation.js'

/** Rows of a page that are printed with lines, so that a blank form can be filled in by hand. */
const framedRows = { portrait: 24, landscape: 12 } as const

/** Lays out a table: title, lines, header, example, what is known, and empty rows. */
export const layOutTable = (sheet: FormTable, { name, frame, lists, words, lastYear }: Making): WriteSheet => {
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
    ...drawn(canvas),
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
    ...sheetPage(name, sheet.orientation, frame),
    a11y: { headerRow: header },
  }
}
