import { applyReadings } from '../../core/readings.js'
import type { Language } from '../../explain/index.js'
import type { Appraisal } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import { resultsContext } from './resultsContext.js'
import { alertSheet } from './sheets/alerts.js'
import { explanationSheet } from './sheets/explanations.js'
import { obligationSheet } from './sheets/obligations.js'
import { readingSheet } from './sheets/readings.js'
import { registerSheet } from './sheets/register.js'
import { resultSheets } from './sheets/results.js'
import { streakSheet } from './sheets/streaks.js'
import { tallySheet } from './sheets/tallies.js'
import { writeWorkbook } from './workbook.js'

/** How the results are written. */
export interface ResultsWorkbookOptions {
  /** Language of headings and sentences; Chinese where left out. */
  language?: Language | undefined
}

/**
 * Writes an appraisal as an .xlsx workbook made for A4: results with reasons, explanations, tallies, obligations, streaks,
 * the rectification register, alerts and readings. Texts are stored as texts, never as formulas; the same input gives the same bytes.
 *
 * @param appraisal - the result
 * @param policy - the plan it was made under, without readings applied
 * @param caseFile - the facts, for names
 * @param options - language
 * @returns the bytes of the file
 * @throws MissingPackageError where the spreadsheet writer (an optional dependency) is not installed
 * @example
 * ```ts
 * const bytes = await writeResultsWorkbook(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile)
 * String.fromCharCode(...bytes.slice(0, 2)) // => 'PK'
 * ```
 */
export const writeResultsWorkbook = async (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  { language = 'zh-CN' }: ResultsWorkbookOptions = {},
): Promise<Uint8Array> => {
  const context = resultsContext(appraisal, applyReadings(policy, appraisal.readings), caseFile, language)
  const sheets = [
    ...resultSheets(context),
    explanationSheet(context),
    tallySheet(context),
    obligationSheet(context),
    streakSheet(context),
    registerSheet(context),
    alertSheet(context),
    readingSheet(context),
  ]
  return writeWorkbook(sheets, {
    title: context.titleOf('results'),
    creator: caseFile.committee?.name ?? policy.issuer,
    day: caseFile.meeting?.date ?? `${String(appraisal.year).padStart(4, '0')}-12-31`,
    pageNumber: context.words.pageNumber,
  })
}
