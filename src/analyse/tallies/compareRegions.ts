import type { Policy } from '../../schema/policy.js'
import { compareTrack } from './compareTrack.js'
import type { RegionComparison } from './regionComparison.js'

/** Which tallies {@link compareRegions} counts. */
export interface CompareRegionsOptions {
  /** Valid ballots of every tally; at least 1. */
  ballots: number
  /** So many lines of tallies are gone along at most for one track; 2,000,000 where left out. */
  limit?: number | undefined
}

/**
 * Counts the tallies that two plans treat differently: of all tallies of so many valid ballots, how many lead to which other
 * grade by the rules and the proposal alone (quotas and judgements look at others, or are made by people).
 *
 * Every ballot that is issued is returned and valid. Nothing is sampled: tallies are counted region by region, and in every
 * region both plans are applied, under each combination of facts that either can tell apart.
 *
 * @param before - a plan that `parsePolicy` accepts
 * @param after - another one; facts that hang on the year are those of the first plan's year
 * @param options - the number of ballots
 * @returns for each track, and each group of facts, the tallies that change, with a few of them
 * @example
 * ```ts
 * const after = applyReadings(policy, { 'veto-strictness': 'atLeast' })
 * const [upward] = compareRegions(policy, after, { ballots: 60 }).tracks
 * const [change] = upward.underFacts[0].changes
 * upward.tallies // => '39711'
 * change.from.grade // => 'good'
 * change.to.grade // => 'poor'
 * change.tallies // => '385'
 * change.samples[0] // => { good: 54, 'fairly-good': 0, average: 6, poor: 0 }
 * ```
 */
export function compareRegions(
  before: Policy,
  after: Policy,
  { ballots, limit = 2_000_000 }: CompareRegionsOptions,
): RegionComparison {
  const ids = [...new Set([...before.tracks, ...after.tracks].map(({ id }) => id))]
  return { ballots, tracks: ids.map((id) => compareTrack(before, after, id, ballots, limit)) }
}
