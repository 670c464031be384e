import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'

/** The name of the only ranking key of an ordered plan. Component ids are not empty, so no component is called so. */
export const placeKey = ''

const remembered = new WeakMap<Track, { ordered: Policy; unfilled: Policy }>()

/**
 * Two plans that are the given one but for one track: `ordered` ranks by a number that stands for the place,
 * `unfilled` has no quota. Remembered, so that each is compiled once.
 */
export function derivedPlans(plan: Policy, track: Track): { ordered: Policy; unfilled: Policy } {
  const known = remembered.get(track)
  if (known) return known
  const withTrack = (own: Partial<Track>): Policy => ({
    ...plan,
    tracks: plan.tracks.map((one) => (one === track ? { ...one, ...own } : one)),
  })
  const fresh = {
    ordered: withTrack({ ranking: [{ score: placeKey, order: 'desc' }] }),
    unfilled: withTrack({ quotas: [] }),
  }
  remembered.set(track, fresh)
  return fresh
}
