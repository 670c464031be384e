import type { Alert } from '../schema/alert.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import { alertOf } from './alerts.js'
import { checkHandedDown } from './handedDown.js'
import { gradesOf, policyNamed } from './history.js'
import { distinct, groupBy, idsOf } from './order.js'
import { trackIdOf } from './subjects.js'

/** Where a case may name something that the roster or the plan must know: list, field, and the alert. */
const names: [list: keyof CaseFile, field: string, code: Alert['code']][] = [
  ...(
    [
      'ballots',
      'tallies',
      'scores',
      'incidents',
      'judgements',
      'reports',
      'comments',
      'annualResults',
      'events',
    ] as const
  ).map((list): [keyof CaseFile, string, Alert['code']] => [list, 'subject', 'unknown-subject']),
  ...(['ballots', 'tallies', 'scores', 'judgements'] as const).map((list): [keyof CaseFile, string, Alert['code']] => [
    list,
    'track',
    'unknown-track',
  ]),
  ...(['secretaries', 'visits', 'history'] as const).map((list): [keyof CaseFile, string, Alert['code']] => [
    list,
    'organization',
    'unknown-organization',
  ]),
  ['organizations', 'kind', 'unknown-kind'],
  ['incidents', 'kind', 'unknown-incident-kind'],
  ['events', 'event', 'unknown-event'],
]

/**
 * Looks whether a case fits a plan: the year, and every name in the case that the roster or the plan must know.
 * What does not fit is never used in silence.
 *
 * @param policy - the plan
 * @param caseFile - the facts
 * @param options - `policies`: plans of earlier years, which entries of history may name
 * @returns the alerts
 * @example
 * ```ts
 * checkFit(wudingRiver2023, { year: 2022, organizations: [], secretaries: [] })[0].code // => 'year-mismatch'
 * ```
 */
export function checkFit(policy: Policy, caseFile: CaseFile, options: { policies?: readonly Policy[] } = {}): Alert[] {
  const { year, committee, organizations, secretaries, scores = [], history = [], events = [] } = caseFile
  const alerts = year === policy.year ? [] : [alertOf('year-mismatch', [], { policy: policy.year, case: year })]
  const organizationIds = idsOf(organizations)
  const known: Partial<Record<Alert['code'], Set<string | undefined>>> = {
    'unknown-subject': new Set([...idsOf(secretaries), ...organizationIds, committee?.secretary]),
    'unknown-track': new Set(idsOf(policy.tracks)),
    'unknown-organization': new Set(organizationIds),
    'unknown-kind': new Set(idsOf(policy.organizationKinds)),
    'unknown-event': new Set(idsOf(policy.events ?? [])),
    ...(policy.incidentKinds && { 'unknown-incident-kind': new Set(idsOf(policy.incidentKinds)) }),
  }
  for (const [list, field, code] of names)
    for (const entry of (caseFile[list] ?? []) as unknown as Record<string, string | undefined>[]) {
      const id = entry[field]
      // An incident alone may be the committee's own.
      const isCommittee = list === 'incidents' && field === 'subject' && id === committee?.id
      if (id !== undefined && known[code]?.has(id) === false && !isCommittee) {
        const { subject } = entry
        alerts.push(alertOf(code, field === 'subject' || subject === undefined ? [] : [subject], { list, id }))
      }
    }

  // Days are counted from one day; of several nobody chooses.
  const counted = (policy.schedule ?? []).flatMap(({ due }) =>
    'after' in due ? due.after : 'before' in due ? due.before : [],
  )
  for (const same of groupBy(events, ({ event, subject }) => JSON.stringify([event, subject ?? null])).values()) {
    const [{ event, subject }] = same
    const days = distinct(same.map(({ on }) => on))
    if (days.length > 1 && counted.includes(event))
      alerts.push(alertOf('duplicate-event', subject === undefined ? [] : [subject], { event, days }))
  }

  for (const entry of history) {
    const { grade } = entry
    const named = policyNamed(policy, options.policies ?? [], entry)
    if (named && grade !== null && !gradesOf(named).has(grade))
      alerts.push(alertOf('unknown-grade', [], { list: 'history', id: grade }))
  }

  for (const entries of groupBy(scores, (score) =>
    JSON.stringify([trackIdOf(policy, score), score.subject, score.component]),
  ).values())
    for (const { component, subject, ...score } of entries.slice(0, 1)) {
      const track = policy.tracks.find(({ id }) => id === trackIdOf(policy, score))
      const given = track?.score?.components.some((one) => one.id === component && 'outOf' in one)
      if (track && !given)
        alerts.push(alertOf('unknown-component', [subject], { list: 'scores', id: component, track: track.id }))
      else if (track && entries.length > 1)
        alerts.push(alertOf('duplicate-score', [subject], { track: track.id, component }))
    }

  alerts.push(...checkHandedDown(policy, caseFile.handedDown))

  const monthOnly = idsOf(secretaries.filter(({ since }) => since?.length === 7))
  return monthOnly.length > 0
    ? [...alerts, alertOf('month-only-date', monthOnly, { field: 'secretaries.since' }, 'info')]
    : alerts
}
