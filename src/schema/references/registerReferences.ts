import type { Cursor } from '../cursor.js'
import { at, list, textOf } from '../cursor.js'
import type { ParseFault } from '../fault.js'
import { fault } from '../fault.js'
import { repeatedIds } from './ids.js'

/** The state that a step leads to; the other steps leave the state as it is. */
const states = new Map([
  ['plan', 'planned'],
  ['start', 'in-progress'],
  ['submit', 'submitted'],
  ['return', 'in-progress'],
  ['close', 'closed'],
])

/** A state that is another than the one that the log ends in: somebody changed one of them by hand. */
const stateFaults = (item: Cursor): ParseFault[] => {
  const state = at(item, 'state')
  const found = textOf(state)
  const expected = list(item, 'log')
    .map((step) => states.get(textOf(at(step, 'do')) ?? ''))
    .findLast((one) => one !== undefined)
  return found === null || expected === undefined || found === expected
    ? []
    : [fault('not-one-of', state.path, { found, expected: [expected] })]
}

/** Whatever is twice in a register, and items whose state is not that of their log. */
export const registerReferences = (document: Cursor): ParseFault[] => [
  ...['organizations', 'subjects', 'items'].flatMap((key) => repeatedIds(list(document, key))),
  ...list(document, 'items').flatMap(stateFaults),
]
