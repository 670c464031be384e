/** Begins a text that was kept from being taken for a formula: one apostrophe more than it had. */
export const protectedStart = /^'+[\p{White_Space}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^'+[\t\r\n]/u

/**
 * Takes away the apostrophe that was put in front of a text so that no spreadsheet takes it for a formula.
 *
 * @param text - Text of a cell.
 * @returns The text as somebody wrote it.
 * @example
 * ```ts
 * originalText("'=1+1") // => '=1+1'
 * ```
 */
export const originalText = (text: string): string => (protectedStart.test(text) ? text.slice(1) : text)
