/** Ballots that may turn out in the same ways. */
export interface Open {
  /** How many. */
  ballots: number
  /** What each may turn out to be: positions of kinds of ballots. */
  kinds: readonly number[]
}

/** In how many ways so many like ballots can be spread over so many kinds: C(ballots + kinds − 1, ballots). */
export function waysOf({ ballots, kinds }: Open): bigint {
  let ways = 1n
  for (let index = 1n; index <= BigInt(ballots); index += 1n)
    ways = (ways * (BigInt(kinds.length) - 1n + index)) / index
  return ways
}

/** Every way in which like ballots can turn out, as what they add to each kind. */
function* spread({ ballots, kinds }: Open, onto: readonly number[]): Generator<number[]> {
  const [kind, ...others] = kinds
  if (kind === undefined) return
  for (let own = others.length > 0 ? 0 : ballots; own <= ballots; own += 1) {
    const counts = onto.with(kind, (onto[kind] ?? 0) + own)
    if (own === ballots) yield counts
    else yield* spread({ ballots: ballots - own, kinds: others }, counts)
  }
}

/**
 * Every tally that a subject can have in the end, each once: those with most ballots of the first kind first, then of the second and so on.
 *
 * @param counts - as they are without the open ballots, one a kind
 * @param opens - the open ballots
 */
export function completionsOf(counts: readonly number[], opens: readonly Open[]): number[][] {
  const tallies = opens.reduce<Map<string, number[]>>(
    (found, open) =>
      new Map(
        [...found.values()].flatMap((tally) => [...spread(open, tally)].map((to) => [to.join(' '), to] as const)),
      ),
    new Map([['', [...counts]]]),
  )
  const order = (a: readonly number[], b: readonly number[]) =>
    a.reduce((found, count, index) => found || (b[index] ?? 0) - count, 0)
  return [...tallies.values()].sort(order)
}
