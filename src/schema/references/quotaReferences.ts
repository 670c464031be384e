import type { Cursor } from '../cursor.js'
import { at, entries, isObject, list, textOf } from '../cursor.js'
import type { ParseFault } from '../fault.js'
import { fault } from '../fault.js'
import { conditionReferences } from './conditionReferences.js'
import { refersTo, referToEach } from './ids.js'
import type { TrackScope } from './scope.js'

// Only the best n or the worst n: otherwise filling a quota would have two directions.
const isEndOf = (scale: string[], grades: ReadonlySet<string>): boolean => {
  const size = grades.size
  const isAll = (end: string[]) => end.every((grade) => grades.has(grade))
  return size < scale.length && (isAll(scale.slice(0, size)) || isAll(scale.slice(scale.length - size)))
}

// A quota looks at many subjects together, so only what is the same for all of them can decide on it.
const onlyCommittee = (condition: Cursor): ParseFault[] => {
  const { value, path } = condition
  const [head] = isObject(value) ? Object.keys(value).filter((key) => !key.startsWith('x-')) : []
  if (head === undefined) return []
  if (head === 'all' || head === 'any') return list(condition, head).flatMap(onlyCommittee)
  if (head === 'not') return onlyCommittee(at(condition, head))
  return at(condition, 'about').value === 'committee' ? [] : [fault('not-about-committee', path, { condition: head })]
}

/** The references of one quota. */
export const quotaReferences = (scope: TrackScope, quota: Cursor): ParseFault[] => {
  const grades = list(quota, 'grades')
  const found = grades.flatMap((grade) => textOf(grade) ?? [])
  const scale = [...scope.scale]
  const of = at(quota, 'of')
  const when = at(quota, 'when')
  const known = grades.length > 0 && found.length === grades.length && found.every((grade) => scope.scale.has(grade))
  return [
    ...refersTo('clause', scope.clauses, at(quota, 'clause')),
    ...referToEach('grade', scope.scale, grades),
    ...(known && !isEndOf(scale, new Set(found))
      ? [fault('not-an-end-of-scale', at(quota, 'grades').path, { found, scale })]
      : []),
    ...((of.value === 'due' || of.value === 'present') && at(quota, 'cohort').value !== 'all'
      ? [fault('cohort-not-all', of.path, { of: of.value })]
      : []),
    ...conditionReferences(scope, when, false),
    ...onlyCommittee(when),
    // Nobody may be in two cohorts of one quota, so a kind stands in one group only.
    ...referToEach('organization-kind', scope.organizationKinds, list(at(quota, 'cohort'), 'kinds').flatMap(entries)),
  ]
}
