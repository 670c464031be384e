import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { obtainOutcome } from '../obtainOutcome.js'
import { appraisalJson, outputFiles, refuseInputFolder } from '../outputs.js'
import { startProgress } from '../progress.js'
import { resultTable } from '../resultTable.js'
import { summary } from '../summary.js'
import type { Terminal } from '../terminal.js'
import { writeFiles } from '../writeFiles.js'

/** What `appraise` takes. */
const appraiseShape: CommandShape = {
  name: 'appraise',
  argument: 'CASE',
  options: ['policy', 'earlier', 'reading', 'out', 'json', 'meeting', 'lang', 'today'],
  needs: [],
}

/** Grades a case: a table, the document alone (`--json`), and files (`--out`). */
export const appraiseCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(appraiseShape, words)
  const { texts, flags, values, argument } = line
  const folder = values.get('out')
  const progress = startProgress(terminal)
  try {
    if (folder !== undefined) await refuseInputFolder(argument, folder, texts)
    const outcome = await obtainOutcome(line, terminal, progress)
    if (folder !== undefined) {
      progress.step(texts.progress.writing(folder))
      const files = await outputFiles(outcome, folder, terminal)
      await writeFiles(folder, files, texts)
      progress.done()
      terminal.error(`${texts.files.written(files.map(({ path }) => path))}\n`)
    }
    terminal.out(
      flags.has('json')
        ? appraisalJson(outcome)
        : `${[...resultTable(outcome, terminal), ...summary(outcome, terminal)].join('\n')}\n`,
    )
    return outcome.appraisal.alerts.some(({ severity }) => severity === 'error') ? 1 : 0
  } finally {
    progress.done()
  }
}
