import type { Ratio } from '../../core/ratio.js'
import { addRatios, multiplyRatios, ratioOf } from '../../core/ratio.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import type { Constraint, Pick } from '../space/feasible.js'
import { feasiblePoint, negative, pickPoint } from '../space/feasible.js'
import type { Linear } from '../space/linear.js'
import type { Region } from '../space/regions.js'
import type { Amounts } from '../space/sample.js'
import { wholeBallots } from '../space/sample.js'
import { shortestDecimalBetween, simplestBetween } from '../space/simplest.js'
import type { Space } from '../space/space.js'
import { spaceOf } from '../space/space.js'
import type { Move } from './moves.js'
import { movesOf } from './moves.js'
import { rankingForms } from './rankingForms.js'
import type { Pair, Step, Survey, TallyClass } from './survey.js'

const onSide = (linear: Linear, sign: number): Constraint =>
  sign === 0 ? { linear, is: 'zero' } : { linear: sign > 0 ? linear : negative(linear), is: 'positive' }

/** What holds in a region. */
const constraintsOf = ({ domain, forms }: Space, { signs }: Region): Constraint[] => [
  ...domain,
  ...forms.map((linear, index) => onSide(linear, signs[index] ?? 0)),
]

/** The simplest numbers, and for scores those that a case can hold. */
const plain =
  ({ variables }: Space): Pick =>
  (variable, low, high) =>
    variables[variable % variables.length]?.kind === 'component'
      ? shortestDecimalBetween(low, high)
      : simplestBetween(low, high)

/** Tallies without a valid ballot: of one class of voters, or of all; with more and more of the wider bases empty too. */
function emptyClasses({ track, variables, regions }: Space): TallyClass[] {
  const beyond = variables.flatMap((variable, index) => (variable.kind === 'beyond' ? [index] : []))
  const [firstVoters] = track.ballot.classes ?? []
  const amountsOf = (point: Amounts, keeps: (index: number) => boolean, from: number): Amounts =>
    point.map((amount, index) => {
      const variable = variables[index]
      if (variable?.kind === 'component') return amount
      if (variable?.kind === 'beyond') return ratioOf(beyond.indexOf(index) >= from ? 10 : 0)
      return keeps(index) ? amount : ratioOf(0)
    })
  const isFirst = (index: number) => {
    const variable = variables[index]
    return variable?.kind === 'votes' && variable.class === firstVoters?.id
  }
  const points = regions.map(({ point }) => wholeBallots(variables, point))
  const all = points.flatMap((point) =>
    [...beyond.keys(), beyond.length].map(
      (from): TallyClass => ({ kind: 'empty', samples: [amountsOf(point, () => false, from)] }),
    ),
  )
  const partial = points.flatMap((point): TallyClass[] =>
    (track.ballot.classes ?? []).length > 1
      ? [{ kind: 'partial', samples: [amountsOf(point, (index) => !isFirst(index), 0)] }]
      : [],
  )
  const distinct = new Map(
    [...partial, ...all].map((one) => [
      JSON.stringify([one.kind, one.samples[0].map(({ numerator, denominator }) => `${numerator}/${denominator}`)]),
      one,
    ]),
  )
  return [...distinct.values()]
}

/** The same function of two points at once: of the first, or of the second. */
const ofFirst = ({ coefficients, constant }: Linear): Linear => ({
  coefficients: [...coefficients, ...coefficients.map(() => 0n)],
  constant,
})
const ofSecond = ({ coefficients, constant }: Linear): Linear => ({
  coefficients: [...coefficients.map(() => 0n), ...coefficients],
  constant,
})

/** Two points of two regions of which the first has the higher keys; null: shown to be impossible. */
function higherPair(space: Space, keys: readonly Linear[], high: Region, low: Region): [Ratio[], Ratio[]] | null {
  const size = space.variables.length
  const both = [
    ...constraintsOf(space, high).map(({ linear, is }): Constraint => ({ linear: ofFirst(linear), is })),
    ...constraintsOf(space, low).map(({ linear, is }): Constraint => ({ linear: ofSecond(linear), is })),
  ]
  const lead = keys.map((key): Linear => {
    const { coefficients } = ofFirst(key)
    return {
      coefficients: coefficients.map((one, index) => one - (ofSecond(key).coefficients[index] ?? 0n)),
      constant: 0n,
    }
  })
  for (const [index, linear] of lead.entries()) {
    const point = pickPoint(
      2 * size,
      [
        ...both,
        ...lead.slice(0, index).map((equal): Constraint => ({ linear: equal, is: 'zero' })),
        { linear, is: 'positive' },
      ],
      plain(space),
    )
    if (point) return [point.slice(0, size), point.slice(size)]
  }
  return null
}

/** A point of one region from which going some way in a direction leads into another; null: shown to be impossible. */
function stepBetween(space: Space, direction: readonly bigint[], from: Region, to: Region): [Ratio[], Ratio[]] | null {
  const { forms, variables } = space
  const slopes = forms.map(({ coefficients }) =>
    coefficients.reduce((sum, one, index) => sum + one * (direction[index] ?? 0n), 0n),
  )
  // On the way a border is only ever neared from one side.
  const possible = slopes.every((slope, index) => {
    const change = (to.signs[index] ?? 0) - (from.signs[index] ?? 0)
    return slope === 0n ? change === 0 : slope > 0n ? change >= 0 : change <= 0
  })
  if (!possible) return null
  const still = ({ coefficients, constant }: Linear): Linear => ({ coefficients: [...coefficients, 0n], constant })
  const moved = ({ coefficients, constant }: Linear): Linear => ({
    coefficients: [...coefficients, coefficients.reduce((sum, one, index) => sum + one * (direction[index] ?? 0n), 0n)],
    constant,
  })
  // No variable is negative by itself; those that get smaller must not become so.
  const left = variables.map((_, variable): Constraint => {
    const coefficients = variables.map((__, other) => (other === variable ? 1n : 0n))
    return { linear: moved({ coefficients, constant: 0n }), is: 'not-negative' }
  })
  const way: Constraint = { linear: { coefficients: [...variables.map(() => 0n), 1n], constant: 0n }, is: 'positive' }
  const point = pickPoint(
    variables.length + 1,
    [
      ...constraintsOf(space, from).map(({ linear, is }): Constraint => ({ linear: still(linear), is })),
      ...constraintsOf(space, to).map(({ linear, is }): Constraint => ({ linear: moved(linear), is })),
      ...left.filter((_, variable) => (direction[variable] ?? 0n) < 0n),
      way,
    ],
    plain(space),
  )
  if (!point) return null
  const length = point[variables.length] ?? ratioOf(0)
  const before = point.slice(0, variables.length)
  const after = before.map((value, index) => addRatios(value, multiplyRatios(length, ratioOf(direction[index] ?? 0n))))
  return [before, after]
}

/** Two points as whole ballots of the same number: each is brought to the same whole. */
function together({ variables }: Space, before: readonly Ratio[], after: readonly Ratio[]): Step {
  const twice = wholeBallots([...variables, ...variables], [...before, ...after])
  return { before: twice.slice(0, variables.length), after: twice.slice(variables.length) }
}

/**
 * Looks at every number of ballots at once: the regions into which the borders part all tallies. What is said not to exist has been shown to be impossible,
 * in whole numbers.
 *
 * @param policy - the plan
 * @param track - one of its tracks
 */
export function partitionTallies(policy: Policy, track: Track): Survey {
  const space = spaceOf(policy, track)
  const { variables, regions } = space
  const classes = regions.map((region): TallyClass => {
    // Another point, as far from the borders as it goes.
    const other = feasiblePoint(variables.length, constraintsOf(space, region))
    const points = [region.point, ...(other ? [other] : [])]
    return { kind: 'votes', samples: points.map((point) => wholeBallots(variables, point)) as [Amounts, ...Amounts[]] }
  })
  const moves = track.tallyOnly ? null : movesOf(track)
  const keys = rankingForms(track, variables)
  const comparable = track.base === 'valid' || !(track.ranking ?? []).some((key) => 'share' in key)
  const voters = track.ballot.classes?.map(({ id }) => id) ?? [null]
  const directionsOf = ({ kind, from, to }: Move): bigint[][] =>
    (kind === 'score' ? [null] : voters).map((own) =>
      variables.map((variable) => {
        if (variable.kind === 'component') return kind === 'score' && variable.component === to ? 1n : 0n
        if (kind === 'score' || variable.kind !== 'votes' || variable.class !== own) return 0n
        return variable.option === to ? 1n : variable.option === from ? -1n : 0n
      }),
    )
  const steps = new Map<string, Step | null>()
  const pairs = new Map<string, Pair | null>()
  const remembered = <Value>(known: Map<string, Value>, key: string, find: () => Value): Value => {
    const found = known.get(key)
    if (found !== undefined) return found
    const fresh = find()
    known.set(key, fresh)
    return fresh
  }
  return {
    method: 'partitioned',
    complete: !space.uncovered.includes('too-many-regions'),
    tallies: null,
    classes: [...classes, ...emptyClasses(space)],
    moves,
    moved: regions.length * (moves?.length ?? 0) * voters.length,
    step: (move, from, to) =>
      remembered(steps, `${move} ${from} ${to}`, () => {
        const [one, other, way] = [regions[from], regions[to], moves?.[move]]
        if (!one || !other || !way) return null
        for (const direction of directionsOf(way)) {
          const found = stepBetween(space, direction, one, other)
          if (found) return together(space, ...found)
        }
        return null
      }),
    above: (high, low) => {
      const [one, other] = [regions[high], regions[low]]
      if (!one || !other) return null
      if (!comparable) return undefined
      return remembered(pairs, `${high} ${low}`, () => {
        const found = higherPair(space, keys, one, other)
        return found && { high: wholeBallots(variables, found[0]), low: wholeBallots(variables, found[1]) }
      })
    },
  }
}
