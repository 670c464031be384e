import type { Condition } from '../../schema/condition.js'
import type { Path } from '../../schema/fault.js'
import type { Track } from '../../schema/track.js'
import type { Leaf } from '../space/leaves.js'

/** A condition without parts, and where it stands. */
export interface PlacedLeaf {
  /** The condition. */
  leaf: Leaf
  /** Its place. */
  path: Path
}

/** The conditions without parts that a condition is made of, with their places. */
export function placedLeaves(condition: Condition, path: Path): PlacedLeaf[] {
  if ('not' in condition) return placedLeaves(condition.not, [...path, 'not'])
  for (const key of ['all', 'any'] as const) {
    const parts = key in condition ? (condition as Record<typeof key, Condition[]>)[key] : undefined
    if (parts) return parts.flatMap((part, index) => placedLeaves(part, [...path, key, index]))
  }
  return [{ leaf: condition as Leaf, path }]
}

/** All conditions of a track, with their places. */
export function placedConditions(track: Track, path: Path): { condition: Condition; path: Path }[] {
  const { rules = [], proposal, quotas = [], consequences = [] } = track
  return [
    ...rules.map(({ when }, index) => ({ condition: when, path: [...path, 'rules', index, 'when'] })),
    ...(proposal?.method === 'first-match' ? proposal.cases : []).map(({ when }, index) => ({
      condition: when,
      path: [...path, 'proposal', 'cases', index, 'when'],
    })),
    ...quotas.flatMap(({ when }, index) =>
      when ? [{ condition: when, path: [...path, 'quotas', index, 'when'] }] : [],
    ),
    ...consequences.map(({ when }, index) => ({ condition: when, path: [...path, 'consequences', index, 'when'] })),
  ]
}
