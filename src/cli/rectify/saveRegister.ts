import { dirname } from 'node:path'
import { CellTooLongError, MissingPackageError, writeRegisterWorkbook } from '../../files/index.js'
import type { Register } from '../../schema/register.js'
import type { CommandLine } from '../commandLine.js'
import { Failure } from '../failure.js'
import { writeFiles } from '../writeFiles.js'

const isWorkbook = (path: string) => path.toLowerCase().endsWith('.xlsx')
const isJson = (path: string) => path.toLowerCase().endsWith('.json')

/**
 * Refuses a name that does not say in which form a register is to be written.
 *
 * @param path - where it is to go
 * @param line - for the fault
 * @throws Failure where the name ends in neither `.json` nor `.xlsx`
 */
export const checkRegisterName = (path: string, { texts }: CommandLine): void => {
  if (!isWorkbook(path) && !isJson(path)) throw new Failure([texts.register.notARegister(path)])
}

const contentOf = async (path: string, register: Register, { texts, language }: CommandLine) => {
  if (isJson(path)) return `${JSON.stringify(register, null, 2)}\n`
  try {
    return await writeRegisterWorkbook(register, { language })
  } catch (error) {
    if (error instanceof MissingPackageError) throw new Failure([texts.register.missingPackage(error.package)])
    if (error instanceof CellTooLongError) throw new Failure([texts.register.tooLong(error.sheet, error.limit)])
    throw error
  }
}

/**
 * Writes a register, whole or not at all, in the form that the name says.
 *
 * @param path - where it goes
 * @param register - the register
 * @param line - for the language
 * @throws Failure where it cannot be written; the file is as it was then
 */
export const saveRegister = async (path: string, register: Register, line: CommandLine): Promise<void> => {
  checkRegisterName(path, line)
  await writeFiles(dirname(path), [{ path, content: await contentOf(path, register, line) }], line.texts)
}
