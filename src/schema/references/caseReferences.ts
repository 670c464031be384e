import type { Cursor } from '../cursor.js'
import { at, idsOf, list, textOf } from '../cursor.js'
import type { ParseFault, Path } from '../fault.js'
import { fault } from '../fault.js'
import { refersTo, repeatedIds } from './ids.js'

const listsBySubject = ['ballots', 'tallies', 'scores', 'judgements', 'reports', 'comments', 'annualResults', 'events']
const listsByOrganization = ['secretaries', 'visits', 'history']

const ambiguous = (organizations: Cursor[], people: Cursor[]): ParseFault[] => {
  const paths = new Map<string, Path>()
  for (const organization of organizations) {
    const id = textOf(at(organization, 'id'))
    if (id !== null) paths.set(id, [...organization.path, 'id'])
  }
  return people.flatMap((person) => {
    const id = textOf(person)
    const first = id === null ? undefined : paths.get(id)
    return id === null || first === undefined ? [] : [fault('ambiguous-subject', person.path, { id, first })]
  })
}

// Only an incident may be the committee's own; and it is cleared when it has happened, not before.
const incidentReferences = (incidents: Cursor[], known: ReadonlySet<string>): ParseFault[] =>
  incidents.flatMap((incident) => {
    const on = textOf(at(incident, 'on'))
    const { path, value } = at(incident, 'clearedOn')
    return [
      ...refersTo('subject', known, at(incident, 'subject')),
      // A month alone stands before each of its days, as text too.
      ...(on !== null && typeof value === 'string' && value < on
        ? [fault('ends-before-start', path, { from: on, until: value })]
        : []),
    ]
  })

/** Everything in a case that names an organization or a person. */
export const caseReferences = (document: Cursor): ParseFault[] => {
  const organizations = list(document, 'organizations')
  const secretaries = list(document, 'secretaries')
  const committee = at(document, 'committee')
  const head = at(committee, 'secretary')
  const people = [...secretaries.map((secretary) => at(secretary, 'id')), head]
  const known = new Set(idsOf(organizations))
  const subjects = new Set([...people.flatMap((person) => textOf(person) ?? []), ...known])
  return [
    ...repeatedIds(organizations),
    ...repeatedIds(secretaries),
    ...repeatedIds(list(document, 'rectification')),
    ...ambiguous(organizations, people),
    ...listsBySubject.flatMap((key) =>
      list(document, key).flatMap((entry) => refersTo('subject', subjects, at(entry, 'subject'))),
    ),
    ...incidentReferences(list(document, 'incidents'), new Set([...subjects, ...idsOf([committee])])),
    ...listsByOrganization.flatMap((key) =>
      list(document, key).flatMap((entry) => refersTo('organization', known, at(entry, 'organization'))),
    ),
  ]
}
