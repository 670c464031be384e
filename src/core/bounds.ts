import type { Alert } from '../schema/alert.js'
import type { Determination, Reason } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import { alertOf } from './alerts.js'
import type { CompiledTrack } from './compile.js'
import { compilePolicy } from './compile.js'
import type { Facts } from './facts.js'
import { factsOf } from './facts.js'
import { distinct } from './order.js'
import { checkComposition, checkQuorum } from './quorum.js'
import { describeScores } from './score.js'
import { baseOf } from './share.js'
import { spanOf } from './span.js'
import type { Tallied } from './tally.js'

/** A subject with the grades that the rules leave, and the first proposal. */
export interface Bounded {
  /** The counts that it rests on. */
  tallied: Tallied
  /** The scores, where the track has any. */
  score?: NonNullable<Determination['score']>
  /** Every rule, whether it held or not, then the proposal. */
  reasons: Reason[]
  /** Grades that the rules leave, best first; empty where there is to be no grade. */
  admissible: string[]
  /** The proposal, moved into the admissible grades. */
  proposed: string | null
  /** The reason for having no grade; null: there is to be one. */
  ungraded: string | null
  /** Whether that grade is only put off. */
  later: boolean
  /** The proposal that stands until the committee judges, moved into the admissible grades; null: none. */
  provisionally: string | null
  /** Whether a rule, the proposal, the base, the quorum or the composition lacks an input. */
  provisional: boolean
  /** Names of all inputs that are missing. */
  missing: string[]
}

function boundOne(
  { track, scale, rules, propose }: CompiledTrack,
  facts: Facts,
  quorum: string[],
  composition: string[],
  alerts: Alert[],
): Bounded {
  const { tallied, scores } = facts
  const score = scores && { score: describeScores(scores) }
  if (track.tallyOnly)
    return {
      tallied,
      ...score,
      reasons: [],
      admissible: [],
      proposed: null,
      ungraded: 'tally-only',
      later: false,
      provisionally: null,
      provisional: false,
      missing: distinct([
        ...tallied.missing,
        ...composition,
        ...(track.ranking?.length ? [...baseOf(tallied, track.base).missing, ...(scores?.total.missing ?? [])] : []),
      ]),
    }

  const meeting = [...quorum, ...composition]
  const tested = rules.map(({ rule, test }) => ({ rule, ...test(facts) }))
  const held = tested.filter(({ evidence }) => evidence.outcome === 'holds').map(({ rule }) => rule)
  const narrowing = held.flatMap((rule) => {
    const span = spanOf(rule.then, scale)
    return span ? [{ id: rule.id, ...span }] : []
  })
  const from = Math.max(0, ...narrowing.map((span) => span.from))
  const to = Math.min(scale.length - 1, ...narrowing.map((span) => span.to))
  const worstAsked = Math.max(...narrowing.map(({ asked }) => asked))
  const clash = from > to
  const ungrading = held.flatMap(({ id, clause, then }) => ('ungraded' in then ? [{ id, clause, ...then }] : []))[0]
  const names = narrowing.map(({ id }) => id)
  if (ungrading && names.length > 0)
    alerts.push(
      alertOf(
        'ungraded-despite-rule',
        [tallied.subject],
        { track: track.id, ungraded: ungrading.id, rules: names },
        'warning',
      ),
    )
  else if (clash)
    alerts.push(
      alertOf('rules-clash', [tallied.subject], { track: track.id, rules: names, grade: scale[worstAsked] ?? null }),
    )

  if (ungrading?.later)
    alerts.push(
      alertOf(
        'to-be-graded-later',
        [tallied.subject],
        { track: track.id, ungraded: ungrading.id },
        'info',
        ungrading.clause,
      ),
    )

  const span = clash ? ([worstAsked, worstAsked] as const) : ([from, to] as const)
  const admissible = ungrading ? [] : scale.slice(span[0], span[1] + 1)
  const { tied, ...proposal } = propose(facts)
  if (tied) alerts.push(alertOf('proposal-tied', [tallied.subject], { track: track.id, options: tied }, 'warning'))
  const moved = (place: number) => admissible[Math.min(Math.max(place - span[0], 0), admissible.length - 1)] ?? null
  const unverified = held.flatMap(({ then }) => ('provisionally' in then ? [scale.indexOf(then.provisionally)] : []))
  const base = track.ballot.optional ? [] : [...tallied.missing, ...baseOf(tallied, track.base).missing]
  const undetermined = tested.some(
    ({ rule, evidence }) => evidence.outcome === 'undetermined' && !('permits' in rule.then),
  )
  return {
    tallied,
    ...score,
    reasons: [
      ...tested.map(({ rule, evidence, missing }): Reason => {
        return {
          kind: 'rule',
          id: rule.id,
          clause: rule.clause,
          outcome: evidence.outcome,
          effect: rule.then,
          evidence,
          missing,
        }
      }),
      { kind: 'proposal', ...proposal },
    ],
    admissible,
    proposed: proposal.grade === null ? null : moved(scale.indexOf(proposal.grade)),
    ungraded: ungrading?.ungraded ?? null,
    later: ungrading?.later ?? false,
    provisionally: unverified.length > 0 ? moved(Math.max(...unverified)) : null,
    provisional:
      !ungrading && (undetermined || proposal.outcome === 'undetermined' || base.length > 0 || meeting.length > 0),
    missing: distinct([...tested.flatMap(({ missing }) => missing), ...proposal.missing, ...base, ...meeting]),
  }
}

/**
 * Evaluates every rule for every subject and narrows the admissible grades.
 *
 * @param policy - the plan
 * @param caseFile - the facts
 * @param tallied - the counts, from {@link tallyBallots}
 * @returns one entry a subject and track, in the order of `tallied`, and the alerts
 * @throws RulesError where the policy cannot be compiled
 * @example
 * ```ts
 * const caseFile = { year: 2023, organizations: [{ id: 'o1', name: '示例01村党支部' }], secretaries: [{ id: 's1', name: '书记01', organization: 'o1' }],
 *   incidents: [], tallies: [{ subject: 's1', counts: { good: 52, 'fairly-good': 0, average: 4, poor: 2 } }] }
 * const { tallied } = tallyBallots(wudingRiver2023, caseFile)
 * evaluateRules(wudingRiver2023, caseFile, tallied).bounded[0].admissible // => ['poor']
 * ```
 */
export function evaluateRules(
  policy: Policy,
  caseFile: CaseFile,
  tallied: readonly Tallied[],
): { bounded: Bounded[]; alerts: Alert[] } {
  const alerts: Alert[] = []
  const bounded = compilePolicy(policy).tracks.flatMap((compiled) => {
    const facts = factsOf(policy, compiled.track, caseFile)
    const quorum = checkQuorum(compiled.track, caseFile)
    const composition = checkComposition(compiled.track, caseFile)
    alerts.push(...quorum.alerts, ...composition.alerts)
    return tallied
      .filter((one) => one.track === compiled.track.id)
      .map((one) => boundOne(compiled, facts(one), quorum.missing, composition.missing, alerts))
  })
  return { bounded, alerts }
}
