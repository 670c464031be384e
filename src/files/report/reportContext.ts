import { applyReadings } from '../../core/readings.js'
import type { ExplainOptions } from '../../explain/index.js'
import type { Appraisal } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { PictureWords } from '../pictures/words/pictureWords.js'
import { type ResultsContext, resultsContext } from '../write/resultsContext.js'
import type { ResultWords } from '../write/words/words.js'
import { enReportWords } from './words/en.js'
import type { ReportWords } from './words/reportWords.js'
import { zhReportWords } from './words/zh.js'

/** How a report is made. */
export interface ReportOptions extends ExplainOptions {
  /** The day to measure rectification at, `YYYY-MM-DD`; without it nothing is called overdue. */
  today?: string | undefined
  /** Words of the report that replace built-in ones, entry by entry. */
  words?: Partial<ReportWords> | undefined
  /** Words of its tables that replace built-in ones, entry by entry. */
  tableWords?: Partial<ResultWords> | undefined
  /** Words of its pictures that replace built-in ones, entry by entry. */
  pictureWords?: Partial<PictureWords> | undefined
  /** false: tables in place of pictures. */
  pictures?: boolean | undefined
  /** Is told the name of the package that pictures need, where it is not installed. */
  onMissingPackage?: ((name: string) => void) | undefined
}

/** What every part of the report is made from. */
export interface ReportContext {
  /** What the tables are made from. */
  results: ResultsContext
  /** The plan without readings applied. */
  policy: Policy
  /** Words of the report. */
  words: ReportWords
  /** How the report is made. */
  options: ReportOptions
}

/**
 * Puts together what the parts of the report need.
 *
 * @param appraisal - the result
 * @param policy - the plan without readings applied
 * @param caseFile - the facts
 * @param options - how the report is made
 * @returns the context
 */
export const reportContext = (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  options: ReportOptions,
): ReportContext => {
  const { language = 'zh-CN', catalogue } = options
  const read = applyReadings(policy, appraisal.readings)
  const results = resultsContext(appraisal, read, caseFile, language)
  return {
    results: {
      ...results,
      words: { ...results.words, ...options.tableWords },
      explain: { language, ...(catalogue && { catalogue }) },
    },
    policy,
    words: { ...(language === 'en' ? enReportWords : zhReportWords), ...options.words },
    options,
  }
}
