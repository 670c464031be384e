import type { PaperCell, PaperRow } from './paper.js'

/** A cell that names a column or row. */
export const heading = (text: string, span: Pick<PaperCell, 'columns' | 'rows'> = {}): PaperCell => ({
  text,
  heading: true,
  ...span,
})

/** A cell for the pen. */
export const blank = (span: Pick<PaperCell, 'columns' | 'rows'> = {}): PaperCell => ({ text: '', ...span })

/** A cell with text that reads from the left. */
export const left = (text: string, span: Pick<PaperCell, 'columns' | 'rows'> = {}): PaperCell => ({
  text,
  align: 'left',
  ...span,
})

/** A row of headings. */
export const headRow = (texts: readonly string[], height?: number): PaperRow => ({
  cells: texts.map((text) => heading(text)),
  height,
})
