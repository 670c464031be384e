import type * as Docx from 'docx'
import { typeWidth } from '../layout.js'
import type { Paper, PaperBlock, PaperCell, PaperRow } from '../paper.js'
import { printableLines } from '../printableText.js'
import { shareWidths, twips } from './measures.js'
import { fontOf, tableStyle } from './styles.js'
import { runsOf } from './text.js'

type Table = Extract<PaperBlock, { kind: 'table' }>

const edge = { style: 'single', size: 4, color: '000000', space: 0 } as const

const paragraphsOf = (docx: typeof Docx, cell: PaperCell, style: string, keepNext: boolean) =>
  printableLines(cell.text).map(
    (line) =>
      new docx.Paragraph({
        style,
        ...(cell.align === 'left' && { alignment: 'left' }),
        ...(keepNext && { keepNext }),
        children: runsOf(docx, line, cell.heading ? { font: fontOf('heading1') } : {}),
      }),
  )

/**
 * A table as Word has it: fixed columns over the width of the page, heads on every page, no row broken over pages.
 *
 * @param docx - the package
 * @param table - as plain data
 * @param orientation - how the page lies
 * @returns the table
 */
export const tableOf = (docx: typeof Docx, table: Table, orientation: Paper['orientation']): Docx.Table => {
  const whole = twips(typeWidth(orientation))
  const widths = shareWidths(table.widths, whole)
  const style = tableStyle(table.size)
  /** For each column, how many more rows a cell from above reaches into, and how many columns it takes. */
  const reach = new Map<number, { rows: number; columns: number }>()
  const rowOf = ({ cells, height, withNext }: PaperRow, tableHeader: boolean) => {
    let column = 0
    const skip = () => {
      for (let held = reach.get(column); held && held.rows > 0; held = reach.get(column)) {
        held.rows -= 1
        column += held.columns
      }
    }
    const children = cells.map((cell) => {
      skip()
      const columns = cell.columns ?? 1
      const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0)
      if ((cell.rows ?? 1) > 1) reach.set(column, { rows: (cell.rows ?? 1) - 1, columns })
      column += columns
      return new docx.TableCell({
        children: paragraphsOf(docx, cell, style, tableHeader || withNext === true),
        width: { size: width, type: 'dxa' },
        ...(cell.text !== '' && { verticalAlign: 'center' as const }),
        ...(columns > 1 && { columnSpan: columns }),
        ...(cell.rows !== undefined && cell.rows > 1 && { rowSpan: cell.rows }),
      })
    })
    skip()
    return new docx.TableRow({
      children,
      tableHeader,
      cantSplit: true,
      ...(height !== undefined && { height: { value: twips(height), rule: 'atLeast' } }),
    })
  }
  return new docx.Table({
    width: { size: whole, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [...table.head.map((row) => rowOf(row, true)), ...table.rows.map((row) => rowOf(row, false))],
  })
}
