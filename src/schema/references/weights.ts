import type { Cursor } from '../cursor.js'
import { at, entries, textOf } from '../cursor.js'
import type { ParseFault } from '../fault.js'
import { fault } from '../fault.js'
import { exactSum } from './exactSum.js'

/** The weights of a list must add up to exactly 1; a weight that cannot be read is a fault of shape. */
export const weightsOf = (holder: Cursor): ParseFault[] => {
  const weights = entries(holder).map((entry) => textOf(at(entry, 'weight')))
  const readable = weights.filter((weight) => weight !== null)
  if (weights.length === 0 || readable.length < weights.length) return []
  const sum = exactSum(readable)
  return sum === null || sum === '1' ? [] : [fault('weights-not-one', holder.path, { sum })]
}
