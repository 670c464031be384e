import { parsePolicy } from '../../../src/schema/parse.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
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

/** Changes of one thing each, as a committee would make them; most leave a valid plan. */
const amendments: readonly ((draw: Draw, track: Track, policy: Policy) => void)[] = [
  (draw, track) => Object.assign(track, { base: draw.one(['valid', 'returned', 'issued', 'present']) }),
  (_, track) => Object.assign(track.rules?.[0] ?? {}, { when: { share: [lastOption(track)], over: '20%' } }),
  (draw, track) => Object.assign(track.rules?.at(-1) ?? {}, { then: { exactly: draw.one(track.scale).id } }),
  (_, track) => track.rules?.shift(),
  (draw, track) =>
    track.rules?.push({
      id: 'amended',
      clause: 'c1',
      when: { share: [lastOption(track)], atLeast: draw.one(['1/3', '10%']) },
      then: { atMost: draw.one(track.scale).id },
    }),
  (_, track) => track.rules?.reverse(),
  (draw, track) =>
    Object.assign(track.quotas?.[0] ?? {}, { grades: [track.scale.at(-1)?.id], minimum: draw.whole(0, 2) }),
  (_, track) => track.quotas?.pop(),
  (_, track) => track.ranking?.reverse(),
  (draw, track) =>
    Object.assign(track.consequences?.[0] ?? {}, { then: [{ do: draw.one(['accountability', 'talk']) }] }),
  (draw, _, policy) => Object.assign(policy.streaks?.[0] ?? {}, { years: draw.whole(2, 4) }),
  (_, track) => Object.assign(track, { label: `${track.label}。` }),
  // Nothing but together: the incident must be declared where a rule names it.
  (_, track, policy) => {
    policy.incidentKinds?.push({ id: 'amended', label: '新情形' })
    track.rules?.push({
      id: 'on-incident',
      clause: 'c1',
      when: { not: { incident: 'amended', within: 'year' } },
      then: { exactly: track.scale.at(-1)?.id ?? '' },
    })
  },
]

const lastOption = (track: Track): string => track.ballot.options.at(-1)?.id ?? ''

/** The policy with so many changes at most; where that is no valid plan, with fewer. */
export function amended(draw: Draw, policy: Policy, most: number): Policy {
  let plan = { ...policy, readings: [] }
  for (let left = draw.whole(1, most); left > 0; left -= 1) {
    const next = structuredClone(plan)
    const [track] = next.tracks
    if (track) draw.one(amendments)(draw, track, next)
    if (parsePolicy(next).ok) plan = next
  }
  return plan
}
