/** A JSON value that a test may take apart. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Where something is inside a document. */
export type Path = (string | number)[]

/** The value at a path. */
export const valueAt = (document: Json, path: Path): Json =>
  path.reduce<Json>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as Json
    return (value as { [key: string]: Json })[String(key)] as Json
  }, document)

const holderOf = (document: Json, path: Path): object => valueAt(document, path.slice(0, -1)) as object

/** The document with another value at a path (an own key, whatever it is called). */
export const withValue = (document: Json, path: Path, value: unknown): Json => {
  const property = { value, writable: true, enumerable: true, configurable: true }
  Object.defineProperty(holderOf(document, path), String(path.at(-1)), property)
  return document
}

/** The document without the key at a path. */
export const without = (document: Json, path: Path): Json => {
  Reflect.deleteProperty(holderOf(document, path), String(path.at(-1)))
  return document
}

/** A place inside a document: in an object of fixed keys, in a map or a list, or in JSON that is free. */
export interface Place {
  path: Path
  value: Json
  kind: 'object' | 'map' | 'list' | 'leaf'
}

const maps = ['attributes', 'counts', 'points', 'set', 'params']
const isMap = (path: Path): boolean => maps.includes(String(path.at(-1))) || path.join() === 'readings'
// Values that a reading sets and parameters of an alert may be any JSON.
const isFree = (path: Path): boolean => ['set', 'params'].includes(String(path.at(-2)))

/** Every place of a document whose content is fixed by its schema, the document itself included. */
export const placesOf = (value: Json, path: Path = []): Place[] => {
  if (isFree(path) || String(path.at(-1)).startsWith('x-')) return []
  if (Array.isArray(value)) {
    return [{ path, value, kind: 'list' }, ...value.flatMap((entry, index) => placesOf(entry, [...path, index]))]
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key]))
    return [{ path, value, kind: isMap(path) ? 'map' : 'object' }, ...parts]
  }
  return [{ path, value, kind: 'leaf' }]
}
