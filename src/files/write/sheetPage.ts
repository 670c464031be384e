import type { WriteSheet } from 'hucre/xlsx'
import { pageText } from './pageText.js'

/** What a workbook says about itself, and around every page. */
export interface WorkbookFrame {
  /** Title of the workbook; stands in the head of every page. */
  title: string
  /** Who it is from. */
  creator: string
  /** The day that stands in the file's properties, `YYYY-MM-DD`: never the clock's, so that the same input gives the same bytes. */
  day: string
  /** Foot of a page; `{page}` and `{pages}` are filled in by the printer. */
  pageNumber: string
}

/** A4, as wide as the page, with head and foot. */
export const sheetPage = (
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
