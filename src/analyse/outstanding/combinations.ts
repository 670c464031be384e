/**
 * Every combination of one position of each list; the first list turns slowest.
 *
 * @param sizes - how long each list is, from 1
 */
export function* combinationsOf(sizes: readonly number[]): Generator<readonly number[]> {
  let at: readonly number[] | null = sizes.map(() => 0)
  while (at) {
    yield at
    const positions: readonly number[] = at
    const turning = positions.findLastIndex((position, list) => position + 1 < (sizes[list] ?? 0))
    at =
      turning < 0
        ? null
        : positions.map((position, list) => (list < turning ? position : list === turning ? position + 1 : 0))
  }
}
