import type { Bounded } from '../../core/bounds.js'
import type { Determination } from '../../schema/appraisal.js'
import type { Variable } from '../space/variables.js'
import type { Move } from './moves.js'
import { rankingForms } from './rankingForms.js'
import type { Ground } from './standings.js'

/** Whether somebody came out worse: a worse grade, or a lower place. Having no grade is neither better nor worse. */
export function cameDown(
  scale: readonly string[],
  before: Pick<Determination, 'grade' | 'rank'>,
  after: Pick<Determination, 'grade' | 'rank'>,
): boolean {
  const worse =
    before.grade !== null && after.grade !== null && scale.indexOf(after.grade) > scale.indexOf(before.grade)
  return worse || (after.rank ?? 0) > (before.rank ?? 0)
}

/** Whether the proposal got worse, or the best or worst grade that the rules leave; the worst lets a quota reach further down. */
export function fallOf(scale: readonly string[], before: Bounded, after: Bounded): 'proposal' | 'bound' | null {
  const falls = (from: string | null | undefined, to: string | null | undefined) =>
    typeof from === 'string' && typeof to === 'string' && scale.indexOf(to) > scale.indexOf(from)
  if (falls(before.proposed, after.proposed)) return 'proposal'
  return falls(before.admissible.at(-1), after.admissible.at(-1)) || falls(before.admissible[0], after.admissible[0])
    ? 'bound'
    : null
}

/** The variables that a move changes among some voters: what gets less, where something does, and what gets more. */
export function changedBy(
  variables: readonly Variable[],
  { kind, from, to }: Move,
  voters: string | null,
): { less: number | null; more: number } {
  const component = variables.findIndex((one) => one.kind === 'component' && one.component === to)
  if (kind === 'score') return { less: null, more: component }
  const place = (option: string) =>
    variables.findIndex((one) => one.kind === 'votes' && one.option === option && one.class === voters)
  return { less: place(from), more: place(to) }
}

/** Whether a move takes somebody down the ranking: the first key that changes gets smaller. */
export function fallsInRank({ track, variables }: Ground, move: Move, voters: string | null): boolean {
  const { less, more } = changedBy(variables, move, voters)
  const changes = rankingForms(track, variables).map(
    ({ coefficients }) => (coefficients[more] ?? 0n) - (less === null ? 0n : (coefficients[less] ?? 0n)),
  )
  return (changes.find((change) => change !== 0n) ?? 0n) < 0n
}
