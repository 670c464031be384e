import { findPivots } from '../../analyse/index.js'
import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { obtainOutcome } from '../obtainOutcome.js'
import { pivotsTable } from '../pivotsTable.js'
import { startProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'

/** What `pivots` takes. */
const pivotsShape: CommandShape = {
  name: 'pivots',
  argument: 'CASE',
  options: ['policy', 'reading', 'limit', 'json', 'meeting', 'lang'],
  needs: [],
}

/** Tells which incidents, judgements and other facts decided whose grade. */
export const pivotsCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(pivotsShape, words)
  const { texts, flags, values } = line
  const progress = startProgress(terminal)
  try {
    const outcome = await obtainOutcome(line, terminal, progress)
    const { policy, caseFile, appraisal, options } = outcome
    progress.step(texts.progress.comparing)
    const limit = values.get('limit')
    const pivots = findPivots(policy, caseFile, { ...options, ...(limit !== undefined && { limit: Number(limit) }) })
    progress.done()
    terminal.out(
      flags.has('json')
        ? `${JSON.stringify(pivots, null, 2)}\n`
        : `${pivotsTable(pivots, outcome, terminal).join('\n')}\n`,
    )
    return appraisal.alerts.some(({ severity }) => severity === 'error') ? 1 : 0
  } finally {
    progress.done()
  }
}
