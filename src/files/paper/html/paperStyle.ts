import { type FontUse, fonts, freeFonts, layout } from '../layout.js'

const generic = new Set(['serif', 'sans-serif'])

const family = (use: FontUse): string =>
  [...fonts[use], ...freeFonts[use]].map((name) => (generic.has(name) ? name : `'${name}'`)).join(',')

const { page, margins, sizes, line, titleLine, charactersInLine } = layout
const number = `font:${sizes.number}pt ${family('number')};vertical-align:top;padding-top:5mm`

/** A page on its side is an upright one turned. */
const upright = `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`
const turned = `${margins.left}mm ${margins.top}mm ${margins.right}mm ${margins.bottom}mm`

/** Width of the type area in millimetres, and how much closer than its size a character stands in it, in points. */
const typed = page.width - margins.left - margins.right
const closer = (((typed / 25.4) * 72) / charactersInLine - sizes.body).toFixed(2)

const shared = `*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff;font:${sizes.body}pt/${line}pt 'Times New Roman',${family('body')};letter-spacing:${closer}pt;overflow-wrap:anywhere}
h1{margin:0 0 ${line / 2}pt;font:400 ${sizes.title}pt/${titleLine}pt 'Times New Roman',${family('title')};letter-spacing:0;text-align:center;text-wrap:balance}
h2,h3{margin:0;font:400 ${sizes.body}pt/${line}pt 'Times New Roman',${family('heading1')};text-indent:2em}
h3{font-family:'Times New Roman',${family('heading2')}}
p{margin:0;white-space:pre-wrap}
.paragraph{text-indent:2em;text-align:justify}
.subtitle{margin-bottom:${line / 2}pt;text-align:center;font-family:'Times New Roman',${family('heading2')}}
.label{font-family:'Times New Roman',${family('heading1')}}
.line{margin:6pt 0}
.note{margin-top:6pt;font-size:${sizes.note}pt;line-height:22pt}
.signature{margin-top:${line}pt;padding-right:4em;text-align:right}
table{width:100%;border-collapse:collapse;table-layout:fixed;letter-spacing:0}
td,th{border:.5pt solid #000;padding:1.5pt 3.5pt;text-align:center;vertical-align:middle;font-weight:400;white-space:pre-wrap}
th{font-family:'Times New Roman',${family('heading1')}}
.left{text-align:left}
h1,h2,h3{break-after:avoid}
thead{display:table-header-group}
tr{break-inside:avoid}
.with-next{break-after:avoid}
.signature{break-inside:avoid}
.part+.part,.new-page{break-before:page}`

const screen = `@media screen{body{background:#d8dade;padding:8mm 0}
.part{width:${page.width}mm;min-height:${page.height}mm;margin:0 auto 8mm;padding:${upright};background:#fff;box-shadow:0 0 2mm #0003}
.landscape .part{width:${page.height}mm;min-height:${page.width}mm;padding:${turned}}}`

const pages = (
  orientation: 'portrait' | 'landscape',
  numbered: boolean,
): string => `@page{size:A4 ${orientation};margin:${orientation === 'portrait' ? upright : turned}}
${
  numbered
    ? `@page :right{@bottom-right{content:"— " counter(page) " —";${number};padding-right:1em}}
@page :left{@bottom-left{content:"— " counter(page) " —";${number};padding-left:1em}}`
    : ''
}`

/**
 * The style sheet of a paper; it names no other file.
 *
 * @param orientation - how the page lies
 * @param numbered - whether its pages are numbered
 * @param own - rules for the widths and heights of this paper's tables
 * @returns the style sheet
 */
export const paperStyle = (orientation: 'portrait' | 'landscape', numbered: boolean, own: readonly string[]): string =>
  `\n${[shared, screen, pages(orientation, numbered), ...own].filter((rule) => rule !== '').join('\n')}\n`
