import type * as Docx from 'docx'
import { type FontUse, fonts, layout, typeWidth } from '../layout.js'
import { halfPoints, pointTwips, twips } from './measures.js'

/** Latin letters and figures stand in Times New Roman, as offices have them. */
export const fontOf = (use: FontUse) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: fonts[use][0],
})

const exactly = (points: number) => ({ line: pointTwips(points), lineRule: 'exact', before: 0, after: 0 }) as const

const { sizes, line, titleLine, charactersInLine } = layout

/** How much closer than its size a character stands, so that the type area holds its 28 to a line; in whole twips, and exact in every program. */
const closer = Math.floor(twips(typeWidth('portrait')) / charactersInLine) - pointTwips(sizes.body)

const body = halfPoints(sizes.body)
const twoCharacters = { firstLineChars: 200, firstLine: pointTwips(2 * sizes.body) }

/** The style of letters of one size in a table, whose lines stand closer than those of a text. */
export const tableStyle = (size: number): string => `PaperTable${halfPoints(size)}`

/** The styles of the pieces of a paper, under the names that Word shows. */
export const styles: Docx.IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf('body'),
        size: body,
        characterSpacing: closer,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactly(line) },
    },
    title: {
      run: { font: fontOf('title'), size: halfPoints(sizes.title), characterSpacing: 0, color: '000000' },
      paragraph: {
        alignment: 'center',
        spacing: { ...exactly(titleLine), after: pointTwips(line / 2) },
        keepNext: true,
      },
    },
    heading1: {
      run: { font: fontOf('heading1'), size: body, color: '000000', bold: false },
      paragraph: { indent: twoCharacters, spacing: exactly(line), keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font: fontOf('heading2'), size: body, color: '000000', bold: false },
      paragraph: { indent: twoCharacters, spacing: exactly(line), keepNext: true, outlineLevel: 1 },
    },
  },
  paragraphStyles: [
    {
      id: 'PaperSubtitle',
      name: 'Paper Subtitle',
      basedOn: 'Normal',
      run: { font: fontOf('heading2') },
      paragraph: { alignment: 'center', spacing: { ...exactly(line), after: pointTwips(line / 2) }, keepNext: true },
    },
    { id: 'PaperLabel', name: 'Paper Label', basedOn: 'Normal', run: { font: fontOf('heading1') } },
    {
      id: 'PaperLine',
      name: 'Paper Line',
      basedOn: 'Normal',
      paragraph: { spacing: { ...exactly(line), before: 120, after: 120 } },
    },
    { id: 'PaperAddressee', name: 'Paper Addressee', basedOn: 'Normal' },
    {
      id: 'PaperBody',
      name: 'Paper Body',
      basedOn: 'Normal',
      paragraph: { indent: twoCharacters, alignment: 'both' },
    },
    {
      id: 'PaperSignature',
      name: 'Paper Signature',
      basedOn: 'Normal',
      paragraph: { alignment: 'right', indent: { right: pointTwips(4 * sizes.body) }, keepLines: true },
    },
    {
      id: 'PaperNote',
      name: 'Paper Note',
      basedOn: 'Normal',
      run: { size: halfPoints(sizes.note) },
      paragraph: { spacing: { ...exactly(22), before: 120 } },
    },
    ...layout.tableSizes.map((size) => ({
      id: tableStyle(size),
      name: `Paper Table ${size}`,
      basedOn: 'Normal',
      run: { size: halfPoints(size), characterSpacing: 0 },
      paragraph: { alignment: 'center' as const, spacing: exactly(Math.round(size * 1.35)) },
    })),
    {
      id: 'PaperBreak',
      name: 'Paper Break',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: exactly(1) },
    },
    {
      id: 'PaperNumber',
      name: 'Paper Page Number',
      basedOn: 'Normal',
      run: {
        font: { ...fontOf('number'), ascii: fonts.number[0], hAnsi: fonts.number[0] },
        size: halfPoints(sizes.number),
      },
    },
  ],
}
