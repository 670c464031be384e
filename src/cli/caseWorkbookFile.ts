import { basename } from 'node:path'
import { explainFileFault } from '../explain/index.js'
import { type CaseWorkbook, caseWorkbook } from '../files/write/caseWorkbook.js'
import { MissingPackageError } from '../files/write/packages.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { CommandLine } from './commandLine.js'
import { Failure } from './failure.js'

/**
 * The workbook that an office fills in.
 *
 * @param out - what the file is called
 * @param policy - the plan
 * @param caseFile - what is known already
 * @param line - the language
 * @returns its bytes, and what it does not carry
 * @throws Failure where the package that writes workbooks is not installed
 */
export const caseWorkbookFile = async (
  out: string,
  policy: Policy,
  caseFile: CaseFile | undefined,
  { texts, language }: CommandLine,
): Promise<CaseWorkbook> => {
  try {
    return await caseWorkbook(policy, caseFile, { language })
  } catch (error) {
    if (error instanceof MissingPackageError) throw new Failure([texts.template.missingPackage(out, error.package)])
    throw error
  }
}

/** What a workbook does not carry, in words; nothing where it carries all. */
export const lostLines = (
  out: string,
  lost: CaseWorkbook['lost'],
  { texts, language }: Pick<CommandLine, 'texts' | 'language'>,
): string[] => {
  const told = lost.map(({ path, fault }) =>
    fault ? explainFileFault({ ...fault, file: basename(out) }, { language }) : texts.template.place(path ?? '/'),
  )
  return told.length === 0 ? [] : [texts.template.lost(told.length), ...told.map((one) => `  ${one}`)]
}
