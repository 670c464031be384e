import { explainFault } from '../../explain/index.js'
import { startRegister } from '../../files/index.js'
import { decodeText } from '../../files/read/bytes.js'
import { parseAppraisal } from '../../schema/index.js'
import type { Register } from '../../schema/register.js'
import type { CommandLine } from '../commandLine.js'
import { Failure } from '../failure.js'
import { obtainOutcome } from '../obtainOutcome.js'
import { startProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'
import { readBytes } from './loadRegister.js'

/** The document of a JSON file, where it is an appraisal: a case has no tracks. */
const appraisalDocument = async (path: string, line: CommandLine): Promise<unknown> => {
  if (!path.toLowerCase().endsWith('.json')) return undefined
  const text = decodeText({ name: path, bytes: await readBytes(path, line) })
  try {
    const document: unknown = JSON.parse(typeof text === 'string' ? text : '')
    return typeof document === 'object' && document !== null && 'tracks' in document ? document : undefined
  } catch {
    // Told by whoever reads it as a case.
    return undefined
  }
}

/**
 * Starts a register from an `appraisal.json`, or from a case, which is appraised first and knows the names.
 *
 * @param line - the command line
 * @param terminal - where notes and progress go
 * @returns the register
 * @throws Failure with every fault
 */
export const startFrom = async (line: CommandLine, terminal: Terminal): Promise<Register> => {
  const { argument, texts, language } = line
  const document = await appraisalDocument(argument, line)
  if (document !== undefined) {
    const parsed = parseAppraisal(document)
    if (parsed.ok) return startRegister(parsed.value)
    const told = parsed.faults.map((fault) => `  ${explainFault(fault, { language })}`)
    throw new Failure([texts.register.appraisalFaults(argument, parsed.faults.length), ...told])
  }
  const progress = startProgress(terminal)
  try {
    const { appraisal, caseFile } = await obtainOutcome(line, terminal, progress)
    return startRegister(appraisal, caseFile)
  } finally {
    progress.done()
  }
}
