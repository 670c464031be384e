import { RulesError } from '../../core/error.js'
import type { Policy } from '../../schema/policy.js'
import { pointerKeys } from '../../schema/references/setAtPointer.js'
import type { AddedEdit, Json, MovedEdit, PolicyEdit } from './edit.js'
import type { JsonObject } from './jsonObject.js'
import { isObject, memberOf } from './jsonObject.js'

/** An entry that comes to stand in a list: it was added there, or moves. */
type Placed = (AddedEdit | MovedEdit) & { behind: string | null }

/** The edits of one place, and of what is in it. */
interface Node {
  /** Edits of the place itself. */
  own: PolicyEdit[]
  /** Entries that come to stand in this list. */
  placed: Placed[]
  /** What is in it, by key. */
  parts: Map<string, Node>
}

const isPlaced = (edit: PolicyEdit): edit is Placed => 'behind' in edit && edit.behind !== undefined

const indexIn = (pointer: string): number => Number(pointerKeys(pointer)?.at(-1))

function nodeAt(root: Node, keys: readonly string[]): Node {
  let node = root
  for (const key of keys) {
    const part = node.parts.get(key) ?? { own: [], placed: [], parts: new Map() }
    node.parts.set(key, part)
    node = part
  }
  return node
}

function arrange(edits: readonly PolicyEdit[]): Node {
  const root: Node = { own: [], placed: [], parts: new Map() }
  for (const edit of edits) {
    const keys = pointerKeys(edit.pointer) ?? []
    if (isPlaced(edit)) nodeAt(root, keys.slice(0, -1)).placed.push(edit)
    // The place of an added entry is one of the new list; in the list as it was another entry may stand there.
    if (!isPlaced(edit) || edit.kind === 'moved') nodeAt(root, keys).own.push(edit)
  }
  return root
}

function editObject(
  value: JsonObject,
  { own, parts }: Node,
  edit: (value: Json | undefined, node: Node) => Json[],
): Json {
  const swaps = own.flatMap((one) => (one.kind === 'changed' && one.members ? [one] : []))
  const gone = new Set(swaps.flatMap(({ members }) => members ?? []))
  const came = swaps.flatMap(({ after }) => (isObject(after) ? Object.entries(after) : []))
  const keys = new Set([...Object.keys(value), ...parts.keys()])
  const kept = [...keys].flatMap((key): [string, Json][] => {
    const part = parts.get(key)
    const member = memberOf(value, key)
    if (gone.has(key)) return []
    return part ? edit(member, part).map((one) => [key, one]) : member === undefined ? [] : [[key, member]]
  })
  return Object.fromEntries([...kept, ...came])
}

function editList(value: Json[], { placed, parts }: Node, edit: (value: Json | undefined, node: Node) => Json[]): Json {
  for (const key of parts.keys()) if (!Object.hasOwn(value, key)) throw new RulesError('invalid-pointer', { key })
  const entries = value.map((entry, index) => {
    const part = parts.get(String(index))
    return part ? edit(entry, part) : [entry]
  })
  const moved = new Set(placed.flatMap((one) => (one.kind === 'moved' ? [indexIn(one.pointer)] : [])))
  const inOrder = placed
    .map((one) => (one.kind === 'moved' ? { ...one, place: one.after } : { ...one, place: indexIn(one.pointer) }))
    .sort((a, b) => a.place - b.place)
  const behind = (anchor: number | null) =>
    inOrder
      .filter((one) => (one.behind === null ? null : indexIn(one.behind)) === anchor)
      .flatMap((one) => (one.kind === 'moved' ? (entries[indexIn(one.pointer)] ?? []) : [one.after]))
  return [...behind(null), ...entries.flatMap((entry, index) => [...(moved.has(index) ? [] : entry), ...behind(index)])]
}

/** What stands at a place after its edits: one value, or none. */
function editValue(value: Json | undefined, node: Node): Json[] {
  const [last] = node.own.filter((one) => one.kind !== 'moved' && !(one.kind === 'changed' && one.members)).slice(-1)
  if (last) return last.kind === 'removed' ? [] : [last.after]
  if (isObject(value)) return [editObject(value, node, editValue)]
  if (Array.isArray(value)) return [editList(value, node, editValue)]
  throw new RulesError('invalid-pointer', { found: value })
}

/**
 * Applies edits to the plan that they were listed for: all of them, or some alone.
 *
 * @param before - the first plan of {@link listEdits}; it is not changed
 * @param edits - some or all of its edits, in any order
 * @returns the plan so edited, sharing nothing with the first; where only some edits are applied it may not be a valid plan: ask `parsePolicy`
 * @throws RulesError `invalid-pointer` where an edit belongs to another plan
 * @example
 * ```ts
 * const after = applyReadings(policy, { 'veto-base': 'issued', 'quota-tolerance': 'nearest' })
 * const edits = listEdits(policy, after)
 * applyEdits(policy, edits.slice(0, 1)).tracks[0].base // => 'issued'
 * listEdits(applyEdits(policy, edits), after) // => []
 * ```
 */
export const applyEdits = (before: Policy, edits: readonly PolicyEdit[]): Policy => {
  const [after] = edits.length > 0 ? editValue(before as unknown as Json, arrange(edits)) : [before]
  // Edits of another plan may lead anywhere; those of this one lead towards a plan.
  return structuredClone(after) as unknown as Policy
}
