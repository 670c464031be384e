const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu
const middleDots = /[·•・‧∙⋅.]/gu
const punctuation = /[\p{P}\p{S}]/gu
const bracketed = /\([^()]*\)/gu

/**
 * The form in which names are compared, never shown: full-width made half-width, white space removed, middle dots unified.
 *
 * @param name - A name as it was written.
 * @returns The form to compare.
 * @example
 * ```ts
 * nameKey('示例 • 书记09') === nameKey('示例·书记09') // => true
 * ```
 */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(invisible, '').replace(middleDots, '·')

/**
 * The form in which headers and labels are compared: like a name, with all punctuation removed and letters small.
 *
 * @param label - A header or label as it was written.
 * @returns The form to compare.
 * @example
 * ```ts
 * labelKey('存在的问题、不足：') // => '存在的问题不足'
 * ```
 */
export const labelKey = (label: string): string =>
  label.normalize('NFKC').replace(invisible, '').replace(punctuation, '').toLowerCase()

/**
 * A header without what it adds in brackets: 发出票数（张） is 发出票数.
 *
 * @param header - A header as it was written.
 * @returns The form to compare.
 */
export const bareLabelKey = (header: string): string => labelKey(header.normalize('NFKC').replace(bracketed, ''))

/**
 * Text with full-width letters made half-width and all white space removed, for numbers and days.
 *
 * @param text - Text of a cell.
 * @returns The compact text.
 */
export const compact = (text: string): string => text.normalize('NFKC').replace(invisible, '')
