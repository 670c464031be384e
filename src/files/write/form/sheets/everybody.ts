import type { FormContext } from '../formContext.js'
import type { SubjectType } from '../formNeeds.js'

export const subjectOf = ({ subject }: { subject: string }): string => subject

/** Whom reports and comments are about. */
export const typesOf = ({ labels }: FormContext): SubjectType[] => [labels.ratesPeople ? 'secretary' : 'organization']

/** Everybody who debriefs, as far as the case knows them. */
export const everybody = ({ caseFile, labels }: FormContext): string[] => {
  if (!caseFile) return []
  const head = caseFile.committee?.secretary
  return labels.ratesPeople
    ? caseFile.secretaries.flatMap(({ id }) => (id === head ? [] : [id]))
    : caseFile.organizations.map(({ id }) => id)
}
