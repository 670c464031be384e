import type { ParseFault } from '../../schema/fault.js'
import { parsePolicy } from '../../schema/parse.js'
import type { Policy } from '../../schema/policy.js'
import { lintBands } from './bands.js'
import { lintClashes } from './clashes.js'
import { lintClauses } from './clauses.js'
import { lintConsequences } from './consequences.js'
import { lintCoverage } from './coverage.js'
import type { Draft, Finding, Severity } from './finding.js'
import { findingSeverities } from './findingSeverities.js'
import { lintFirstMatch } from './firstMatch.js'
import { lintGrades } from './grades.js'
import { lintLimits } from './limits.js'
import { lintMonotone } from './monotone.js'
import { byPlace, clauseAt, pointerOf } from './place.js'
import { lintQuotaPairs } from './quotaPairs.js'
import { lintQuotas } from './quotas.js'
import { lintRanking } from './rankingOrder.js'
import { lintReadings } from './readings.js'
import { lintRules } from './rules.js'
import { lintStreaks } from './streaks.js'
import type { TrackView } from './trackView.js'
import { viewTrack } from './trackView.js'
import { lintUnused } from './unused.js'

const ofTrack: readonly ((view: TrackView) => Draft[])[] = [
  lintCoverage,
  lintGrades,
  lintRules,
  lintClashes,
  lintFirstMatch,
  lintBands,
  lintQuotas,
  lintQuotaPairs,
  lintMonotone,
  lintConsequences,
]

const order: readonly Severity[] = ['error', 'warning', 'info']

/** What a limit that is always, or never, met brings about. */
const ofLimits = [
  'rule-never-holds',
  'rule-always-holds',
  'rule-without-effect',
  'case-never-holds',
  'consequence-never-applies',
]

/** What follows from something else that is told is not told a second time. */
function withoutFollowers(drafts: readonly Draft[]): Draft[] {
  const places = (...codes: string[]) =>
    drafts.filter(({ code }) => codes.includes(code)).map(({ path }) => pointerOf(path))
  const limits = places('limit-out-of-range', 'limit-without-effect')
  const bands = places('bands-out-of-order')
  const unused = places('declared-unused')
  const unproposed = places('proposal-never-made')
  return drafts.filter(({ code, path }) => {
    const place = pointerOf(path)
    if (code === 'quota-never-binds')
      return !unproposed.some((one) => place.startsWith(one.replace(/proposal$/u, 'quotas/')))
    if (code === 'first-match-gap' || code === 'bands-hole')
      return !unproposed.some((one) => place.startsWith(`${one}/`))
    if (code === 'owner-not-listed') return !unused.includes(place)
    if (ofLimits.includes(code)) return !limits.some((limit) => limit.startsWith(`${place}/when`))
    return code !== 'not-monotone' || !bands.some((band) => band.startsWith(`${place}/`))
  })
}

/** Everything that can be said of a plan without faults. */
function draftsOf(policy: Policy): Draft[] {
  const all = policy.tracks.map((track, index) => viewTrack(policy, ['tracks', index], track))
  const views = all.filter(({ track }) => !track.tallyOnly)
  return withoutFollowers([
    ...views.flatMap((view) => ofTrack.flatMap((lint) => lint(view))),
    // Ranks are found on a track that is counted only, too.
    ...all.flatMap(lintRanking),
    ...lintLimits(policy),
    ...lintStreaks(policy, views),
    ...lintClauses(policy),
    ...lintReadings(policy),
    ...lintUnused(policy),
  ])
}

/** Findings in the order of what matters most, then of the plan. */
const sorted = (findings: Finding[]): Finding[] =>
  findings.sort(
    (a, b) =>
      order.indexOf(a.severity) - order.indexOf(b.severity) ||
      byPlace(a.path, b.path) ||
      (a.code < b.code ? -1 : Number(a.code > b.code)),
  )

function findingOf(policy: Policy, draft: Draft): Finding {
  const at = pointerOf(draft.path)
  return {
    ...draft,
    severity: findingSeverities[draft.code],
    at,
    clause: clauseAt(policy, draft.path),
    examples: draft.examples ?? [],
    explained: policy.explained?.find((one) => one.code === draft.code && one.at === at)?.why ?? null,
  } as Finding
}

const faultFinding = (document: unknown, { code, path, params }: ParseFault): Finding =>
  ({
    code,
    severity: 'error',
    path,
    at: pointerOf(path),
    clause: clauseAt(document, path),
    params,
    proof: { kind: 'structural' },
    examples: [],
    explained: null,
  }) as Finding

/** Entries of `explained` that no finding answers to. */
function unanswered(policy: Policy, findings: readonly Finding[]): Draft[] {
  const answered = new Set(findings.map(({ code, at }) => JSON.stringify([code, at])))
  return (policy.explained ?? []).flatMap(({ code, at }, index): Draft[] =>
    answered.has(JSON.stringify([code, at]))
      ? []
      : [
          {
            code: 'explained-without-finding',
            path: ['explained', index],
            params: { finding: code, pointer: at },
            proof: { kind: 'structural' },
          },
        ],
  )
}

/**
 * Finds what is wrong, or odd, in a plan: every fault of its form, and in a plan without faults what cannot happen, what contradicts itself and what is there for nothing.
 * Where a finding says that something cannot happen, that has been shown for all tallies and facts; where something can be shown, an example comes with it.
 *
 * @param input - a policy document, or what is to be one; it is never changed
 * @returns findings as data, errors first; those that the plan's `explained` accepts say why
 * @example
 * ```ts
 * const [first] = lintPolicy(wudingRiver2023)
 * first // => { code: 'grade-only-by-judgement', params: { track: 'upward', grade: 'average' }, proof: { kind: 'proven', … }, … }
 * ```
 */
export function lintPolicy(input: unknown): Finding[] {
  const parsed = parsePolicy(input)
  if (!parsed.ok) return sorted(parsed.faults.map((fault) => faultFinding(input, fault)))
  const policy = parsed.value
  const findings = draftsOf(policy).map((draft) => findingOf(policy, draft))
  return sorted([...findings, ...unanswered(policy, findings).map((draft) => findingOf(policy, draft))])
}
