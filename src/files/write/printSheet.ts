/** How a cell stands out: by weight and shade, never by colour alone. */
export type Emphasis = 'plain' | 'notable' | 'strong' | 'severe' | 'tentative'

/** What a cell shows; null: nothing. */
export type PrintValue = string | number | null

/** A cell, with its emphasis where it has one. */
export type PrintCell = PrintValue | { value: PrintValue; emphasis: Emphasis }

/** One column of a printed table. */
export interface PrintColumn {
  /** Heading. */
  header: string
  /** Width in half-width characters. */
  width: number
  /** Texts stand left, everything else in the middle. */
  align?: 'left' | 'center'
  /** Number format of the spreadsheet. */
  format?: string
}

/** One sheet as plain data: a table with a title above and notes below, made for A4. */
export interface PrintSheet {
  /** Wished name; made unique and legal when it is written. */
  name: string
  /** Above the table. */
  title: string
  /** Under the title. */
  subtitle: string
  /** The columns from left to right. */
  columns: readonly PrintColumn[]
  /** The table. */
  rows: readonly (readonly PrintCell[])[]
  /** Under the table, one a line. */
  notes: readonly string[]
  /** How the page lies. */
  orientation: 'portrait' | 'landscape'
  /** Columns that stay in view. */
  frozenColumns: number
  /** Every row stays one row, however tall: for a table that is read again. */
  whole?: boolean
}

/**
 * The width of a text in half-width characters, near enough to size a row.
 *
 * @param text - one line
 * @returns Chinese characters count two
 */
const approximateWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0)

/** What wrapping loses of a column: its padding, and places where a line may not break. */
const usable = (width: number): number => Math.max(2, Math.floor(width * 0.94) - 1)

/** Cuts a text into the lines that it will take in a column, never fewer than a spreadsheet makes of it; each with its line end, if it has one. */
const linesIn = (text: string, width: number): string[] => {
  const paragraphs = text.split('\n')
  return paragraphs.flatMap((paragraph, index) => {
    const lines: string[] = []
    let line = ''
    let filled = 0
    for (const character of paragraph) {
      const size = approximateWidth(character)
      if (filled + size > usable(width) && line !== '') {
        lines.push(line)
        line = ''
        filled = 0
      }
      line += character
      filled += size
    }
    return [...lines, index < paragraphs.length - 1 ? `${line}\n` : line]
  })
}

/**
 * How many lines a text takes in a column.
 *
 * @param text - with line ends
 * @param width - of the column
 * @returns at least 1
 */
export const approximateLines = (text: string, width: number): number => linesIn(text, width).length

/**
 * Cuts a text that is too tall for one row into pieces that are not.
 *
 * @param text - with line ends
 * @param width - of the column
 * @param most - lines that fit in one row
 * @returns the pieces in order; one after another they are the text
 */
export const splitTall = (text: string, width: number, most: number): string[] => {
  const lines = linesIn(text, width)
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, index) =>
    lines.slice(index * most, (index + 1) * most).join(''),
  )
}
