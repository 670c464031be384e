import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'

/** The name of the only ranking key of an ordered plan, and of what is added to a total. Component ids are not empty, so no component is called so. */
export const ownKey = ''

/** Plans that are a given one but for one track. */
export interface DerivedPlans {
  /** Ranks by a number that stands for the place. */
  ordered: Policy
  /** Has no quota. */
  unfilled: Policy
  /** Takes every component out of 100 points from the case, and one more that is added to the total. */
  given: Policy
}

const remembered = new WeakMap<Track, DerivedPlans>()

/** The plans derived from a plan for one of its tracks; remembered, so that each is compiled once. */
export function derivedPlans(plan: Policy, track: Track): DerivedPlans {
  const known = remembered.get(track)
  if (known) return known
  const withTrack = (own: Partial<Track>): Policy => ({
    ...plan,
    tracks: plan.tracks.map((one) => (one === track ? { ...one, ...own } : one)),
  })
  const components = (track.score?.components ?? []).map(({ id, weight }) => ({ id, weight, outOf: 100 }))
  const fresh = {
    ordered: withTrack({ ranking: [{ score: ownKey, order: 'desc' }] }),
    unfilled: withTrack({ quotas: [] }),
    given: withTrack({ score: { components: [...components, { id: ownKey, weight: '1', outOf: 100 }] } }),
  }
  remembered.set(track, fresh)
  return fresh
}
