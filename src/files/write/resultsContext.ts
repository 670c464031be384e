import type { ExplainContext, ExplainOptions, Language } from '../../explain/index.js'
import { labelFor } from '../../explain/index.js'
import type { Appraisal, Determination } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { enWords } from './words/en.js'
import type { ResultWords, SheetName } from './words/words.js'
import { zhWords } from './words/zh.js'

/** What every sheet of the results is made from. */
export interface ResultsContext {
  appraisal: Appraisal
  /** The plan as it was read: with the appraisal's readings. */
  policy: Policy
  caseFile: CaseFile
  words: ResultWords
  explain: ExplainOptions
  /** For labels and names. */
  context: ExplainContext
  /** Title of a sheet. */
  titleOf: (sheet: SheetName) => string
  subtitle: string
}

/** One track of the plan with its results. */
export interface TrackWithResults {
  track: Track
  result: Appraisal['tracks'][number]
}

/**
 * Puts together what the sheets need.
 *
 * @param appraisal - the result
 * @param policy - the plan with the appraisal's readings
 * @param caseFile - the facts, for names
 * @param language - language of headings and sentences
 * @returns the context
 */
export const resultsContext = (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  language: Language,
): ResultsContext => {
  const words = language === 'en' ? enWords : zhWords
  return {
    appraisal,
    policy,
    caseFile,
    words,
    explain: { language },
    context: { policy, caseFile },
    titleOf: (sheet) => words.title(appraisal.year, words.about[sheet]),
    subtitle: words.subtitle({
      committee: caseFile.committee?.name ?? policy.issuer,
      policy: policy.title,
      version: policy.version,
      meeting: caseFile.meeting?.date ?? null,
    }),
  }
}

/** The tracks that have results, in the plan's order. */
export const tracksWithResults = ({ policy, appraisal }: ResultsContext): TrackWithResults[] =>
  policy.tracks.flatMap((track) => {
    const result = appraisal.tracks.find(({ id }) => id === track.id)
    return result ? [{ track, result }] : []
  })

/** Name of the person (or organization) that a result is about. */
export const personName = ({ caseFile, words, context }: ResultsContext, subject: string): string => {
  const name = labelFor('subject', subject, context)
  return caseFile.committee?.secretary === subject && name === subject ? words.committeeSecretary : name
}

/** Name of the organization that a result is about. */
export const organizationOf = (
  { caseFile, context }: ResultsContext,
  { subject, organization }: Pick<Determination, 'subject' | 'organization'>,
): string => {
  if (organization !== null) return labelFor('organization', organization, context)
  return caseFile.committee?.secretary === subject ? (caseFile.committee.name ?? '') : ''
}
