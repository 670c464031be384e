import type { Policy } from '../schema/policy.js'
import { RulesError } from './error.js'

/** Which way to read each open phrase: reading id → alternative id. */
export type ReadingChoices = Readonly<Record<string, string>>

/** A document with the value at a JSON Pointer (RFC 6901) whose parent exists; only what is on the way there is copied. */
function setAt<Document>(document: Document, pointer: string, value: unknown): Document {
  const put = (parent: unknown, [key = '', ...rest]: string[]): unknown => {
    const isThere = Object(parent) === parent && Object.hasOwn(parent as object, key)
    if (Object(parent) !== parent || (!isThere && (rest.length > 0 || key === '__proto__')))
      throw new RulesError('invalid-pointer', { pointer })
    const copy = (Array.isArray(parent) ? [...parent] : { ...(parent as object) }) as Record<string, unknown>
    copy[key] = rest.length > 0 ? put(copy[key], rest) : value
    return copy
  }
  const keys = pointer.split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  return (put({ '': document }, keys) as { '': Document })['']
}

/** The way that each reading of a policy is read: chosen by the plan, or by the caller. */
export function readingsOf(policy: Policy, choices: ReadingChoices = {}): Record<string, string> {
  const readings = policy.readings ?? []
  for (const [reading, alternative] of Object.entries(choices)) {
    const known = readings.find(({ id }) => id === reading)
    if (!known || ![known.chosen, ...known.alternatives.map(({ id }) => id)].includes(alternative))
      throw new RulesError('unknown-reading', { reading, alternative })
  }
  return Object.fromEntries(
    readings.map(({ id, chosen }) => [id, Object.hasOwn(choices, id) ? (choices[id] ?? chosen) : chosen]),
  )
}

const switched = new WeakMap<Policy, Map<string, Policy>>()

/**
 * Switches open phrases of a policy to other readings. Alternatives are set in the policy's order.
 *
 * @param policy - the plan; it is not changed
 * @param choices - reading id → id of the chosen way or of an alternative
 * @returns the plan so read, which shares with the policy what is the same in both; the same object where nothing differs
 * @throws RulesError `unknown-reading` for an id that the plan does not have
 * @example
 * ```ts
 * applyReadings(wudingRiver2023, { 'veto-base': 'issued' }).tracks[0].base // => 'issued'
 * ```
 */
export function applyReadings(policy: Policy, choices: ReadingChoices = {}): Policy {
  const chosen = readingsOf(policy, choices)
  const sets = (policy.readings ?? []).flatMap(({ id, alternatives }) =>
    alternatives.flatMap((one) => (one.id === chosen[id] ? Object.entries(one.set) : [])),
  )
  if (sets.length === 0) return policy
  const key = JSON.stringify(chosen)
  const known = switched.get(policy) ?? new Map<string, Policy>()
  switched.set(policy, known)
  const found = known.get(key)
  if (found) return found
  const fresh = sets.reduce((plan, [pointer, value]) => setAt(plan, pointer, value), policy)
  known.set(key, fresh)
  return fresh
}
