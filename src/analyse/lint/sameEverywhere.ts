import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { canonical } from '../../core/fingerprint.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { conditionsOf, leavesOf } from '../space/leaves.js'
import { spaceOf } from '../space/space.js'
import { standingAt } from '../space/standing.js'
import type { Proof } from './finding.js'
import { asRules, mostStandings, planOf } from './trackView.js'

const ofRules = /^\/tracks\/(\d+)\/(?:rules|proposal)(?:\/|$)/

/** The one track of which nothing but rules and proposal is touched; null: something else is touched as well. */
function touchedTrack(pointers: readonly string[]): number | null {
  const tracks = new Set(pointers.map((pointer) => ofRules.exec(pointer)?.[1]))
  const [track] = tracks
  return tracks.size === 1 && track !== undefined ? Number(track) : null
}

/** A track with the conditions of two, so that its space tells apart whatever either does. */
function both(one: Track, other: Track): Track {
  const leaves = [one, other].flatMap((track) => conditionsOf(track).flatMap(leavesOf))
  return { ...one, rules: asRules(leaves) }
}

/** All that comes of the rules and the proposal for one subject. */
const outcomeOf = ({ admissible, proposed, provisionally, ungraded, later, reasons }: Bounded): string => {
  const permitted = reasons.filter((one) => one.kind === 'rule' && one.outcome === 'holds' && 'permits' in one.effect)
  return canonical([admissible, proposed, provisionally, ungraded, later, permitted.length])
}

/**
 * Whether two plans that differ in the rules and the proposal of one track leave every subject the same grades, however it stands.
 *
 * @param pointers - where they differ
 * @returns what it rests on; null: they differ somewhere, or it cannot be told
 */
export function sameEverywhere(policy: Policy, other: Policy, pointers: readonly string[]): Proof | null {
  const index = touchedTrack(pointers)
  const [one, two] = [policy.tracks[index ?? -1], other.tracks[index ?? -1]]
  if (!one || !two || one.tallyOnly) return null
  const byCases = [one, two].every(({ proposal }) => proposal?.method === 'best' || proposal?.method === 'first-match')
  if (!byCases && canonical(one.proposal ?? null) !== canonical(two.proposal ?? null)) return null
  const space = spaceOf(policy, both(one, two))
  if (space.uncovered.length > 0 || space.regions.length * space.worlds.length > mostStandings) return null
  const plans = [planOf(policy, one), planOf(policy, two)] as const
  const same = space.worlds.every((world) =>
    space.regions.every((region) => {
      const standing = standingAt(space, region, world)
      const [a, b] = plans.map((plan) => {
        const [found] = standing ? evaluateRules(plan, standing.caseFile, [standing.bounded.tallied]).bounded : []
        return found && outcomeOf(found)
      })
      return a === b
    }),
  )
  return same ? { kind: 'proven', regions: space.regions.length, worlds: space.worlds.length } : null
}
