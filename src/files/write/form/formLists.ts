import { columnLetter } from '../../read/cell.js'
import { quotedSheet } from '../printNames.js'
import type { FormChoice, FormSheet } from './formSheet.js'

/** The words to choose from, each list once, and where the lists stand. */
export interface FormLists {
  /** A column of words each. */
  columns: readonly { header: string; words: readonly string[] }[]
  /** The range of a list, as a formula; undefined: there is none. */
  rangeOf: (choice: FormChoice) => string | undefined
}

/** The row from which on the words stand; above them are title and heading. */
export const firstListRow = 2

/** The column of names on the roster, below its example. */
const namesRange = (sheets: readonly FormSheet[], names: readonly string[], field: string): string | undefined => {
  const at = sheets.findIndex(({ kind }) => kind === 'roster')
  const roster = sheets[at]
  if (roster?.shape !== 'table') return undefined
  const index = roster.columns.findIndex((column) => column.field === field)
  // Title, lines, header and example stand above the first name.
  const first = roster.lines.length + 4
  const last = first + roster.rows.length + roster.spare - 1
  const letter = columnLetter(index)
  return index < 0 || last < first
    ? undefined
    : `${quotedSheet(names[at] ?? roster.name)}!$${letter}$${first}:$${letter}$${last}`
}

/**
 * Collects the words to choose from of all sheets.
 *
 * @param sheets - the sheets
 * @param names - their names in the workbook
 * @param listSheet - name of the sheet that holds the lists
 * @returns the lists
 */
export const formLists = (sheets: readonly FormSheet[], names: readonly string[], listSheet: string): FormLists => {
  const columns: { header: string; words: readonly string[] }[] = []
  const places = new Map<string, number>()
  const add = (header: string, choice: FormChoice | undefined) => {
    if (!choice || !('words' in choice) || choice.words.length === 0) return
    const key = JSON.stringify(choice.words)
    if (places.has(key)) return
    places.set(key, columns.length)
    columns.push({ header, words: choice.words })
  }
  for (const sheet of sheets) {
    if (sheet.shape === 'table') for (const { header, choice } of sheet.columns) add(header, choice)
    else for (const { label, choice } of sheet.entries) add(label, choice)
  }
  return {
    columns,
    rangeOf: (choice) => {
      if ('names' in choice) return namesRange(sheets, names, choice.names)
      const place = places.get(JSON.stringify(choice.words))
      if (place === undefined) return undefined
      const letter = columnLetter(place)
      const last = firstListRow + choice.words.length
      return `${quotedSheet(listSheet)}!$${letter}$${firstListRow + 1}:$${letter}$${last}`
    },
  }
}
