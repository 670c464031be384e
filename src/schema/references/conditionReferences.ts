import type { Cursor } from '../cursor.js'
import { at, list } from '../cursor.js'
import type { ParseFault } from '../fault.js'
import { fault } from '../fault.js'
import { refersTo, referToEach } from './ids.js'
import type { TrackScope } from './scope.js'

const afterGrading = ['grade', 'gradeBelow', 'serious'] as const

/** What refers to a score: the total needs a score at all, a component must exist. */
export const scoreReference = (scope: TrackScope, cursor: Cursor): ParseFault[] => {
  if (cursor.value === undefined) return []
  if (!scope.scored) return [fault('no-score', cursor.path, { track: scope.track })]
  return refersTo('component', scope.components, cursor)
}

/**
 * The references of a condition and of all its parts.
 *
 * @param inConsequence whether the grade is known already, so that conditions may ask for it
 */
export const conditionReferences = (scope: TrackScope, condition: Cursor, inConsequence: boolean): ParseFault[] => {
  const misplaced = inConsequence
    ? []
    : afterGrading
        .map((key) => ({ key, cursor: at(condition, key) }))
        .filter(({ cursor }) => cursor.value !== undefined)
        .map(({ key, cursor }) => fault('not-in-consequence', cursor.path, { condition: key }))
  const parts = [...list(condition, 'all'), ...list(condition, 'any'), at(condition, 'not')]
  return [
    ...referToEach('option', scope.options, list(condition, 'share')),
    ...scoreReference(scope, at(condition, 'score')),
    ...refersTo('incident-kind', scope.incidentKinds, at(condition, 'incident')),
    ...referToEach('organization-kind', scope.organizationKinds, list(condition, 'kind')),
    ...referToEach('grade', scope.scale, list(condition, 'grade')),
    ...refersTo('grade', scope.scale, at(condition, 'gradeBelow')),
    ...misplaced,
    ...parts
      .filter((part) => part.value !== undefined)
      .flatMap((part) => conditionReferences(scope, part, inConsequence)),
  ]
}
