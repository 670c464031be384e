import type { Appraisal } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Terminal } from './terminal.js'
import type { CliTexts } from './texts/texts.js'

/** An appraisal with all that is needed to show it. */
export interface Outcome {
  appraisal: Appraisal
  /** The plan without readings applied. */
  policy: Policy
  /** The plan as it was read. */
  plan: Policy
  caseFile: CaseFile
  texts: CliTexts
  language: 'zh-CN' | 'en'
  /** `--today`, where it was given. */
  today: string | undefined
}

/** Where and how it is shown. */
export type Screen = Pick<Terminal, 'columns' | 'colour'>
