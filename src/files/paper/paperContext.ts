import { dayText } from '../../explain/dates.js'
import type { ExplainContext, ExplainOptions } from '../../explain/index.js'
import { voiceOf } from '../../explain/voice.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Paper, PaperKind, PaperPart } from './paper.js'
import type { PaperOptions } from './paperOptions.js'
import { enPaperWords } from './words/en.js'
import type { PaperWords } from './words/paperWords.js'
import { zhPaperWords } from './words/zh.js'

/** What every paper is made from. */
export interface PaperContext {
  /** The plan as it was read. */
  policy: Policy
  caseFile: CaseFile
  /** Name of the committee. */
  committee: string
  year: number
  words: PaperWords
  explain: ExplainOptions
  /** For labels and names. */
  context: ExplainContext
  /** A day in words. */
  day: (day: string) => string
  /** A paper from its parts. */
  paper: (kind: PaperKind, shape: PaperShape) => Paper
}

/** What one paper has of its own. */
export interface PaperShape {
  title: string
  orientation?: Paper['orientation']
  numbered?: boolean
  parts: readonly PaperPart[]
}

/**
 * Puts together what papers need.
 *
 * @param policy - the plan as it was read
 * @param caseFile - the facts, or a roster alone
 * @param options - language and replaced texts
 * @returns the context
 */
export const paperContext = (policy: Policy, caseFile: CaseFile, options: PaperOptions): PaperContext => {
  const { language = 'zh-CN', catalogue } = options
  const words = { ...(language === 'en' ? enPaperWords : zhPaperWords), ...options.words }
  const explain: ExplainOptions = { language, ...(catalogue && { catalogue }) }
  const voice = voiceOf(explain)
  const committee = caseFile.committee?.name || policy.issuer
  return {
    policy,
    caseFile,
    committee,
    year: caseFile.year,
    words,
    explain,
    context: { policy, caseFile },
    day: (day) => dayText(day, voice),
    paper: (kind, { title, orientation = 'portrait', numbered = true, parts }) => ({
      kind,
      name: words.fileNames[kind],
      title,
      creator: committee,
      day: caseFile.meeting?.date ?? `${String(caseFile.year).padStart(4, '0')}-12-31`,
      language,
      orientation,
      numbered,
      parts,
    }),
  }
}
