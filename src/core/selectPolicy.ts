import type { Policy } from '../schema/policy.js'
import { byCodeUnit } from './order.js'

/** Which policy is looked for. */
export interface PolicyQuery {
  /** Policy id. */
  id?: string | undefined
  /** What the versions of one plan have in common. */
  family?: string | undefined
  /** The day on which it is to be in force, `YYYY-MM-DD`. */
  on: string
}

/** Why no policy was found: none of this name, all begin later, or those that have begun are over. */
export type PolicySelectionError =
  | { code: 'policy-unknown'; params: { id: string | null; family: string | null } }
  | { code: 'policy-not-in-force-yet'; params: { on: string; from: string } }
  | { code: 'policy-ended'; params: { on: string; until: string } }

/** A policy, or why there is none. */
export type PolicySelection = { ok: true; policy: Policy } | { ok: false; error: PolicySelectionError }

/** The last to begin, then the last by version. */
const later = (a: Policy, b: Policy) =>
  byCodeUnit(b.inForce.from, a.inForce.from) || byCodeUnit(b.version, a.version) || byCodeUnit(b.id, a.id)

/**
 * Picks the policy that is in force on a day; of several the one that came into force last, then the last by version.
 *
 * @param policies - the policies to choose from, in any order
 * @param query - id or family (or both, or neither: any), and the day `YYYY-MM-DD`
 * @returns the policy, or one of three different errors
 * @example
 * ```ts
 * selectPolicy([wudingRiver2023], { id: 'wuding-river-2023', on: '2024-01-01' }).error.code // => 'policy-ended'
 * ```
 */
export function selectPolicy(policies: readonly Policy[], { id, family, on }: PolicyQuery): PolicySelection {
  const named = policies
    .filter((one) => (id === undefined || one.id === id) && (family === undefined || one.family === family))
    .sort(later)
  const begun = named.filter(({ inForce }) => inForce.from <= on)
  const policy = begun.find(({ inForce }) => on <= inForce.until)
  if (policy) return { ok: true, policy }
  const earliest = named.at(-1)
  if (!earliest)
    return { ok: false, error: { code: 'policy-unknown', params: { id: id ?? null, family: family ?? null } } }
  const until = begun
    .map(({ inForce }) => inForce.until)
    .sort(byCodeUnit)
    .at(-1)
  return {
    ok: false,
    error:
      until === undefined
        ? { code: 'policy-not-in-force-yet', params: { on, from: earliest.inForce.from } }
        : { code: 'policy-ended', params: { on, until } },
  }
}
