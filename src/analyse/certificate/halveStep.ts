import { addRatios, ratioOf } from '../../core/ratio.js'
import type { Amounts } from '../space/sample.js'
import type { Step } from './survey.js'

/** How many ballots a step moves; one where it raises a score. */
function ballotsMoved({ before, after }: Step): bigint {
  const gained = before.flatMap(({ numerator, denominator }, index) => {
    const more = (after[index]?.numerator ?? 0n) * denominator - numerator * (after[index]?.denominator ?? 1n)
    return more > 0n && denominator === 1n && after[index]?.denominator === 1n ? [more] : []
  })
  return gained[0] ?? 1n
}

/** The tally after so many ballots of a step. */
const along = ({ before, after }: Step, ballots: bigint): Amounts =>
  before.map((amount, index) => {
    const other = after[index] ?? amount
    if (other.numerator * amount.denominator === amount.numerator * other.denominator) return amount
    return addRatios(amount, ratioOf(other.numerator > amount.numerator ? ballots : -ballots))
  })

/**
 * Shortens a step that moves several ballots and over which something gets worse to a single ballot: it must get worse somewhere on the way.
 *
 * @param step - the step
 * @param isWorse - whether it gets worse from one tally to another
 */
export function halveStep(step: Step, isWorse: (before: Amounts, after: Amounts) => boolean): Step {
  const ballots = ballotsMoved(step)
  if (ballots <= 1n) return step
  const middle = along(step, ballots / 2n)
  return isWorse(step.before, middle)
    ? halveStep({ before: step.before, after: middle }, isWorse)
    : halveStep({ before: middle, after: step.after }, isWorse)
}
