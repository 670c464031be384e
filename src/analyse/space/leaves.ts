import type { Condition } from '../../schema/condition.js'
import type { Track } from '../../schema/track.js'

/** A condition without parts. */
export type Leaf = Exclude<Condition, { all: Condition[] } | { any: Condition[] } | { not: Condition }>

/** The conditions without parts that a condition is made of. */
export const leavesOf = (condition: Condition): Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  return 'not' in condition ? leavesOf(condition.not) : [condition]
}

/** The conditions that decide the grade of one subject by itself: those of the rules, then those of the proposal. */
export const conditionsOf = ({ rules = [], proposal }: Track): Condition[] => [
  ...rules.map(({ when }) => when),
  ...(proposal?.method === 'first-match' ? proposal.cases.map(({ when }) => when) : []),
]
