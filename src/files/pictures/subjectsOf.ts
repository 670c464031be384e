import { type ExplainContext, labelFor } from '../../explain/index.js'
import type { Determination } from '../../schema/appraisal.js'
import type { PictureWords } from './words/pictureWords.js'

/**
 * How a picture names whom a result is about.
 *
 * @param determination - the result
 * @param context - plan and case
 * @param words - for the committee's secretary without a name
 * @returns name and organization; the organization is empty where the result is about one
 */
export const subjectsOf = (
  { subject, organization }: Pick<Determination, 'subject' | 'organization'>,
  context: ExplainContext,
  words: PictureWords,
): [name: string, organization: string] => {
  const { committee } = context.caseFile ?? {}
  const name = labelFor('subject', subject, context)
  if (organization !== null) return [name, labelFor('organization', organization, context)]
  if (committee?.secretary !== subject) return [name, '']
  return [name === subject ? words.committeeSecretary : name, committee.name ?? '']
}
