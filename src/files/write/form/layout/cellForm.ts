import type { CellValue } from 'hucre/xlsx'
import { keptText } from '../../plainText.js'
import type { FormCell, FormValue } from '../formSheet.js'

const msInDay = 86_400_000
/** A day as the number that a spreadsheet holds for it. */
export const serialOf = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / msInDay
}

const formats: Partial<Record<FormCell['input'], string>> = {
  text: '@',
  word: '@',
  ratio: '@',
  day: 'yyyy-mm-dd',
  'day-or-month': 'yyyy-mm-dd',
}

/** The number format of a cell. */
export const formatOf = ({ input }: FormCell, value: FormValue): string | undefined =>
  value !== null && typeof value === 'object' && value.day.length < 10
    ? 'yyyy-mm'
    : typeof value === 'number'
      ? undefined
      : formats[input]

/** What is stored for a value: a day as a real date, a text as a text. */
export const storedOf = (value: FormValue): CellValue =>
  typeof value === 'string'
    ? keptText(value)
    : value !== null && typeof value === 'object'
      ? serialOf(value.day)
      : value

/** What a value shows. */
export const shownOf = (value: FormValue): string =>
  value === null ? '' : typeof value === 'object' ? value.day : String(value)
