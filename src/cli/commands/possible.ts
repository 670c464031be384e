import type { OutstandingBallots, OutstandingFault, TrackPossibilities } from '../../analyse/index.js'
import { possibleGrades } from '../../analyse/index.js'
import { RulesError } from '../../core/error.js'
import { labelFor } from '../../explain/index.js'
import type { CommandLine, CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { Failure } from '../failure.js'
import { obtainOutcome } from '../obtainOutcome.js'
import type { Outcome } from '../outcome.js'
import { outstandingBallots } from '../outstanding.js'
import { possibleTable } from '../possibleTable.js'
import { startProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'

/** What `possible` takes. */
const possibleShape: CommandShape = {
  name: 'possible',
  argument: 'CASE',
  options: ['outstanding', 'disputed', 'track', 'limit', 'policy', 'reading', 'json', 'meeting', 'lang'],
  needs: [],
}

/** The same; faults in words. */
const possibilities = (
  outstanding: readonly OutstandingBallots[],
  { policy, plan, caseFile, appraisal, texts }: Outcome,
  { values }: CommandLine,
): { tracks: TrackPossibilities[] } => {
  const { possible } = texts
  const nameOf = (subject: string | undefined) =>
    subject === undefined ? '' : labelFor('subject', subject, { policy: plan, caseFile })
  const limit = values.get('limit')
  try {
    return possibleGrades(policy, caseFile, outstanding, {
      readings: appraisal.readings,
      ...(limit !== undefined && { limit: Number(limit) }),
    })
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
export const possibleCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(possibleShape, words)
  const progress = startProgress(terminal)
  try {
    const outcome = await obtainOutcome(line, terminal, progress)
    const outstanding = outstandingBallots(line, outcome)
    progress.step(line.texts.progress.comparing)
    const found = possibilities(outstanding, outcome, line)
    progress.done()
    terminal.out(
      line.flags.has('json')
        ? `${JSON.stringify(found, null, 2)}\n`
        : `${possibleTable(found.tracks, outcome, terminal).join('\n')}\n`,
    )
    return outcome.appraisal.alerts.some(({ severity }) => severity === 'error') ? 1 : 0
  } finally {
    progress.done()
  }
}
