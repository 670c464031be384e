import type { Condition } from '../../schema/condition.js'
import type { Quota } from '../../schema/track.js'
import { comparisonParts } from '../condition.js'
import type { ExplainContext } from '../context.js'
import { boundFacts } from '../quota.js'
import type { Voice } from '../voice.js'
import { describe } from './describe.js'
import type { EditPlace } from './place.js'
import { isObject } from './place.js'

/** A part of a plan that is told as a whole whichever of its members was edited. */
export interface Unit {
  /** How many keys lead to it. */
  depth: number
  /** The member that it is, as the catalogue names it. */
  field: 'when' | 'effect' | 'due' | 'ranking' | 'quotaBound'
  /** What it says. */
  say: (part: unknown, context: ExplainContext, voice: Voice) => string
}

/** The innermost condition that holds all that was edited. */
function conditionDepth({ keys, values }: EditPlace, from: number): number {
  let depth = from
  while (isObject(values[depth])) {
    const step = keys[depth] === 'not' ? 1 : keys[depth] === 'all' || keys[depth] === 'any' ? 2 : 0
    if (step === 0 || depth + step > keys.length) return depth
    depth += step
  }
  return depth
}

const described =
  (name: 'when' | 'effect' | 'schedule' | 'ranking'): Unit['say'] =>
  (part, context, voice) =>
    describe(name, part, context, voice)

const sayDue: Unit['say'] = (due, context, voice) => describe('schedule', { due }, context, voice)
const sayBound: Unit['say'] = (quota, context, voice) => boundFacts(context, quota as Quota, voice).bound ?? ''

/** The part of a plan to be told as a whole, where what was edited is in one. */
export function unitOf(place: EditPlace): Unit | undefined {
  const { keys, entries } = place
  const inner = entries.findLast(({ list }) => list !== 'all' && list !== 'any')
  if (!inner) return undefined
  const { list, depth } = inner
  const key = keys[depth]
  if (key === 'when') return { depth: conditionDepth(place, depth + 1), field: 'when', say: described('when') }
  if (list === 'rules' && key === 'then') return { depth: depth + 1, field: 'effect', say: described('effect') }
  if (list === 'schedule' && key === 'due') return { depth: depth + 1, field: 'due', say: sayDue }
  if (list === 'ranking' && keys.length > depth) return { depth, field: 'ranking', say: described('ranking') }
  if (list === 'quotas' && keys.length === depth) return { depth, field: 'quotaBound', say: sayBound }
  return undefined
}

/** Two comparisons of the same thing: what is compared, and how, before and after; null where they are not. */
export function comparedBoth(before: unknown, after: unknown, context: ExplainContext, voice: Voice) {
  const [one, other] = [before, after].map((part) => comparisonParts(part as Condition, context, voice))
  return one && other && one.what === other.what
    ? { what: one.what, before: one.relation, after: other.relation }
    : null
}
