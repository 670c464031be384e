import type { Path } from './fault.js'

/** A value with its place in the document; checks walk over unknown data with it and never throw. */
export interface Cursor {
  /** The value found there, or undefined. */
  value: unknown
  /** Its place. */
  path: Path
}

/** Tells whether a value is an object of JSON (no list, no null). */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Sets an own property, `__proto__` included, which plain assignment would lose. */
export const setOwn = (target: Record<string, unknown>, key: string, value: unknown): void => {
  if (key !== '__proto__') target[key] = value
  else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
}

/** The cursor on one key; its value is undefined where there is no such own key. */
export const at = ({ value, path }: Cursor, key: string): Cursor => ({
  value: isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined,
  path: [...path, key],
})

/** Cursors on the entries of a list, or none where it is no list. */
export const entries = ({ value, path }: Cursor): Cursor[] =>
  Array.isArray(value) ? value.map((entry: unknown, index) => ({ value: entry, path: [...path, index] })) : []

/** Cursors on the values of an object, or none where it is no object. */
export const members = (cursor: Cursor): { key: string; member: Cursor }[] =>
  isObject(cursor.value) ? Object.keys(cursor.value).map((key) => ({ key, member: at(cursor, key) })) : []

/** Cursors on the entries of a list under a key. */
export const list = (cursor: Cursor, key: string): Cursor[] => entries(at(cursor, key))

/** The text under the cursor, or null. */
export const textOf = ({ value }: Cursor): string | null => (typeof value === 'string' ? value : null)

/** The texts under one key of every cursor (those that are texts). */
export const idsOf = (cursors: Cursor[], key = 'id'): string[] =>
  cursors.flatMap((cursor) => textOf(at(cursor, key)) ?? [])
