// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be taken out, HTML cannot hold them
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A piece of HTML that was made here; no data from outside can pass for one. */
export class Markup {
  readonly #text: string

  /** @param text - HTML that holds nothing from outside unescaped */
  constructor(text: string) {
    this.#text = text
  }

  /** The HTML. */
  toString(): string {
    return this.#text
  }
}

/** What can stand in a piece of HTML: texts are escaped, markup is not, nothing is left out. */
export type Content = string | number | null | undefined | false | Markup | readonly Content[]

const written = (content: Content): string => {
  if (content === null || content === undefined || content === false) return ''
  if (content instanceof Markup) return content.toString()
  if (Array.isArray(content)) return content.map(written).join('')
  return String(content)
    .replace(unprintable, '')
    .replace(/[&<>"']/gu, (sign) => signs[sign] ?? '')
}

/**
 * HTML with values in it; every value is escaped, for text and for attributes in double quotes alike, unless it was made
 * by this very function.
 *
 * @param parts - the HTML around the values, as the program has it
 * @param values - anything
 * @returns the HTML
 * @example
 * ```ts
 * String(html`<p title="${'"x'}">${'<b>'}</p>`) // => '<p title="&quot;x">&lt;b&gt;</p>'
 * ```
 */
export const html = (parts: TemplateStringsArray, ...values: Content[]): Markup =>
  new Markup(parts.map((part, index) => part + written(values[index])).join(''))
