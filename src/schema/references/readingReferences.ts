import { copyJson } from '../copyJson.js'
import type { Cursor } from '../cursor.js'
import { at, list, members, textOf } from '../cursor.js'
import type { ParseFault } from '../fault.js'
import { fault } from '../fault.js'
import { repeated } from './ids.js'
import { pointerKeys, setAtPointer } from './setAtPointer.js'

/** Finds the faults of a policy, readings apart; of the shape only those under certain keys, or (null) all. */
export type FindPolicyFaults = (policy: unknown, touched: ReadonlySet<string> | null) => ParseFault[]

/** An alternative is tried on a copy: what is wrong then and was not before is the alternative's fault. */
const alternativeFaults = (
  policy: Cursor,
  reading: Cursor,
  alternative: Cursor,
  findFaults: FindPolicyFaults,
  before: Set<string>,
): ParseFault[] => {
  const switched = copyJson(policy.value).value
  const set = at(alternative, 'set')
  // Reading after reading is tried: only what it changes is looked at again.
  const touched = new Set(members(set).flatMap(({ key }) => pointerKeys(key)?.[0] ?? []))
  const misplaced = members(set).flatMap(({ key, member }) => {
    const keys = pointerKeys(key)
    if (keys === null) return [fault('wrong-format', member.path, { found: key, expected: 'json-pointer' })]
    return setAtPointer(switched, keys, member.value) ? [] : [fault('pointer-nowhere', member.path, { pointer: key })]
  })
  if (misplaced.length > 0) return misplaced
  const faults = findFaults(switched, touched).filter((one) => !before.has(JSON.stringify(one)))
  if (faults.length === 0) return []
  const named = { reading: textOf(at(reading, 'id')) ?? '', alternative: textOf(at(alternative, 'id')) ?? '' }
  return [fault('reading-breaks-policy', set.path, { ...named, faults })]
}

/** Every reading can be switched: its pointers lead somewhere, and the policy stays faultless. */
export const readingReferences = (policy: Cursor, findFaults: FindPolicyFaults): ParseFault[] => {
  const before = new Set(findFaults(policy.value, null).map((one) => JSON.stringify(one)))
  return list(policy, 'readings').flatMap((reading) => {
    const alternatives = list(reading, 'alternatives')
    return [
      ...repeated([at(reading, 'chosen'), ...alternatives.map((alternative) => at(alternative, 'id'))]),
      ...alternatives.flatMap((alternative) => alternativeFaults(policy, reading, alternative, findFaults, before)),
    ]
  })
}
