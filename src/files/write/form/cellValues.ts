import type { FormValue } from './formSheet.js'

/** A day, or a month alone, as a real date of the spreadsheet. */
export const dayValue = (day: string | undefined | null): FormValue =>
  day === undefined || day === null ? null : { day }

/** An exact number: a number of the spreadsheet where that is written the same way, a text otherwise (91.50). */
export const decimalValue = (text: string): FormValue => (String(Number(text)) === text ? Number(text) : text)

/** Yes or no. */
export const yesNoValue = (value: boolean | undefined): FormValue => (value === undefined ? null : value ? '是' : '否')

/** A recorded fact: yes or no, a number, or text. */
export const factValue = (fact: string | number | boolean | undefined): FormValue =>
  typeof fact === 'boolean' ? yesNoValue(fact) : (fact ?? null)

/** A text, where there is one. */
export const textValue = (text: string | undefined | null): FormValue => text ?? null

/** The words to choose from for yes and no. */
export const yesNo = { words: ['是', '否'] }
