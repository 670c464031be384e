import { strFromU8, unzipSync } from 'fflate'
import { type Element, xml2js } from 'xml-js'

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold these
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u

const within = ({ elements = [] }: Element): Element[] => elements.flatMap((one) => [one, ...within(one)])

/** One part of a Word file as a strict XML reader has it. */
export interface DocxPart {
  /** The XML as it stands there. */
  xml: string
  /** Every element, from top to bottom. */
  elements: Element[]
}

/** Every XML part of a Word file; a part that is not well formed throws. */
export const openDocx = (bytes: Uint8Array): Map<string, DocxPart> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => {
      const xml = strFromU8(part)
      if (illegal.test(xml)) throw new Error(`${name} holds a character that XML cannot hold`)
      return [name, { xml, elements: within(xml2js(xml, { captureSpacesBetweenElements: true }) as Element) }]
    }),
  )

/** The text of an element. */
const textOf = (element: Element): string =>
  element.type === 'text' ? String(element.text ?? '') : (element.elements ?? []).map(textOf).join('')

/** The paragraphs of a Word file's body, in their order, those of tables too. */
export const paragraphsOf = (bytes: Uint8Array): string[] =>
  (openDocx(bytes).get('word/document.xml')?.elements ?? []).filter(({ name }) => name === 'w:p').map(textOf)
