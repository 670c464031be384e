import { Immer } from 'immer'
import type { Policy } from '../schema/policy.js'
import { RulesError } from './error.js'

/** Which way to read each open phrase: reading id → alternative id. */
export type ReadingChoices = Readonly<Record<string, string>>

// Own instance without auto-freeze: the caller's policy must never be frozen.
const { produce } = new Immer({ autoFreeze: false })

type Container = Record<string, unknown>

function setAt(document: object, pointer: string, value: unknown): void {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = keys.pop()
  const parent = keys.reduce<unknown>(
    (place, key) =>
      typeof place === 'object' && place !== null && Object.hasOwn(place, key) ? (place as Container)[key] : undefined,
    document,
  )
  if (last === undefined || last === '__proto__' || typeof parent !== 'object' || parent === null)
    throw new RulesError('invalid-pointer', { pointer })
  if (Array.isArray(parent) && !(/^\d+$/.test(last) && Number(last) <= parent.length))
    throw new RulesError('invalid-pointer', { pointer })
  ;(parent as Container)[last] = value
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
    alternatives.filter((one) => one.id === chosen[id]),
  )
  if (sets.length === 0) return policy
  const key = JSON.stringify(chosen)
  const known = switched.get(policy) ?? new Map<string, Policy>()
  const fresh =
    known.get(key) ??
    produce(policy, (draft) => {
      for (const { set } of sets)
        for (const [pointer, value] of Object.entries(set)) setAt(draft, pointer, structuredClone(value))
    })
  switched.set(policy, known.set(key, fresh))
  return fresh
}
