import { evaluateRules } from '../core/bounds.js'
import type { GradedTrack } from '../core/determination.js'
import { determineGrades } from '../core/determination.js'
import { RulesError } from '../core/error.js'
import { tallyBallots } from '../core/tally.js'
import type { Determination } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Standing } from './changes.js'

/** How subjects stand, under keys of track and subject. */
export type Standings = ReadonlyMap<string, Standing>

/** How one subject stands. */
export const standingOf = ({ grade, status, ungraded, later }: Determination): Standing => ({
  grade,
  status,
  ungraded,
  ...(later && { later }),
})

/** How every subject stands, track by track. */
const standingsIn = (tracks: readonly GradedTrack[]): Standings =>
  new Map(
    tracks.flatMap(({ id, determinations }) =>
      determinations.map((one) => [JSON.stringify([id, one.subject]), standingOf(one)] as const),
    ),
  )

/** So many results of one step are kept at most. */
const mostKept = 256

/** A step whose result is kept for as long as what it looks at is the same. */
function kept<Result>(step: (plan: Policy) => Result, looksAt: (plan: Policy) => unknown): (plan: Policy) => Result {
  const results = new Map<string, Result>()
  return (plan) => {
    const key = JSON.stringify(looksAt(plan))
    const known = results.get(key)
    if (known) return known
    if (results.size === mostKept) results.clear()
    const fresh = step(plan)
    results.set(key, fresh)
    return fresh
  }
}

/**
 * Takes the steps of an appraisal that grades come from, and no others, for one plan after another.
 * Plans that differ in ranking and quotas alone share their counts and bounds.
 */
export function gradingOf(caseFile: CaseFile): (plan: Policy) => Standings {
  const count = kept(
    (plan) => tallyBallots(plan, caseFile).tallied,
    ({ tracks }) => tracks.map(({ id, subjects, ballot }) => [id, subjects, ballot]),
  )
  const bound = kept(
    (plan) => evaluateRules(plan, caseFile, count(plan)).bounded,
    ({ year, tracks }) => [year, tracks.map(({ ranking: _, quotas: __, ...rest }) => rest)],
  )
  return (plan) => standingsIn(determineGrades(plan, caseFile, bound(plan)).tracks)
}

/** Takes the same steps for one case after another whose ballots and roster are the same, and so the counts. */
export function gradingOnCounts(plan: Policy, caseFile: CaseFile): (caseFile: CaseFile) => Standings {
  const { tallied } = tallyBallots(plan, caseFile)
  return (other) => standingsIn(determineGrades(plan, other, evaluateRules(plan, other, tallied).bounded).tracks)
}

/** What a call gives; null where the plan does not hold together as it is then read. */
export function ifItHolds<Result>(call: () => Result): Result | null {
  try {
    return call()
  } catch (error) {
    if (error instanceof RulesError) return null
    throw error
  }
}
