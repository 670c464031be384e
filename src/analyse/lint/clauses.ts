import type { Path } from '../../schema/fault.js'
import type { Policy } from '../../schema/policy.js'
import type { Draft } from './finding.js'

const proof = { kind: 'structural' } as const
/** What a clause may become that somebody or something must carry out. */
const carried = ['rule', 'check', 'obligation']

interface Owner {
  id: string
  clause?: string | undefined
  path: Path
}

/** Everything that carries a clause out, with the clause that it cites. */
function ownersOf(policy: Policy): Owner[] {
  const listed = (
    entries: readonly { id: string; clause?: string | undefined }[] | undefined,
    ...path: Path
  ): Owner[] => (entries ?? []).map(({ id, clause }, index) => ({ id, clause, path: [...path, index] }))
  const { tracks, streaks, schedule, checks, records, report, attendance, rectification } = policy
  return [
    ...listed(tracks, 'tracks'),
    ...tracks.flatMap(({ composition, rules, quotas, consequences }, index) => [
      ...listed(composition, 'tracks', index, 'composition'),
      ...listed(rules, 'tracks', index, 'rules'),
      ...listed(quotas, 'tracks', index, 'quotas'),
      ...listed(consequences, 'tracks', index, 'consequences'),
    ]),
    ...listed(streaks, 'streaks'),
    ...listed(schedule, 'schedule'),
    ...listed(checks, 'checks'),
    ...listed(records, 'records'),
    ...listed(policy.events, 'events'),
    ...listed(report?.topics, 'report', 'topics'),
    ...listed(report?.compulsory, 'report', 'compulsory'),
    ...listed(
      attendance?.map(({ role, clause }) => ({ id: role, clause })),
      'attendance',
    ),
    ...(rectification ? [{ id: 'rectification', clause: rectification.clause, path: ['rectification'] }] : []),
  ]
}

/** Clauses that nothing carries out, and what cites a clause that does not name it. */
export function lintClauses(policy: Policy): Draft[] {
  const { clauses } = policy
  const withoutOwner = clauses.flatMap(({ id, as, by = [] }, index): Draft[] => {
    const roles = [as].flat().filter((role) => carried.includes(role))
    if (roles.length === 0 || by.length > 0) return []
    return [{ code: 'clause-without-owner', path: ['clauses', index], params: { clause: id, as: roles }, proof }]
  })
  const notListed = ownersOf(policy).flatMap(({ id, clause, path }): Draft[] => {
    const cited = clauses.find((one) => one.id === clause)
    if (!cited || cited.by?.includes(id)) return []
    const others = clauses.filter(({ by }) => by?.includes(id)).map((one) => one.id)
    return [{ code: 'owner-not-listed', path, params: { owner: id, clause: cited.id, others }, proof }]
  })
  return [...withoutOwner, ...notListed]
}
