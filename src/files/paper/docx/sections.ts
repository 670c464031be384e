import type * as Docx from 'docx'
import { layout } from '../layout.js'
import type { Paper, PaperPart } from '../paper.js'
import { childrenOf } from './blocks.js'
import { pointTwips, twips } from './measures.js'

const { margins, page, sizes } = layout

/** The number stands outside: right on odd pages, left on even ones, one character in. */
const footer = (docx: typeof Docx, side: 'left' | 'right'): Docx.Footer =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        style: 'PaperNumber',
        alignment: side,
        indent: { [side]: pointTwips(sizes.number) },
        children: [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

const footersOf = (docx: typeof Docx, numbered: boolean) =>
  numbered
    ? { default: footer(docx, 'right'), even: footer(docx, 'left') }
    : { default: new docx.Footer({ children: [] }), even: new docx.Footer({ children: [] }) }

/**
 * One part of a paper as a section of a Word file: on a new page, counted from 1.
 *
 * @param docx - the package
 * @param part - as plain data
 * @param paper - whose part it is
 * @param first - true: it has the footers; the sections behind it keep them
 * @returns the section
 */
export const sectionOf = (
  docx: typeof Docx,
  part: PaperPart,
  { orientation, numbered }: Paper,
  first: boolean,
): Docx.ISectionOptions => {
  // A page on its side is an upright one turned: its top is what was the right.
  const turned = orientation === 'landscape'
  const around = turned
    ? { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom }
    : margins
  return {
    properties: {
      type: 'nextPage',
      page: {
        size: { width: twips(page.width), height: twips(page.height), orientation },
        margin: {
          top: twips(around.top),
          right: twips(around.right),
          bottom: twips(around.bottom),
          left: twips(around.left),
          header: twips(15),
          footer: twips(around.bottom - 10),
          gutter: 0,
        },
        pageNumbers: { start: 1, formatType: 'decimal' },
      },
    },
    ...(first && { footers: footersOf(docx, numbered) }),
    children: part.blocks.flatMap((block) => childrenOf(docx, block, orientation)),
  }
}
