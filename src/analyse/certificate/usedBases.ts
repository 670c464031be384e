import type { Base } from '../../schema/condition.js'
import type { Track } from '../../schema/track.js'
import { conditionsOf, leavesOf } from '../space/leaves.js'

/** The bases on which a track's grades and ranks hang. */
export const usedBases = (track: Track): Base[] => [
  track.base,
  ...conditionsOf(track)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('share' in leaf && leaf.base !== undefined ? [leaf.base] : [])),
]
