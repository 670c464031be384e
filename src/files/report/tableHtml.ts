import type { PictureTable } from '../pictures/picture.js'
import type { PrintCell, PrintColumn, PrintSheet } from '../write/printSheet.js'
import { html, type Markup } from './html.js'

const shown = (value: string | number | null, { format }: Pick<PrintColumn, 'format'>): string => {
  if (value === null) return ''
  if (typeof value === 'string' || format === undefined) return String(value)
  const decimals = /\.(0+)/u.exec(format)?.[1]?.length ?? 0
  return format.endsWith('%') ? `${(value * 100).toFixed(decimals)}%` : value.toFixed(decimals)
}

const plainOf = (cell: PrintCell) => (typeof cell === 'object' && cell !== null ? cell.value : cell)
const emphasisOf = (cell: PrintCell) => (typeof cell === 'object' && cell !== null ? cell.emphasis : 'plain')

/** A column that is planned so narrow holds what should not be broken over lines. */
const shortest = 13

/** A column that is planned so wide holds sentences. */
const longest = 34

/** How a table behaves where there is little room: it scrolls, or its rows become cards. */
export type Narrow = 'scroll' | 'cards'

/**
 * A sheet as a table: with a caption, heads of columns and rows, and its notes below.
 *
 * @param sheet - as plain data
 * @param id - for links and names
 * @param narrow - how it behaves where there is little room
 * @returns the table with its notes
 */
export const sheetHtml = ({ title, columns, rows, notes }: PrintSheet, id: string, narrow: Narrow): Markup => {
  const alignment = ({ align = 'center', format }: PrintColumn) => (format ? 'number' : align)
  const cell = (value: PrintCell, index: number) => {
    const column = columns[index] ?? { header: '', width: 10 }
    const classes = [
      alignment(column),
      ...(column.width <= shortest ? ['short'] : column.width >= longest ? ['long'] : []),
      emphasisOf(value),
    ].join(' ')
    const text = shown(plainOf(value), column)
    // Roles are told, since the cards of a narrow screen are no table to a browser any more.
    return index === 1
      ? html`<th scope="row" role="rowheader" class="${classes}" data-head="${column.header}">${text}</th>`
      : html`<td role="cell" class="${classes}${text === '' && ' empty'}" data-head="${column.header}">${text}</td>`
  }
  const table = html`<div class="wide ${narrow}" role="region" tabindex="0" aria-labelledby="${id}-caption">
<table role="table">
<caption id="${id}-caption">${title}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ header }) => html`<th scope="col" role="columnheader">${header}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => html`<tr role="row">${row.map(cell)}</tr>\n`)}</tbody>
</table>
</div>`
  return html`${rows.length > 0 && table}${notes.map((note) => html`\n<p class="note">${note}</p>`)}`
}

/**
 * The numbers of a picture as a table.
 *
 * @param table - the numbers
 * @param id - for names
 * @returns the table
 */
export const numbersHtml = ({ caption, columns, rows }: PictureTable, id: string): Markup =>
  html`<div class="wide scroll" role="region" tabindex="0" aria-labelledby="${id}-caption">
<table>
<caption id="${id}-caption">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((value, index) => (index === 0 ? html`<th scope="row" class="left">${value}</th>` : html`<td>${value}</td>`))}</tr>\n`)}</tbody>
</table>
</div>`
