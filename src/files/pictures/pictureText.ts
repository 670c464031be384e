// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be taken out, XML cannot hold them
const unprintable = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]|\p{Cs}/gu

/** One line of text that XML can hold. */
export const oneLine = (text: string): string => text.replace(unprintable, ' ').replace(/ +/gu, ' ').trim()

/**
 * How wide a text is in letters of one em, near enough to leave room for it. It is never asked of the platform, whose
 * fonts differ: the same picture has the same bytes everywhere.
 *
 * @param text - one line
 * @returns the width; a Chinese character counts 1
 */
export const widthInEms = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2000 ? 1 : 0.58), 0)

/**
 * The chart library remembers texts as keys of a plain object; one like `__proto__` would change every object of the
 * program. With a space behind, which is not seen, it is a key like any other.
 */
const harmless = (line: string): string => (line in {} ? `${line} ` : line)

/**
 * A text as it may be handed to the chart library, cut to the room that it has.
 *
 * @param text - any text
 * @param ems - the room, in letters of one em; as much as it takes where it is left out
 * @returns one line, with `…` where it was cut
 */
export const shortened = (text: string, ems = Number.POSITIVE_INFINITY): string => {
  const line = harmless(oneLine(text))
  if (widthInEms(line) <= ems) return line
  let kept = ''
  for (const character of line) {
    if (widthInEms(`${kept}${character}…`) > ems) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
