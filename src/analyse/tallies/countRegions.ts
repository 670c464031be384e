import type { Borders } from './borders.js'
import { eachStretch } from './stretches.js'

/** A part of the tallies to which both plans give one answer whatever the facts. */
export interface CountedRegion {
  /** The side of every border. */
  key: string
  /** How many tallies. */
  tallies: bigint
  /** Votes of each group of options in one of them. */
  example: number[]
}

/** All tallies of so many valid ballots, region by region. */
export function countRegions(borders: Borders, ballots: number): CountedRegion[] {
  const regions = new Map<string, CountedRegion>()
  eachStretch(borders, ballots, ({ key, ends, tallies }) => {
    const known = regions.get(key)
    if (known) known.tallies += tallies
    else regions.set(key, { key, tallies, example: ends[0] })
  })
  return [...regions.values()]
}

/** Votes by option: those of a group on its first option. */
export const votesOf = ({ groups }: Borders, votes: readonly number[]): ReadonlyMap<string, number> =>
  new Map(
    groups.flatMap(({ options }, group) =>
      options.map((option, place) => [option, place === 0 ? (votes[group] ?? 0) : 0]),
    ),
  )
