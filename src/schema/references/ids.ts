import type { Cursor } from '../cursor.js'
import { at, textOf } from '../cursor.js'
import type { ParseFault, Path, ReferenceTarget } from '../fault.js'
import { fault } from '../fault.js'

// Beyond this a list of what is possible helps nobody.
const longestList = 30

/** The texts under the cursors that are there a second time. */
export const repeated = (cursors: Cursor[]): ParseFault[] => {
  const first = new Map<string, Path>()
  return cursors.flatMap((cursor) => {
    const id = textOf(cursor)
    if (id === null) return []
    const earlier = first.get(id)
    if (earlier !== undefined) return [fault('duplicate-id', cursor.path, { id, first: earlier })]
    first.set(id, cursor.path)
    return []
  })
}

/** The ids of a list's entries that are there a second time. */
export const repeatedIds = (cursors: Cursor[], key = 'id'): ParseFault[] =>
  repeated(cursors.map((cursor) => at(cursor, key)))

/** A fault where the text under the cursor is none of the known ids. */
export const refersTo = (to: ReferenceTarget, known: ReadonlySet<string>, cursor: Cursor): ParseFault[] => {
  const found = textOf(cursor)
  if (found === null || known.has(found)) return []
  const expected = known.size > longestList ? [] : [...known]
  return [fault('unknown-reference', cursor.path, { to, found, expected })]
}

/** A fault for each of several texts that is none of the known ids, and for each that is repeated. */
export const referToEach = (to: ReferenceTarget, known: ReadonlySet<string>, cursors: Cursor[]): ParseFault[] => [
  ...cursors.flatMap((cursor) => refersTo(to, known, cursor)),
  ...repeated(cursors),
]
