import { parseRatio } from '../../core/ratio.js'
import type { Condition } from '../../schema/condition.js'
import type { Path } from '../../schema/fault.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { leavesOf } from '../space/leaves.js'
import type { Draft } from './finding.js'
import type { Declared } from './findingParams.js'
import { placedConditions } from './placedLeaves.js'

const proof = { kind: 'structural' } as const

const leavesIn = (track: Track) => placedConditions(track, []).flatMap(({ condition }) => leavesOf(condition))

/** Options, scores and weights of a track that have no say in anything. */
function unusedOnTrack(track: Track, path: Path): Draft[] {
  if (track.tallyOnly) return []
  const { proposal, ranking = [], score, ballot } = track
  const leaves = leavesIn(track)
  const scored =
    proposal?.method === 'bands' || [...leaves, ...ranking].some((one: Condition | object) => 'score' in one)
  const shares = [...leaves, ...ranking].flatMap((one) => ('share' in one ? one.share : []))
  const points = (score?.components ?? []).flatMap((one) => ('points' in one ? Object.keys(one.points) : []))
  const looked = new Set([...shares, ...(scored ? points : [])])
  const params = { track: track.id }
  const silent = proposal?.method !== 'plurality' && looked.size === 0 && ballot.options.length > 0
  return [
    ...(silent ? [{ code: 'ballot-unused' as const, path: [...path, 'ballot'], params, proof }] : []),
    ...ballot.options.flatMap(({ id, valid = true }, index): Draft[] =>
      silent || !valid || proposal?.method === 'plurality' || looked.has(id)
        ? []
        : [
            {
              code: 'option-unused',
              path: [...path, 'ballot', 'options', index],
              params: { ...params, option: id },
              proof,
            },
          ],
    ),
    ...(score && !scored ? [{ code: 'score-unused' as const, path: [...path, 'score'], params, proof }] : []),
    ...weightless(score?.components, [...path, 'score', 'components'], track),
    ...weightless(ballot.classes, [...path, 'ballot', 'classes'], track),
  ]
}

const weightless = (
  entries: readonly { id: string; weight: string }[] | undefined,
  path: Path,
  track: Track,
): Draft[] =>
  (entries ?? []).flatMap(({ id, weight }, index): Draft[] =>
    parseRatio(weight).numerator === 0n
      ? [{ code: 'weight-zero', path: [...path, index], params: { track: track.id, id }, proof }]
      : [],
  )

/** What is declared for nothing. */
function unusedDeclared(policy: Policy): Draft[] {
  const {
    tracks,
    organizationKinds,
    incidentKinds,
    events,
    schedule,
    attendance,
    report,
    checks = [],
    clauses,
  } = policy
  const leaves = tracks.flatMap(leavesIn)
  const quotas = tracks.flatMap((track) => track.quotas ?? [])
  const named = new Set(clauses.flatMap(({ by }) => by ?? []))
  const has = (check: string) => checks.some((one) => one.check === check)
  const kinds = new Set([
    ...leaves.flatMap((leaf) => ('kind' in leaf ? leaf.kind : [])),
    ...quotas.flatMap(({ cohort }) => (typeof cohort === 'object' ? cohort.kinds.flat() : [])),
    ...checks.flatMap((check) => ('announced' in check ? (check.announced ?? []).flatMap((one) => one.kinds) : [])),
    ...(quotas.some(({ cohort }) => cohort === 'kind') || tracks.some(({ rankWithin }) => rankWithin)
      ? organizationKinds.map(({ id }) => id)
      : []),
  ])
  const voters = new Set(
    tracks.flatMap(({ composition = [] }) =>
      composition.flatMap((one) => [...one.roles, ...('of' in one ? one.of : [])]),
    ),
  )
  const incidents = new Set(leaves.flatMap((leaf) => ('incident' in leaf ? [leaf.incident] : [])))
  const happenings = new Set([
    ...(schedule ?? []).flatMap(({ due }) => ('before' in due ? [due.before] : 'after' in due ? [due.after] : [])),
    ...checks.flatMap((check) => ('event' in check ? [check.event] : [])),
  ])
  const deadlines = new Set(checks.flatMap((check) => ('deadline' in check ? [check.deadline] : [])))
  const unused = (what: Declared, list: readonly string[] | undefined, used: (id: string) => boolean, ...path: Path) =>
    (list ?? []).flatMap((id, index): Draft[] =>
      used(id) ? [] : [{ code: 'declared-unused', path: [...path, index], params: { what, id }, proof }],
    )
  const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id)
  return [
    // One kind alone tells nothing apart, so nothing can ask for it.
    ...unused(
      'organization-kind',
      ids(organizationKinds),
      (id) => organizationKinds.length === 1 || kinds.has(id),
      'organizationKinds',
    ),
    ...unused('incident-kind', ids(incidentKinds), (id) => incidents.has(id), 'incidentKinds'),
    ...unused('event', ids(events), (id) => happenings.has(id) || named.has(id), 'events'),
    ...unused('deadline', ids(schedule), (id) => deadlines.has(id) || named.has(id), 'schedule'),
    ...unused(
      'role',
      attendance?.map(({ role }) => role),
      (role) => has('attendance') || voters.has(role),
      'attendance',
    ),
    ...unused('topic', ids(report?.topics), () => has('report-topics'), 'report', 'topics'),
    ...unused('compulsory', ids(report?.compulsory), () => has('report-compulsory'), 'report', 'compulsory'),
  ]
}

/** Checks that have nothing to look for. */
const idleChecks = ({ checks = [], attendance, report, tracks }: Policy): Draft[] => {
  const bars = tracks.some(({ consequences = [] }) =>
    consequences.some(({ then }) => then.some(({ results = [] }) => results.length > 0)),
  )
  const objects: Partial<Record<string, boolean>> = {
    attendance: Boolean(attendance?.length),
    'report-topics': Boolean(report?.topics.length),
    'report-compulsory': Boolean(report?.compulsory.length),
    'annual-results': bars,
  }
  return checks.flatMap(({ id, check }, index): Draft[] =>
    objects[check] === false
      ? [{ code: 'check-without-object', path: ['checks', index], params: { check: id }, proof }]
      : [],
  )
}

/** Everything that a plan has and never uses. */
export const lintUnused = (policy: Policy): Draft[] => [
  ...policy.tracks.flatMap((track, index) => unusedOnTrack(track, ['tracks', index])),
  ...unusedDeclared(policy),
  ...idleChecks(policy),
]
