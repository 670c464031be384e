import { protectedStart } from '../read/originalText.js'

/** The most characters that a spreadsheet keeps in one cell. */
export const mostCharacters = 32_767

// Formula signs in their half-width, full-width, small and mathematical forms.
const formulaStart = /^[\p{White_Space}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u

/** Whether a text could be taken for a formula. */
export const looksLikeFormula = (text: string): boolean => formulaStart.test(text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be taken out, a spreadsheet cannot hold them
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

/**
 * Makes a text safe for a spreadsheet: one that could be taken for a formula gets an apostrophe in front, so that it
 * stays text even after the sheet was saved as CSV and opened again.
 *
 * @param text - any text, such as what somebody wrote on a ballot
 * @returns the text, with line ends as `\n` and without characters that a spreadsheet cannot hold
 * @example
 * ```ts
 * plainText('=1+1') // => "'=1+1"
 * ```
 */
export const plainText = (text: string): string => {
  const risky = formulaStart.test(text) || /^[\t\r]/u.test(text)
  const clean = text.replace(unprintable, '').replace(/\r\n?/gu, '\n')
  const safe = risky || formulaStart.test(clean) ? `'${clean}` : clean
  return safe.length > mostCharacters ? `${safe.slice(0, mostCharacters - 1)}…` : safe
}

/**
 * Makes a text safe like `plainText`, and so that reading the sheet gives it again.
 *
 * @param text - any text
 * @returns the text; one that looks as if it was made safe already gets one apostrophe more
 * @example
 * ```ts
 * keptText("'=1+1") // => "''=1+1"
 * ```
 */
export const keptText = (text: string): string => (protectedStart.test(text) ? plainText(`'${text}`) : plainText(text))
