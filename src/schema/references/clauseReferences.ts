import type { Cursor } from '../cursor.js'
import { at, idsOf, list } from '../cursor.js'
import type { ParseFault } from '../fault.js'
import { refersTo } from './ids.js'

const listsOfTrack = ['composition', 'rules', 'quotas', 'consequences']
const listsOfPolicy = ['events', 'tracks', 'streaks', 'schedule', 'checks', 'records', 'readings']
const listsOfReport = ['topics', 'compulsory']

/** Ids of all that can carry a clause out. */
const carriers = (policy: Cursor): ReadonlySet<string> =>
  new Set([
    ...listsOfPolicy.flatMap((key) => idsOf(list(policy, key))),
    ...list(policy, 'tracks').flatMap((track) => listsOfTrack.flatMap((key) => idsOf(list(track, key)))),
    ...listsOfReport.flatMap((key) => idsOf(list(at(policy, 'report'), key))),
    ...idsOf(list(policy, 'attendance'), 'role'),
    ...(at(policy, 'rectification').value === undefined ? [] : ['rectification']),
  ])

/** What clauses name in `by`, and the clauses that everything outside the tracks names. */
export const clauseReferences = (clauses: ReadonlySet<string>, policy: Cursor): ParseFault[] => {
  const known = carriers(policy)
  const citing = [
    ...['events', 'streaks', 'schedule', 'attendance', 'checks', 'records', 'readings'].flatMap((key) =>
      list(policy, key),
    ),
    ...listsOfReport.flatMap((key) => list(at(policy, 'report'), key)),
    at(policy, 'rectification'),
  ]
  return [
    ...list(policy, 'clauses').flatMap((clause) =>
      list(clause, 'by').flatMap((carrier) => refersTo('carrier', known, carrier)),
    ),
    ...citing.flatMap((cursor) => refersTo('clause', clauses, at(cursor, 'clause'))),
  ]
}
