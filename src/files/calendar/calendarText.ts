// What some reader takes for the end of a line, beside the carriage return and the line feed.
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/gu

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be taken out, a calendar cannot hold them
const unprintable = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]|\p{Cs}/gu

/**
 * Makes a text safe for a calendar: it has no characters that a calendar cannot hold, and no line ends but `\n`, which the writer escapes.
 *
 * @param text - any text of the input
 * @returns the text
 * @example
 * ```ts
 * calendarText('一\r二\u2028三\u0000') // => '一\n二\n三'
 * ```
 */
export const calendarText = (text: string): string => text.replace(lineEnds, '\n').replace(unprintable, '')

/**
 * The same on one line.
 *
 * @param text - any text of the input
 * @returns the text with its line ends as spaces
 * @example
 * ```ts
 * calendarLine('一\r\n二') // => '一 二'
 * ```
 */
export const calendarLine = (text: string): string => calendarText(text).replace(/\s+/gu, ' ').trim()

/**
 * A part of an identifier: letters, digits and percent signs alone, and never the same for two texts.
 *
 * @param id - any string
 * @returns the part
 * @example
 * ```ts
 * identifierPart('a/b\n公示') // => 'a%2Fb%0A%E5%85%AC%E7%A4%BA'
 * ```
 */
export const identifierPart = (id: string): string =>
  Array.from(id, (character) =>
    /\p{Cs}/u.test(character) ? `%u${character.charCodeAt(0).toString(16)}` : encodeURIComponent(character),
  ).join('')
