import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { comparisonOf } from '../../core/comparison.js'
import { idsOf } from '../../core/order.js'
import type { Ratio } from '../../core/ratio.js'
import {
  addRatios,
  compareRatios,
  formatRatio,
  invertRatio,
  multiplyRatios,
  parseRatio,
  ratioOf,
} from '../../core/ratio.js'
import type { Track } from '../../schema/track.js'
import { conditionsOf, leavesOf } from '../space/leaves.js'
import { standsFor } from '../space/variables.js'
import { derivedPlans, ownKey } from './derivedPlans.js'
import type { Field, Grader } from './grader.js'
import type { Never } from './margin.js'
import { neverBecause } from './never.js'
import { pointsOf } from './points.js'
import type { NoScoreMargin, ScoreMargin, ScoreMargins } from './scoreMargin.js'

const zero = ratioOf(0)
const minus = (a: Ratio, b: Ratio): Ratio => addRatios(a, ratioOf(-b.numerator, b.denominator))
const half = ratioOf(1, 2)

/** The values of a subject's scores. */
const scoreIn = ({ score }: Bounded, of: true | string): Ratio | null => {
  const value = of === true ? score?.total : score?.components.find(({ id }) => id === of)?.value
  return value ? parseRatio(value) : null
}

/** One score that is changed alone. */
interface Changed {
  of: true | string
  /** The components that have its value: means of the same scores change together. */
  ids: readonly string[]
  /** Its value. */
  value: Ratio
  /** By how much the total changes with it. */
  weight: Ratio
}

/** Every value of a score at which a condition, a band or a place may change. */
function bordersOf({ track, bounded: all }: Field, position: number, { ids, value, weight }: Changed): Ratio[] {
  const total = scoreIn(all[position] as Bounded, true)
  const own = (score: true | string, limit: Ratio): Ratio[] => {
    if (score !== true) return ids.includes(score) ? [limit] : []
    if (!total || weight.numerator === 0n) return []
    return [addRatios(value, multiplyRatios(minus(limit, total), invertRatio(weight)))]
  }
  const { proposal } = track
  return [
    ...conditionsOf(track)
      .flatMap(leavesOf)
      .flatMap((leaf) => ('score' in leaf ? own(leaf.score, comparisonOf(leaf, parseRatio).limit) : [])),
    ...(proposal?.method === 'bands' ? proposal.bands.flatMap(({ atLeast }) => own(true, parseRatio(atLeast))) : []),
    ...(track.ranking ?? []).flatMap((key) =>
      'score' in key
        ? all.flatMap((other, index) => {
            const reached = index === position ? null : scoreIn(other, key.score)
            return reached ? own(key.score, reached) : []
          })
        : [],
    ),
  ]
}

/** The lowest and the highest value that a score can have, the one at hand included. */
function rangeOf(track: Track, { of, value }: Changed): [low: Ratio, high: Ratio] {
  const component = track.score?.components.find(({ id }) => id === of)
  const { score } = track.ballot
  const lowest =
    component && 'mean' in component && score
      ? multiplyRatios(multiplyRatios(parseRatio(score.from), ratioOf(100)), invertRatio(parseRatio(score.to)))
      : zero
  const highest = ratioOf(100)
  return [compareRatios(value, lowest) < 0 ? value : lowest, compareRatios(value, highest) > 0 ? value : highest]
}

/** A run of values of a score that are one to the core: a single value, or all between two. */
interface Stretch {
  /** A value of it. */
  sample: Ratio
  /** How far it is from the value at hand, with the sign of the way there. */
  by: Ratio
  /** Whether its nearest end belongs to it. */
  attained: boolean
}

function stretchesOf(borders: readonly Ratio[], [low, high]: readonly [Ratio, Ratio], value: Ratio): Stretch[] {
  const inside = [low, ...borders, high]
    .filter((border) => compareRatios(border, low) >= 0 && compareRatios(border, high) <= 0)
    .sort(compareRatios)
  const ends = inside.filter((border, index) => index === 0 || compareRatios(border, inside[index - 1] as Ratio) !== 0)
  return ends.flatMap((end, index): Stretch[] => {
    const next = ends[index + 1]
    const at: Stretch = { sample: end, by: minus(end, value), attained: true }
    if (!next) return [at]
    const isBelow = compareRatios(next, value) <= 0
    const isAbove = compareRatios(end, value) >= 0
    const nearest = isBelow ? next : isAbove ? end : value
    const between = multiplyRatios(addRatios(end, next), half)
    return [at, { sample: between, by: minus(nearest, value), attained: !isBelow && !isAbove }]
  })
}

const size = ({ numerator, denominator }: Ratio): Ratio => ratioOf(numerator < 0n ? -numerator : numerator, denominator)

/** The smaller change first; of equals the one that is enough, then the one upward. */
const compareStretches = (a: Stretch, b: Stretch): number =>
  compareRatios(size(a.by), size(b.by)) || Number(b.attained) - Number(a.attained) || compareRatios(b.by, a.by)

/** What the core says where one score has another value. */
function boundedAt({ plan, track, caseFile }: Field, bounded: Bounded, changed: Changed, to: Ratio): Bounded {
  const { subject } = bounded.tallied
  const scores = [...(track.score?.components ?? []).map(({ id }) => id), ownKey].flatMap((component) => {
    const isChanged = changed.ids.includes(component)
    const added = changed.of === true ? minus(to, changed.value) : zero
    const value = component === ownKey ? added : isChanged ? to : scoreIn(bounded, component)
    return value ? [{ track: track.id, subject, component, value: formatRatio(value) }] : []
  })
  const given = { ...caseFile, scores }
  return evaluateRules(derivedPlans(plan, track).given, given, [bounded.tallied]).bounded[0] as Bounded
}

/**
 * The margins of one score of a subject. The core is asked at every border and once between two borders: nothing that it looks at changes in between.
 *
 * @param field - the track
 * @param position - the subject's position in it
 * @param grader - asks the core for grades
 * @param of - a component, or the total
 */
function marginsOf(field: Field, position: number, grader: Grader, of: true | string): ScoreMargins {
  const { track } = field
  const bounded = field.bounded[position] as Bounded
  const value = scoreIn(bounded, of)
  if (!value) return { of, value: null, rules: [], result: [] }
  const components = track.score?.components ?? []
  const own = of === true ? [] : components.filter(({ id }) => standsFor(track, id) === of)
  const changed: Changed = {
    of,
    ids: idsOf(own),
    value,
    weight: of === true ? ratioOf(1) : own.map(({ weight }) => parseRatio(weight)).reduce(addRatios, zero),
  }
  const { standing, gradeAt, placeOf, groups } = grader
  const stretches = stretchesOf(bordersOf(field, position, changed), rangeOf(track, changed), value)
    .sort(compareStretches)
    .map((stretch) => ({ ...stretch, bounded: boundedAt(field, bounded, changed, stretch.sample) }))
  const scale = idsOf(track.scale)
  const said = stretches.map((one) => ({ bounded: one.bounded, ...standing(one.bounded) }))
  const places = Array.from({ length: 2 * groups.length + 1 }, (_, place) => place)
  const level = (grade: (one: Bounded) => string | null, elsewhere: (to: string) => boolean) =>
    scale
      .filter((to) => to !== grade(bounded))
      .map((to): ScoreMargin | NoScoreMargin => {
        const found = stretches.find((stretch) => grade(stretch.bounded) === to)
        if (found) {
          const points = pointsOf(track, bounded, of, found.by)
          const way = compareRatios(found.sample, value) > 0 ? 'up' : 'down'
          const { by, attained } = found
          return { kind: 'score', to, by: formatRatio(by), way, attained, ...(points && { points }) }
        }
        const never: Never = elsewhere(to) ? { because: 'ranking' } : neverBecause(to, said, scale)
        return { kind: 'score', to, by: null, never }
      })
  return {
    of,
    value: formatRatio(value),
    rules: level(
      (one) => standing(one).grade,
      () => false,
    ),
    result: level(
      (one) => gradeAt(one, placeOf(one)),
      (to) => said.some((one) => places.some((place) => gradeAt(one.bounded, place) === to)),
    ),
  }
}

/**
 * The margins of the total and of each component that does not come from the options of ballots; none where all come from there.
 *
 * @param field - the track
 * @param position - the subject's position in it
 * @param grader - asks the core for grades
 */
export function scoreMargins(field: Field, position: number, grader: Grader): ScoreMargins[] {
  const { track } = field
  const own = (track.score?.components ?? []).filter(
    (component) => !('points' in component) && standsFor(track, component.id) === component.id,
  )
  if (own.length === 0) return []
  return [true as const, ...idsOf(own)].map((of) => marginsOf(field, position, grader, of))
}
