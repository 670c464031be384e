import type { CaseFile } from '../../../src/schema/case.js'

interface About {
  subject: string
}

/** The case with a second secretary and organization about whom every paper says the same. */
export function withTwin(caseFile: CaseFile, secretaryId: string): { caseFile: CaseFile; pairs: [string, string][] } {
  const secretary = caseFile.secretaries.find((each) => each.id === secretaryId)
  const organization = caseFile.organizations.find((each) => each.id === secretary?.organization)
  const pairs = new Map([[secretaryId, 'twin']])
  if (organization !== undefined && !pairs.has(organization.id)) pairs.set(organization.id, 'twin-organization')
  const twinOf = (id: string) => pairs.get(id) ?? id
  const doubled = <T extends About>(list: T[]): T[] =>
    list.flatMap((each) => (pairs.has(each.subject) ? [each, { ...each, subject: twinOf(each.subject) }] : [each]))
  const { ballots, tallies, scores, incidents, judgements } = caseFile
  return {
    pairs: [...pairs],
    caseFile: {
      ...caseFile,
      organizations: [
        ...caseFile.organizations,
        ...(organization ? [{ ...organization, id: twinOf(organization.id) }] : []),
      ],
      secretaries: [
        ...caseFile.secretaries,
        ...(secretary ? [{ ...secretary, id: 'twin', organization: twinOf(secretary.organization) }] : []),
      ],
      ...(ballots && { ballots: doubled(ballots) }),
      ...(tallies && { tallies: doubled(tallies) }),
      ...(scores && { scores: doubled(scores) }),
      ...(incidents && { incidents: doubled(incidents) }),
      ...(judgements && { judgements: doubled(judgements) }),
    },
  }
}
