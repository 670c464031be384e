import type { Comparison, Condition } from '../../../src/schema/condition.js'
import type { Draw } from './draw.js'
import { attributeNames, incidentNames, kindNames } from './names.js'

/** What conditions may speak of on one track. */
export interface Vocabulary {
  /** Empty: the ballots hold scores. */
  options: string[]
  grades: string[]
  /** Score components; empty: the track has no score. */
  components: string[]
  /** Grade conditions are for consequences only. */
  ofGrade: boolean
}

export const shareLimits = ['10%', '1/3', '2/5', '0.5', '12.5%', '20%', '2/3', '0%', '100%'] as const
const scoreLimits = ['60', '80', '90', '66.5', '0', '100'] as const
const bases = ['valid', 'returned', 'issued', 'present', 'due'] as const

export const anyBase = (draw: Draw) => (draw.chance(55) ? 'valid' : draw.one(bases))

const comparison = (draw: Draw, limits: readonly string[]): Comparison => {
  const limit = draw.one(limits)
  return draw.one([{ over: limit }, { atLeast: limit }, { under: limit }, { atMost: limit }])
}

const tenure = (draw: Draw): Condition => {
  const months = { months: draw.one([3, 0, 1, 6, 12]) }
  return {
    tenure: draw.one([{ under: months }, { atLeast: months }, { over: months }, { atMost: months }]),
    on: draw.one(['meeting', 'year-end']),
  }
}

const abouts = ['subject', 'organization', 'committee'] as const
const ofWhom = (draw: Draw) => draw.maybe(40, () => ({ about: draw.one(abouts) }))

const attribute = (draw: Draw): Condition => ({
  attribute: draw.one(attributeNames),
  ...ofWhom(draw),
  ...(draw.chance(50)
    ? comparison(draw, ['1', '6', '2.5', '0'])
    : { is: draw.one(['maternity', true, 1, '1', false]) }),
})

const incident = (draw: Draw): Condition => ({
  incident: draw.one(incidentNames),
  within: draw.one(['year', 'ever']),
  ...ofWhom(draw),
  ...draw.maybe(30, () => ({ open: true as const })),
})

/** A condition on the committee alone, nested up to two deep. */
export function ofCommittee(draw: Draw, depth = 0): Condition {
  const about = 'committee' as const
  const parts = () => Array.from({ length: draw.whole(0, 2) }, () => ofCommittee(draw, depth + 1))
  if (depth === 0 && draw.chance(25))
    return draw.one<() => Condition>([
      () => ({ all: parts() }),
      () => ({ any: parts() }),
      () => ({ not: ofCommittee(draw, 1) }),
    ])()
  return draw.chance(50) ? { ...attribute(draw), about } : { ...incident(draw), about }
}

const share = (draw: Draw, words: Vocabulary): Condition => ({
  share: draw.some(words.options, 1, 3),
  ...comparison(draw, shareLimits),
  ...draw.maybe(20, () => ({ combine: draw.one(['any', 'sum']) })),
  ...draw.maybe(25, () => ({ base: draw.one(bases) })),
})

const ofGrade = (draw: Draw, words: Vocabulary): Condition =>
  draw.one<() => Condition>([
    () => ({ grade: draw.some(words.grades, 1, 3) }),
    () => ({ gradeBelow: draw.one(words.grades) }),
    () => ({ serious: draw.chance(60) }),
  ])()

function leaf(draw: Draw, words: Vocabulary): Condition {
  if (words.ofGrade && draw.chance(60)) return ofGrade(draw, words)
  const kinds: (() => Condition)[] = [
    ...(words.options.length > 0 ? [1, 2, 3] : []).map(() => () => share(draw, words)),
    () => incident(draw),
    () => tenure(draw),
    () => ({ kind: draw.some(kindNames, 1, 2) }),
    () => attribute(draw),
  ]
  if (words.components.length > 0) {
    kinds.push(() => ({ score: draw.one([true as const, ...words.components]), ...comparison(draw, scoreLimits) }))
  }
  return draw.one(kinds)()
}

/** A condition of the whole language, nested up to three deep. */
export function anyCondition(draw: Draw, words: Vocabulary, depth = 0): Condition {
  if (depth >= 2 || draw.chance(depth === 0 ? 70 : 75)) return leaf(draw, words)
  const parts = () => Array.from({ length: draw.whole(0, 3) }, () => anyCondition(draw, words, depth + 1))
  return draw.one<() => Condition>([
    () => ({ all: parts() }),
    () => ({ any: parts() }),
    () => ({ not: anyCondition(draw, words, depth + 1) }),
  ])()
}
