import { applyReadings } from '../../core/readings.js'
import type { Appraisal } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import { dossierPaper } from './documents/dossier.js'
import { letterPaper } from './documents/letters.js'
import { noticePaper } from './documents/notice.js'
import { rectificationPaper } from './documents/rectification.js'
import { summaryPaper } from './documents/summary.js'
import { talkPaper } from './documents/talks.js'
import type { Paper } from './paper.js'
import { paperContext } from './paperContext.js'
import type { PaperOptions } from './paperOptions.js'

const makers = {
  summary: summaryPaper,
  letters: letterPaper,
  notice: noticePaper,
  talks: talkPaper,
  rectification: rectificationPaper,
  dossier: dossierPaper,
}

/**
 * The papers that follow from a result: the summary for the committee, a feedback letter for everybody, the notice, the
 * records of reminder talks, the rectification lists and the contents of the closing dossier. Letters, notice and talks
 * tell only what is settled.
 *
 * @param appraisal - the result
 * @param policy - the plan it was made under, without readings applied
 * @param caseFile - the facts, for names
 * @param options - which papers, language, replaced texts
 * @returns the papers as plain data; one that would be empty is left out
 * @example
 * ```ts
 * const [letters] = resultPapers(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile, { kinds: ['letters'] })
 * letters.name // => '反馈函'
 * ```
 */
export const resultPapers = (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  options: PaperOptions = {},
): Paper[] => {
  const all = { ...paperContext(applyReadings(policy, appraisal.readings), caseFile, options), appraisal }
  return (Object.keys(makers) as (keyof typeof makers)[])
    .filter((kind) => options.kinds?.includes(kind) ?? true)
    .map((kind) => makers[kind](all))
    .filter(({ parts }) => parts.length > 0)
}
