import { formLists } from './form/formLists.js'
import type { FormSheet } from './form/formSheet.js'
import { layOutGuide } from './form/layout/layOutGuide.js'
import { layOutLines } from './form/layout/layOutLines.js'
import { layOutLists } from './form/layout/layOutLists.js'
import { layOutTable } from './form/layout/layOutTable.js'
import type { Making } from './form/layout/making.js'
import type { FormWords } from './form/words/words.js'
import { loadWriter } from './packages.js'
import { printNames } from './printNames.js'
import type { WorkbookFrame } from './sheetPage.js'
import { defaultFont } from './styles.js'

/**
 * Writes a form as an .xlsx workbook: an explanation in front, the sheets, and a hidden sheet with the words to choose from.
 *
 * @param sheets - the sheets to fill in
 * @param names - names of explanation, sheets and lists, in this order
 * @param plan - line that names the plan
 * @param year - the year; days after the next year are refused
 * @param words - texts
 * @param frame - what the workbook says about itself
 * @returns the bytes of the file, the same for the same input
 * @throws MissingPackageError where the spreadsheet writer is not installed
 */
export const writeFormWorkbook = async (
  sheets: readonly FormSheet[],
  names: readonly string[],
  { plan, year, words }: { plan: string; year: number; words: FormWords },
  frame: WorkbookFrame,
): Promise<Uint8Array> => {
  const { writeXlsx } = await loadWriter()
  const [guide = words.guide.name] = names
  const own = names.slice(1, -1)
  const listSheet = names.at(-1) ?? words.lists
  const lists = formLists(sheets, own, listSheet)
  const making = (name: string): Making => ({ name, frame, lists, words, lastYear: year + 1 })
  const day = new Date(`${frame.day}T00:00:00Z`)
  const forms = sheets.map((sheet, index) => {
    const made = making(own[index] ?? sheet.name)
    return sheet.shape === 'table' ? layOutTable(sheet, made) : layOutLines(sheet, made)
  })
  return writeXlsx({
    sheets: [
      layOutGuide(sheets, own, plan, making(guide)),
      ...forms,
      ...(lists.columns.length > 0 ? [layOutLists(lists, listSheet, words.lists)] : []),
    ],
    namedRanges: printNames(forms.map(({ name, a11y }) => ({ name, header: a11y?.headerRow ?? null }))),
    properties: { title: frame.title, creator: frame.creator, created: day, modified: day },
    defaultFont,
  })
}
