import type { Language } from '../../explain/index.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import { formContext } from './form/formContext.js'
import { formSheets } from './form/formSheets.js'
import type { FormWords } from './form/words/words.js'
import { type CaseLoss, formLosses } from './formLosses.js'
import { writeFormWorkbook } from './formWorkbook.js'
import { sheetNames } from './sheetNames.js'

/** How the workbook is written. */
export interface CaseWorkbookOptions {
  /** Language of titles, notes and explanations; headings keep the Chinese words that the reader knows. Chinese where left out. */
  language?: Language | undefined
  /** How many empty rows there are under each table; where left out, 300, and 2000 for ballots. */
  emptyRows?: number | undefined
  /** Texts in place of those of the language. A heading must keep a word that the reader knows; what it would not know again is among what is lost. */
  words?: Partial<FormWords> | undefined
}

/** The workbook, and what of the case it does not carry. */
export interface CaseWorkbook {
  /** The bytes of the .xlsx file. */
  bytes: Uint8Array
  /** What reading the workbook would not give again; empty where nothing is lost. */
  lost: CaseLoss[]
}

const fileName = 'case.xlsx'

/**
 * Makes the workbook that an office fills in: only the sheets and columns that the plan's rules, checks and outputs look at, with
 * lists to choose from, input notes and an example row. With a case everything that is known stands in it already.
 *
 * @param policy - the plan
 * @param caseFile - what is known: a roster alone, or a whole case; left out: nothing
 * @param options - language, number of empty rows
 * @returns the bytes, and what of the case they do not carry
 * @throws MissingPackageError where the spreadsheet writer (an optional dependency) is not installed
 * @example
 * ```ts
 * const { bytes, lost } = await caseWorkbook(wudingRiver2023, caseFile)
 * String.fromCharCode(...bytes.slice(0, 2)) // => 'PK'
 * lost // => []
 * ```
 */
export const caseWorkbook = async (
  policy: Policy,
  caseFile?: CaseFile,
  { language = 'zh-CN', emptyRows, words: own }: CaseWorkbookOptions = {},
): Promise<CaseWorkbook> => {
  const context = formContext(policy, caseFile ?? null, { language, spare: emptyRows, words: own })
  const { words, year } = context
  const sheets = formSheets(context)
  const names = sheetNames([words.guide.name, ...sheets.map(({ name }) => name), words.lists])
  const lost = caseFile ? formLosses(policy, caseFile, sheets, names.slice(1, -1), fileName) : []
  const bytes = await writeFormWorkbook(
    sheets,
    names,
    { plan: words.guide.plan(policy.title, policy.version), year, words },
    {
      title: words.workbook(year),
      creator: caseFile?.committee?.name ?? policy.issuer,
      day: caseFile?.meeting?.date ?? `${String(year).padStart(4, '0')}-12-31`,
      pageNumber: words.pageNumber,
    },
  )
  return { bytes, lost }
}
