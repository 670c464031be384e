import type { Quota } from '../../schema/track.js'
import type { Standing } from '../space/standing.js'
import type { QuotaView } from './quotaView.js'
import { seenBy } from './quotaView.js'
import { unjudged } from './trackView.js'

/** On which end of the scale a quota sits, and whom it can move. */
export interface QuotaEnd {
  /** The quota. */
  quota: Quota
  /** Its position in the plan. */
  index: number
  /** Whether it sits on the worst grades. */
  isTail: boolean
  /** Number of its grades. */
  length: number
  /** The grade that those who are moved come to. */
  to: string
  /** Whether filling it can change anything: quotas only move down. */
  canMove: boolean
  /** Standings that it can move. */
  movable: Standing[]
  /** Whether a subject can stand so that it counts toward the quota. */
  canCount: boolean
  /** Whether a subject can stand so that it does not. */
  canMiss: boolean
}

/** What each quota of a track can do. */
export function quotaEnds(view: QuotaView): QuotaEnd[] {
  const { track, scale } = view
  return (track.quotas ?? []).map((quota, index) => {
    const graded = seenBy(view, quota)
    const inside = (grade: string | null) => grade !== null && quota.grades.includes(grade)
    const length = new Set(quota.grades).size
    const isTail = inside(scale.at(-1) ?? null)
    const to = scale[isTail ? scale.length - length : length] ?? ''
    // Those held inside by the rules alone come on top of the quota where it says so.
    const onTop = ({ bounded }: Standing) => quota.vetoed === 'on-top' && bounded.admissible.every(inside)
    return {
      quota,
      index,
      isTail,
      length,
      to,
      canMove: quota.around !== undefined || isTail === (quota.atLeast !== undefined),
      movable: graded.filter(
        ({ bounded }) =>
          unjudged(bounded) !== null && inside(unjudged(bounded)) !== isTail && bounded.admissible.includes(to),
      ),
      canCount: graded.some((one) => one.bounded.admissible.some(inside) && !onTop(one)),
      canMiss: graded.some((one) => !one.bounded.admissible.every(inside) || onTop(one)),
    }
  })
}
