import type { Draft, Proof } from './finding.js'
import { alike, quotaIn } from './quotaCohort.js'
import type { QuotaEnd } from './quotaEnd.js'
import { quotaEnds } from './quotaEnd.js'
import { asks, countRange, sizesOf, sizesWhere } from './quotaSizes.js'
import type { QuotaView } from './quotaView.js'
import { quotaView, seenBy } from './quotaView.js'
import type { TrackView } from './trackView.js'
import { notAnalysed, unjudged } from './trackView.js'

/** A cohort in which a quota that cannot move anybody is not met. */
function unmetCohort(view: QuotaView, { quota, isTail }: QuotaEnd) {
  const [first] = sizesWhere(view.track, (size) => {
    const [least, most] = countRange(quota, size)
    return isTail ? most < size : least > 0
  })
  if (!first) return null
  const amiss = seenBy(view, quota).filter(({ bounded }) => {
    const grade = unjudged(bounded)
    return grade !== null && quota.grades.includes(grade) === isTail
  })
  const cases = amiss.slice(0, 20).map((standing) => alike(view, [quota], standing, first[0]))
  return cases.find((caseFile) => quotaIn(view, quota, caseFile)?.met === false) ?? null
}

/** The sizes of cohorts in which a quota cannot be met, whatever the grades. */
const unmeetable = ({ track }: TrackView, { quota, canCount, canMiss }: QuotaEnd) =>
  sizesWhere(track, (size) => {
    const [least, most] = countRange(quota, size)
    if (canCount && canMiss) return false
    return canCount ? most < size : canMiss && least > 0
  })

/** Quotas that move nobody, that cannot choose whom, or that cannot be met. */
export function lintQuotas(plain: TrackView): Draft[] {
  const view = quotaView(plain)
  const { track } = view
  if (plain.uncovered.length > 0) return []
  if (view.uncovered.length > 0) return notAnalysed(view, [...view.path, 'quotas'])
  const enumerated: Proof = { kind: 'enumerated', sizes: sizesOf(track) }
  return quotaEnds(view).flatMap((end): Draft[] => {
    const { quota, index, canMove, movable } = end
    const place = { path: [...view.path, 'quotas', index] }
    const params = { track: track.id, quota: quota.id }
    const sizes = unmeetable(view, end)
    if (sizes.length > 0) {
      const [standing] = seenBy(view, quota)
      const examples = standing ? [alike(view, [quota], standing, sizes[0]?.[0] ?? 1)] : []
      return [{ code: 'quota-unmeetable', ...place, params: { ...params, sizes }, proof: enumerated, examples }]
    }
    if (!canMove) {
      const unmet = unmetCohort(view, end)
      return unmet
        ? [{ code: 'quota-only-moves-down', ...place, params, proof: { kind: 'structural' }, examples: [unmet] }]
        : [{ code: 'quota-never-binds', ...place, params, proof: enumerated }]
    }
    if (movable.length === 0 || sizesWhere(track, (size) => asks(end, size)).length === 0)
      return [{ code: 'quota-never-binds', ...place, params, proof: enumerated }]
    return (track.ranking ?? []).length === 0
      ? [{ code: 'quota-without-ranking', ...place, params, proof: { kind: 'structural' } }]
      : []
  })
}
