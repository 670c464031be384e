import type { Policy } from '../../schema/policy.js'
import type { Json } from './edit.js'
import { isObject, memberOf } from './jsonObject.js'
import { isWithin, pointerTo } from './pointer.js'

interface Sighting {
  /** Clause that the innermost thing of its own is cited from. */
  own: string | undefined
  /** Clauses whose open phrases are settled there. */
  read: string[]
  /** Clause that the track, or its ballot, is cited from. */
  around: string | undefined
  /** Clauses that name something there as what carries them out. */
  carried: string[]
}

const textOf = (value: Json | undefined, key: string): string | undefined => {
  const text = isObject(value) ? memberOf(value, key) : undefined
  return typeof text === 'string' ? text : undefined
}

/** The values on the way to a place, the root first, as far as there are any. */
function valuesTo(policy: Policy, keys: readonly string[]): Json[] {
  const values = [policy as unknown as Json]
  for (const key of keys) {
    const holder = values.at(-1)
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) break
    values.push((holder as Record<string, Json>)[key] ?? null)
  }
  return values
}

const isTrackOrBallot = (keys: readonly string[], depth: number) =>
  keys[0] === 'tracks' && (depth === 2 || (depth === 3 && keys[2] === 'ballot'))

function look(policy: Policy, keys: readonly string[], isThere: boolean): Sighting {
  const values = valuesTo(policy, isThere ? keys : keys.slice(0, -1))
  const cited = values.map((value, depth) =>
    keys[0] === 'clauses' && depth === 2 ? textOf(value, 'id') : textOf(value, 'clause'),
  )
  const named = values.flatMap((value) => textOf(value, 'id') ?? [])
  const pointer = keys.reduce(pointerTo, '')
  const touches = (set: string) => isWithin(set, pointer) || isWithin(pointer, set)
  const reading = (policy.readings ?? []).filter(({ alternatives }) =>
    alternatives.some(({ set }) => Object.keys(set).some(touches)),
  )
  return {
    own: cited.findLast((_, depth) => cited[depth] !== undefined && !isTrackOrBallot(keys, depth)),
    read: isThere ? reading.map(({ clause }) => clause) : [],
    around: cited.findLast((clause) => clause !== undefined),
    carried: policy.clauses.flatMap(({ id, by }) => (by?.some((one) => named.includes(one)) ? [id] : [])),
  }
}

/** The same place of two plans, by the keys from the root of each. */
export interface Sights {
  /** Of the plan as it was. */
  before: readonly string[]
  /** Of the plan as it is now. */
  after: readonly string[]
  /** In which plans there is something at the place. */
  isThere: { before: boolean; after: boolean }
}

/**
 * Finds the clauses that a place of two plans belongs to: the one that the thing there is cited from; else those whose open
 * phrases are settled there; else the one of the track; else those that it carries out.
 *
 * @param before - the plan as it was
 * @param after - the plan as it is now
 * @returns a function of the place, which gives the ids of the clauses in their order
 */
export function clausesAt(before: Policy, after: Policy): (place: Sights) => string[] {
  const order = [...new Set([...before.clauses, ...after.clauses].map(({ id }) => id))]
  return (place) => {
    const sights = [look(before, place.before, place.isThere.before), look(after, place.after, place.isThere.after)]
    const choices = [
      sights.map(({ own }) => own),
      sights.flatMap(({ read }) => read),
      sights.map(({ around }) => around),
      sights.flatMap(({ carried }) => carried),
    ]
    const found = new Set(choices.find((clauses) => clauses.some((one) => one !== undefined)))
    return order.filter((id) => found.has(id))
  }
}
