import type { Operator } from '../schema/appraisal.js'
import { RulesError } from './error.js'

/** A comparison with its limit at hand. */
export interface Comparing<Limit> {
  /** How the two sides are compared. */
  operator: Operator
  /** The right-hand side. */
  limit: Limit
}

const operators: Operator[] = ['over', 'atLeast', 'under', 'atMost']

/** The one operator that a condition gives, and its limit. */
export function comparisonOf<Given, Limit>(
  given: Partial<Record<Operator, Given | undefined>>,
  read: (limit: Given) => Limit,
): Comparing<Limit> {
  const operator = operators.find((name) => given[name] !== undefined)
  if (!operator) throw new RulesError('invalid-policy', { condition: given })
  return { operator, limit: read(given[operator] as Given) }
}

/** Whether the operator holds where the left side is below (−), at (0) or above (+) the limit. */
export const holdsFor = (operator: Operator, sign: number): boolean =>
  operator === 'over' ? sign > 0 : operator === 'atLeast' ? sign >= 0 : operator === 'under' ? sign < 0 : sign <= 0
