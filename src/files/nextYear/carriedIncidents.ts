import type { Incident } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The kinds of incidents that a plan looks at whenever they happened, wherever its conditions stand. */
function* kindsEver(part: unknown): Generator<string> {
  if (!isObject(part)) return
  if (typeof part.incident === 'string' && part.within === 'ever') yield part.incident
  for (const inner of Object.values(part)) yield* kindsEver(inner)
}

/**
 * The incidents of one year that a rule of the next may still look at: of a kind that the plan looks at whenever it happened,
 * and those that are dated in the next year already.
 *
 * @param plan - the plan of the next year
 * @param incidents - those on record
 * @param year - the next year
 * @returns those to be carried over
 * @example
 * ```ts
 * carriedIncidents(wudingRiver2023, [{ subject: 's01', kind: 'held-accountable', on: '2024-01-05' }], 2024).length // => 1
 * carriedIncidents(wudingRiver2023, [{ subject: 's01', kind: 'held-accountable', on: '2023-05-01' }], 2024) // => []
 * ```
 */
export const carriedIncidents = (plan: Policy, incidents: readonly Incident[], year: number): Incident[] => {
  const ever = new Set(kindsEver(plan.tracks))
  return incidents.filter(({ kind, on }) => ever.has(kind) || (on !== undefined && on >= String(year)))
}
