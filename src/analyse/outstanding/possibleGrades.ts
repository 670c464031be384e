import { RulesError } from '../../core/error.js'
import type { ReadingChoices } from '../../core/readings.js'
import { applyReadings } from '../../core/readings.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { OutstandingBallots } from './outstanding.js'
import type { TrackPossibilities } from './possible.js'
import { readOutstanding } from './readOutstanding.js'
import { trackPossibilities } from './trackPossibilities.js'

/** How outstanding ballots are looked at. */
export interface PossibleGradesOptions {
  /** Open phrases to be read in another way than the plan's default. */
  readings?: ReadingChoices | undefined
  /** So many tallies of one subject, and so many combinations of what differs on one track, are looked at; more are refused. 100,000 where left out. */
  limit?: number | undefined
}

/** As many as are looked at in some seconds. */
const standardLimit = 100_000

/**
 * Finds which grades are still possible, for everybody, while some ballots are not counted yet or are in dispute: every way in which these ballots can turn
 * out is gone through, also for those who have none of them, since a quota lets one grade hang on another. All else in the case stays as it is.
 *
 * Each open ballot may turn out to be any option (or score) of its track, or to be blank or spoiled, unless its entry says otherwise; it is returned in any case.
 *
 * @param policy - the plan
 * @param caseFile - the case; ballots that are given by number are in none of its figures
 * @param outstanding - the open ballots, subject by subject
 * @param options - readings to be switched, and how much is looked at
 * @returns one entry a track with open ballots
 * @throws RulesError `invalid-outstanding` with every fault of the entries in `params.faults`; `too-many-completions`; for an unknown reading, or a policy that
 *   cannot be compiled
 * @example
 * ```ts
 * // Five of 50 votes are 一般 or 差: one more is more than 10%, one fewer is not.
 * const tallies = [{ subject: 's1', counts: { good: 45, 'fairly-good': 0, average: 3, poor: 2 } }]
 * const open = { ...caseFile, organizations: [{ id: 'o1', name: '示例01村党支部' }], secretaries: [{ id: 's1', name: '书记01', organization: 'o1' }], ballots: undefined, tallies }
 * const { tracks } = possibleGrades(policy, open, [{ subject: 's1', ballots: 1, track: 'upward' }])
 * tracks[0].subjects[0].outcomes.map(({ standing }) => standing.grade) // => ['good', 'poor']
 * ```
 */
export function possibleGrades(
  policy: Policy,
  caseFile: CaseFile,
  outstanding: readonly OutstandingBallots[],
  { readings, limit = standardLimit }: PossibleGradesOptions = {},
): { tracks: TrackPossibilities[] } {
  const plan = applyReadings(policy, readings)
  const read = readOutstanding(plan, caseFile, outstanding)
  if (Array.isArray(read)) throw new RulesError('invalid-outstanding', { faults: read })
  const tracks = plan.tracks.filter(({ id }) => read.subjects.some(({ track }) => track.id === id))
  return { tracks: tracks.map((track) => trackPossibilities(plan, track, read, limit)) }
}
