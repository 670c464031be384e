import { canonical } from '../../core/fingerprint.js'
import type { Policy } from '../../schema/policy.js'
import type { Quota, Track } from '../../schema/track.js'
import type { Proof } from './finding.js'
import { countRange, sizesOf, sizesWhere } from './quotaSizes.js'

const ofNumber = /^\/tracks\/(\d+)\/quotas\/(\d+)\/(?:around|within|atLeast|atMost|rounding|minimum)$/

const numbers = ['around', 'within', 'atLeast', 'atMost', 'count', 'rounding', 'minimum'] as const

/** A quota without what its numbers are made of. */
const restOf = (quota: Quota) =>
  canonical(Object.entries(quota).filter(([key]) => !numbers.some((name) => name === key)))

const isSame = (track: Track, one: Quota, other: Quota): boolean =>
  restOf(one) === restOf(other) &&
  one.around === other.around &&
  (one.atLeast === undefined) === (other.atLeast === undefined) &&
  sizesWhere(track, (size) => canonical(countRange(one, size)) !== canonical(countRange(other, size))).length === 0

/**
 * Whether two plans that differ in the numbers of quotas alone ask for the same in every cohort that is tried out.
 *
 * @param pointers - where they differ
 * @returns what it rests on; null: they differ
 */
export function sameQuotas(policy: Policy, other: Policy, pointers: readonly string[]): Proof | null {
  const places = pointers.map((pointer) => ofNumber.exec(pointer))
  const same = places.every((place) => {
    const [one, two] = [policy, other].map(({ tracks }) => tracks[Number(place?.[1])])
    const [quota, changed] = [one, two].map((track) => track?.quotas?.[Number(place?.[2])])
    return one && quota && changed && isSame(one, quota, changed)
  })
  const [track] = policy.tracks
  return same && track ? { kind: 'enumerated', sizes: sizesOf(policy.tracks[Number(places[0]?.[1])] ?? track) } : null
}
