import type { Policy } from '../../schema/policy.js'
import { pointerKeys } from '../../schema/references/setAtPointer.js'
import type { PolicyEdit } from '../difference/edit.js'

/** Members of a plan that bound no grade and bring no consequence: what they hold is listed, checked or told. */
const idle: ReadonlySet<string> = new Set([
  'basis',
  'clauses',
  'organizationKinds',
  'incidentKinds',
  'events',
  'report',
  'schedule',
  'attendance',
  'checks',
  'records',
  'rectification',
  'readings',
  'explained',
  'family',
  'inForce',
])

/** Whether an edit, by itself or with others, can change what comes out for anybody. */
export const isLive = ({ pointer, wording }: PolicyEdit): boolean =>
  !wording && !idle.has(pointerKeys(pointer)?.[0] ?? '')

/**
 * A plan without most of what bounds no grade, for asking many times whether it holds together and what comes out under it.
 * It is valid where the plan is; the plan may have faults in what is left out here, its readings above all.
 */
export function coreOf({
  report,
  schedule,
  checks,
  records,
  rectification,
  readings,
  explained,
  ...plan
}: Policy): Policy {
  const clauses = plan.clauses.map(({ id, label, summary }) => ({ id, label, summary, as: 'rule' as const }))
  return { ...plan, clauses }
}
