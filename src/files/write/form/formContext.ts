import type { Language } from '../../../explain/index.js'
import type { CaseFile } from '../../../schema/case.js'
import type { Policy } from '../../../schema/policy.js'
import { type LabelIndex, type PolicyLabels, policyLabels } from '../../read/labels.js'
import { nameKey } from '../../read/normalise.js'
import { type FormNeeds, formNeeds } from './formNeeds.js'
import { enFormWords } from './words/en.js'
import type { FormWords } from './words/words.js'
import { zhFormWords } from './words/zh.js'

/** What every sheet of a form is made from. */
export interface FormContext {
  policy: Policy
  /** What is known already; null: nothing. */
  caseFile: CaseFile | null
  year: number
  words: FormWords
  labels: PolicyLabels
  needs: FormNeeds
  /** Names alone do not tell everybody apart: the sheets name them by codes too. */
  codes: boolean
  /** Empty rows under each table. */
  spare: number | undefined
}

/** Whether two of them are compared as equal. */
const hasTwins = (keys: readonly string[]): boolean => new Set(keys).size < keys.length

const needsCodes = (caseFile: CaseFile | null): boolean =>
  caseFile !== null &&
  (hasTwins(caseFile.organizations.map(({ name }) => nameKey(name))) ||
    hasTwins(caseFile.secretaries.map(({ name, organization }) => JSON.stringify([organization, nameKey(name)]))))

/**
 * Puts together what the sheets need.
 *
 * @param policy - the plan
 * @param caseFile - what is known already; null: nothing
 * @param options - language, texts in place of its own, and how many empty rows there are under each table
 * @returns the context
 */
export const formContext = (
  policy: Policy,
  caseFile: CaseFile | null,
  {
    language,
    spare,
    words,
  }: { language: Language; spare?: number | undefined; words?: Partial<FormWords> | undefined },
): FormContext => ({
  policy,
  caseFile,
  year: caseFile?.year ?? policy.year,
  words: { ...(language === 'en' ? enFormWords : zhFormWords), ...words },
  labels: policyLabels(policy),
  needs: formNeeds(policy),
  codes: needsCodes(caseFile),
  spare,
})

/** The word for an id that the reader takes for it: its label, or the id itself where the label means another. */
export const wordOf = (index: LabelIndex, id: string): string => {
  const label = index.labelOf(id)
  return index.find(label) === id ? label : id
}

/** The words of an index to choose from, in the plan's order. */
export const wordsOf = (index: LabelIndex): string[] => index.ids.map((id) => wordOf(index, id))
