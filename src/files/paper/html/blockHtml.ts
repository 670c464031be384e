import { html, type Markup } from '../../report/html.js'
import type { PaperBlock, PaperCell, PaperRow } from '../paper.js'
import { printableLines } from '../printableText.js'
import type { OwnRules } from './ownRules.js'

type Table = Extract<PaperBlock, { kind: 'table' }>

const shown = (text: string): string => printableLines(text).join('\n')

const cellHtml = ({ text, columns, rows, align, heading }: PaperCell, inHead: boolean): Markup => {
  const span = html`${columns !== undefined && columns > 1 && html` colspan="${columns}"`}${rows !== undefined && rows > 1 && html` rowspan="${rows}"`}${align === 'left' && html` class="left"`}`
  return heading
    ? html`<th${inHead && html` scope="col"`}${span}>${shown(text)}</th>`
    : html`<td${span}>${shown(text)}</td>`
}

const tableHtml = ({ widths, size, head, rows, newPage }: Table, own: OwnRules): Markup => {
  const sum = widths.reduce((total, width) => total + width, 0)
  const row = ({ cells, height, withNext }: PaperRow, inHead: boolean) => {
    const classes = [
      ...(height === undefined ? [] : [own.classFor(`height:${height}mm`)]),
      ...(withNext ? ['with-next'] : []),
    ].join(' ')
    return html`<tr${classes !== '' && html` class="${classes}"`}>${cells.map((cell) => cellHtml(cell, inHead))}</tr>\n`
  }
  const classes = [own.classFor(`font-size:${size}pt;line-height:1.35`), ...(newPage ? ['new-page'] : [])].join(' ')
  return html`<table class="${classes}">
<colgroup>${widths.map((width) => html`<col class="${own.classFor(`width:${((width / sum) * 100).toFixed(3)}%`)}">`)}</colgroup>
${head.length > 0 && html`<thead>${head.map((one) => row(one, true))}</thead>\n`}<tbody>
${rows.map((one) => row(one, false))}</tbody>
</table>
`
}

/**
 * A piece of a paper as HTML.
 *
 * @param block - as plain data
 * @param own - is told the rules that it needs
 * @returns the HTML
 */
export const blockHtml = (block: PaperBlock, own: OwnRules): Markup => {
  if (block.kind === 'table') return tableHtml(block, own)
  if (block.kind === 'signature')
    return html`<div class="signature">${block.lines.map((line) => html`<p>${shown(line)}</p>`)}</div>\n`
  const text = shown(block.text)
  if (block.kind === 'title') return html`<h1>${text}</h1>\n`
  if (block.kind === 'heading') return block.level === 1 ? html`<h2>${text}</h2>\n` : html`<h3>${text}</h3>\n`
  return html`<p class="${block.kind}">${text}</p>\n`
}
