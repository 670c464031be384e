// What XML cannot hold, what turns the order of letters on the page, and joiners that nobody sees.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu

/**
 * The lines of a text that are fit for paper: without characters that XML cannot hold or that turn its order.
 *
 * @param text - any text, such as what somebody wrote on a ballot
 * @returns the lines; a tab is a blank
 */
export const printableLines = (text: string): string[] =>
  text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(unprintable, '')
    .split('\n')

/** A text in one line. */
export const printableLine = (text: string): string => printableLines(text).join(' ')
