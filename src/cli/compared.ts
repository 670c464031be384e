import type { CaseImpact, EditNeed, PolicyEdit, RegionComparison } from '../analyse/index.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { CliTexts } from './texts/texts.js'

/** A case with what changes in it. */
export interface ComparedCase extends CaseImpact {
  path: string
  caseFile: CaseFile
  /** How many are subjects of either plan. */
  people: number
}

/** Two plans with all that is to be told of them. */
export interface Comparison {
  before: Policy
  after: Policy
  edits: readonly PolicyEdit[]
  needs: readonly EditNeed[]
  regions: RegionComparison
  cases: readonly ComparedCase[]
  texts: CliTexts
  language: 'zh-CN' | 'en'
}
