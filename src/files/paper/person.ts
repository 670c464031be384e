import { labelFor } from '../../explain/index.js'
import type { PaperContext } from './paperContext.js'

/** Somebody that a paper is about. */
export interface Person {
  id: string
  /** Name; the committee's secretary where none is known. */
  name: string
  /** Name of the organization; empty where there is none, or where the organization is itself appraised. */
  organization: string
}

/** The person that an id stands for. */
export const personOf = (
  { caseFile, context, words }: PaperContext,
  { subject, organization }: { subject: string; organization: string | null },
): Person => {
  const { committee } = caseFile
  const isCommittee = committee?.secretary === subject
  const known = labelFor('subject', subject, context)
  const place = organization === null ? '' : labelFor('organization', organization, context)
  return {
    id: subject,
    name: isCommittee && known === subject ? words.committeeSecretary : known,
    organization: place === '' && isCommittee ? (committee?.name ?? '') : place === known ? '' : place,
  }
}

/** As a file is named after a person: the organization, then the name. */
export const fileNameOf = ({ organization, name }: Person): string => [organization, name].filter(Boolean).join('-')
