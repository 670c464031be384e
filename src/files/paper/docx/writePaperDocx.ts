import { loadWordWriter } from '../../write/packages.js'
import type { Paper } from '../paper.js'
import { printableLine } from '../printableText.js'
import { fontTable } from './fontTable.js'
import { sameBytes } from './sameBytes.js'
import { sectionOf } from './sections.js'
import { styles } from './styles.js'

/**
 * Writes a paper as a .docx file that can be edited, in the layout of official documents (GB/T 9704): A4, margins,
 * fonts with others that stand in for them, fixed lines, page numbers outside. Texts are texts, never fields or markup; the same
 * paper gives the same bytes.
 *
 * @param paper - as plain data
 * @returns the bytes of the file
 * @throws MissingPackageError where the Word writer (an optional dependency) is not installed
 * @example
 * ```ts
 * const [letters] = resultPapers(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile, { kinds: ['letters'] })
 * const bytes = await writePaperDocx(letters)
 * String.fromCharCode(...bytes.slice(0, 2)) // => 'PK'
 * ```
 */
export const writePaperDocx = async (paper: Paper): Promise<Uint8Array> => {
  const { docx, fflate } = await loadWordWriter()
  const creator = printableLine(paper.creator)
  const document = new docx.Document({
    title: printableLine(paper.title),
    creator,
    lastModifiedBy: creator,
    description: '',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: paper.parts.map((part, index) => sectionOf(docx, part, paper, index === 0)),
  })
  const packed = await docx.Packer.toArrayBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable() },
  ])
  return sameBytes(fflate, new Uint8Array(packed), paper.day)
}
