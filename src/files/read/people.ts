import type { Organization, Secretary } from '../../schema/case.js'
import { nameKey } from './normalise.js'

/** Finds the organizations and secretaries of the roster by their names. */
export interface People {
  organizations: readonly Organization[]
  secretaries: readonly Secretary[]
  /** Organizations of this name. */
  organizationsNamed: (name: string) => readonly Organization[]
  /** Secretaries of this name, in one organization or in all. */
  secretariesNamed: (name: string, organization?: string) => readonly Secretary[]
  /** Secretaries of an organization. */
  secretariesOf: (organization: string) => readonly Secretary[]
}

const groupBy = <T>(list: readonly T[], key: (entry: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const entry of list) {
    const group = groups.get(key(entry))
    if (group) group.push(entry)
    else groups.set(key(entry), [entry])
  }
  return groups
}

/**
 * Makes the index of a roster.
 *
 * @param organizations - Organizations of the roster.
 * @param secretaries - Secretaries of the roster.
 * @returns The index; names are compared without white space, full-width forms and kinds of middle dots.
 */
export const indexPeople = (organizations: readonly Organization[], secretaries: readonly Secretary[]): People => {
  const byOrganizationName = groupBy(organizations, ({ name }) => nameKey(name))
  const byName = groupBy(secretaries, ({ name }) => nameKey(name))
  const byOrganization = groupBy(secretaries, ({ organization }) => organization)
  return {
    organizations,
    secretaries,
    organizationsNamed: (name) => byOrganizationName.get(nameKey(name)) ?? [],
    secretariesNamed: (name, organization) =>
      (byName.get(nameKey(name)) ?? []).filter(
        (one) => organization === undefined || one.organization === organization,
      ),
    secretariesOf: (organization) => byOrganization.get(organization) ?? [],
  }
}
