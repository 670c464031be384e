import { ratioOf } from '../../core/ratio.js'
import type { Base } from '../../schema/condition.js'
import type { Track } from '../../schema/track.js'
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

/** The quantities that the thresholds of a track look at. */
export const variablesOf = (track: Track): Variable[] => [
  ...(track.ballot.classes ?? [null]).flatMap((voters) =>
    track.ballot.options.map(
      ({ id, valid = true }): Variable => ({ kind: 'votes', class: voters?.id ?? null, option: id, valid }),
    ),
  ),
  ...beyondOf(widestBase(track)).map((what): Variable => ({ kind: 'beyond', what })),
  ...(track.score?.components ?? []).flatMap((component): Variable[] =>
    'points' in component ? [] : [{ kind: 'component', component: component.id }],
  ),
]

/** Σ over the variables that are asked for, plus a whole number. */
export const sumOver = (
  variables: readonly Variable[],
  coefficient: (variable: Variable) => number,
  constant: number,
): Linear =>
  linearOf(
    variables.map((variable) => ratioOf(coefficient(variable))),
    ratioOf(constant),
  )

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
    return [{ linear: single(index, -1, ratioOf(100)), is: 'not-negative' }]
  })
  const classes = track.ballot.options.length === 0 ? [] : (track.ballot.classes?.map(({ id }) => id) ?? [null])
  const whole = classes.map((voters): Constraint => {
    const isOwn = (variable: Variable) => variable.kind === 'votes' && variable.valid && variable.class === voters
    return { linear: sumOver(variables, (variable) => Number(isOwn(variable)), -1), is: 'zero' }
  })
  return [...within, ...whole]
}
