import type { Secretary } from '../../schema/case.js'
import type { Cell } from './cell.js'

/** A recorded fact: yes or no, a number, or text. */
export type Fact = NonNullable<Secretary['attributes']>[string]

/**
 * Reads a recorded fact: 是 and 否, a number, or text.
 *
 * @param cell - The cell.
 * @returns The fact; undefined for a failed formula.
 */
export const readFact = (cell: Cell): Fact | undefined => {
  if (cell.kind === 'error') return undefined
  if (cell.kind === 'boolean') return cell.boolean
  if (cell.kind === 'number') return cell.number
  const text = cell.text.trim()
  return text === '是' ? true : text === '否' ? false : text
}
