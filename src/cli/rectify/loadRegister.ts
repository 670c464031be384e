import { readFile } from 'node:fs/promises'
import { explainFileFault } from '../../explain/index.js'
import { readRegister } from '../../files/index.js'
import { policies } from '../../policies/index.js'
import type { Policy } from '../../schema/policy.js'
import type { Register } from '../../schema/register.js'
import type { CommandLine } from '../commandLine.js'
import { Failure } from '../failure.js'
import { loadPolicy } from '../loadPolicy.js'
import type { Terminal } from '../terminal.js'

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/**
 * Reads the bytes of a file that a command line names.
 *
 * @param path - where it is
 * @param line - for the fault
 * @returns the bytes
 * @throws Failure where it cannot be read
 */
export const readBytes = async (path: string, { texts }: Pick<CommandLine, 'texts'>): Promise<Uint8Array> => {
  try {
    return await readFile(path)
  } catch (error) {
    throw new Failure([texts.files.cannotRead(path, texts.system(reasonOf(error)))])
  }
}

/**
 * Reads a register that a command line names.
 *
 * @param path - where it is
 * @param line - for the language
 * @param terminal - where notes go
 * @returns the register
 * @throws Failure with every fault
 */
export const loadRegister = async (path: string, line: CommandLine, terminal: Terminal): Promise<Register> => {
  const { texts, language } = line
  const read = await readRegister({ name: path, bytes: await readBytes(path, line) })
  const told = (faults: typeof read.notes) => faults.map((fault) => `  ${explainFileFault(fault, { language })}`)
  const notes = read.notes.length > 0 ? [texts.files.notes(read.notes.length), ...told(read.notes)] : []
  if (!read.ok) throw new Failure([texts.register.faults(path, read.faults.length), ...told(read.faults), ...notes])
  if (notes.length > 0) terminal.error(`${notes.join('\n')}\n`)
  return read.register
}

/**
 * The plan by which a register is measured: the one of the command line, else the one that it names, where that is shipped.
 *
 * @param register - the register
 * @param line - the command line
 * @param terminal - where a note goes that the plan is not at hand
 * @returns the plan; one without an alarm ladder where none is at hand
 */
export const policyOfRegister = async (register: Register, line: CommandLine, terminal: Terminal): Promise<Policy> => {
  const shipped = policies.find(({ id }) => id === register.policy)
  if (shipped && !line.values.has('policy')) return shipped
  const policy = await loadPolicy(line, terminal)
  if (line.values.has('policy') || register.policy === undefined) return policy
  terminal.error(`${line.texts.register.policyNotAtHand(register.policy)}\n`)
  const { rectification: _, ...without } = policy
  return without
}
