import type { ExplainOptions } from '../../explain/index.js'
import { enPictureWords } from './words/en.js'
import type { PictureWords } from './words/pictureWords.js'
import { zhPictureWords } from './words/zh.js'

/** How pictures are made. */
export interface PictureOptions extends ExplainOptions {
  /** Words that replace built-in ones, entry by entry. */
  words?: Partial<PictureWords> | undefined
  /** How many rows one picture has at most; more go on in the next. 30 where it is left out: an upright A4 page. */
  rows?: number | undefined
  /** What the ids in the drawing begin with, so that several pictures can stand in one page; the kind of picture where it is left out. */
  id?: string | undefined
}

/** The words in force. */
export const pictureWords = ({ language, words }: PictureOptions): PictureWords => ({
  ...(language === 'en' ? enPictureWords : zhPictureWords),
  ...words,
})

/** How many rows a page takes. */
const mostRows = 30

/**
 * Parts rows into pages of about the same length.
 *
 * @param rows - all rows
 * @param most - how many a page takes
 * @returns the pages; one, empty, where there is no row
 */
export const pagesOf = <Item>(rows: readonly Item[], most = mostRows): Item[][] => {
  const pages = Math.max(1, Math.ceil(rows.length / Math.max(1, most)))
  const each = Math.ceil(rows.length / pages)
  return Array.from({ length: pages }, (_, page) => rows.slice(page * each, (page + 1) * each))
}
