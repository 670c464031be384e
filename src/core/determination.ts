import type { Alert } from '../schema/alert.js'
import type { Determination, QuotaResult } from '../schema/appraisal.js'
import type { CaseFile, Judgement } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import { alertOf } from './alerts.js'
import type { Bounded } from './bounds.js'
import type { CompiledTrack } from './compile.js'
import { compilePolicy } from './compile.js'
import { circumstancesOf, judgementsOf } from './facts.js'
import type { Seat } from './fillQuotas.js'
import { fillQuotas } from './fillQuotas.js'
import { agreed, byCodeUnit, distinct, idsOf } from './order.js'
import { placesOf, rankSubjects } from './ranking.js'
import { spanOf } from './span.js'

/** The results of one track, before the consequences. */
export interface GradedTrack {
  /** Track id. */
  id: string
  /** How each quota came out. */
  quotas: QuotaResult[]
  /** One a subject, by id. */
  determinations: Determination[]
}

/** The rules that hold and that forbid a grade. */
export const forbidding = ({ reasons }: Bounded, grade: string, scale: string[]) =>
  reasons.flatMap((reason) => {
    if (reason.kind !== 'rule' || reason.outcome !== 'holds') return []
    const span = spanOf(reason.effect, scale)
    const at = scale.indexOf(grade)
    return (span ? at < span.from || at > span.to : 'ungraded' in reason.effect) ? [reason] : []
  })

/** The committee decides, inside the bounds. */
function judge({ track, scale }: CompiledTrack, bounded: Bounded, judgements: Judgement[], alerts: Alert[]) {
  const { subject } = bounded.tallied
  const given = distinct(judgements.flatMap(({ grade }) => grade ?? []))
  const known = given.filter((grade) => scale.includes(grade))
  for (const grade of given)
    if (!scale.includes(grade))
      alerts.push(alertOf('unknown-grade', [subject], { list: 'judgements', track: track.id, id: grade }))
  if (known.length > 1) alerts.push(alertOf('duplicate-judgement', [subject], { track: track.id, grades: known }))
  const [grade] = known
  if (grade === undefined || known.length > 1) return { judged: null, reasons: [] }
  const admissible = bounded.admissible.includes(grade)
  const forbids = admissible ? [] : forbidding(bounded, grade, scale)
  const rules = idsOf(forbids)
  if (!admissible)
    alerts.push(
      alertOf(
        'judgement-not-admissible',
        [subject],
        { track: track.id, grade, rules, admissible: bounded.admissible },
        'error',
        agreed(forbids.map(({ clause }) => clause)) ?? null,
      ),
    )
  const [reason = null] = distinct(judgements.flatMap((one) => (one.grade === grade ? (one.reason ?? []) : [])))
  const outcome = admissible ? ('applied' as const) : ('not-admissible' as const)
  return { judged: admissible ? grade : null, reasons: [{ kind: 'judgement' as const, outcome, grade, reason, rules }] }
}

function determine({ bounded, member, rank, judged, tiedWith, reasons, judgements }: Seat): Determination {
  const { tallied, score, admissible, proposed, missing } = bounded
  const ungraded = bounded.ungraded ?? (member.grade === null ? 'no-proposal' : null)
  const said = (part: 'strengths' | 'problems') => distinct(judgements.flatMap((one) => one[part] ?? []))
  return {
    subject: tallied.subject,
    organization: tallied.organization,
    tally: tallied.tally,
    ...(score && { score }),
    rank,
    tiedWith,
    admissible,
    proposed,
    judged,
    grade: member.grade,
    status:
      bounded.ungraded !== null
        ? 'ungraded'
        : bounded.provisional
          ? 'provisional'
          : ungraded === null
            ? 'graded'
            : 'ungraded',
    ungraded,
    ...(bounded.later && { later: true as const }),
    missing,
    reasons,
    opinion: judgements.some((one) => one.strengths ?? one.problems)
      ? { strengths: said('strengths'), problems: said('problems') }
      : null,
    consequences: [],
  }
}

/**
 * Applies judgements inside the bounds, ranks, and fills the quotas.
 *
 * @param policy - the plan
 * @param caseFile - its judgements are used, and what quotas depend on: the meeting, the committee, numbers handed down
 * @param bounded - from {@link evaluateRules}
 * @returns the results of every track, without consequences, and the alerts
 * @throws RulesError where a quota is not on a head or a tail of the scale
 * @example
 * ```ts
 * const caseFile = { year: 2023, organizations: [], secretaries: [] }
 * determineGrades(wudingRiver2023, caseFile, []).tracks.map((track) => track.id) // => ['upward', 'downward']
 * ```
 */
export function determineGrades(
  policy: Policy,
  caseFile: CaseFile,
  bounded: readonly Bounded[],
): { tracks: GradedTrack[]; alerts: Alert[] } {
  const alerts: Alert[] = []
  const circumstances = circumstancesOf(policy, caseFile)
  const tracks = compilePolicy(policy).tracks.map((compiled): GradedTrack => {
    const { id, tallyOnly = false } = compiled.track
    const own = bounded
      .filter((one) => one.tallied.track === id)
      .sort((a, b) => byCodeUnit(a.tallied.subject, b.tallied.subject))
    const judgements = judgementsOf(policy, compiled.track, caseFile)
    const places = tallyOnly && !compiled.ranking.length ? [] : rankSubjects(policy, id, own)
    // A quota may span several kinds, so it looks at the order on the whole track.
    const order = compiled.track.rankWithin ? placesOf(compiled.ranking, own) : places
    const seats = own.map((one, index): Seat => {
      const { subject, kind } = one.tallied
      const mine = judgements.get(subject) ?? []
      const { judged, reasons } = judge(compiled, one, mine, alerts)
      const { rank = null, tiedWith = [] } = places[index] ?? {}
      const bounded =
        judged === null && one.provisionally !== null
          ? {
              ...one,
              proposed: one.provisionally,
              provisional: true,
              missing: distinct([...one.missing, 'judgements.grade']),
            }
          : one
      return {
        bounded,
        member: {
          subject,
          kind,
          grade: judged ?? bounded.proposed,
          admissible: one.admissible,
          judged: judged !== null,
          rank: order[index]?.rank ?? 1,
        },
        rank,
        judged,
        tiedWith: tiedWith.map((other) => own[other]?.tallied.subject ?? '').sort(byCodeUnit),
        reasons: [...one.reasons, ...reasons],
        judgements: mine,
      }
    })
    const quotas = tallyOnly ? [] : fillQuotas(compiled, caseFile, circumstances, seats, alerts)
    return { id, quotas, determinations: seats.map((seat) => determine(seat)) }
  })
  return { tracks, alerts }
}
