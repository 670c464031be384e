import { day } from '../../schema/primitives.js'
import { readDay } from '../read/dates.js'
import { labelKey } from '../read/normalise.js'
import { readCellList, readCellText } from './cellText.js'
import { type RegisterCells, registerLanguages } from './readTables.js'
import type { RegisterField } from './tables.js'
import type { RegisterWords } from './words/words.js'

/** An object without the keys that are undefined. */
export const without = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The text of a cell, where there is one and no failed formula. */
const shown = ({ cell, fault }: RegisterCells, field: RegisterField): string | undefined => {
  const found = cell(field)
  if (found?.kind !== 'error') return found?.text
  fault(field, 'formula-error', { found: found.text })
  return undefined
}

/** One text. */
export const textIn = (row: RegisterCells, field: RegisterField): string | undefined => {
  const text = shown(row, field)
  return text === undefined ? undefined : readCellText(text)
}

/** One text that must be there. */
export const neededIn = (row: RegisterCells, field: RegisterField): string | undefined => {
  const text = textIn(row, field)
  if (text === undefined && !row.cell(field)) row.fault(field, 'missing-value')
  return text
}

/** Several texts. */
export const listIn = (row: RegisterCells, field: RegisterField): string[] | undefined => {
  const text = shown(row, field)
  return text === undefined ? undefined : readCellList(text)
}

/** A day, as text or as a date of the spreadsheet. */
export const dayIn = (row: RegisterCells, field: RegisterField): string | undefined => {
  const text = shown(row, field)
  const cell = row.cell(field)
  if (text === undefined || !cell) return undefined
  if (cell.kind === 'text' && day.safeParse(text).success) return text
  const read = readDay(cell)
  if (read.ok && read.value.length === 10 && !read.timeDropped) return read.value
  row.fault(field, 'wrong-date', { found: text, expected: '2024-03-31' })
  return undefined
}

/** A year. */
export const yearIn = (row: RegisterCells, field: RegisterField): number | undefined => {
  const text = shown(row, field)?.trim()
  if (text === undefined) return undefined
  if (/^\d{4}$/u.test(text)) return Number(text)
  row.fault(field, 'wrong-year', { found: text, expected: 'YYYY' })
  return undefined
}

type WordGroup = 'states' | 'sources' | 'steps' | 'kinds' | 'about'

/** The id that a word of either language stands for. */
export const idOfWord = (group: WordGroup, word: string): string | undefined =>
  registerLanguages
    .flatMap((words) => Object.entries(words[group]))
    .find(([, own]) => labelKey(own) === labelKey(word))?.[0]

/** The id that the word of a cell stands for; the cell must be there. */
export const wordIn = (
  row: RegisterCells,
  field: RegisterField,
  group: WordGroup,
  words: RegisterWords,
): string | undefined => {
  const text = shown(row, field)
  if (text === undefined) {
    if (!row.cell(field)) row.fault(field, 'missing-value')
    return undefined
  }
  const id = idOfWord(group, text)
  if (id === undefined)
    row.fault(field, 'bad-mark', { found: text, expected: Object.values<string>(words[group]).join(words.comma) })
  return id
}

/** Keys that others carry through: none but those that begin with `x-`. */
export const extraOfText = (row: RegisterCells, field: RegisterField): Record<string, unknown> => {
  const text = textIn(row, field)
  if (text === undefined) return {}
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null && Object.keys(read).every((key) => key.startsWith('x-')))
      return read as Record<string, unknown>
  } catch {
    // Told below.
  }
  row.fault(field, 'bad-mark', { found: text, expected: '{ "x-…": … }' })
  return {}
}
