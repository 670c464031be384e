import type { Evidence, Outcome } from '../schema/appraisal.js'
import type { Comparison } from '../schema/condition.js'
import { comparisonOf, holdsFor } from './comparison.js'
import type { Facts } from './facts.js'
import { distinct } from './order.js'
import type { Ratio } from './ratio.js'
import { compareRatios, formatRatio, parseRatio } from './ratio.js'

/** The value of a condition, with both sides of each comparison, and what is missing where it is undetermined. */
export interface Tested {
  /** The evidence; its outcome is the condition's value. */
  evidence: Evidence
  /** Names of inputs, sorted; empty unless the outcome is undetermined. */
  missing: string[]
}

/** A compiled condition. */
export type Test = (facts: Facts) => Tested

/** A leaf: undetermined where something is missing, else as its test says. */
export function leaf<Rest extends object>(
  missing: string[],
  holds: () => boolean,
  rest: Rest,
): { evidence: Rest & { outcome: Outcome }; missing: string[] } {
  const outcome = missing.length > 0 ? 'undetermined' : holds() ? 'holds' : 'does-not-hold'
  return { evidence: { outcome, ...rest }, missing: distinct(missing) }
}

/** The name of an input, unless it is known. */
export const unless = (known: unknown, input: string): string[] => (known === null ? [input] : [])

/** Compares an exact value, where it exists, with the limit of a condition. */
export function comparerOf(condition: Comparison) {
  const { operator, limit } = comparisonOf(condition, parseRatio)
  const shown = { operator, limit: formatRatio(limit) }
  return { shown, holds: (value: Ratio | null) => value !== null && holdsFor(operator, compareRatios(value, limit)) }
}
