import type { Alert } from '../schema/alert.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import { alertOf } from './alerts.js'
import { groupBy } from './order.js'
import { trackIdOf } from './subjects.js'

/**
 * Looks whether a case fits a plan: the year, and every name in the case that the roster or the plan must know.
 * What does not fit is never used in silence.
 *
 * @param policy - the plan
 * @param caseFile - the facts
 * @returns the alerts
 * @example
 * ```ts
 * checkFit(wudingRiver2023, { year: 2022, organizations: [], secretaries: [] })[0].code // => 'year-mismatch'
 * ```
 */
export function checkFit(policy: Policy, caseFile: CaseFile): Alert[] {
  const alerts: Alert[] = []
  const unknown = (
    code: Alert['code'],
    list: string,
    id: string,
    subjects: string[] = [],
    more: Alert['params'] = {},
  ) => alerts.push(alertOf(code, subjects, { list, id, ...more }))
  const {
    committee,
    organizations,
    secretaries,
    scores = [],
    incidents = [],
    judgements = [],
    reports = [],
    comments = [],
  } = caseFile
  const { history = [], visits = [], ballots = [], tallies = [], annualResults = [] } = caseFile
  if (caseFile.year !== policy.year)
    alerts.push(alertOf('year-mismatch', [], { policy: policy.year, case: caseFile.year }))

  const organizationIds = new Set(organizations.map(({ id }) => id))
  const subjectIds = new Set([
    ...secretaries.map(({ id }) => id),
    ...organizationIds,
    ...(committee?.secretary === undefined ? [] : [committee.secretary]),
  ])
  const tracks = new Map(policy.tracks.map((track) => [track.id, track]))
  const named = { ballots, tallies, scores, incidents, judgements, reports, comments, annualResults }
  for (const [list, entries] of Object.entries(named))
    for (const { subject } of entries) if (!subjectIds.has(subject)) unknown('unknown-subject', list, subject)
  for (const [list, entries] of Object.entries({ ballots, tallies, scores, judgements }))
    for (const { track, subject } of entries)
      if (track !== undefined && !tracks.has(track)) unknown('unknown-track', list, track, [subject])
  for (const [list, entries] of Object.entries({ secretaries, visits, history }))
    for (const { organization } of entries)
      if (!organizationIds.has(organization)) unknown('unknown-organization', list, organization)

  const kinds = new Set(policy.organizationKinds.map(({ id }) => id))
  for (const { kind } of organizations)
    if (kind !== undefined && !kinds.has(kind)) unknown('unknown-kind', 'organizations', kind)
  const incidentKinds = policy.incidentKinds && new Set(policy.incidentKinds.map(({ id }) => id))
  for (const { kind, subject } of incidents)
    if (incidentKinds && !incidentKinds.has(kind)) unknown('unknown-incident-kind', 'incidents', kind, [subject])
  const grades = new Set(policy.tracks.flatMap(({ scale }) => scale.map(({ id }) => id)))
  for (const { grade, policy: other } of history)
    if (grade !== null && !grades.has(grade) && (other === undefined || other === policy.id))
      unknown('unknown-grade', 'history', grade)

  for (const entries of groupBy(scores, (score) =>
    JSON.stringify([trackIdOf(policy, score), score.subject, score.component]),
  ).values()) {
    const [score] = entries
    const track = score && tracks.get(trackIdOf(policy, score) ?? '')
    if (!score || !track) continue
    const { component, subject } = score
    if (!track.score?.components.some((one) => one.id === component && 'outOf' in one))
      unknown('unknown-component', 'scores', component, [subject], { track: track.id })
    else if (entries.length > 1) alerts.push(alertOf('duplicate-score', [subject], { track: track.id, component }))
  }

  const monthOnly = secretaries.filter(({ since }) => since?.length === 7).map(({ id }) => id)
  if (monthOnly.length > 0) alerts.push(alertOf('month-only-date', monthOnly, { field: 'secretaries.since' }, 'info'))
  return alerts
}
