import { version } from '../core/version.js'
import { hasFlag, textsFor } from './commandLine.js'
import { appraiseCommand } from './commands/appraise.js'
import { certifyCommand } from './commands/certify.js'
import { checkCommand } from './commands/check.js'
import { compareCommand } from './commands/compare.js'
import { explainCommand } from './commands/explain.js'
import { marginsCommand } from './commands/margins.js'
import { paperCommand } from './commands/paper.js'
import { pivotsCommand } from './commands/pivots.js'
import { possibleCommand } from './commands/possible.js'
import { readingsCommand } from './commands/readings.js'
import { rectifyCommand } from './commands/rectify.js'
import { scheduleCommand } from './commands/schedule.js'
import { templateCommand } from './commands/template.js'
import { yearCommand } from './commands/year.js'
import type { ExitStatus } from './failure.js'
import { Failure } from './failure.js'
import { nearest } from './nearest.js'
import type { Terminal } from './terminal.js'

const commands = new Map([
  ['template', templateCommand],
  ['appraise', appraiseCommand],
  ['explain', explainCommand],
  ['readings', readingsCommand],
  ['pivots', pivotsCommand],
  ['margins', marginsCommand],
  ['possible', possibleCommand],
  ['check', checkCommand],
  ['compare', compareCommand],
  ['certify', certifyCommand],
  ['schedule', scheduleCommand],
  ['rectify', rectifyCommand],
  ['year', yearCommand],
  ['paper', paperCommand],
])

/**
 * Runs one command line.
 *
 * @param words - the words after the program's name
 * @param terminal - where to write
 * @returns 0 done; 1 done, with error alerts; 2 not done
 */
export const run = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const { texts } = textsFor(words)
  const [name = '', ...rest] = words
  try {
    if (name === 'help' || hasFlag(words, 'help')) {
      terminal.out(texts.help)
      return 0
    }
    if (hasFlag(words, 'version')) {
      terminal.out(`${version}\n`)
      return 0
    }
    const command = commands.get(name)
    if (command) return await command(rest, terminal)
    const known = [...commands.keys()]
    throw new Failure([
      name === '' || name.startsWith('-')
        ? texts.usage.noCommand
        : texts.usage.unknownCommand(name, known, nearest(name, known)),
      texts.usage.hint,
    ])
  } catch (error) {
    const lines =
      error instanceof Failure ? error.lines : [texts.internal(error instanceof Error ? error.message : String(error))]
    terminal.error(`${lines.join('\n')}\n`)
    return 2
  }
}
