import { compareReadings } from '../../analyse/index.js'
import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { obtainOutcome } from '../obtainOutcome.js'
import { startProgress } from '../progress.js'
import { readingsTable } from '../readingsTable.js'
import type { Terminal } from '../terminal.js'

/** What `readings` takes. */
const readingsShape: CommandShape = {
  name: 'readings',
  argument: 'CASE',
  options: ['policy', 'reading', 'limit', 'json', 'meeting', 'lang'],
  needs: [],
}

/** Tells who would get another grade if the plan were read in another way. */
export const readingsCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(readingsShape, words)
  const { texts, flags, values } = line
  const progress = startProgress(terminal)
  try {
    const outcome = await obtainOutcome(line, terminal, progress)
    const { policy, caseFile, appraisal, options } = outcome
    progress.step(texts.progress.comparing)
    const limit = values.get('limit')
    const comparison = compareReadings(policy, caseFile, {
      ...options,
      ...(limit !== undefined && { limit: Number(limit) }),
    })
    progress.done()
    terminal.out(
      flags.has('json')
        ? `${JSON.stringify(comparison, null, 2)}\n`
        : `${readingsTable(comparison, outcome, terminal).join('\n')}\n`,
    )
    return appraisal.alerts.some(({ severity }) => severity === 'error') ? 1 : 0
  } finally {
    progress.done()
  }
}
