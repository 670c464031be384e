import stringWidth from 'string-width'

/** One column of a table in the terminal. */
export interface TextColumn {
  header: string
  /** Numbers stand right. */
  align: 'left' | 'right' | 'center'
  /** May be broken into lines where the table is too wide. */
  wraps?: boolean
}

/** A cell with the colours that go around it, which take no room. */
export interface TextCell {
  text: string
  paint?: ((text: string) => string) | undefined
}

const gap = '  '
const leastWrapped = 16

// Breaking stops at what people see as one character, a Chinese one being two columns wide.
const characters = (text: string): string[] => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)

/** What goes to the next line along with a character: the rest of its word, or the character that a closing sign stands at. */
const carried = (line: string, character: string): string => {
  const closes = /^[，。；：、！？）》”’]$/u.test(character)
  const word = closes || /^[\w=)%-]$/u.test(character) ? (/[\w=(-]+$/u.exec(line)?.[0] ?? '') : ''
  if (word !== '' && word !== line) return word
  return closes ? (characters(line).at(-1) ?? '') : ''
}

/**
 * Breaks a text into lines of a width; Latin words stay whole where they fit, and no line begins with a closing sign.
 *
 * @param text - one or more lines
 * @param width - in columns of the terminal
 * @returns the lines
 */
export const wrapText = (text: string, width: number): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const character of characters(paragraph)) {
      if (stringWidth(line + character) <= width || line === '') {
        line += character
        continue
      }
      const word = carried(line, character)
      lines.push(line.slice(0, line.length - word.length).trimEnd())
      line = (word.trimStart() + character).replace(/^ /u, '')
    }
    return [...lines, line]
  })

const pad = (text: string, width: number, align: TextColumn['align']): string => {
  const room = Math.max(0, width - stringWidth(text))
  const left = align === 'right' ? room : align === 'center' ? Math.floor(room / 2) : 0
  return ' '.repeat(left) + text + ' '.repeat(room - left)
}

/**
 * Lays out a table whose columns stay aligned although Chinese characters are two columns wide.
 *
 * @param columns - from left to right
 * @param rows - the cells
 * @param width - columns of the terminal
 * @returns the lines, without spaces at their ends
 */
export const textTable = (
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  width: number,
): string[] => {
  const widest = (text = '') => Math.max(...text.split('\n').map((line) => stringWidth(line)))
  const natural = columns.map((column, index) =>
    Math.max(stringWidth(column.header), ...rows.map((row) => widest(row[index]?.text))),
  )
  const total = natural.reduce((sum, size) => sum + size, 0) + gap.length * (columns.length - 1)
  const flexible = columns.reduce((sum, column, index) => sum + (column.wraps ? (natural[index] ?? 0) : 0), 0)
  const surplus = Math.max(0, total - width)
  const widths = natural.map((size, index) =>
    columns[index]?.wraps && surplus > 0
      ? Math.max(Math.min(size, leastWrapped), size - Math.ceil((surplus * size) / flexible))
      : size,
  )
  const line = (row: readonly TextCell[]): string[] => {
    const cells = row.map(({ text }, index) => wrapText(text, widths[index] ?? width))
    const height = Math.max(1, ...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((lines, index) => {
          const padded = pad(lines[at] ?? '', widths[index] ?? 0, columns[index]?.align ?? 'left')
          return row[index]?.paint?.(padded) ?? padded
        })
        .join(gap)
        .trimEnd(),
    )
  }
  const header = line(columns.map(({ header }) => ({ text: header })))
  const rule = '─'.repeat(
    Math.min(width, widths.reduce((sum, size) => sum + size, 0) + gap.length * (columns.length - 1)),
  )
  return [...header, rule, ...rows.flatMap(line), rule]
}

/**
 * Writes a text with a mark in front; its further lines stand under its first.
 *
 * @param mark - in front
 * @param text - what follows
 * @param width - columns of the terminal
 * @returns the lines
 */
export const hanging = (mark: string, text: string, width: number): string[] => {
  const indent = ' '.repeat(stringWidth(mark))
  return wrapText(text, width - indent.length).map((line, index) => (index === 0 ? mark : indent) + line)
}
