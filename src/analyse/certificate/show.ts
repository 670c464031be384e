import { appraise } from '../../core/appraise.js'
import type { CaseFile } from '../../schema/case.js'
import type { Counterexample } from '../../schema/certificate.js'
import type { Policy } from '../../schema/policy.js'

/** Whom to look at: a subject in one of the cases. */
export type Look = readonly [caseIndex: number, subject: string]

/** What an appraisal says of the subjects that a counterexample is about. */
export function outcomesOf(
  policy: Policy,
  track: string,
  cases: readonly CaseFile[],
  looks: readonly Look[],
): Counterexample['shows']['outcomes'] {
  const appraisals = cases.map((caseFile) => appraise(policy, caseFile))
  return looks.flatMap(([index, subject]) => {
    const found = appraisals[index]?.tracks
      .find(({ id }) => id === track)
      ?.determinations.find((one) => one.subject === subject)
    if (!found) return []
    const { rank, admissible, grade, status, ungraded } = found
    return [{ case: index, subject, rank, admissible, grade, status, ungraded }]
  })
}

/** A counterexample of cases, with what appraising them says. */
export const showCases = (
  policy: Policy,
  track: string,
  cases: CaseFile[],
  looks: readonly Look[],
  more: Omit<Counterexample['shows'], 'outcomes'> = {},
): Counterexample => ({ cases, shows: { outcomes: outcomesOf(policy, track, cases, looks), ...more } })
