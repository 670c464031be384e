import type { Alert } from '../schema/alert.js'
import type { QuotaResult, Reason } from '../schema/appraisal.js'
import type { CaseFile, Judgement } from '../schema/case.js'
import { alertOf } from './alerts.js'
import type { Bounded } from './bounds.js'
import type { CompiledTrack } from './compile.js'
import type { Circumstances } from './facts.js'
import { distinct } from './order.js'
import type { QuotaMember } from './quota.js'
import { fillQuota, isIn, recountQuota } from './quota.js'

/** One subject of a track while its grade is being found. */
export interface Seat {
  /** What the rules leave. */
  bounded: Bounded
  /** The subject as quotas see it. */
  member: QuotaMember
  /** The rank that is told; null: none. */
  rank: number | null
  /** The grade that the committee gave; null: none that was applied. */
  judged: string | null
  /** Others with the same rank. */
  tiedWith: string[]
  /** All that led to the grade so far. */
  reasons: Reason[]
  /** What the committee said. */
  judgements: Judgement[]
}

/** What cannot be told of a quota leaves the grades of its cohort provisional. */
function leaveOpen({ cohort, missing = [] }: QuotaResult, seats: Seat[]): void {
  for (const seat of seats)
    if (seat.member.grade !== null && isIn(cohort)(seat.member))
      seat.bounded = {
        ...seat.bounded,
        provisional: true,
        missing: distinct([...seat.bounded.missing, ...missing]),
      }
}

/** Fills the quotas of a track, one after another; changes the seats. */
export function fillQuotas(
  { track, scale, quotas }: CompiledTrack,
  caseFile: CaseFile,
  circumstances: Circumstances,
  seats: Seat[],
  alerts: Alert[],
): QuotaResult[] {
  const members = seats.map(({ member }) => member)
  const filled = quotas.flatMap(({ quota, test }) =>
    fillQuota(quota, scale, members, { ...caseFile, condition: test?.(circumstances) }).map((one) => {
      const moved = new Set(one.result.moved)
      const from = new Map(members.filter(({ subject }) => moved.has(subject)).map((member) => [member, member.grade]))
      for (const member of from.keys()) member.grade = one.to
      return { quota, from, ...one }
    }),
  )
  return filled.map(({ quota, from, to, obstacle, tied, result: before }) => {
    const result = recountQuota(quota, before, members)
    const { id, clause, cohort, of, base, size, target, admissible, forced, actual, applies, missing = [] } = result
    const told = { track: track.id, quota: id, cohort }
    for (const seat of seats) {
      const grade = from.get(seat.member)
      const share = { ...(of && typeof base === 'number' && { of, base }), size }
      // Nobody is moved where the target is not known.
      if (grade && target !== null)
        seat.reasons.push({
          kind: 'quota',
          id,
          clause,
          from: grade,
          to,
          evidence: { rank: seat.rank ?? seat.member.rank, cohort, ...share, target, admissible, actual },
        })
    }
    if (applies === 'undetermined') {
      leaveOpen(result, seats)
      alerts.push(alertOf('quota-undetermined', [], { ...told, missing }, 'warning', clause))
    }
    if (!result.met) {
      const code = obstacle === 'tie' ? 'quota-tie' : 'quota-unmet'
      const params = { ...told, size, target, admissible, forced, actual }
      alerts.push(alertOf(code, tied, params, quota.strength === 'hard' ? 'warning' : 'info', clause))
    }
    return result
  })
}
