import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import type { Constraint, Pick } from './feasible.js'
import type { Gap } from './forms.js'
import { formsOf, uncovered } from './forms.js'
import type { Linear } from './linear.js'
import type { Region } from './regions.js'
import { regionsOf } from './regions.js'
import { shortestDecimalBetween, simplestBetween } from './simplest.js'
import type { Variable } from './variables.js'
import { domainOf, variablesOf } from './variables.js'
import type { World } from './worlds.js'
import { worldsOf } from './worlds.js'

/** All that the rules and the proposal of one track can tell apart: tallies by region, facts by world. */
export interface Space {
  /** The plan. */
  policy: Policy
  /** The track. */
  track: Track
  /** The quantities that thresholds look at. */
  variables: readonly Variable[]
  /** What always holds for them. */
  domain: readonly Constraint[]
  /** The borders. */
  forms: readonly Linear[]
  /** Every part of the space that exists. */
  regions: readonly Region[]
  /** Every combination of facts. */
  worlds: readonly World[]
  /** Why the partition does not cover everything; empty: whatever is not listed has been shown not to exist. */
  uncovered: readonly Gap[]
}

const spaces = new WeakMap<Track, Space>()

/**
 * Partitions what a track's rules can tell apart; remembered for as long as the track lives.
 *
 * @param policy - the plan
 * @param track - one of its tracks
 */
export function spaceOf(policy: Policy, track: Track): Space {
  const known = spaces.get(track)
  if (known && known.policy === policy) return known
  const variables = variablesOf(track)
  const domain = domainOf(track, variables)
  const forms = formsOf(track, variables)
  const pick: Pick = (variable, low, high) =>
    variables[variable]?.kind === 'component' ? shortestDecimalBetween(low, high) : simplestBetween(low, high)
  const { worlds, complete } = worldsOf(policy, track)
  const { regions, complete: allRegions } = regionsOf(variables.length, domain, forms, pick)
  const fresh: Space = {
    policy,
    track,
    variables,
    domain,
    forms,
    regions,
    worlds,
    uncovered: [
      ...uncovered(track),
      ...(complete ? [] : ['too-many-facts' as const]),
      ...(allRegions ? [] : ['too-many-regions' as const]),
    ],
  }
  spaces.set(track, fresh)
  return fresh
}
