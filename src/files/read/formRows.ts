import type { CellRow } from './cell.js'
import type { Column } from './columns.js'
import type { SheetKindName } from './headers.js'
import { bareLabelKey, labelKey } from './normalise.js'

/** What the column 序号 of an example row holds; such a row makes a sheet a form. */
export const exampleMark = '示例'
/** What stands in for every letter of a name in an example row. */
export const exampleSign = '×'

const marks = new Set(['示例', '例', '样例', '填写示例'].map(labelKey))
const named = new Set(['organization', 'secretary', 'committeeSecretary', 'organizationCode', 'secretaryCode'])
/** Fields that a form may have filled in beforehand: they say what a row is about, and nothing else. */
const saysWhat = new Set([...named, 'sequence', 'track', 'about', 'class', 'year', 'role', 'event', 'quota', 'cohort'])
/** Kinds whose rows say something by being there. */
const everyRowCounts = new Set<SheetKindName>(['roster', 'ballots', 'meeting'])

/**
 * Tells whether a row is the example that a form shows: its number says so.
 *
 * @param row - A row below the header.
 * @param sequence - The column 序号; undefined: there is none, and no example.
 * @returns true for an example.
 */
export const isExampleRow = (row: CellRow, sequence: number | undefined): boolean =>
  sequence !== undefined && marks.has(bareLabelKey(row[sequence]?.text ?? ''))

/**
 * Tells whether an example row was overwritten with real names: those of an example have a × in them.
 *
 * @param row - An example row.
 * @param columns - The columns of the sheet.
 * @returns The first name that is none of an example; undefined where all are.
 */
export const realName = (row: CellRow, columns: readonly Column[]): { column: Column; name: string } | undefined => {
  for (const column of columns) {
    const name = row[column.index]?.text.trim() ?? ''
    const isName = column.meaning?.is === 'field' && named.has(column.meaning.field)
    if (isName && name !== '' && !name.includes(exampleSign)) return { column, name }
  }
  return undefined
}

/**
 * Tells whether a row of a form holds only what was filled in beforehand.
 *
 * @param row - A row below the header.
 * @param columns - The columns of the sheet.
 * @param kind - The kind of sheet.
 * @returns true where nobody has filled in anything.
 */
export const isUnfilledRow = (row: CellRow, columns: readonly Column[], kind: SheetKindName): boolean =>
  !everyRowCounts.has(kind) &&
  columns.every(
    ({ index, meaning }) => row[index] === undefined || (meaning?.is === 'field' && saysWhat.has(meaning.field)),
  )
