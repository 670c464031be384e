/** Code-unit order, the only order of names in the documents. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Every name once, in code-unit order. */
export function namesOf(names: Iterable<string>): string[] {
  return [...new Set(names)].sort(byName)
}

/** Every value once, in the order in which it first appears. */
export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)]
}

/** The sum, or null where a part is not known. */
export function sumOrNull(parts: (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0)
}
