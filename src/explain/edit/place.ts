import type { PolicyEdit } from '../../analyse/difference/edit.js'
import type { Policy } from '../../schema/policy.js'
import { pointerKeys } from '../../schema/references/setAtPointer.js'

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Tells whether a value is an object of JSON (no list, no null). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const memberOf = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? (holder as JsonObject)[key] : undefined

/** An entry of a list on the way to what was edited. */
export interface EntryOnWay {
  /** Key of the list. */
  list: string
  /** The entry, as it was; as it is now, where it was added. */
  entry: unknown
  /** Its place in the list, the first being 0. */
  index: number
  /** How many keys lead to it. */
  depth: number
}

/** Where an edit is. */
export interface EditPlace {
  /** Keys from the root. */
  keys: string[]
  /** What stands at each of them in the plan as it was, the root first. */
  values: unknown[]
  /** The entries of lists on the way, the outermost first. */
  entries: EntryOnWay[]
  /** Whether a whole entry of a list was edited. */
  isEntry: boolean
}

/** Finds where an edit is in the plan as it was. */
export function placeOf(edit: PolicyEdit, before: Policy): EditPlace {
  const keys = pointerKeys(edit.pointer) ?? []
  const values: unknown[] = [before]
  for (const key of keys) values.push(memberOf(values.at(-1), key))
  // The place of an added entry is one of the new list.
  const isNew = edit.kind === 'added'
  if (isNew) values[keys.length] = edit.after
  const entries = keys.flatMap((key, index): EntryOnWay[] =>
    Array.isArray(values[index])
      ? [{ list: keys[index - 1] ?? '', entry: values[index + 1], index: Number(key), depth: index + 1 }]
      : [],
  )
  return { keys, values, entries, isEntry: entries.at(-1)?.depth === keys.length }
}

/** A part of the plan with the edit made in it alone; `keys` lead from the part to what is edited. */
export function partAfter(part: unknown, keys: readonly string[], edit: PolicyEdit): unknown {
  const [key, ...rest] = keys
  if (key === undefined) {
    if (edit.kind !== 'changed') return undefined
    if (!edit.members || !isObject(part)) return edit.after
    const kept = Object.entries(part).filter(([name]) => !edit.members?.includes(name))
    return { ...Object.fromEntries(kept), ...(edit.after as JsonObject) }
  }
  const value = rest.length > 0 || edit.kind === 'changed' ? partAfter(memberOf(part, key), rest, edit) : undefined
  const after = rest.length === 0 && edit.kind === 'added' ? edit.after : value
  const others = Object.entries(part as JsonObject).filter(([name]) => name !== key)
  return Object.fromEntries(after === undefined ? others : [...others, [key, after]])
}
