import type { Cursor } from '../cursor.js'
import { at, entries, idsOf, list, textOf } from '../cursor.js'
import type { ParseFault } from '../fault.js'
import { fault } from '../fault.js'
import { clauseReferences } from './clauseReferences.js'
import { refersTo, referToEach, repeatedIds } from './ids.js'
import type { PolicyScope } from './scope.js'
import { policyScope } from './scope.js'
import { trackReferences } from './trackReferences.js'

const listsWithIds = [
  'clauses',
  'organizationKinds',
  'incidentKinds',
  'events',
  'tracks',
  'streaks',
  'schedule',
  'checks',
  'records',
  'readings',
]

const uniqueIds = (policy: Cursor): ParseFault[] => {
  // Clauses name all of these without saying of which track.
  const ofTracks = list(policy, 'tracks').flatMap((track) =>
    ['composition', 'rules', 'quotas', 'consequences'].flatMap((key) => list(track, key)),
  )
  return [
    ...listsWithIds.flatMap((key) => repeatedIds(list(policy, key))),
    ...['topics', 'compulsory'].flatMap((key) => repeatedIds(list(at(policy, 'report'), key))),
    ...repeatedIds(list(policy, 'attendance'), 'role'),
    ...repeatedIds(ofTracks),
  ]
}

// A streak without a track looks at the first one.
const streakReferences = (policy: Cursor): ParseFault[] => {
  const tracks = list(policy, 'tracks')
  const ids = new Set(idsOf(tracks))
  return list(policy, 'streaks').flatMap((streak) => {
    const named = at(streak, 'track')
    const track = named.value === undefined ? tracks[0] : tracks.find((one) => at(one, 'id').value === named.value)
    const scale = track && new Set(idsOf(list(track, 'scale')))
    const grades = at(streak, 'grades')
    return [
      ...refersTo('track', ids, named),
      ...(scale ? referToEach('grade', scale, entries(grades)) : []),
      ...(Array.isArray(grades.value) && grades.value.length === 0 && at(streak, 'ungraded').value !== true
        ? [fault('no-grades', grades.path, { streak: textOf(at(streak, 'id')) })]
        : []),
    ]
  })
}

// The meeting is an event of every policy.
const eventsOf = (policy: Cursor): ReadonlySet<string> => new Set(['meeting', ...idsOf(list(policy, 'events'))])

const reservedEvents = (policy: Cursor): ParseFault[] =>
  list(policy, 'events').flatMap((event) => {
    const id = at(event, 'id')
    return id.value === 'meeting' ? [fault('reserved-id', id.path, { id: 'meeting' })] : []
  })

const checkReferences = (scope: PolicyScope, policy: Cursor): ParseFault[] => {
  const deadlines = new Set(idsOf(list(policy, 'schedule')))
  const events = eventsOf(policy)
  return list(policy, 'checks').flatMap((check) => [
    ...refersTo('deadline', deadlines, at(check, 'deadline')),
    ...refersTo('event', events, at(check, 'event')),
    ...list(check, 'announced').flatMap((group) =>
      referToEach('organization-kind', scope.organizationKinds, list(group, 'kinds')),
    ),
  ])
}

const period = (cursor: Cursor): ParseFault[] => {
  const from = textOf(at(cursor, 'from'))
  const until = textOf(at(cursor, 'until'))
  // Days written YYYY-MM-DD sort like text.
  return from !== null && until !== null && until < from
    ? [fault('ends-before-start', cursor.path, { from, until })]
    : []
}

const deadlineReferences = (policy: Cursor, due: Cursor): ParseFault[] => [
  ...period(due),
  ...['before', 'after'].flatMap((key) => refersTo('event', eventsOf(policy), at(due, key))),
]

/** Everything in a policy that names something else in it, its readings apart. */
export const policyReferences = (policy: Cursor): ParseFault[] => {
  const scope = policyScope(policy)
  return [
    ...uniqueIds(policy),
    ...reservedEvents(policy),
    ...period(at(policy, 'inForce')),
    ...list(policy, 'schedule').flatMap((deadline) => deadlineReferences(policy, at(deadline, 'due'))),
    ...clauseReferences(scope.clauses, policy),
    ...list(policy, 'tracks').flatMap((track) => trackReferences(scope, track)),
    ...streakReferences(policy),
    ...checkReferences(scope, policy),
  ]
}
