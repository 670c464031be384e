import { applyReadings, appraise, planSchedule, RulesError } from '../../src/index.js'
import type { Policy } from '../../src/schema/index.js'
import { checkExpectation } from '../golden/checkExpectation.js'
import { expandCase } from '../golden/expandCase.js'
import type { LoadedVector } from '../golden/loadVectors.js'

/** How a vector came out on a mutant; `unusable`: the mutant has no place for a reading that the vector switches. */
export type Outcome = 'passed' | 'failed' | 'unusable'

/** Runs a vector on another policy than its own. */
export function runVector(
  policy: Policy,
  { case: short, schedule, workdays, readings = {}, expect }: LoadedVector,
): Outcome {
  const [track] = policy.tracks
  try {
    if (short && track)
      checkExpectation(appraise(policy, expandCase(short, track), { readings, ...(workdays && { workdays }) }), expect)
    if (schedule) {
      const found = planSchedule(applyReadings(policy, readings), { ...schedule, workdays })
      const differs = (expect.schedule ?? []).some((wanted) =>
        Object.entries(wanted).some(
          ([key, value]) =>
            JSON.stringify(found.find(({ id }) => id === wanted.id)?.[key as 'until']) !== JSON.stringify(value),
        ),
      )
      if (differs) return 'failed'
    }
    return 'passed'
  } catch (error) {
    return error instanceof RulesError ? 'unusable' : 'failed'
  }
}
