import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const countsOf = (text) => {
  const counts = new Map()
  for (const character of text.normalize('NFKC').replace(/\s/gu, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/**
 * Characters that a Word file has oftener than its pages: cut off, covered, or without a glyph.
 *
 * @param file - path of the Word file
 * @param printed - the text of its pages
 * @returns each character once
 */
export const lostText = (file, printed) => {
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'])
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) =>
    text.replace(/&(\w+);/gu, (_, name) => entities[name]),
  )
  const found = countsOf(printed)
  return [...countsOf(texts.join(''))]
    .filter(([character, count]) => (found.get(character) ?? 0) < count)
    .map(([one]) => one)
}
