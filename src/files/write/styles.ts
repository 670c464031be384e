import type { CellStyle } from 'hucre/xlsx'
import type { Emphasis, PrintColumn } from './printSheet.js'

/** Present on every office computer in China; others put their own Chinese font in its place. */
const bodyFont = '宋体'
const headFont = '黑体'

const line = { style: 'thin', color: { rgb: '7F7F7F' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

/** The font of everything that has no other. */
export const defaultFont = { name: bodyFont, size: 10.5 }

/** Above the table. */
export const titleStyle: CellStyle = {
  font: { name: headFont, size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** Under the title. */
export const subtitleStyle: CellStyle = {
  font: { name: bodyFont, size: 10 },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** Under the table. */
export const noteStyle: CellStyle = {
  font: { name: bodyFont, size: 10 },
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
}

/** What a form says about a thing to fill in. */
export const hintStyle: CellStyle = {
  font: { name: bodyFont, size: 10, color: { rgb: '595959' } },
  border,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
}

/** The row of a form that shows how to fill it in. */
export const exampleStyle = (align: 'left' | 'center', format?: string): CellStyle => ({
  font: { ...defaultFont, italic: true, color: { rgb: '7F7F7F' } },
  fill: fill('F2F2F2'),
  border,
  alignment: { horizontal: align, vertical: 'center', wrapText: true },
  ...(format !== undefined && { numFmt: format }),
})

/** A cell of a form that is to be filled in; `framed`: with lines around it. */
export const inputStyle = (align: 'left' | 'center', framed: boolean, format?: string): CellStyle => ({
  font: defaultFont,
  ...(framed && { border }),
  alignment: { horizontal: align, vertical: 'center', wrapText: true },
  ...(format !== undefined && { numFmt: format }),
  protection: { locked: false },
})

/** Lines around the cells of a row in which something was filled in. */
export const filledStyle: CellStyle = { border }

/** Headings of columns. */
export const headerStyle: CellStyle = {
  font: { name: headFont, size: 10.5, bold: true },
  fill: fill('E7E6E6'),
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

const emphases: Record<Emphasis, Pick<CellStyle, 'font' | 'fill'>> = {
  plain: { font: defaultFont },
  notable: { font: { ...defaultFont, bold: true }, fill: fill('FFF2CC') },
  strong: { font: { ...defaultFont, bold: true, underline: true }, fill: fill('F8CBAD') },
  // White on dark: still tells on a black and white print.
  severe: { font: { ...defaultFont, bold: true, color: { rgb: 'FFFFFF' } }, fill: fill('9C0006') },
  tentative: { font: { ...defaultFont, italic: true } },
}

/**
 * The style of one cell of a table.
 *
 * @param column - its column
 * @param emphasis - how it stands out
 * @returns a style
 */
export const cellStyle = ({ align = 'center', format }: PrintColumn, emphasis: Emphasis): CellStyle => ({
  ...emphases[emphasis],
  border,
  alignment: { horizontal: align, vertical: 'center', wrapText: true },
  ...(format !== undefined && { numFmt: format }),
})
