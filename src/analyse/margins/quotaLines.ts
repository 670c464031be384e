import { groupBy, subjectsIn } from '../../core/order.js'
import type { Determination, QuotaResult } from '../../schema/appraisal.js'
import type { Quota, Track } from '../../schema/track.js'

/** Why a quota cannot move somebody. */
export type Fixed =
  /** The committee has judged. */
  | 'judged'
  /** The rules leave no grade on the other side, or not the one next to the line. */
  | 'bounded'
  /** The proposal put the subject where the quota moves others to. */
  | 'proposed'
  /** An earlier quota did. */
  | 'earlier-quota'
  /** The quota does not apply, or it cannot be told whether it does. */
  | 'not-applied'

/** Where one member of a cohort stands to the line of a quota. */
export interface QuotaStanding {
  /** Subject id. */
  subject: string
  /** Whether its grade lies in the quota's grades once the quota is filled. */
  side: 'inside' | 'outside'
  /** Why the quota cannot move it; null: it moves with its place in the ranking. */
  fixed: Fixed | null
  /** How many places from the line, 1 next to it; those in a tie have one place together. Null where `fixed`. */
  places: number | null
  /** How many groups of equals from the line, its own among them. Null where `fixed`. */
  groups: number | null
  /** Who stands next to the line on the other side, in a tie all of them. */
  across: string[]
}

/** The line that a quota draws through a cohort. */
export interface QuotaLine {
  /** Quota id. */
  quota: string
  /** Its clause. */
  clause: string
  /** The cohort. */
  cohort: QuotaResult['cohort']
  /** Every member, by id. */
  members: QuotaStanding[]
}

type GradeBefore = (determination: Determination) => string | null

/** The grade that a subject has when a quota comes to be filled. */
const gradeBefore =
  (quotas: readonly Quota[], quota: Quota): GradeBefore =>
  ({ judged, proposed, reasons }) => {
    const earlier = new Set(quotas.slice(0, quotas.indexOf(quota)).map(({ id }) => id))
    return reasons.reduce(
      (grade, reason) => (reason.kind === 'quota' && earlier.has(reason.id) ? reason.to : grade),
      judged ?? proposed,
    )
  }

/**
 * Finds where every member of every cohort stands to the line of its quota.
 *
 * @param track - the track
 * @param results - how its quotas came out
 * @param determinations - its determinations
 * @param seatOf - kind of a subject's organization (null: not known), and its place on the whole track: lower is better, equals are a tie
 */
export function quotaLines(
  track: Track,
  results: readonly QuotaResult[],
  determinations: readonly Determination[],
  seatOf: (subject: string) => { kind: string | null; place: number },
): QuotaLine[] {
  const scale = track.scale.map(({ id }) => id)
  const quotas = track.quotas ?? []
  return results.flatMap((result) => {
    const quota = quotas.find(({ id }) => id === result.id)
    if (!quota) return []
    const inside = (grade: string | null) => grade !== null && quota.grades.includes(grade)
    const isTail = inside(scale.at(-1) ?? null)
    const to = scale[isTail ? scale.length - quota.grades.length : quota.grades.length] ?? ''
    const before = gradeBefore(quotas, quota)
    const moved = new Set(result.moved)
    const inCohort = ({ kind }: { kind: string | null }) =>
      result.cohort === 'all' || (kind !== null && result.cohort.includes(kind))
    const members = determinations.filter((one) => before(one) !== null && inCohort(seatOf(one.subject)))
    const isFilled = result.applies === undefined || result.applies === 'holds'
    const fixedBy = (one: Determination): Fixed | null => {
      const grade = before(one)
      if (!isFilled) return 'not-applied'
      if (one.judged !== null) return 'judged'
      // Already where the quota moves others to, or kept from going there.
      if (inside(grade) !== isTail) return one.admissible.includes(to) ? null : 'bounded'
      if (one.admissible.every((other) => inside(other) === isTail)) return 'bounded'
      return grade === one.proposed ? 'proposed' : 'earlier-quota'
    }
    const groups = [
      ...groupBy(
        members.filter((one) => fixedBy(one) === null),
        ({ subject }) => String(seatOf(subject).place),
      ).values(),
    ].sort(([a], [b]) => seatOf(b.subject).place - seatOf(a.subject).place)
    const line = groups.filter(([first]) => moved.has(first.subject)).length
    const standing = (one: Determination): QuotaStanding => {
      const fixed = fixedBy(one)
      const isMoved = moved.has(one.subject)
      const side = inside(isMoved ? to : before(one)) ? 'inside' : 'outside'
      if (fixed !== null) return { subject: one.subject, side, fixed, places: null, groups: null, across: [] }
      const at = groups.findIndex((group) => group.includes(one))
      const between = isMoved ? groups.slice(at + 1, line) : groups.slice(line, at)
      return {
        subject: one.subject,
        side,
        fixed,
        places: 1 + between.flat().length,
        groups: 1 + between.length,
        across: subjectsIn(groups[isMoved ? line : line - 1] ?? []),
      }
    }
    return [{ quota: result.id, clause: result.clause, cohort: result.cohort, members: members.map(standing) }]
  })
}
