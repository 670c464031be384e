import type { Base } from '../../schema/condition.js'
import type { Track } from '../../schema/track.js'
import { optionOrder, type ShareLimit, shareLimits } from './shareLimits.js'

/** Limits that can stand in one picture: of the same base, with the bars beginning at the same end. */
export interface VoteGroup {
  /** Which ballots the shares are taken of. */
  base: Base
  /** Option ids in the order of the bars' parts. */
  order: string[]
  /** In the plan's order. */
  limits: ShareLimit[]
}

/**
 * The pictures that the votes of a track take: one for each end of the ballot and each number of ballots that its limits
 * are counted from; one without lines where there is no limit.
 *
 * @param track - of a plan
 * @returns the groups, in the plan's order
 */
export const voteGroups = (track: Track): VoteGroup[] => {
  const all = optionOrder(track.ballot)
  const invalid = track.ballot.options.filter(({ valid }) => valid === false).map(({ id }) => id)
  const worstFirst = [...all.filter((option) => !invalid.includes(option)).reverse(), ...invalid]
  const orderOf = ({ from, options }: ShareLimit) => {
    if (from === 'best') return all
    return from === 'worst' ? worstFirst : [...options, ...all.filter((option) => !options.includes(option))]
  }
  const groups = new Map<string, VoteGroup>()
  for (const limit of shareLimits(track)) {
    const order = orderOf(limit)
    const key = JSON.stringify([limit.base, order])
    const group = groups.get(key) ?? { base: limit.base, order, limits: [] }
    groups.set(key, { ...group, limits: [...group.limits, limit] })
  }
  return groups.size > 0 ? [...groups.values()] : [{ base: track.base, order: all, limits: [] }]
}
