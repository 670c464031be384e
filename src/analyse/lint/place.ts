import type { Path } from '../../schema/fault.js'
import { pointerTo } from '../difference/pointer.js'

/** A path as a JSON Pointer (RFC 6901). */
export const pointerOf = (path: Path): string => path.reduce<string>(pointerTo, '')

const textUnder = (holder: object, key: string): string | null => {
  const value = Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined
  return typeof value === 'string' ? value : null
}

/** The clause of a place in a plan: the nearest that something around it cites; null: none does. */
export function clauseAt(document: unknown, path: Path): string | null {
  let value: unknown = document
  let found: string | null = null
  path.forEach((key, index) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) value = undefined
    else value = (value as Record<string, unknown>)[key]
    if (typeof value === 'object' && value !== null)
      found = textUnder(value, index === 1 && path[0] === 'clauses' ? 'id' : 'clause') ?? found
  })
  return found
}

const order = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : Number(String(a) > String(b))

/** The order of places in a plan: as its lists have it, keys by name. */
export function byPlace(a: Path, b: Path): number {
  for (const [index, key] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const found = order(key, other)
    if (found !== 0) return found
  }
  return a.length - b.length
}
