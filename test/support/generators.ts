import type { CaseFile } from '../../src/schema/case.js'
import type { Policy } from '../../src/schema/policy.js'
import { anyCase } from './generators/cases.js'
import { type Draw, drawn } from './generators/draw.js'
import { anyPolicy, earlierPolicies } from './generators/policies.js'

/** A policy and a case for it, with the readings switched. */
export interface World {
  policy: Policy
  caseFile: CaseFile
  readings: Record<string, string>
  /** Policies of earlier years, which the history may name. */
  policies: Policy[]
}

/** Builds a policy of the whole language and a small case for it. */
export function anyWorld(draw: Draw): World {
  const policy = anyPolicy(draw)
  const chosen = (policy.readings ?? []).flatMap((reading) =>
    draw.chance(60) ? [[reading.id, draw.one(reading.alternatives).id] as const] : [],
  )
  const policies = earlierPolicies(draw, policy)
  return { policy, caseFile: anyCase(draw, policy), readings: Object.fromEntries(chosen), policies }
}

/** Policies of the whole language with cases for them. */
export const worlds = drawn(anyWorld)
