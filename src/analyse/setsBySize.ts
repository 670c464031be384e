/**
 * Every set that takes at most one item from each slot: the empty one first, then those of one item, of two, and so on;
 * within a size in the order of slots and items. So every part of a set comes before the set.
 */
export function* setsBySize<Item>(slots: readonly (readonly Item[])[]): Generator<Item[]> {
  for (let size = 0; size <= slots.length; size += 1) yield* ofSize(slots, size, 0)
}

function* ofSize<Item>(slots: readonly (readonly Item[])[], size: number, from: number): Generator<Item[]> {
  if (size === 0) return yield []
  for (let at = from; at <= slots.length - size; at += 1)
    for (const item of slots[at] ?? []) for (const others of ofSize(slots, size - 1, at + 1)) yield [item, ...others]
}

/** How many sets {@link setsBySize} gives. */
export const countSets = (slots: readonly (readonly unknown[])[]): bigint =>
  slots.reduce((product, items) => product * BigInt(items.length + 1), 1n)
