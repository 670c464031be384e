import type { CaseFile } from '../../src/schema/case.js'
import type { Condition } from '../../src/schema/condition.js'
import type { Policy } from '../../src/schema/policy.js'
import type { Track } from '../../src/schema/track.js'
import { evaluateRules, judge, moveInto, narrow, proposal, unverified } from './reference/bounds.js'
import { composition, evaluate, quorum } from './reference/condition.js'
import { consequences } from './reference/follow.js'
import { print } from './reference/fraction.js'
import { namesOf } from './reference/lists.js'
import { baseOf, scoreOf } from './reference/measures.js'
import { checkHandedDown, fillQuotas, type Member } from './reference/quota.js'
import { rank } from './reference/ranking.js'
import { withReadings } from './reference/readings.js'
import { policyMeant, streaks } from './reference/streak.js'
import { tallySubject } from './reference/tally.js'
import type { AlertNote, Place, ReferenceAppraisal, SubjectOutcome } from './reference/types.js'

/** The subjects of a track, in code-unit order. */
export function subjectsOf(track: Track, caseFile: CaseFile): { subject: string; organization: string | null }[] {
  const head = caseFile.committee?.secretary
  const organizationOf = (subject: string) =>
    caseFile.secretaries.find((each) => each.id === subject)?.organization ?? null
  if (track.subjects === 'organizations') {
    return namesOf(caseFile.organizations.map((each) => each.id)).map((id) => ({ subject: id, organization: id }))
  }
  const secretaries = caseFile.secretaries.map((each) => each.id).filter((id) => id !== head)
  const subjects = track.subjects === 'secretaries' ? secretaries : head === undefined ? [] : [head]
  return namesOf(subjects).map((subject) => ({ subject, organization: organizationOf(subject) }))
}

/** What is known of one subject before any quota. */
function bound(place: Place, alerts: AlertNote[]) {
  const rules = evaluateRules(place)
  const { admissible, ungraded, later } = narrow(place, rules, alerts)
  const first = proposal(place, alerts)
  const judgement = judge(place, rules, admissible, alerts)
  const judged = judgement?.outcome === 'applied' ? judgement.grade : null
  const waiting = judged === null ? moveInto(place, admissible, unverified(place, rules)) : null
  const proposed = waiting ?? moveInto(place, admissible, first.grade)
  const base = baseOf(place, place.track.base)
  const meeting = [quorum(place), ...composition(place)]
  // A plan that does without ballots too asks for counts only where something looks at them.
  const needed = place.track.ballot.optional !== true
  const open =
    rules.some((rule) => rule.outcome === 'undetermined' && !('permits' in rule.then)) ||
    first.undetermined ||
    waiting !== null ||
    (needed && (place.tally.counts === null || base.value === null || base.value === 0)) ||
    meeting.some((each) => each.outcome === 'undetermined')
  const missing = namesOf([
    ...rules.flatMap((rule) => rule.missing),
    ...first.missing,
    ...(waiting === null ? [] : ['judgements.grade']),
    ...(needed ? [...place.tally.missing, ...base.missing] : []),
    ...meeting.flatMap((each) => each.missing),
  ])
  const grade = judged ?? proposed
  const reason = ungraded ?? (grade === null ? 'no-proposal' : null)
  const provisional = ungraded === null && open
  const status: SubjectOutcome['status'] = provisional ? 'provisional' : grade === null ? 'ungraded' : 'graded'
  const told = {
    outcome: first.undetermined
      ? ('undetermined' as const)
      : first.grade === null
        ? ('does-not-hold' as const)
        : ('holds' as const),
    grade: place.track.proposal?.method === 'best' ? null : first.grade,
    missing: first.missing,
  }
  return {
    rules,
    admissible,
    proposed,
    proposal: told,
    judged,
    judgement,
    grade,
    ungraded: reason,
    ...(later && { later }),
    status,
    missing,
  }
}

function scoreLine(place: Place): SubjectOutcome['score'] {
  if (place.track.score === undefined) return null
  const told = (which: true | string) => {
    const { value } = scoreOf(place, which)
    return value === null ? null : print(value)
  }
  const components = place.track.score.components.map((component) => [component.id, told(component.id)] as const)
  return { total: told(true), components: Object.fromEntries(components) }
}

/** Subjects with two scores for one component, which is as good as none. */
function doubleScores(place: Place): boolean {
  const first = place.policy.tracks[0]?.id
  const scores = (place.caseFile.scores ?? []).filter(
    (score) => score.subject === place.subject && (score.track ?? first) === place.track.id,
  )
  const asked = (place.track.score?.components ?? []).filter((component) => 'outOf' in component)
  return asked.some((component) => scores.filter((score) => score.component === component.id).length > 1)
}

function appraiseTrack(policy: Policy, track: Track, caseFile: CaseFile, alerts: AlertNote[]) {
  const places: Place[] = subjectsOf(track, caseFile).map(({ subject, organization }) => ({
    policy,
    track,
    caseFile,
    subject,
    organization,
    tally: tallySubject(policy, track, caseFile, subject, alerts),
  }))
  for (const place of places) {
    if (doubleScores(place)) alerts.push({ code: 'duplicate-score', severity: 'error', subjects: [place.subject] })
  }
  if (quorum({ track, caseFile }).outcome === 'does-not-hold') {
    alerts.push({ code: 'quorum-not-met', severity: 'error', subjects: [] })
  }
  for (const demand of composition({ track, caseFile })) {
    if (demand.outcome === 'does-not-hold') {
      alerts.push({ code: 'composition-not-met', severity: 'error', subjects: [] })
    }
  }
  const ranks = rank(places, track.rankWithin === 'kind')
  if (track.tallyOnly === true) {
    const ranked = (track.ranking ?? []).length > 0
    const subjects = places.map((place) => {
      const found = ranked ? ranks.get(place.subject) : undefined
      return { ...untouched(place, ranked, alerts), ...(found ?? { rank: null, tiedWith: [] }) }
    })
    return { id: track.id, quotas: [], subjects }
  }
  // A quota orders everybody on the track, of whatever kind.
  const order = rank(places, false)
  const bounds = places.map((place) => ({ place, ...bound(place, alerts) }))
  const members: Member[] = bounds.map(({ place, admissible, judged, grade }) => ({
    subject: place.subject,
    kind: caseFile.organizations.find((each) => each.id === place.organization)?.kind ?? null,
    rank: order.get(place.subject)?.rank ?? 0,
    admissible,
    judged: judged !== null,
    grade,
    moves: [],
    lacks: [],
  }))
  const scale = track.scale.map((grade) => grade.id)
  const [anyPlace] = places
  // A condition on the committee comes out the same from everybody's place.
  const ask = (when: Condition) => (anyPlace ? evaluate(anyPlace, when) : { outcome: 'holds' as const, missing: [] })
  const quotas = fillQuotas(scale, track.quotas ?? [], members, { caseFile, ask }, alerts)
  const subjects = bounds.map(({ place, rules, ...known }, index): SubjectOutcome => {
    const grade = members[index]?.grade ?? null
    const lacks = members[index]?.lacks ?? []
    return {
      subject: place.subject,
      organization: place.organization,
      tally: place.tally,
      score: scoreLine(place),
      rank: ranks.get(place.subject)?.rank ?? null,
      tiedWith: ranks.get(place.subject)?.tiedWith ?? [],
      ...known,
      grade,
      status: lacks.length > 0 ? 'provisional' : known.status,
      missing: namesOf([...known.missing, ...lacks]),
      rules: rules.map(({ id, outcome, missing, sides }) => ({ id, outcome, missing, sides })),
      moves: members[index]?.moves ?? [],
      consequences: consequences(place, grade, alerts),
    }
  })
  return { id: track.id, quotas, subjects }
}

/** A subject of a track that is counted, perhaps ranked, and never graded. */
function untouched(place: Place, ranked: boolean, alerts: AlertNote[]): Omit<SubjectOutcome, 'rank' | 'tiedWith'> {
  const judgement = judge(place, [], [], alerts)
  const needed = [...baseOf(place, place.track.base).missing, ...scoreOf(place, true).missing]
  const missing = namesOf([
    ...place.tally.missing,
    ...composition(place).flatMap((each) => each.missing),
    ...(ranked ? needed : []),
  ])
  const { subject, organization, tally } = place
  const none = { proposed: null, judged: null, grade: null, score: scoreLine(place), proposal: null, judgement }
  const empty = { admissible: [], missing, rules: [], moves: [], consequences: [] }
  return { subject, organization, tally, ...none, ...empty, status: 'ungraded', ungraded: 'tally-only' }
}

/** The whole appraisal, slowly and plainly, as docs/procedure.md says; shares no code with src/core. */
export function referenceAppraisal(
  given: Policy,
  caseFile: CaseFile,
  readings: Record<string, string> = {},
  policies: readonly Policy[] = [],
): ReferenceAppraisal {
  const policy = withReadings(given, readings)
  const alerts: AlertNote[] = []
  const { due, present } = caseFile.meeting ?? {}
  if (due !== undefined && present !== undefined && present > due) {
    alerts.push({ code: 'present-over-due', severity: 'error', subjects: [] })
  }
  for (const entry of caseFile.history ?? []) {
    const meant = policyMeant(policy, policies, entry)
    const known = meant?.tracks.some((track) => track.scale.some((grade) => grade.id === entry.grade)) ?? true
    if (entry.grade !== null && !known) alerts.push({ code: 'unknown-grade', severity: 'error', subjects: [] })
  }
  checkHandedDown(
    policy.tracks.flatMap((track) => track.quotas ?? []),
    policy.organizationKinds.map((kind) => kind.id),
    caseFile.handedDown ?? [],
    alerts,
  )
  const tracks = policy.tracks.map((track) => appraiseTrack(policy, track, caseFile, alerts))
  return { tracks, streaks: streaks(policy, policies, caseFile, tracks, alerts), alerts }
}
