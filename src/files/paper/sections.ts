import type { PaperBlock } from './paper.js'
import type { PaperWords } from './words/paperWords.js'

/** A section of a paper: a heading with paragraphs. */
export interface PaperSection {
  title: string
  /** One paragraph each. */
  texts: readonly string[]
  /** true: the paragraphs are counted. */
  counted?: boolean
}

/**
 * Sections one after another, numbered; one without a paragraph is left out.
 *
 * @param list - the sections
 * @param words - for the numbers
 * @param first - number of the first
 * @returns headings and paragraphs
 */
export const sections = (list: readonly PaperSection[], { numbers }: PaperWords, first = 1): PaperBlock[] =>
  list
    .filter(({ texts }) => texts.length > 0)
    .flatMap(({ title, texts, counted }, index): PaperBlock[] => [
      { kind: 'heading', level: 1, text: `${numbers.section(first + index)}${title}` },
      ...texts.map(
        (text, place): PaperBlock => ({
          kind: 'paragraph',
          text: counted ? `${numbers.item(place + 1)}${text}` : text,
        }),
      ),
    ])
