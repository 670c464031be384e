import { setOwn } from './cursor.js'
import type { ParseFault, Path } from './fault.js'
import { fault } from './fault.js'

// Real documents nest less than twenty levels; the limit keeps recursion far from the end of the stack.
const deepest = 100

/** A fresh copy of a document and what in it JSON cannot hold; those values are null in the copy. */
export interface JsonCopy {
  /** The copy, sharing nothing with the input. */
  value: unknown
  /** One fault for each value that JSON cannot hold. */
  faults: ParseFault[]
}

const kindOf = (value: object): string => {
  const tag = Object.prototype.toString.call(value).slice(8, -1)
  return tag === 'Object' ? 'instance' : tag
}

// Any realm's plain object (a worker's, a frame's) has a prototype that is itself a root.
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const readOwn = (owner: object, key: string): { value: unknown } | null => {
  const property = Object.getOwnPropertyDescriptor(owner, key)
  if (property === undefined) return null
  return 'value' in property ? { value: property.value } : null
}

/**
 * Copies a document of unknown origin without calling its accessors, and finds what is no JSON.
 * Own `__proto__` keys are copied as ordinary keys.
 */
export const copyJson = (input: unknown): JsonCopy => {
  const faults: ParseFault[] = []
  const above = new Set<object>()

  const refuse = (found: string, path: Path): null => {
    faults.push(fault('not-json', path, { found }))
    return null
  }

  const copyNumber = (value: number, path: Path): number | null =>
    Number.isFinite(value) ? value : refuse(String(value), path)

  const copyList = (value: unknown[], path: Path): unknown[] | null => {
    // Asked of the keys, since a list with holes may claim a length that no memory holds.
    if (Object.keys(value).length < value.length) return refuse('hole', path)
    return Array.from({ length: value.length }, (_, index) => {
      const here = [...path, index]
      const entry = readOwn(value, String(index))
      return entry === null ? refuse('accessor', here) : copy(entry.value, here)
    })
  }

  const copyObject = (value: object, path: Path): object => {
    const target: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const here = [...path, key]
      const member = readOwn(value, key)
      setOwn(target, key, member === null ? refuse('accessor', here) : copy(member.value, here))
    }
    return target
  }

  const copyContainer = (value: object, path: Path): unknown => {
    if (above.has(value)) return refuse('cycle', path)
    if (path.length >= deepest) {
      faults.push(fault('too-deep', path, { limit: deepest }))
      return null
    }
    const isList = Array.isArray(value)
    if (!isList && !isPlain(value)) return refuse(kindOf(value), path)
    above.add(value)
    const result = isList ? copyList(value, path) : copyObject(value, path)
    above.delete(value)
    return result
  }

  const copy = (value: unknown, path: Path): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return copyNumber(value, path)
    if (typeof value !== 'object') return refuse(typeof value, path)
    try {
      return copyContainer(value, path)
    } catch {
      // A proxy may throw at any touch.
      return refuse('unreadable', path)
    }
  }

  return { value: copy(input, []), faults }
}
