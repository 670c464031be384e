import type { WriteSheet } from 'hucre/xlsx'
import { pageText } from '../../pageText.js'
import type { WorkbookFrame } from '../../workbook.js'
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

/** A4, as wide as the page, with head and foot. */
export const paper = (
  name: string,
  orientation: 'portrait' | 'landscape',
  { title, pageNumber }: WorkbookFrame,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> => ({
  pageSetup: {
    paperSize: 'a4',
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { top: 0.7, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    horizontalCentered: true,
  },
  headerFooter: {
    oddHeader: `&L${pageText(title)}&R${pageText(name)}`,
    oddFooter: `&C${pageText(pageNumber).replace('{page}', '&P').replace('{pages}', '&N')}`,
  },
})

/** What every sheet of a workbook is laid out with. */
export interface Making {
  name: string
  frame: WorkbookFrame
  lists: FormLists
  words: FormWords
  lastYear: number
}
