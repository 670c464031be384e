import type { AppraiseOptions } from '../../core/appraise.js'
import { evaluateRules } from '../../core/bounds.js'
import { applyConsequences } from '../../core/consequence.js'
import { determineGrades } from '../../core/determination.js'
import { canonical } from '../../core/fingerprint.js'
import { findStreaks } from '../../core/streak.js'
import type { Tallied } from '../../core/tally.js'
import { tallyBallots } from '../../core/tally.js'
import type { StreakResult } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import { standingOf } from '../standings.js'
import type { SubjectOutcome } from './impact.js'

/** What comes out for everybody, by {@link subjectKey}. */
export type Outcomes = ReadonlyMap<string, SubjectOutcome>

/** One subject on one track, as a key. */
const subjectKey = (track: string, subject: string): string => JSON.stringify([track, subject])

/** The track and the subject of a key. */
export const readSubjectKey = (key: string): [track: string, subject: string] => JSON.parse(key)

/**
 * Appraises one case under many plans. Ballots are counted once for all plans that count the same ballots alike, which is
 * most of the work.
 *
 * @param caseFile - the case
 * @param options - the plans of earlier years
 * @returns a function of a plan, which gives what comes out for everybody, in the order of an appraisal
 */
export function outcomesOf(caseFile: CaseFile, options: Pick<AppraiseOptions, 'policies'>): (plan: Policy) => Outcomes {
  const counted = new Map<string, Tallied[]>()
  const tallyUnder = (plan: Policy): Tallied[] => {
    const key = canonical(plan.tracks.map(({ id, subjects, ballot }) => ({ id, subjects, ballot })))
    const tallied = counted.get(key) ?? tallyBallots(plan, caseFile).tallied
    counted.set(key, tallied)
    return tallied
  }
  return (plan) => {
    const { bounded } = evaluateRules(plan, caseFile, tallyUnder(plan))
    const { tracks } = applyConsequences(plan, caseFile, determineGrades(plan, caseFile, bounded).tracks)
    const streaks = findStreaks(plan, caseFile, tracks, options).streaks.filter(({ answer }) => answer !== 'no')
    const trackOf = ({ id }: StreakResult) =>
      plan.streaks?.find((streak) => streak.id === id)?.track ?? plan.tracks[0]?.id
    return new Map(
      tracks.flatMap(({ id: track, determinations }) =>
        determinations.map((one) => {
          const { subject, organization, consequences } = one
          const own = streaks.filter(
            (streak) =>
              trackOf(streak) === track &&
              (streak.secretary === null ? streak.organization === organization : streak.secretary === subject),
          )
          const ends = own.map(({ id, answer, then }) => ({ id, answer, then }))
          return [subjectKey(track, subject), { ...standingOf(one), consequences, streaks: ends }] as const
        }),
      ),
    )
  }
}
