import type { Tally } from '../../schema/appraisal.js'
import type { Base, Condition } from '../../schema/condition.js'
import type { Track } from '../../schema/track.js'

/** A share that a table shows: of which options, in which base. */
export interface ShownShare {
  /** Option ids. */
  options: string[]
  /** Which number of ballots it is a share of. */
  base: Base
}

const sharesIn = (condition: Condition, base: Base): ShownShare[] => {
  if ('share' in condition) {
    const groups = condition.combine === 'any' ? condition.share.map((option) => [option]) : [condition.share]
    return groups.map((options) => ({ options, base: condition.base ?? base }))
  }
  if ('all' in condition) return condition.all.flatMap((part) => sharesIn(part, base))
  if ('any' in condition) return condition.any.flatMap((part) => sharesIn(part, base))
  return 'not' in condition ? sharesIn(condition.not, base) : []
}

/**
 * The shares that matter on a track: that of the best option, and those that the rules look at.
 * None with voter classes, where a plain share is not what counts.
 *
 * @param track - of a plan
 * @returns each share once
 */
export const shownShares = (track: Track): ShownShare[] => {
  if (track.ballot.classes) return []
  const [best] = track.ballot.options
  const all = [
    ...(best ? [{ options: [best.id], base: track.base }] : []),
    ...(track.rules ?? []).flatMap(({ when }) => sharesIn(when, track.base)),
  ]
  return [...new Map(all.map((share) => [JSON.stringify(share), share])).values()]
}

/**
 * Whether a track has results for a table of its own, grades or at least ranks.
 *
 * @param track - of a plan
 * @returns false where it is only counted
 */
export const isGradedOrRanked = ({ tallyOnly, ranking = [] }: Track): boolean => !tallyOnly || ranking.length > 0

/**
 * A share in numbers.
 *
 * @param tally - the counts of one subject
 * @param share - which share
 * @returns votes and base; null where one of them is not known or the base is zero
 */
export const shareIn = ({ counts, ...tally }: Tally, { options, base }: ShownShare) => {
  const below = tally[base]
  if (counts === null || below === null || below === 0) return null
  const votes = options.reduce((sum, option) => sum + (Object.hasOwn(counts, option) ? (counts[option] ?? 0) : 0), 0)
  return { votes, base: below }
}
