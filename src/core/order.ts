/** Code-unit order: the same on every machine, in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorted, free of repeats. */
export const distinct = (names: Iterable<string>): string[] => [...new Set(names)].sort(byCodeUnit)

/** Entries in lists under their keys; no list is empty. */
export function groupBy<Item>(items: Iterable<Item>, key: (item: Item) => string): Map<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

/** The ids of things. */
export const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

/** The subjects of entries. */
export const subjectsIn = (entries: readonly { subject: string }[]): string[] => entries.map(({ subject }) => subject)

/** The one value that all entries which have one agree on; undefined where there is none or they differ. */
export function agreed<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const given = new Set(values.filter((value) => value !== undefined))
  return given.size === 1 ? [...given][0] : undefined
}
