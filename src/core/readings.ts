import type { Policy } from '../schema/policy.js'
import { RulesError } from './error.js'

/** Which way to read each open phrase: reading id → alternative id. */
export type ReadingChoices = Readonly<Record<string, string>>

/** Sets the value at a JSON Pointer (RFC 6901) whose parent exists. */
function setAt(document: object, pointer: string, value: unknown): void {
  const keys = pointer.split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = keys.pop() ?? ''
  let parent: unknown = { '': document }
  for (const key of keys)
    parent = Object(parent) === parent && Object.hasOwn(parent as object, key) ? (parent as never)[key] : undefined
  if (Object(parent) !== parent || last === '__proto__') throw new RulesError('invalid-pointer', { pointer })
  Object.assign(parent as object, { [last]: value })
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
 * @returns the plan so read; the same object where nothing differs
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
  // Values are cloned too: a later pointer may reach into one that was set before.
  const fresh = structuredClone(policy)
  for (const [pointer, value] of sets) setAt(fresh, pointer, structuredClone(value))
  known.set(key, fresh)
  return fresh
}
