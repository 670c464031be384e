/** The papers that an office hands out or files. */
export const paperKinds = [
  'ballots',
  'ballot-sheet',
  'sign-in',
  'counting',
  'summary',
  'letters',
  'notice',
  'talks',
  'rectification',
  'dossier',
] as const

/** One kind of paper. */
export type PaperKind = (typeof paperKinds)[number]

/** One cell of a table on paper; an empty text is for the pen. */
export interface PaperCell {
  /** What stands in it; line ends begin new lines. */
  text: string
  /** How many columns it takes; 1 where left out. */
  columns?: number | undefined
  /** How many rows it takes; 1 where left out. */
  rows?: number | undefined
  /** In the middle where left out. */
  align?: 'left' | 'center' | undefined
  /** true: it names what stands beside or below it. */
  heading?: boolean | undefined
}

/** One row of a table on paper; cells that reach down from a row above are not repeated. */
export interface PaperRow {
  /** From left to right. */
  cells: readonly PaperCell[]
  /** Least height in millimetres. */
  height?: number | undefined
  /** true: it stays on the page of the row below. */
  withNext?: boolean | undefined
}

/** One piece of a paper, from top to bottom. */
export type PaperBlock =
  | { kind: 'title' | 'subtitle' | 'label' | 'addressee' | 'paragraph' | 'line' | 'note'; text: string }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'signature'; lines: readonly string[] }
  | {
      kind: 'table'
      /** true: it begins on a new page. */
      newPage?: boolean | undefined
      /** Widths of the columns, in millimetres or any other measure: they share the width of the page. */
      widths: readonly number[]
      /** Size of the letters in points. */
      size: 10.5 | 12 | 14
      /** The rows at the top that are repeated on every page. */
      head: readonly PaperRow[]
      rows: readonly PaperRow[]
    }

/** What begins on a page of its own, with page 1: one letter of several, one ballot of several. */
export interface PaperPart {
  /** Whose it is, as a file is named; null where the paper has one part alone. */
  name: string | null
  blocks: readonly PaperBlock[]
}

/** A paper as plain data, to be written as .docx or HTML. */
export interface Paper {
  kind: PaperKind
  /** Name of its file, without an ending. */
  name: string
  /** Title of the document. */
  title: string
  /** Whose paper it is. */
  creator: string
  /** The day that it is dated in its properties, `YYYY-MM-DD`. */
  day: string
  language: 'zh-CN' | 'en'
  orientation: 'portrait' | 'landscape'
  /** Whether its pages are numbered. */
  numbered: boolean
  parts: readonly PaperPart[]
}
