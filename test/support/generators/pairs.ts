import type { Policy } from '../../../src/schema/policy.js'
import { type Draw, drawn } from './draw.js'
import { anyPolicy } from './policies.js'

type Json = unknown

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const scalars = ['x', '10%', 'good', 1, 0, true, null] as const

const twinOf = (draw: Draw, entry: Json): Json =>
  isObject(entry) && 'id' in entry && draw.chance(80)
    ? { ...entry, id: `${String(entry.id)}-${draw.whole(0, 2)}` }
    : entry

function editList(draw: Draw, list: Json[]): Json[] {
  const kept = list.filter(() => !draw.chance(15)).map((entry) => edited(draw, entry))
  const grown = kept.flatMap((entry) => (draw.chance(12) ? [entry, twinOf(draw, entry)] : [entry]))
  return draw.chance(20) ? draw.shuffled(grown) : grown
}

const editObject = (draw: Draw, value: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries([
    ...Object.entries(value)
      .filter(([key]) => key === 'id' || !draw.chance(4))
      .map(([key, part]) => [key, key === 'id' && !draw.chance(3) ? part : edited(draw, part)]),
    ...(draw.chance(5) ? [[draw.one(['x-note', '__proto__', 'label', 'over', 'a/b~1']), draw.one(scalars)]] : []),
  ])

/** A value of JSON with some of its parts changed, taken away, doubled or put elsewhere; often no valid document any more. */
function edited(draw: Draw, value: Json): Json {
  if (Array.isArray(value)) return editList(draw, value)
  if (isObject(value)) return editObject(draw, value)
  return draw.chance(8) ? draw.one(scalars) : value
}

/** Two policies of the whole language that share many ids. */
export const policyPairs = drawn((draw): [Policy, Policy] => [anyPolicy(draw), anyPolicy(draw)])

/** A policy, and the same with edits anywhere but in its clauses and readings; the second may be invalid. */
export const editedPolicies = drawn((draw): [Policy, Policy] => {
  const policy = anyPolicy(draw)
  const { clauses, readings } = policy
  return [
    policy,
    { ...(edited(draw, policy) as Policy), clauses, ...(readings && { readings: draw.shuffled(readings) }) },
  ]
})
