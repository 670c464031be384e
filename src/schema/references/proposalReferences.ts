import type { Cursor } from '../cursor.js'
import { at, idsOf, list, textOf } from '../cursor.js'
import type { ParseFault, Path } from '../fault.js'
import { fault } from '../fault.js'
import { conditionReferences } from './conditionReferences.js'
import { canonicalNumber } from './exactSum.js'
import { refersTo } from './ids.js'
import type { TrackScope } from './scope.js'

const firstMatch = (scope: TrackScope, proposal: Cursor): ParseFault[] => [
  ...list(proposal, 'cases').flatMap((one) => [
    ...conditionReferences(scope, at(one, 'when'), false),
    ...refersTo('grade', scope.scale, at(one, 'grade')),
  ]),
  ...refersTo('grade', scope.scale, at(proposal, 'otherwise')),
]

// Two bands from the same score on would let the order of the list decide.
const sameLimits = (bands: Cursor[]): ParseFault[] => {
  const first = new Map<string, Path>()
  return bands.flatMap((band) => {
    const { path, value } = at(band, 'atLeast')
    const limit = typeof value === 'string' ? canonicalNumber(value) : null
    if (limit === null) return []
    const earlier = first.get(limit)
    if (earlier !== undefined) return [fault('duplicate-limit', path, { limit, first: earlier })]
    first.set(limit, path)
    return []
  })
}

const bands = (scope: TrackScope, proposal: Cursor): ParseFault[] => {
  const all = list(proposal, 'bands')
  return [
    ...(scope.scored ? [] : [fault('no-score', proposal.path, { track: scope.track })]),
    ...all.flatMap((band) => refersTo('grade', scope.scale, at(band, 'grade'))),
    ...sameLimits(all),
  ]
}

// Votes on options marked not valid take no part in a plurality.
const plurality = (scope: TrackScope, proposal: Cursor, track: Cursor): ParseFault[] => {
  if (scope.takesScores) return [fault('no-options', proposal.path, { track: scope.track })]
  const counted = list(at(track, 'ballot'), 'options').filter((option) => at(option, 'valid').value !== false)
  return idsOf(counted)
    .filter((option) => !scope.scale.has(option))
    .map((option) => fault('option-not-a-grade', proposal.path, { option, scale: [...scope.scale] }))
}

/** The references of a track's proposal, which only a track that is tallied alone may do without. */
export const proposalReferences = (scope: TrackScope, track: Cursor): ParseFault[] => {
  const proposal = at(track, 'proposal')
  if (proposal.value === undefined)
    return at(track, 'tallyOnly').value === true ? [] : [fault('no-proposal', proposal.path, { track: scope.track })]
  switch (textOf(at(proposal, 'method'))) {
    case 'first-match':
      return firstMatch(scope, proposal)
    case 'bands':
      return bands(scope, proposal)
    case 'plurality':
      return plurality(scope, proposal, track)
    default:
      return []
  }
}
