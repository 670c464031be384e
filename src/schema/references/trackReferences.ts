import type { Cursor } from '../cursor.js'
import { at, list, members, textOf } from '../cursor.js'
import type { ParseFault } from '../fault.js'
import { fault } from '../fault.js'
import { conditionReferences, scoreReference } from './conditionReferences.js'
import { isAtLeast } from './exactSum.js'
import { refersTo, referToEach, repeatedIds } from './ids.js'
import { proposalReferences } from './proposalReferences.js'
import { quotaReferences } from './quotaReferences.js'
import type { PolicyScope, TrackScope } from './scope.js'
import { trackScope } from './scope.js'
import { weightsOf } from './weights.js'

const effectReferences = (scope: TrackScope, effect: Cursor): ParseFault[] =>
  ['exactly', 'atMost', 'atLeast', 'provisionally'].flatMap((key) => refersTo('grade', scope.scale, at(effect, key)))

const scoreReferences = (scope: TrackScope, score: Cursor): ParseFault[] => {
  const components = list(score, 'components')
  return [
    ...repeatedIds(components),
    ...components.flatMap((component) =>
      members(at(component, 'points')).flatMap(({ key, member }) =>
        refersTo('option', scope.options, { value: key, path: member.path }),
      ),
    ),
    ...components
      .map((component) => at(component, 'mean'))
      .filter((mean) => mean.value !== undefined && !scope.takesScores)
      .map((mean) => fault('no-score-ballot', mean.path, { track: scope.track })),
    ...weightsOf(at(score, 'components')),
  ]
}

const scoreRange = (score: Cursor): ParseFault[] => {
  const from = textOf(at(score, 'from'))
  const to = textOf(at(score, 'to'))
  return from !== null && to !== null && isAtLeast(from, to) ? [fault('empty-range', score.path, { from, to })] : []
}

const ballotReferences = (scope: TrackScope, ballot: Cursor): ParseFault[] => [
  ...refersTo('clause', scope.clauses, at(ballot, 'clause')),
  ...repeatedIds(list(ballot, 'options')),
  ...repeatedIds(list(ballot, 'classes')),
  ...weightsOf(at(ballot, 'classes')),
  ...scoreRange(at(ballot, 'score')),
]

/** A track that is graded needs grades. */
const emptyScale = (track: Cursor): ParseFault[] => {
  const { value, path } = at(track, 'scale')
  const isEmpty = Array.isArray(value) && value.length === 0 && at(track, 'tallyOnly').value !== true
  return isEmpty ? [fault('too-few', path, { found: 0, atLeast: 1 })] : []
}

/** A share is taken of roles that include those counted. */
const compositionReferences = (scope: TrackScope, one: Cursor): ParseFault[] => {
  const of = list(one, 'of')
  const among = new Set(of.flatMap((role) => textOf(role) ?? []))
  return [
    ...refersTo('clause', scope.clauses, at(one, 'clause')),
    ...referToEach('role', scope.roles, of),
    ...referToEach('role', of.length > 0 ? among : scope.roles, list(one, 'roles')),
  ]
}

/** Everything inside one track that names something. */
export const trackReferences = (policy: PolicyScope, track: Cursor): ParseFault[] => {
  const scope = trackScope(policy, track)
  return [
    ...refersTo('clause', scope.clauses, at(track, 'clause')),
    ...refersTo('clause', scope.clauses, at(at(track, 'quorum'), 'clause')),
    ...emptyScale(track),
    ...list(track, 'composition').flatMap((one) => compositionReferences(scope, one)),
    ...repeatedIds(list(track, 'scale')),
    ...ballotReferences(scope, at(track, 'ballot')),
    ...scoreReferences(scope, at(track, 'score')),
    ...proposalReferences(scope, track),
    ...list(track, 'rules').flatMap((rule) => [
      ...refersTo('clause', scope.clauses, at(rule, 'clause')),
      ...conditionReferences(scope, at(rule, 'when'), false),
      ...effectReferences(scope, at(rule, 'then')),
    ]),
    ...list(track, 'ranking').flatMap((key) => [
      ...referToEach('option', scope.options, list(key, 'share')),
      ...scoreReference(scope, at(key, 'score')),
    ]),
    ...list(track, 'quotas').flatMap((quota) => quotaReferences(scope, quota)),
    ...list(track, 'consequences').flatMap((consequence) => [
      ...refersTo('clause', scope.clauses, at(consequence, 'clause')),
      ...conditionReferences(scope, at(consequence, 'when'), true),
    ]),
  ]
}
