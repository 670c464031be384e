import { readFile } from 'node:fs/promises'
import { explainFault } from '../explain/index.js'
import { policies } from '../policies/index.js'
import type { ParseResult } from '../schema/fault.js'
import { migratePolicy, parsePolicy } from '../schema/index.js'
import type { Policy } from '../schema/policy.js'
import type { CommandLine } from './commandLine.js'
import { Failure } from './failure.js'
import { nearest } from './nearest.js'
import type { Terminal } from './terminal.js'

const reasonOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error)

/** A plan, or its faults, and what is to be said on an earlier form of the file. */
export interface ReadPolicy {
  /** The document in the form of today, where it could be brought to it. */
  document: unknown
  read: ParseResult<Policy>
  note: string | null
}

/** A plan file of an earlier schema version is brought to that of today first. */
const parseFile = (name: string, document: unknown, { texts }: Pick<CommandLine, 'texts'>): ReadPolicy => {
  const migrated = migratePolicy(document)
  if (!migrated.ok) return { document, read: migrated, note: null }
  const { value, from, to } = migrated
  return { document: value, read: parsePolicy(value), note: from === to ? null : texts.policy.migrated(name, from, to) }
}

/**
 * Reads a shipped plan by its id, or a plan file, as it is.
 *
 * @param name - id or path
 * @param line - for the language
 * @returns the plan, or its faults; with a note where the file is of an earlier schema version
 * @throws Failure where there is no such plan, or the file is no JSON
 */
export const readPolicy = async (name: string, { texts }: Pick<CommandLine, 'texts'>): Promise<ReadPolicy> => {
  const shipped = policies.find(({ id }) => id === name)
  if (shipped) return { document: shipped, read: parsePolicy(shipped), note: null }
  const ids = policies.map(({ id }) => id)
  let text: string
  try {
    text = await readFile(name, 'utf8')
  } catch (error) {
    const reason = reasonOf(error)
    throw new Failure([
      reason === 'ENOENT'
        ? texts.policy.unknown(name, ids, nearest(name, ids))
        : texts.policy.unreadable(name, texts.system(reason)),
    ])
  }
  let document: unknown
  try {
    document = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (error) {
    throw new Failure([texts.policy.notJson(name, reasonOf(error))])
  }
  return parseFile(name, document, { texts })
}

/** The faults of a plan in words. */
export const policyFaults = (
  name: string,
  faults: Extract<ParseResult<Policy>, { ok: false }>['faults'],
  { texts, language }: Pick<CommandLine, 'texts' | 'language'>,
): string[] => [
  texts.policy.faulty(name, faults.length),
  ...faults.map((fault) => `  ${explainFault(fault, { language })}`),
]

/**
 * The plan that a command line asks for; the one that is shipped where it asks for none.
 *
 * @param line - the command line
 * @param terminal - where a note on the file goes
 * @returns the plan
 * @throws Failure with every fault
 */
export const loadPolicy = async (line: CommandLine, terminal: Terminal): Promise<Policy> => {
  const [standard] = policies
  const name = line.values.get('policy')
  if (name === undefined && standard) return standard
  return readFaultless(name ?? '', line, terminal)
}

const readFaultless = async (name: string, line: CommandLine, terminal: Terminal): Promise<Policy> => {
  const { read, note } = await readPolicy(name, line)
  if (note !== null) terminal.error(`${note}\n`)
  if (!read.ok) throw new Failure(policyFaults(name, read.faults, line))
  return policies.find(({ id }) => id === name) ?? read.value
}

/**
 * The plans of earlier years by which the history is read: those that are shipped, and those that a command line names.
 *
 * @param line - the command line
 * @param terminal - where notes on the files go
 * @returns the plans; a named one comes in place of a shipped one of its id and year
 * @throws Failure with every fault of the first that has any
 */
export const loadEarlierPolicies = async (line: CommandLine, terminal: Terminal): Promise<Policy[]> => {
  const named: Policy[] = []
  for (const name of line.earlier) named.push(await readFaultless(name, line, terminal))
  const isNamed = ({ id, year }: Policy) => named.some((one) => one.id === id && one.year === year)
  return [...named, ...policies.filter((one) => !isNamed(one))]
}
