import type * as Docx from 'docx'
import type { Paper, PaperBlock } from '../paper.js'
import { printableLines } from '../printableText.js'
import { tableOf } from './table.js'
import { runsOf } from './text.js'

const styleOf: Record<Exclude<PaperBlock['kind'], 'table' | 'heading' | 'signature'>, string> = {
  title: 'Title',
  subtitle: 'PaperSubtitle',
  label: 'PaperLabel',
  addressee: 'PaperAddressee',
  paragraph: 'PaperBody',
  line: 'PaperLine',
  note: 'PaperNote',
}

/**
 * A piece of a paper as Word has it.
 *
 * @param docx - the package
 * @param block - as plain data
 * @param orientation - how the page lies
 * @returns paragraphs, or a table
 */
export const childrenOf = (
  docx: typeof Docx,
  block: PaperBlock,
  orientation: Paper['orientation'],
): (Docx.Paragraph | Docx.Table)[] => {
  const paragraphs = (text: string, options: Docx.IParagraphOptions) =>
    printableLines(text).map((line) => new docx.Paragraph({ ...options, children: runsOf(docx, line) }))
  if (block.kind === 'table')
    return [
      // A table cannot begin a page by itself: a line of next to no height does.
      ...(block.newPage ? [new docx.Paragraph({ style: 'PaperBreak', pageBreakBefore: true })] : []),
      tableOf(docx, block, orientation),
    ]
  if (block.kind === 'heading') return paragraphs(block.text, { style: `Heading${block.level}` })
  if (block.kind === 'signature')
    return [
      new docx.Paragraph({ keepNext: true }),
      ...block.lines.flatMap((line, index) =>
        paragraphs(line, { style: 'PaperSignature', keepNext: index < block.lines.length - 1 }),
      ),
    ]
  return paragraphs(block.text, { style: styleOf[block.kind] })
}
