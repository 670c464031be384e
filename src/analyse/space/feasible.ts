import type { Ratio } from '../../core/ratio.js'
import { ratioOf } from '../../core/ratio.js'
import type { Linear } from './linear.js'
import { maximize } from './maximize.js'
import type { End } from './simplest.js'

/** A bound on the variables: the function is zero, positive, or not negative. */
export interface Constraint {
  /** The function. */
  linear: Linear
  /** What it must be. */
  is: 'zero' | 'positive' | 'not-negative'
}

/** Picks a value of a variable from an interval that is not empty; null: no end on that side. */
export type Pick = (variable: number, low: End | null, high: End | null) => Ratio

/** The other sign. */
export const negative = ({ coefficients, constant }: Linear): Linear => ({
  coefficients: coefficients.map((coefficient) => -coefficient),
  constant: -constant,
})

/** The same bounds without strictness: what is positive is not negative. */
const relaxed = (constraints: readonly Constraint[]): Linear[] =>
  constraints.flatMap(({ linear, is }) => (is === 'zero' ? [linear, negative(linear)] : [linear]))

/**
 * A point that keeps to every constraint, or null: it has been shown that there is none. No variable is negative.
 * What must be positive is made as far from zero as it goes, by one more variable.
 *
 * @param variables - number of variables
 * @param constraints - what must hold
 */
export function feasiblePoint(variables: number, constraints: readonly Constraint[]): readonly Ratio[] | null {
  const widened = (linear: Linear, margin: bigint): Linear => ({
    ...linear,
    coefficients: [...linear.coefficients, margin],
  })
  const bounds = constraints.flatMap(({ linear, is }) =>
    relaxed([{ linear, is }]).map((one) => widened(one, is === 'positive' ? -1n : 0n)),
  )
  const none = Array.from({ length: variables }, () => 0n)
  const atMostOne: Linear = { coefficients: [...none, -1n], constant: 1n }
  const found = maximize(variables + 1, [...bounds, atMostOne], { coefficients: [...none, 1n], constant: 0n })
  return found.outcome === 'found' && found.value.numerator > 0n ? found.point.slice(0, variables) : null
}

/** The variable has this value. */
const settled = (variables: number, variable: number, { numerator, denominator }: Ratio): Constraint => ({
  linear: {
    coefficients: Array.from({ length: variables }, (_, index) => (index === variable ? denominator : 0n)),
    constant: -numerator,
  },
  is: 'zero',
})

/**
 * A point that keeps to every constraint, with values picked one variable after another from what the others leave; null where there is none.
 *
 * @param variables - number of variables
 * @param constraints - what must hold
 * @param pick - picks a value from the interval that is left
 */
export function pickPoint(variables: number, constraints: readonly Constraint[], pick: Pick): Ratio[] | null {
  if (!feasiblePoint(variables, constraints)) return null
  const point: Ratio[] = []
  let open = [...constraints]
  for (let variable = 0; variable < variables; variable += 1) {
    const bounds = relaxed(open)
    const end = (sign: bigint, isOpen: boolean): End | null => {
      const coefficients = Array.from({ length: variables }, (_, index) => (index === variable ? sign : 0n))
      const found = maximize(variables, bounds, { coefficients, constant: 0n })
      return found.outcome === 'found'
        ? { value: ratioOf(sign * found.value.numerator, found.value.denominator), open: isOpen }
        : null
    }
    const [low, high] = [end(-1n, false), end(1n, false)]
    const candidate = pick(variable, low, high)
    const fits = feasiblePoint(variables, [...open, settled(variables, variable, candidate)])
    // Only an end itself can fail to fit, where a strict bound cuts it off: everything between the ends is possible.
    const value = fits ? candidate : pick(variable, low && { ...low, open: true }, high && { ...high, open: true })
    point.push(value)
    open = [...open, settled(variables, variable, value)]
  }
  return point
}
