import type { Finding } from '../../analyse/index.js'
import { lintPolicy } from '../../analyse/index.js'
import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { findingLines } from '../findingLines.js'
import { readPolicy } from '../loadPolicy.js'
import type { Terminal } from '../terminal.js'

/** What `check` takes. */
const checkShape: CommandShape = { name: 'check', argument: 'POLICY', options: ['json', 'lang'], needs: [] }

/** Whether somebody must still look at a finding. */
const isOpen = ({ severity, explained }: Finding): boolean => severity !== 'info' && explained === null

/** Checks a plan and lists everything that is wrong, or odd, in it. */
export const checkCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(checkShape, words)
  const { document, read, note } = await readPolicy(line.argument, line)
  if (note !== null) terminal.error(`${note}\n`)
  const findings = lintPolicy(document)
  if (line.flags.has('json')) terminal.out(`${JSON.stringify(findings, null, 2)}\n`)
  else terminal.out(`${findingLines(findings, read.ok ? read.value : null, line, terminal).join('\n')}\n`)
  return findings.some(isOpen) ? 1 : 0
}
