import { explainFileFault } from '../explain/index.js'
import { loadCase } from '../files/node/index.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { CommandLine } from './commandLine.js'
import { Failure } from './failure.js'

/** A case with what is to be said on its files. */
export interface LoadedInput {
  caseFile: CaseFile
  /** Notes on what was left aside or assumed, in words. */
  notes: string[]
}

/**
 * Reads the case that a command line names, with the day of the meeting that it gives.
 *
 * @param line - the command line
 * @param policy - the plan whose labels the files use
 * @returns the case
 * @throws Failure with every fault of every file, or where two days of the meeting are given
 */
export const loadInput = async (
  { argument, values, texts, language }: CommandLine,
  policy: Policy,
): Promise<LoadedInput> => {
  const read = await loadCase(argument, policy)
  const told = (notes: typeof read.notes) => notes.map((note) => `  ${explainFileFault(note, { language })}`)
  const notes = read.notes.length > 0 ? [texts.files.notes(read.notes.length), ...told(read.notes)] : []
  if (!read.ok) throw new Failure([texts.files.faults(read.faults.length), ...told(read.faults), ...notes])

  const { caseFile } = read
  const given = values.get('meeting')
  const inCase = caseFile.meeting?.date
  if (given === undefined) return { caseFile, notes }
  if (inCase !== undefined && inCase !== given) throw new Failure([texts.usage.otherMeeting(given, inCase)])
  return { caseFile: { ...caseFile, meeting: { ...caseFile.meeting, date: given } }, notes }
}
