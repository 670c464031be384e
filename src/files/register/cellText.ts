import { looksLikeFormula } from '../write/plainText.js'

// What a spreadsheet does not keep as it is, or what cannot be seen in it; line ends inside a text are kept.
const odd = /[^\P{C}\n]|[\u2028\u2029]/gu
const escapeCode = /_x[\da-f]{4}_/iu

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')

/** In quotes, as JSON has it; without anything that a spreadsheet would change. */
const quoted = (text: string): string =>
  JSON.stringify(text)
    .replace(odd, escaped)
    .replace(/_(?=x[\da-f]{4}_)/giu, '\\u005f')

const staysAsItIs = (text: string): boolean =>
  text !== '' &&
  text !== '[]' &&
  text === text.trim() &&
  // A number sign may begin what a spreadsheet takes for the error of a formula.
  !/^["'#]/u.test(text) &&
  text.search(odd) < 0 &&
  !escapeCode.test(text)

/**
 * A text as it stands in a cell that is read again: as it is wherever that can be, else in quotes as in JSON.
 *
 * @param text - any text
 * @returns what goes into the cell; never empty
 * @example
 * ```ts
 * writeCellText('会议记录不全') // => '会议记录不全'
 * writeCellText(' 空格\t') // => '" 空格\\t"'
 * ```
 */
export const writeCellText = (text: string): string => (staysAsItIs(text) ? text : quoted(text))

/** What a quoted text stands for; undefined where it is not one. */
const unquoted = (cell: string): string | undefined => {
  if (!cell.startsWith('"')) return undefined
  try {
    const read: unknown = JSON.parse(cell)
    return typeof read === 'string' ? read : undefined
  } catch {
    // Somebody's own quotation marks.
    return undefined
  }
}

/** Without the apostrophe that keeps a text from being taken for a formula. */
const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell

/**
 * The text that a cell stands for.
 *
 * @param cell - what the cell holds
 * @returns the text that `writeCellText` was given
 * @example
 * ```ts
 * readCellText("'- 第一") // => '- 第一'
 * ```
 */
export const readCellText = (cell: string): string => {
  const text = withoutGuard(cell)
  return unquoted(text) ?? text
}

/**
 * Several texts in one cell, one a line.
 *
 * @param texts - any texts
 * @returns what goes into the cell; `[]` where there are none
 * @example
 * ```ts
 * writeCellList(['003', '007']) // => '003\n007'
 * ```
 */
export const writeCellList = (texts: readonly string[]): string =>
  texts.length === 0 ? '[]' : texts.map((text) => (text.includes('\n') ? quoted(text) : writeCellText(text))).join('\n')

/**
 * The texts that a cell stands for.
 *
 * @param cell - what the cell holds
 * @returns the texts that `writeCellList` was given
 * @example
 * ```ts
 * readCellList('规范台账\n每月检查') // => ['规范台账', '每月检查']
 * ```
 */
export const readCellList = (cell: string): string[] =>
  cell === '[]'
    ? []
    : withoutGuard(cell)
        .split('\n')
        .map((line) => unquoted(line) ?? line)
