import type * as Docx from 'docx'

/** One line of text, as text whatever stands in it; the package escapes it. */
export const runsOf = (docx: typeof Docx, line: string, options: Docx.IRunOptions = {}): Docx.TextRun[] =>
  line === '' ? [] : [new docx.TextRun({ ...options, text: line })]
