import type { Ratio } from '../../core/ratio.js'
import { parseRatio, ratioOf } from '../../core/ratio.js'
import type { Base } from '../../schema/condition.js'
import type { ScoreComponent, Track } from '../../schema/track.js'
import type { Constraint } from './feasible.js'
import { conditionsOf, leavesOf } from './leaves.js'
import type { Linear } from './linear.js'
import { linearOf } from './linear.js'

/** Ballots, and people, that a wider base counts besides the votes. */
export type Beyond = 'blank' | 'unreturned' | 'without-ballot' | 'absent'

/** One quantity that a threshold of a track may look at. Votes are parts of the valid ballots, of a class where there are classes. */
export type Variable =
  | { kind: 'votes'; class: string | null; option: string; valid: boolean }
  | { kind: 'beyond'; what: Beyond }
  | { kind: 'component'; component: string }

const wider: [base: Base, beyond: Beyond][] = [
  ['returned', 'blank'],
  ['issued', 'unreturned'],
  ['present', 'without-ballot'],
  ['due', 'absent'],
]

/** What a base counts besides the votes: each wider base holds the narrower ones. */
export const beyondOf = (base: Base): Beyond[] => {
  const last = wider.findIndex(([name]) => name === base)
  return wider.slice(0, last + 1).map(([, beyond]) => beyond)
}

/** The widest base that a threshold of the track uses. */
function widestBase(track: Track): Base {
  const used = conditionsOf(track)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('share' in leaf ? [leaf.base ?? track.base] : []))
  return wider.map(([base]) => base).findLast((base) => used.includes(base)) ?? 'valid'
}

/** Which scores a mean leaves out; null where a component is no mean. */
const leftOut = (component: ScoreComponent): string | null =>
  'mean' in component ? JSON.stringify([component.mean.dropHighest ?? 0, component.mean.dropLowest ?? 0]) : null

/** The component whose value another one always has: means of the same scores are one quantity. */
export function standsFor(track: Track, id: string): string {
  const components = track.score?.components ?? []
  const own = components.find((component) => component.id === id)
  const key = own ? leftOut(own) : null
  return (key === null ? undefined : components.find((component) => leftOut(component) === key)?.id) ?? id
}

/** Whether a track takes several means that leave out different scores: they hang together, but not linearly. */
export const hasSeveralMeans = (track: Track): boolean =>
  new Set((track.score?.components ?? []).map(leftOut).filter((key) => key !== null)).size > 1

/** The quantities that the thresholds of a track look at. */
export const variablesOf = (track: Track): Variable[] => [
  ...(track.ballot.classes ?? [null]).flatMap((voters) =>
    track.ballot.options.map(
      ({ id, valid = true }): Variable => ({ kind: 'votes', class: voters?.id ?? null, option: id, valid }),
    ),
  ),
  ...beyondOf(widestBase(track)).map((what): Variable => ({ kind: 'beyond', what })),
  ...(track.score?.components ?? [])
    .filter((component) => !('points' in component) && standsFor(track, component.id) === component.id)
    .map(({ id }): Variable => ({ kind: 'component', component: id })),
]

/** Σ over the variables that are asked for, plus a whole number. */
const sumOver = (
  variables: readonly Variable[],
  coefficient: (variable: Variable) => number,
  constant: number,
): Linear =>
  linearOf(
    variables.map((variable) => ratioOf(coefficient(variable))),
    ratioOf(constant),
  )

/** The lowest value that a component can have, on the footing of 100 points; the highest is 100. */
function lowestOf(track: Track, id: string): Ratio {
  const component = track.score?.components.find((one) => one.id === id)
  const { score } = track.ballot
  if (!component || !('mean' in component) || !score) return ratioOf(0)
  const [from, to] = [parseRatio(score.from), parseRatio(score.to)]
  return ratioOf(100n * from.numerator * to.denominator, from.denominator * to.numerator)
}

/** What always holds for the quantities of a track that has valid ballots in every class. */
export function domainOf(track: Track, variables: readonly Variable[]): Constraint[] {
  const single = (index: number, sign: 1 | -1, constant = ratioOf(0)): Linear =>
    linearOf(
      variables.map((_, other) => ratioOf(other === index ? sign : 0)),
      constant,
    )
  // That no quantity is negative goes without saying.
  const within = variables.flatMap((variable, index): Constraint[] => {
    if (variable.kind !== 'component') return []
    const { numerator, denominator } = lowestOf(track, variable.component)
    return [
      { linear: single(index, 1, ratioOf(-numerator, denominator)), is: 'not-negative' },
      { linear: single(index, -1, ratioOf(100)), is: 'not-negative' },
    ]
  })
  const classes = track.ballot.options.length === 0 ? [] : (track.ballot.classes?.map(({ id }) => id) ?? [null])
  const whole = classes.map((voters): Constraint => {
    const isOwn = (variable: Variable) => variable.kind === 'votes' && variable.valid && variable.class === voters
    return { linear: sumOver(variables, (variable) => Number(isOwn(variable)), -1), is: 'zero' }
  })
  return [...within, ...whole]
}
