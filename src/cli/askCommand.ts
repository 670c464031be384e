import type { CommandLine, CommandShape } from './commandLine.js'
import { readCommandLine } from './commandLine.js'
import type { ExitStatus } from './failure.js'
import type { ObtainedOutcome } from './obtainOutcome.js'
import { obtainOutcome } from './obtainOutcome.js'
import type { Screen } from './outcome.js'
import { startProgress } from './progress.js'
import type { Terminal } from './terminal.js'

/** A question that is asked of a case. */
export interface Question<Answer> extends Pick<CommandShape, 'name' | 'options'> {
  /** Asks it. */
  ask: (outcome: ObtainedOutcome, line: CommandLine) => Answer
  /** Tells the answer to people. */
  tell: (answer: Answer, outcome: ObtainedOutcome, screen: Screen, line: CommandLine) => string[]
}

/** What every question takes besides its own options. */
const shared = ['policy', 'reading', 'json', 'meeting', 'lang'] as const

/**
 * Makes a command of a question: the case is appraised, the question asked, and the answer told as a table or as data (`--json`).
 *
 * @param question - its name, its own options, how it is asked and told
 * @returns the command
 */
export const askCommand =
  <Answer>({ name, options, ask, tell }: Question<Answer>) =>
  async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
    const line = readCommandLine({ name, argument: 'CASE', options: [...options, ...shared], needs: [] }, words)
    const progress = startProgress(terminal)
    try {
      const outcome = await obtainOutcome(line, terminal, progress)
      progress.step(line.texts.progress.comparing)
      const answer = ask(outcome, line)
      progress.done()
      terminal.out(
        line.flags.has('json')
          ? `${JSON.stringify(answer, null, 2)}\n`
          : `${tell(answer, outcome, terminal, line).join('\n')}\n`,
      )
      return outcome.appraisal.alerts.some(({ severity }) => severity === 'error') ? 1 : 0
    } finally {
      progress.done()
    }
  }

/** `--limit`, where it was given. */
export const limitOf = ({ values }: CommandLine): { limit?: number } => {
  const limit = values.get('limit')
  return limit === undefined ? {} : { limit: Number(limit) }
}
