import type { OutstandingBallots, OutstandingFault, TrackPossibilities } from '../../analyse/index.js'
import { possibleGrades } from '../../analyse/index.js'
import { RulesError } from '../../core/error.js'
import { labelFor } from '../../explain/index.js'
import { askCommand, limitOf } from '../askCommand.js'
import type { CommandLine } from '../commandLine.js'
import { Failure } from '../failure.js'
import type { ObtainedOutcome } from '../obtainOutcome.js'
import { outstandingBallots } from '../outstanding.js'
import { possibleTable } from '../possibleTable.js'

/** What the library finds; faults in words. */
const possibilities = (
  outstanding: readonly OutstandingBallots[],
  { policy, plan, caseFile, options: { readings }, texts }: ObtainedOutcome,
  line: CommandLine,
): { tracks: TrackPossibilities[] } => {
  const { possible } = texts
  const nameOf = (subject: string | undefined) =>
    subject === undefined ? '' : labelFor('subject', subject, { policy: plan, caseFile })
  try {
    return possibleGrades(policy, caseFile, outstanding, { readings, ...limitOf(line) })
  } catch (error) {
    if (!(error instanceof RulesError)) throw error
    const { code, params } = error
    if (code === 'invalid-outstanding')
      throw new Failure(
        (params.faults as OutstandingFault[]).map((fault) =>
          possible.fault(nameOf(outstanding[fault.entry]?.subject), fault),
        ),
      )
    if (code !== 'too-many-completions') throw error
    const who = typeof params.subject === 'string' ? nameOf(params.subject) : null
    throw new Failure([possible.tooMany({ who, found: String(params.found), limit: Number(params.limit) })])
  }
}

/** Tells which grades ballots that are not counted yet, or in dispute, leave. */
export const possibleCommand = askCommand({
  name: 'possible',
  options: ['outstanding', 'disputed', 'track', 'limit'],
  ask: (outcome, line) => possibilities(outstandingBallots(line, outcome), outcome, line),
  tell: ({ tracks }, outcome, screen) => possibleTable(tracks, outcome, screen),
})
