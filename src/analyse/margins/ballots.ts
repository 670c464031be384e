/** One kind of ballot: what it was marked with, and in which voter class. */
export interface BallotKind {
  /** Position of the voter class; 0 where the track has none. */
  voters: number
  /** The option; null: blank. */
  option: string | null
  /** Whether it is a valid ballot. */
  valid: boolean
}

/** The ballots on one subject, kind by kind, and how many there may be. */
export interface Ballots {
  /** Class by class; in each the options in the plan's order, then blank. */
  kinds: readonly BallotKind[]
  /** How many there are of each kind. */
  counts: readonly number[]
  /** The most ballots there may be in all; null: no limit is known. */
  limit: number | null
}

/** What it takes to come from one tally to another. */
export interface Change {
  /** Ballots of the same voters that are marked otherwise. */
  relabel: number
  /** More ballots. */
  add: number
  /** Fewer ballots. */
  remove: number
}

/** Σ over the kinds of each voter class. */
function perClass(kinds: readonly BallotKind[], value: (index: number) => number): number[] {
  const sums = Array.from({ length: Math.max(...kinds.map(({ voters }) => voters)) + 1 }, () => 0)
  kinds.forEach(({ voters }, index) => {
    sums[voters] = (sums[voters] ?? 0) + value(index)
  })
  return sums
}

/** Valid ballots of each voter class. */
export const validPerClass = ({ kinds }: Pick<Ballots, 'kinds'>, counts: readonly number[]): number[] =>
  perClass(kinds, (index) => (kinds[index]?.valid ? (counts[index] ?? 0) : 0))

/** All ballots of each voter class. */
export const totalPerClass = ({ kinds }: Pick<Ballots, 'kinds'>, counts: readonly number[]): number[] =>
  perClass(kinds, (index) => counts[index] ?? 0)

/** How far another tally is from the one at hand: a ballot is never taken from one voter class to another. */
export function changeTo({ kinds, counts }: Ballots, to: readonly number[]): Change {
  const difference = (index: number) => (to[index] ?? 0) - (counts[index] ?? 0)
  const up = perClass(kinds, (index) => Math.max(0, difference(index)))
  const down = perClass(kinds, (index) => Math.max(0, -difference(index)))
  const sum = (each: (up: number, down: number) => number) =>
    up.reduce((total, more, index) => total + each(more, down[index] ?? 0), 0)
  return {
    relabel: sum(Math.min),
    add: sum((more, fewer) => Math.max(0, more - fewer)),
    remove: sum((more, fewer) => Math.max(0, fewer - more)),
  }
}
