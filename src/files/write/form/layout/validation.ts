import type { DataValidation } from 'hucre/xlsx'
import type { FormLists } from '../formLists.js'
import type { FormCell } from '../formSheet.js'
import type { FormWords } from '../words/words.js'
import { serialOf } from './cellForm.js'

/** What a range takes, with its list and its input note. */
export const validationOf = (
  { input, choice, open = false, prompt }: FormCell,
  range: string,
  lists: FormLists,
  words: FormWords,
  lastYear: number,
): DataValidation => {
  const list = choice && lists.rangeOf(choice)
  const note = {
    range,
    allowBlank: true,
    showInputMessage: prompt !== '',
    ...(prompt !== '' && { inputMessage: Array.from(prompt).slice(0, 250).join('') }),
    // Other words than those listed are no fault; a name that the roster lacks is worth a warning.
    showErrorMessage: !open || (choice !== undefined && 'names' in choice),
    errorTitle: words.refused,
    errorMessage: list === undefined ? words.refusedValue : words.refusedPick,
    errorStyle: open || input === 'day-or-month' ? ('warning' as const) : ('stop' as const),
  }
  if (list !== undefined) return { ...note, type: 'list', formula1: list }
  switch (input) {
    case 'day':
    case 'day-or-month': {
      const bounds = { formula1: String(serialOf('1921-01-01')), formula2: String(serialOf(`${lastYear}-12-31`)) }
      return { ...note, type: 'date', operator: 'between', ...bounds }
    }
    case 'count':
      return { ...note, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' }
    case 'number':
      return { ...note, type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' }
    case 'year':
      return { ...note, type: 'whole', operator: 'between', formula1: '1900', formula2: '9999' }
    default:
      return { ...note, type: 'textLength', operator: 'lessThanOrEqual', formula1: '32000' }
  }
}
