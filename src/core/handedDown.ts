import type { Alert } from '../schema/alert.js'
import type { QuotaResult } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Quota } from '../schema/track.js'
import { alertOf } from './alerts.js'
import { agreed, distinct, groupBy, idsOf } from './order.js'

type Cohort = QuotaResult['cohort']
type HandedDown = NonNullable<CaseFile['handedDown']>

const cohortOf = ({ cohort }: HandedDown[number]): Cohort => (cohort ? distinct(cohort) : 'all')
const keyOf = (quota: string, cohort: Cohort) => JSON.stringify([quota, cohort === 'all' ? cohort : distinct(cohort)])

/** The number that was handed down for one cohort of a quota; null: none, or several that differ. */
export const handedDownCount = ({ id }: Quota, cohort: Cohort, handedDown: HandedDown = []): number | null =>
  agreed(handedDown.filter((one) => keyOf(one.quota, cohortOf(one)) === keyOf(id, cohort)).map(({ count }) => count)) ??
  null

/** Looks whether each number handed down is for a cohort of a quota that asks for one, and whether there is one only. */
export function checkHandedDown({ tracks, organizationKinds }: Policy, handedDown: HandedDown = []): Alert[] {
  const cohortsOf = ({ cohort }: Quota): Cohort[] =>
    cohort === 'all' ? [cohort] : cohort === 'kind' ? idsOf(organizationKinds).map((kind) => [kind]) : cohort.kinds
  const asked = new Set(
    tracks
      .flatMap(({ quotas = [] }) => quotas)
      .filter(({ count }) => count === 'handed-down')
      .flatMap((quota) => cohortsOf(quota).map((cohort) => keyOf(quota.id, cohort))),
  )
  const groups = groupBy(handedDown, (one) => keyOf(one.quota, cohortOf(one)))
  return [...groups].flatMap(([key, [one, ...others]]) => {
    const cohort = cohortOf(one)
    if (!asked.has(key)) return [alertOf('unknown-quota', [], { list: 'handedDown', id: one.quota, cohort })]
    return others.some(({ count }) => count !== one.count)
      ? [alertOf('duplicate-handed-down', [], { quota: one.quota, cohort })]
      : []
  })
}
