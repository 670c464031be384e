import type { Appraisal, Determination, Evidence, Tally } from '../../src/index.js'
import { print, readFraction } from './reference/fraction.js'
import { byName } from './reference/lists.js'
import type { AlertNote, ReferenceAppraisal, Sides, SubjectOutcome, SubjectTally, Votes } from './reference/types.js'

/** The alerts that the reference raises too: those of the count, the grade and what follows from it. */
const sharedCodes = new Set([
  'unknown-option',
  'not-a-score',
  'unknown-class',
  'unknown-grade',
  'duplicate-ballot',
  'duplicate-tally',
  'duplicate-score',
  'duplicate-handed-down',
  'unknown-quota',
  'tally-mismatch',
  'tally-incomplete',
  'tally-sum',
  'returned-over-issued',
  'issued-over-present',
  'present-over-due',
  'no-votes',
  'quorum-not-met',
  'composition-not-met',
  'rules-clash',
  'ungraded-despite-rule',
  'to-be-graded-later',
  'proposal-tied',
  'judgement-not-admissible',
  'duplicate-judgement',
  'quota-unmet',
  'quota-tie',
  'quota-undetermined',
  'consequence-undetermined',
  'due-date-unset',
  'history-conflict',
  'history-current-year',
  'history-policy-unknown',
  'history-streak-unknown',
])

/** Codes about no subject in particular. */
const general = new Set([
  'present-over-due',
  'quorum-not-met',
  'composition-not-met',
  'quota-unmet',
  'history-conflict',
  'history-current-year',
  'history-policy-unknown',
  'history-streak-unknown',
])

/** Alerts as lines, one for each subject, so that it does not matter whether one alert names several. */
function alertLines(alerts: readonly AlertNote[]): string[] {
  const lines = alerts
    .filter((alert) => sharedCodes.has(alert.code))
    .flatMap(({ code, severity, subjects }) =>
      general.has(code) || subjects.length === 0
        ? [`${code} ${severity}`]
        : subjects.map((subject) => `${code} ${severity} ${subject}`),
    )
  return [...new Set(lines)].sort(byName)
}

const sortedEntries = <T>(entries: Iterable<[string, T]>) => [...entries].sort(([a], [b]) => byName(a, b))

const referenceVotes = ({ counts, valid }: Votes) => ({ valid, counts: counts && sortedEntries(counts) })

function referenceTally({
  due,
  present,
  issued,
  returned,
  blank,
  spoiled,
  classes,
  spoiledBallots,
  ...votes
}: SubjectTally) {
  const ofClasses = classes && sortedEntries(classes).map(([id, each]) => [id, referenceVotes(each)])
  return {
    due,
    present,
    issued,
    returned,
    blank,
    spoiled,
    ...referenceVotes(votes),
    classes: ofClasses,
    spoiledBallots,
  }
}

/** Scores stand under their numbers, as in the reference. */
const votesIn = ({ counts, scores }: Pick<Tally, 'counts' | 'scores'>): [string, number][] | null =>
  scores?.map(({ score, votes }) => [print(readFraction(score)), votes]) ?? (counts && Object.entries(counts))

const coreVotes = ({ valid, ...given }: Pick<Tally, 'counts' | 'scores' | 'valid'>) => {
  const votes = votesIn(given)
  return { valid, counts: votes && sortedEntries(votes) }
}

function coreTally({ due, present, issued, returned, blank, spoiled, classes, spoiledBallots, ...votes }: Tally) {
  const entries = classes?.map((each): [string, ReturnType<typeof coreVotes>] => [each.class, coreVotes(each)])
  const ofClasses = entries === undefined ? null : sortedEntries(entries)
  return { due, present, issued, returned, blank, spoiled, ...coreVotes(votes), classes: ofClasses, spoiledBallots }
}

const referenceSubject = ({ tally, score, consequences, ...rest }: SubjectOutcome) => ({
  ...rest,
  tally: referenceTally(tally),
  score: score && { total: score.total, components: sortedEntries(Object.entries(score.components)) },
  consequences: consequences.map(({ due, ...each }) => ({ ...each, ...(due !== undefined && { due }) })),
})

function coreSides(evidence: Evidence): Sides | null {
  if ('share' in evidence) {
    const { votes, base, of, weighted } = evidence
    return { votes, base, weighted: of === 'valid' ? (weighted ?? null) : null }
  }
  if ('score' in evidence) return { value: evidence.value }
  return 'months' in evidence ? { months: evidence.months } : null
}

/** What the core's reasons say, sorted by what they are about. */
function coreReasons({ reasons }: Determination) {
  const rules: SubjectOutcome['rules'] = []
  const moves: SubjectOutcome['moves'] = []
  let proposal: SubjectOutcome['proposal'] = null
  let judgement: SubjectOutcome['judgement'] = null
  for (const reason of reasons) {
    if (reason.kind === 'rule') {
      const { id, outcome, missing, evidence } = reason
      rules.push({ id, outcome, missing, sides: coreSides(evidence) })
    }
    if (reason.kind === 'quota') moves.push({ id: reason.id, from: reason.from, to: reason.to })
    if (reason.kind === 'proposal') {
      const { outcome, grade, missing, method } = reason
      proposal = { outcome, grade: method === 'best' ? null : grade, missing }
    }
    if (reason.kind === 'judgement') judgement = { grade: reason.grade, outcome: reason.outcome, rules: reason.rules }
  }
  return { rules, moves, proposal, judgement }
}

function coreSubject(determination: Determination) {
  const { tally, score, reasons: _, opinion: __, consequences, ...known } = determination
  return {
    ...known,
    ...coreReasons(determination),
    tally: coreTally(tally),
    score: score
      ? { total: score.total, components: sortedEntries(score.components.map(({ id, value }) => [id, value])) }
      : null,
    consequences: consequences.map(({ id, outcome, missing, due, ...each }) => ({
      id,
      do: each.do,
      outcome,
      missing,
      ...(due !== undefined && { due }),
    })),
  }
}

/** The reference's appraisal, in the form in which both are compared. */
export function comparableReference(reference: ReferenceAppraisal) {
  return {
    tracks: reference.tracks.map(({ id, quotas, subjects }) => ({
      id,
      quotas,
      subjects: subjects.map(referenceSubject),
    })),
    streaks: reference.streaks,
    alerts: alertLines(reference.alerts),
  }
}

/** The core's appraisal, in the form in which both are compared. */
export function comparableCore(appraisal: Appraisal) {
  return {
    tracks: appraisal.tracks.map(({ id, quotas, determinations }) => ({
      id,
      quotas: quotas.map(({ clause: _, grades: __, evidence: ___, ...quota }) => quota),
      subjects: determinations.map(coreSubject),
    })),
    streaks: appraisal.streaks.map(({ id, organization, secretary, answer, years }) => ({
      id,
      of: secretary ?? organization,
      answer,
      years,
    })),
    alerts: alertLines(appraisal.alerts),
  }
}
