import { canonical } from '../../core/fingerprint.js'
import { applyReadings } from '../../core/readings.js'
import { parsePolicy } from '../../schema/parse.js'
import type { Policy, Reading } from '../../schema/policy.js'
import type { Draft } from './finding.js'
import type { ChosenWay } from './findingParams.js'
import { sameEverywhere } from './sameEverywhere.js'
import { sameQuotas } from './sameQuotas.js'

/** One alternative of one reading. */
interface Way extends ChosenWay {
  /** Position of the reading. */
  index: number
  /** Position among its alternatives. */
  position: number
  /** Pointers that it sets. */
  pointers: string[]
}

const waysOf = ({ id, alternatives }: Reading, index: number): Way[] =>
  alternatives.map((alternative, position) => ({
    reading: id,
    alternative: alternative.id,
    index,
    position,
    pointers: Object.keys(alternative.set),
  }))

const named = ({ reading, alternative }: Way): ChosenWay => ({ reading, alternative })
const pathOf = ({ index, position }: Way) => ['readings', index, 'alternatives', position]

/** The plan with some phrases read in other ways; null: they cannot be switched together. */
function switched(policy: Policy, ...ways: Way[]): Policy | null {
  try {
    return applyReadings(policy, Object.fromEntries(ways.map(({ reading, alternative }) => [reading, alternative])))
  } catch {
    return null
  }
}

/** Whether two plans, both made from one by readings, differ in none of the places that were set. */
function alike(one: Policy, other: Policy, ways: readonly Way[]): boolean {
  const touched = new Set(ways.flatMap(({ pointers }) => pointers.map((pointer) => pointer.split('/')[1] ?? '')))
  const part = (policy: Policy) =>
    canonical([...touched].map((key) => (policy as Record<string, unknown>)[key] ?? null))
  return one === other || part(one) === part(other)
}

/** An alternative that sets what is there, or what comes to the same. */
function idle(policy: Policy, way: Way): Draft[] {
  const other = switched(policy, way)
  if (!other) return []
  const place = { path: pathOf(way), params: named(way) }
  if (alike(other, policy, [way])) return [{ code: 'alternative-same', ...place, proof: { kind: 'structural' } }]
  const proof = sameEverywhere(policy, other, way.pointers) ?? sameQuotas(policy, other, way.pointers)
  return proof ? [{ code: 'alternative-without-effect', ...place, proof }] : []
}

/** The pointer of two that holds the other, where they touch the same place. */
const common = (earlier: Way, later: Way): string | undefined =>
  earlier.pointers.find((one) =>
    later.pointers.some((other) => `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`)),
  )

/** Two readings of which the later undoes the earlier, or cannot be set after it. */
function together(policy: Policy, earlier: Way, later: Way): Draft[] {
  const pointer = common(earlier, later)
  if (pointer === undefined) return []
  const params = { earlier: named(earlier), later: named(later), pointer }
  const place = { path: pathOf(later), params, proof: { kind: 'structural' } } as const
  const [both, alone, first] = [switched(policy, earlier, later), switched(policy, later), switched(policy, earlier)]
  if (!alone || !first) return []
  // The readings themselves have been tried one by one.
  if (!both || !parsePolicy({ ...both, readings: [] }).ok) return [{ code: 'readings-collide', ...place }]
  // What the earlier sets to no avail anyway is not undone.
  const undone = alike(both, alone, [earlier, later]) && !alike(first, policy, [earlier])
  return undone ? [{ code: 'readings-undo', ...place }] : []
}

/** Alternatives that change nothing, and readings that stand in each other's way. */
export function lintReadings(policy: Policy): Draft[] {
  const ways = (policy.readings ?? []).map(waysOf)
  return [
    ...ways.flat().flatMap((way) => idle(policy, way)),
    ...ways.flatMap((own, index) =>
      ways
        .slice(0, index)
        .flatMap((before) => before.flatMap((earlier) => own.flatMap((later) => together(policy, earlier, later)))),
    ),
  ]
}
