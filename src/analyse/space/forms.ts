import { comparisonOf } from '../../core/comparison.js'
import type { Ratio } from '../../core/ratio.js'
import { addRatios, multiplyRatios, parseRatio, ratioOf, ratioOfNumber } from '../../core/ratio.js'
import type { ScoreCondition, ShareCondition } from '../../schema/condition.js'
import type { Track } from '../../schema/track.js'
import { conditionsOf, leavesOf } from './leaves.js'
import type { Linear } from './linear.js'
import { linearKey, linearOf, reduceLinear } from './linear.js'
import type { Variable } from './variables.js'
import { beyondOf, hasSeveralMeans, standsFor } from './variables.js'

const zero = ratioOf(0)
const one = ratioOf(1)
const minus = (value: Ratio): Ratio => ratioOf(-value.numerator, value.denominator)

/** The weight of a voter class; one where there are none. */
export const weightOf = (track: Track, voters: string | null): Ratio => {
  const found = track.ballot.classes?.find(({ id }) => id === voters)
  return found ? parseRatio(found.weight) : one
}

/** Share less limit: positive above the limit, zero at it. */
export function shareForm(track: Track, variables: readonly Variable[], condition: ShareCondition): Linear {
  const base = condition.base ?? track.base
  const { limit } = comparisonOf(condition, parseRatio)
  const counted = new Set(condition.share)
  const beyond = new Set<string>(beyondOf(base))
  const coefficient = (variable: Variable): Ratio => {
    if (variable.kind === 'beyond') return beyond.has(variable.what) ? minus(limit) : zero
    if (variable.kind !== 'votes') return zero
    const votes = counted.has(variable.option) ? weightOf(track, variable.class) : zero
    // The valid ballots together are one, so the base is one plus whatever a wider base counts.
    const outside = !variable.valid && base !== 'valid' ? minus(limit) : zero
    return addRatios(votes, outside)
  }
  return linearOf(variables.map(coefficient), minus(limit))
}

/** The coefficients of one component, or of the weighted total. */
export function scoreCoefficients(track: Track, variables: readonly Variable[], score: true | string): Ratio[] {
  const components = (track.score?.components ?? []).filter(({ id }) => score === true || id === score)
  return variables.map((variable) =>
    components
      .map((component): Ratio => {
        const weight = score === true ? parseRatio(component.weight) : one
        if (variable.kind === 'component') return variable.component === standsFor(track, component.id) ? weight : zero
        if (variable.kind !== 'votes' || !('points' in component)) return zero
        const points = Object.hasOwn(component.points, variable.option) ? component.points[variable.option] : 0
        return multiplyRatios(multiplyRatios(weight, weightOf(track, variable.class)), ratioOfNumber(points ?? 0))
      })
      .reduce(addRatios, zero),
  )
}

/** Score less limit. */
export const scoreForm = (track: Track, variables: readonly Variable[], score: true | string, limit: Ratio): Linear =>
  linearOf(scoreCoefficients(track, variables, score), minus(limit))

function scoreConditionForm(track: Track, variables: readonly Variable[], condition: ScoreCondition): Linear {
  return scoreForm(track, variables, condition.score, comparisonOf(condition, parseRatio).limit)
}

/** For a plurality: which of two options has more votes. */
function pluralityForms(track: Track, variables: readonly Variable[]): Linear[] {
  const rated = track.ballot.options.filter(({ valid }) => valid !== false).map(({ id }) => id)
  return rated.flatMap((first, index) =>
    rated.slice(index + 1).map((second) =>
      linearOf(
        variables.map((variable) => {
          if (variable.kind !== 'votes') return zero
          return variable.option === first ? one : variable.option === second ? minus(one) : zero
        }),
        zero,
      ),
    ),
  )
}

/** The same border, whichever side is called positive, has one form. */
function canonical(linear: Linear): Linear {
  const reduced = reduceLinear(linear)
  const lead = reduced.coefficients.find((coefficient) => coefficient !== 0n) ?? reduced.constant
  return lead >= 0n
    ? reduced
    : { coefficients: reduced.coefficients.map((coefficient) => -coefficient), constant: -reduced.constant }
}

const eachOption = (condition: ShareCondition): ShareCondition[] =>
  condition.combine === 'any' ? condition.share.map((option) => ({ ...condition, share: [option] })) : [condition]

/**
 * The borders of a track: on each side of one, and on it, every threshold of the rules and of the proposal gives one answer.
 * Two tallies with the same sign at every border are the same to the rules.
 */
export function formsOf(track: Track, variables: readonly Variable[]): Linear[] {
  const { proposal } = track
  const ofConditions = conditionsOf(track)
    .flatMap(leavesOf)
    .flatMap((leaf) => {
      if ('share' in leaf) return eachOption(leaf).map((condition) => shareForm(track, variables, condition))
      return 'score' in leaf ? [scoreConditionForm(track, variables, leaf)] : []
    })
  const ofProposal =
    proposal?.method === 'bands'
      ? proposal.bands.map(({ atLeast }) => scoreForm(track, variables, true, parseRatio(atLeast)))
      : proposal?.method === 'plurality'
        ? pluralityForms(track, variables)
        : []
  const distinct = new Map([...ofConditions, ...ofProposal].map(canonical).map((linear) => [linearKey(linear), linear]))
  return [...distinct.values()]
}

/** Something of a track that the exact partition does not cover. */
export type Gap =
  | 'several-means'
  | 'share-across-classes'
  | 'plurality-across-classes'
  | 'too-many-facts'
  | 'too-many-regions'

/** Why the exact partition does not cover a track; empty where it does. */
export function uncovered(track: Track): Gap[] {
  const means: Gap[] = hasSeveralMeans(track) ? ['several-means'] : []
  if (!track.ballot.classes) return means
  const bases = conditionsOf(track)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('share' in leaf ? [leaf.base ?? track.base] : []))
  return [
    ...means,
    // Such a share adds the classes' ballots, so it hangs on how many voters each class has.
    ...(bases.some((base) => base !== 'valid') ? ['share-across-classes' as const] : []),
    ...(track.proposal?.method === 'plurality' ? ['plurality-across-classes' as const] : []),
  ]
}
