/** Puts colours around texts, or leaves them as they are. */
export interface Paint {
  strong: (text: string) => string
  faint: (text: string) => string
  bad: (text: string) => string
  notable: (text: string) => string
}

const around = (code: number, end: number) => (text: string) => `\u001B[${code}m${text}\u001B[${end}m`
const plain = (text: string): string => text

/**
 * The colours of a terminal; what they say is always said in words or signs too.
 *
 * @param colour - whether there may be any
 * @returns the painters
 */
export const paintFor = (colour: boolean): Paint =>
  colour
    ? { strong: around(1, 22), faint: around(2, 22), bad: around(31, 39), notable: around(33, 39) }
    : { strong: plain, faint: plain, bad: plain, notable: plain }
