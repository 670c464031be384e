import type { Ratio } from '../../core/ratio.js'
import { multiplyRatios, ratioOf } from '../../core/ratio.js'
import type { Linear } from './linear.js'
import { absolute } from './linear.js'

import type { Signs } from './regions.js'
import { sideOf } from './regions.js'
import type { Space } from './space.js'
import type { Variable } from './variables.js'

/** On which side of each border a point lies. */
export const signsAt = (forms: readonly Linear[], point: readonly Ratio[]): Signs =>
  forms.map((linear) => sideOf(linear, point))

/**
 * Ballots in whole numbers as a point of the space: votes as parts of the valid ballots of their class. Null where a class has no valid ballot.
 *
 * @param variables - the quantities
 * @param amounts - one amount a variable; components are taken as they are
 */
export function pointOf(variables: readonly Variable[], amounts: readonly Ratio[]): Ratio[] | null {
  const valid = new Map<string | null, bigint>()
  variables.forEach((variable, index) => {
    if (variable.kind !== 'votes') return
    const own = variable.valid ? (amounts[index]?.numerator ?? 0n) : 0n
    valid.set(variable.class, (valid.get(variable.class) ?? 0n) + own)
  })
  if ([...valid.values()].some((sum) => sum === 0n)) return null
  // Wider bases are not taken across classes, so where one is used there is one body of voters.
  const single = valid.get(null) ?? 1n
  return variables.map((variable, index) => {
    const amount = amounts[index] ?? ratioOf(0)
    if (variable.kind === 'component') return amount
    return multiplyRatios(amount, ratioOf(1, variable.kind === 'votes' ? (valid.get(variable.class) ?? 1n) : single))
  })
}

/** The borders in whole numbers of ballots, for quick counting. */
export interface CountedForms {
  /** One row a border, one coefficient a variable: the sign of Σ coefficient × ballots is the side. */
  rows: readonly (readonly number[])[]
  /** The largest number of ballots for which every sum stays an exact double. */
  mostBallots: number
}

/**
 * The borders for tallies of one body of voters whose thresholds look at ballots alone; null where there are voter classes or scores from outside.
 * The valid ballots together are one, so a constant is so many times each valid ballot.
 */
export function countedForms({
  track,
  variables,
  forms,
}: Pick<Space, 'track' | 'variables' | 'forms'>): CountedForms | null {
  if (track.ballot.classes || variables.some(({ kind }) => kind === 'component')) return null
  const rows = forms.map(({ coefficients, constant }) =>
    coefficients.map((coefficient, index) => {
      const variable = variables[index]
      return coefficient + (variable?.kind === 'votes' && variable.valid ? constant : 0n)
    }),
  )
  const [largest = 1n] = rows
    .flat()
    .map(absolute)
    .sort((a, b) => (a < b ? 1 : -1))
  return {
    rows: rows.map((row) => row.map(Number)),
    mostBallots: Number(BigInt(Number.MAX_SAFE_INTEGER) / (largest || 1n)),
  }
}
