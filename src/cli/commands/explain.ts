import type { Explanation } from '../../explain/index.js'
import { explainDetermination, explanationText } from '../../explain/index.js'
import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { Failure } from '../failure.js'
import { findSubjects } from '../findSubjects.js'
import { obtainOutcome } from '../obtainOutcome.js'
import { startProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'
import { wrapText } from '../textTable.js'

/** What `explain` takes. */
const explainShape: CommandShape = {
  name: 'explain',
  argument: 'CASE',
  options: ['subject', 'all', 'policy', 'earlier', 'reading', 'json', 'meeting', 'lang'],
  needs: ['subject'],
}

/** Tells why one person has a grade, on every track. */
export const explainCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(explainShape, words)
  const progress = startProgress(terminal)
  try {
    const { appraisal, plan, caseFile, texts, language } = await obtainOutcome(line, terminal, progress)
    const wanted = line.values.get('subject') ?? ''
    const subjects = findSubjects(wanted, caseFile, texts)
    const explanations = appraisal.tracks.flatMap(({ id: track }) =>
      subjects.flatMap((subject): (Explanation & { track: string })[] => {
        const options = { language, all: line.flags.has('all') }
        const told = explainDetermination(appraisal, plan, track, subject, caseFile, options)
        return told ? [{ track, ...told }] : []
      }),
    )
    if (explanations.length === 0) throw new Failure([texts.subject.unknown(wanted)])
    terminal.out(
      line.flags.has('json')
        ? `${JSON.stringify(explanations, null, 2)}\n`
        : `${explanations.map((one) => wrapText(explanationText(one, { language }), terminal.columns).join('\n')).join('\n\n')}\n`,
    )
    const errors = appraisal.alerts.filter(({ severity }) => severity === 'error').length
    if (errors > 0) terminal.error(`${texts.subject.otherErrors(errors)}\n`)
    return errors > 0 ? 1 : 0
  } finally {
    progress.done()
  }
}
