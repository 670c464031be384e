/** Code-unit order: the same on every machine, in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorted, free of repeats. */
export const distinct = (names: Iterable<string>): string[] => [...new Set(names)].sort(byCodeUnit)

/** Entries in lists under their keys. */
export function groupBy<Item>(items: Iterable<Item>, key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}
