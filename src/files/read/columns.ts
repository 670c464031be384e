import type { Cell, CellRow } from './cell.js'
import { columnLetter } from './cell.js'
import { readYear } from './dates.js'
import type { SheetKind } from './headers.js'
import type { PolicyLabels } from './labels.js'
import { bareLabelKey, labelKey } from './normalise.js'

/** What the cells of a column mean: a field of the sheet's kind, an option of the ballot, a year, a scored component, or a fact that the policy asks for. */
export type Meaning =
  | { is: 'field'; field: string }
  | { is: 'option'; label: string }
  | { is: 'year'; year: number }
  | { is: 'point'; label: string }
  | { is: 'attribute'; name: string; of: 'organization' | 'secretary' }

/** One column of a table. */
export interface Column {
  index: number
  letter: string
  header: string
  /** null: the header is not known here. */
  meaning: Meaning | null
}

const fieldByWord = new WeakMap<SheetKind, Map<string, string>>()

const fieldsOf = (kind: SheetKind): Map<string, string> => {
  const known = fieldByWord.get(kind)
  if (known) return known
  const made = new Map<string, string>()
  for (const [field, words] of Object.entries(kind.fields)) {
    for (const word of words) if (!made.has(labelKey(word))) made.set(labelKey(word), field)
  }
  fieldByWord.set(kind, made)
  return made
}

const inAnyTrack = (labels: PolicyLabels, index: 'options' | 'components', key: string): boolean =>
  [...labels.byTrack.values()].some((track) => track[index].findKey(key) !== undefined)

/** A header as it is shown, and the forms in which it is compared. */
interface HeaderWords {
  header: string
  forms: readonly [whole: string, bare: string]
}

// Each cell is tried for every kind of sheet; its forms are made once.
const wordsByCell = new WeakMap<Cell, HeaderWords>()

const wordsOf = (cell: Cell): HeaderWords => {
  const known = wordsByCell.get(cell)
  if (known) return known
  const header = cell.text.replace(/\s+/gu, ' ').trim()
  const words: HeaderWords = { header, forms: [labelKey(header), bareLabelKey(header)] }
  wordsByCell.set(cell, words)
  return words
}

const voteSuffix = /(?:得票数?|票数?)$/u
const gradeSuffix = /(?:综合评价等次|评价等次|评定等次|等次|结果)$/u

/** A fact about the organization, in a roster that has a row a secretary. */
const organizationFact = /^党组织[:：](.+)$/su

const meaningOf = ({ header, forms }: HeaderWords, kind: SheetKind, labels: PolicyLabels): Meaning | null => {
  const [, bare] = forms
  if (kind.kind === 'ballots' || kind.kind === 'tallies') {
    const label = [...forms, bare.replace(voteSuffix, '')].find((form) => form && inAnyTrack(labels, 'options', form))
    if (label) return { is: 'option', label }
  }
  if (kind.kind === 'scores') {
    const label = forms.find((form) => inAnyTrack(labels, 'components', form))
    if (label) return { is: 'point', label }
  }
  if (kind.kind === 'history') {
    const year = readYear(bare.replace(gradeSuffix, ''))
    if (year !== null) return { is: 'year', year }
  }
  if (kind.kind === 'roster') {
    const fact = forms.map(labels.attributes.findKey).find((name) => name !== undefined)
    if (fact !== undefined) return { is: 'attribute', name: fact, of: 'secretary' }
    const [, ofOrganization] = organizationFact.exec(header) ?? []
    const name = ofOrganization === undefined ? undefined : labels.attributes.find(ofOrganization)
    if (name !== undefined) return { is: 'attribute', name, of: 'organization' }
  }
  const field = forms.map((form) => fieldsOf(kind).get(form)).find((found) => found !== undefined)
  if (kind.kind === 'ballots' && field === 'score') return labels.takesScores ? { is: 'field', field: 'mark' } : null
  return field === undefined ? null : { is: 'field', field }
}

/**
 * Reads a header row as the columns of one kind of sheet.
 *
 * @param row - The row.
 * @param kind - The kind of sheet.
 * @param labels - The words of the policy.
 * @returns A column for every cell that is not empty.
 */
export const readColumns = (row: CellRow, kind: SheetKind, labels: PolicyLabels): Column[] =>
  row.flatMap((cell, index) => {
    if (!cell) return []
    const words = wordsOf(cell)
    return [{ index, letter: columnLetter(index), header: words.header, meaning: meaningOf(words, kind, labels) }]
  })

const figures = ['issued', 'returned', 'valid', 'blank', 'spoiled']

/**
 * The names of all that the columns hold: fields, and `options` (two or more), `years`, `points`.
 *
 * @param columns - Columns of a table.
 * @returns The names.
 */
export const columnNames = (columns: readonly Column[]): Set<string> => {
  const names = new Set<string>()
  const options = new Set<string>()
  for (const { meaning } of columns) {
    if (meaning?.is === 'field') names.add(meaning.field)
    if (meaning?.is === 'year') names.add('years')
    if (meaning?.is === 'point') names.add('points')
    if (meaning?.is === 'option') options.add(meaning.label)
  }
  // One option alone may be a word by chance; beside figures of a count it is none.
  if (options.size > 1 || (options.size === 1 && figures.some((figure) => names.has(figure)))) names.add('options')
  return names
}

/**
 * Names what a column means, so that two columns that mean the same can be told.
 *
 * @param meaning - What a column means.
 * @returns A name that two columns share only if they mean the same.
 */
export const meaningKey = (meaning: Meaning): string => JSON.stringify(meaning)
