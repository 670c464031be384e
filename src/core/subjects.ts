import type { CaseFile, Organization, Secretary } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Track } from '../schema/track.js'
import { byCodeUnit } from './order.js'

/** Somebody, or some organization, that a track rates. */
export interface Subject {
  /** Secretary's, or organization's, id. */
  id: string
  /** The organization concerned; null for a committee that is no organization of the roster. */
  organization: Organization | null
  /** The secretary concerned; null where the roster has none. */
  secretary: Secretary | null
}

/** The subjects of a track, in code-unit order of their ids. */
export function subjectsOf(track: Track, caseFile: CaseFile): Subject[] {
  const organizations = new Map(caseFile.organizations.map((organization) => [organization.id, organization]))
  const committeeSecretary = caseFile.committee?.secretary
  const subjectOf = (secretary: Secretary): Subject => ({
    id: secretary.id,
    organization: organizations.get(secretary.organization) ?? null,
    secretary,
  })
  const listed = (): Subject[] => {
    if (track.subjects === 'organizations')
      return caseFile.organizations.map((organization) => ({ id: organization.id, organization, secretary: null }))
    const asked = track.subjects === 'committee-secretary'
    const found = caseFile.secretaries.filter(({ id }) => (id === committeeSecretary) === asked).map(subjectOf)
    return asked && committeeSecretary !== undefined && found.length === 0
      ? [{ id: committeeSecretary, organization: null, secretary: null }]
      : found
  }
  return listed().sort((a, b) => byCodeUnit(a.id, b.id))
}

/** The id of the track that an entry of a case means: its own, or the policy's first. */
export const trackIdOf = (policy: Policy, entry: { track?: string | undefined }): string | undefined =>
  entry.track ?? policy.tracks[0]?.id
