import type { Cursor } from '../cursor.js'
import { at, idsOf, list } from '../cursor.js'

/** Ids of a policy that its tracks refer to. */
export interface PolicyScope {
  clauses: ReadonlySet<string>
  organizationKinds: ReadonlySet<string>
  incidentKinds: ReadonlySet<string>
  /** Roles of those who attend. */
  roles: ReadonlySet<string>
}

/** Ids that the parts of one track refer to. */
export interface TrackScope extends PolicyScope {
  /** The track's id, for faults. */
  track: string | null
  /** Grades, best first. */
  scale: ReadonlySet<string>
  options: ReadonlySet<string>
  components: ReadonlySet<string>
  /** Whether the track has a score. */
  scored: boolean
  /** Whether its ballots hold scores. */
  takesScores: boolean
}

/** The scope of a policy. */
export const policyScope = (policy: Cursor): PolicyScope => ({
  clauses: new Set(idsOf(list(policy, 'clauses'))),
  organizationKinds: new Set(idsOf(list(policy, 'organizationKinds'))),
  incidentKinds: new Set(idsOf(list(policy, 'incidentKinds'))),
  roles: new Set(idsOf(list(policy, 'attendance'), 'role')),
})

/** The scope of one track. */
export const trackScope = (scope: PolicyScope, track: Cursor): TrackScope => {
  const id = at(track, 'id').value
  return {
    ...scope,
    track: typeof id === 'string' ? id : null,
    scale: new Set(idsOf(list(track, 'scale'))),
    options: new Set(idsOf(list(at(track, 'ballot'), 'options'))),
    components: new Set(idsOf(list(at(track, 'score'), 'components'))),
    scored: at(track, 'score').value !== undefined,
    takesScores: at(at(track, 'ballot'), 'score').value !== undefined,
  }
}
