import type { WriteSheet } from 'hucre/xlsx'
import { keptText } from '../../plainText.js'
import { sheetPage } from '../../sheetPage.js'
import { defaultFont, headerStyle, hintStyle, inputStyle, noteStyle, titleStyle } from '../../styles.js'
import type { FormLines } from '../formSheet.js'
import { addMerged, addRow, drawn, emptyCanvas, emptyHeight, heightOf, linesOf } from './canvas.js'
import { formatOf, storedOf } from './cellForm.js'
import { type Making, protection } from './making.js'
import { validationOf } from './validation.js'

const lineWidths = [22, 34, 34] as const

/** Lays out a sheet of single things: a label, the cell to fill in, and how. */
export const layOutLines = (sheet: FormLines, { name, frame, lists, words, lastYear }: Making): WriteSheet => {
  const canvas = emptyCanvas()
  addMerged(canvas, sheet.title, lineWidths, titleStyle, 16)
  for (const line of sheet.lines) addMerged(canvas, line, lineWidths, noteStyle, 10)
  const header = canvas.lines.length
  addRow(canvas, [...sheet.headings], heightOf(1) + 4, () => headerStyle)
  const first = canvas.lines.length
  for (const entry of sheet.entries) {
    const shown = [entry.label, entry.value, entry.hint]
    const height = Math.max(emptyHeight, heightOf(linesOf(shown, lineWidths)))
    const locked = { ...hintStyle, font: defaultFont }
    addRow(canvas, [keptText(entry.label), storedOf(entry.value), entry.hint], height, (column) =>
      column === 1 ? inputStyle('center', true, formatOf(entry, entry.value)) : column === 0 ? locked : hintStyle,
    )
  }
  return {
    name,
    columns: lineWidths.map((width) => ({ width })),
    ...drawn(canvas),
    dataValidations: sheet.entries.map((entry, index) =>
      validationOf(entry, `B${first + index + 1}`, lists, words, lastYear),
    ),
    freezePane: { rows: header + 1, columns: 0 },
    protection: { ...protection, insertRows: false, deleteRows: false, sort: false },
    ...sheetPage(name, 'portrait', frame),
    a11y: { headerRow: header },
  }
}
