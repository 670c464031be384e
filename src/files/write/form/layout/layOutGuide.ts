import type { WriteSheet } from 'hucre/xlsx'
import { keptText } from '../../plainText.js'
import { sheetPage } from '../../sheetPage.js'
import { defaultFont, headerStyle, hintStyle, noteStyle, titleStyle } from '../../styles.js'
import type { FormSheet } from '../formSheet.js'
import { addMerged, addRow, drawn, emptyCanvas, heightOf, linesOf } from './canvas.js'
import { type Making, protection } from './making.js'

const guideWidths = [18, 38, 38] as const

const choicesOf = (sheet: FormSheet): { header: string; words: readonly string[] }[] =>
  (sheet.shape === 'table' ? sheet.columns : sheet.entries.map((entry) => ({ ...entry, header: entry.label }))).flatMap(
    ({ header, choice }) =>
      choice && 'words' in choice && choice.words.length > 0 ? [{ header, words: choice.words }] : [],
  )

/** Lays out the sheet that explains the workbook: what to do, and what goes on each sheet. */
export const layOutGuide = (
  sheets: readonly FormSheet[],
  names: readonly string[],
  plan: string,
  making: Making,
): WriteSheet => {
  const { guide } = making.words
  const canvas = emptyCanvas()
  addMerged(canvas, guide.name, guideWidths, titleStyle, 16)
  addMerged(canvas, plan, guideWidths, noteStyle, 10.5)
  for (const step of guide.steps) addMerged(canvas, step, guideWidths, { ...noteStyle, font: defaultFont }, 10.5)
  addRow(canvas, [...guide.headings], heightOf(1) + 4, () => headerStyle)
  sheets.forEach((sheet, index) => {
    const asked =
      sheet.shape === 'table'
        ? sheet.columns.slice(1).map(({ header }) => header)
        : sheet.entries.map(({ label }) => label)
    const shown = [
      names[index] ?? sheet.name,
      asked.join('、'),
      choicesOf(sheet)
        .map(({ header, words }) => guide.column(header, words.join('、')))
        .join('\n'),
    ]
    addRow(canvas, shown.map(keptText), heightOf(linesOf(shown, guideWidths)), () => ({
      ...hintStyle,
      font: { ...defaultFont, size: 10 },
    }))
  })
  return {
    name: making.name,
    columns: guideWidths.map((width) => ({ width })),
    ...drawn(canvas),
    protection,
    ...sheetPage(making.name, 'portrait', making.frame),
  }
}
