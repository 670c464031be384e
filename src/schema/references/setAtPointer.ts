import { copyJson } from '../copyJson.js'
import { isObject, setOwn } from '../cursor.js'

const unescapePart = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~')

const pointerForm = /^(\/([^~/]|~[01])*)+$/

/** The keys of a JSON Pointer (RFC 6901), or null where it is none, or means the whole document. */
export const pointerKeys = (pointer: string): string[] | null =>
  pointerForm.test(pointer) ? pointer.slice(1).split('/').map(unescapePart) : null

const indexForm = /^(0|[1-9]\d{0,8})$/

const hasPlace = (holder: unknown, key: string): boolean =>
  Array.isArray(holder)
    ? indexForm.test(key) && Number(key) < holder.length
    : isObject(holder) && Object.hasOwn(holder, key)

/**
 * Sets a value at a place that exists, under a new key of an object that exists, or behind the last entry of a list.
 * Changes the document, and tells whether there was such a place.
 */
export const setAtPointer = (document: unknown, keys: string[], value: unknown): boolean => {
  const last = keys.at(-1)
  let holder: unknown = document
  for (const key of keys.slice(0, -1)) {
    if (!hasPlace(holder, key)) return false
    holder = (holder as Record<string, unknown>)[key]
  }
  const appends = Array.isArray(holder) && last === String(holder.length)
  if (last === undefined || !(appends || isObject(holder) || hasPlace(holder, last))) return false
  setOwn(holder as Record<string, unknown>, last, copyJson(value).value)
  return true
}
