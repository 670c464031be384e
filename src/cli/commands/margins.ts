import { findMargins } from '../../analyse/index.js'
import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { findSubjects } from '../findSubjects.js'
import { marginsTable } from '../marginsTable.js'
import { obtainOutcome } from '../obtainOutcome.js'
import { startProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'

/** What `margins` takes. */
const marginsShape: CommandShape = {
  name: 'margins',
  argument: 'CASE',
  options: ['subject', 'policy', 'reading', 'json', 'meeting', 'lang'],
  needs: [],
}

/** Tells how many ballots everybody is from every other grade. */
export const marginsCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(marginsShape, words)
  const { texts, flags, values } = line
  const progress = startProgress(terminal)
  try {
    const outcome = await obtainOutcome(line, terminal, progress)
    const { policy, caseFile, appraisal } = outcome
    const who = values.get('subject')
    const subjects = who === undefined ? undefined : findSubjects(who, caseFile, texts)
    progress.step(texts.progress.comparing)
    const margins = findMargins(policy, caseFile, {
      readings: appraisal.readings,
      ...(subjects && { subjects }),
    })
    progress.done()
    terminal.out(
      flags.has('json')
        ? `${JSON.stringify(margins, null, 2)}\n`
        : `${marginsTable(margins.tracks, who !== undefined, outcome, terminal).join('\n')}\n`,
    )
    return appraisal.alerts.some(({ severity }) => severity === 'error') ? 1 : 0
  } finally {
    progress.done()
  }
}
