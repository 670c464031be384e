import { applyReadings } from '../../core/readings.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import { ballotSheetPaper } from './documents/ballotSheet.js'
import { ballotPaper } from './documents/ballots.js'
import { countingPaper } from './documents/counting.js'
import { signInPaper } from './documents/signIn.js'
import type { Paper } from './paper.js'
import { paperContext } from './paperContext.js'
import type { PaperOptions } from './paperOptions.js'

const makers = {
  ballots: ballotPaper,
  'ballot-sheet': ballotSheetPaper,
  'sign-in': signInPaper,
  counting: countingPaper,
}

/** How papers for the meeting are made. */
export interface MeetingPaperOptions extends PaperOptions {
  /** Readings of the plan that are switched: alternative by reading. */
  readings?: Readonly<Record<string, string>> | undefined
}

/**
 * The papers that a meeting needs, from a plan and a roster: ballots (one for each subject, and all as rows of one sheet),
 * the sign-in sheet by role, and the sheet on which votes are counted.
 *
 * @param policy - the plan
 * @param caseFile - the roster; the day of the meeting and who comes, where they are known
 * @param options - which papers, language, replaced texts, readings
 * @returns the papers as plain data; one that would be empty is left out
 * @example
 * ```ts
 * meetingPapers(wudingRiver2023, caseFile, { kinds: ['counting'] }).map(({ name }) => name) // => ['划票统计表']
 * ```
 */
export const meetingPapers = (policy: Policy, caseFile: CaseFile, options: MeetingPaperOptions = {}): Paper[] => {
  const all = paperContext(applyReadings(policy, options.readings ?? {}), caseFile, options)
  return (Object.keys(makers) as (keyof typeof makers)[])
    .filter((kind) => options.kinds?.includes(kind) ?? true)
    .map((kind) => makers[kind](all))
    .filter(({ parts }) => parts.length > 0)
}
