/**
 * Remembers what was found out about an object that never changes.
 * Schemas are such objects, and a document asks the same about them for every entry.
 */
export const remember = <K extends object, T>(find: (key: K) => T): ((key: K) => T) => {
  const known = new WeakMap<K, { found: T }>()
  return (key) => {
    const earlier = known.get(key)
    if (earlier !== undefined) return earlier.found
    const found = find(key)
    known.set(key, { found })
    return found
  }
}
