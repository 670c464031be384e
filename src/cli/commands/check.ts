import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { policyFaults, readPolicy } from '../loadPolicy.js'
import type { Terminal } from '../terminal.js'

/** What `check` takes. */
const checkShape: CommandShape = { name: 'check', argument: 'POLICY', options: ['lang'], needs: [] }

/** Checks a plan and lists every fault. */
export const checkCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(checkShape, words)
  const { texts, argument } = line
  const { read, note } = await readPolicy(argument, line)
  if (note !== null) terminal.error(`${note}\n`)
  const lines = read.ok
    ? [texts.policy.well(read.value.title, read.value.version), texts.policy.checked]
    : policyFaults(argument, read.faults, line)
  terminal.out(`${lines.join('\n')}\n`)
  return read.ok ? 0 : 1
}
