import { fonts } from '../layout.js'

const font = ([name, ...others]: readonly string[], family: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`

/**
 * The table of fonts of a Word file: by it Word takes another font where the one that is asked for is not installed.
 *
 * @returns the part `word/fontTable.xml`
 */
export const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
    font(fonts.title, 'roman'),
    font(fonts.body, 'modern'),
    font(fonts.heading1, 'modern'),
    font(fonts.heading2, 'modern'),
    font(fonts.number, 'roman'),
  ].join('')}</w:fonts>`
