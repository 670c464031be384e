import type { WriteSheet } from 'hucre/xlsx'
import type { WorkbookFrame } from '../../sheetPage.js'
import type { FormLists } from '../formLists.js'
import type { FormWords } from '../words/words.js'

/** Locked but for the cells to fill in; rows may be added and sorted, heights and widths changed. No password. */
export const protection: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
}

/** What every sheet of a workbook is laid out with. */
export interface Making {
  name: string
  frame: WorkbookFrame
  lists: FormLists
  words: FormWords
  lastYear: number
}
