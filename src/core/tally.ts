import type { Alert } from '../schema/alert.js'
import type { Tally } from '../schema/appraisal.js'
import type { Ballot, CaseFile, StatedTally } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Track } from '../schema/track.js'
import { alertOf } from './alerts.js'
import { countBallots } from './countBallots.js'
import type { Figures } from './figures.js'
import { describeFigures, differingFigures, sumOf, totalOf, validOf } from './figures.js'
import { groupBy } from './order.js'
import { withScoresAsOptions } from './scoreMark.js'
import { readStatedTallies } from './statedTally.js'
import type { Subject } from './subjects.js'
import { subjectsOf, trackIdOf } from './subjects.js'

/** One subject of one track with its counts. */
export interface Tallied {
  /** Track id. */
  track: string
  /** Subject id. */
  subject: string
  /** Organization id; null where the roster has none. */
  organization: string | null
  /** Organization kind; null where it is not known. */
  kind: string | null
  /** The counts; null figures were not supplied. */
  tally: Tally
  /** What the counts lack: `ballots` or `tallies`. */
  missing: string[]
}

const noEvidence = (track: Track, supplied: boolean): Figures => {
  const zero = supplied ? 0 : null
  const classes = track.ballot.classes?.length ?? 1
  return {
    counts: Array.from({ length: classes }, () => (supplied ? track.ballot.options.map(() => 0) : null)),
    blank: zero,
    spoiled: zero,
    returned: zero,
    issued: null,
  }
}

/** Votes under the options' ids; where the ballots hold scores, a list of those that were given. */
export const namedCounts = (
  { ballot: { options, score } }: Track,
  counts: number[] | null,
): Pick<Tally, 'counts' | 'scores'> => {
  const votes = options.map(({ id }, index): [string, number] => [id, counts?.[index] ?? 0])
  const given = votes.flatMap(([id, own]) => (own > 0 ? [{ score: id, votes: own }] : []))
  return score ? { counts: counts && {}, scores: counts && given } : { counts: counts && Object.fromEntries(votes) }
}

/**
 * Counts the votes of every subject on every track; ballots and stated tallies that disagree are never chosen between.
 *
 * @param policy - the plan
 * @param caseFile - roster, meeting, ballots and tallies are used
 * @returns one entry a subject and track, tracks in the policy's order and subjects by id, and the alerts
 * @example
 * ```ts
 * const { tallied } = tallyBallots(wudingRiver2023, {
 *   year: 2023,
 *   organizations: [{ id: 'o1', name: '示例01村党支部' }],
 *   secretaries: [{ id: 's1', name: '书记01', organization: 'o1' }],
 *   ballots: [{ id: '001', subject: 's1', marks: ['good'] }, { id: '002', subject: 's1', marks: [] }],
 * })
 * tallied[0].tally.valid // => 1
 * ```
 */
export function tallyBallots(policy: Policy, caseFile: CaseFile): { tallied: Tallied[]; alerts: Alert[] } {
  const alerts: Alert[] = []
  const { due = null, present = null } = caseFile.meeting ?? {}
  if (due !== null && present !== null && present > due) alerts.push(alertOf('present-over-due', [], { present, due }))

  const tallyOne = (
    given: Track,
    subject: Subject,
    ballots: Ballot[] | undefined,
    stated: StatedTally[] | undefined,
  ): Tallied => {
    const track = withScoresAsOptions(given, ballots, stated)
    const counted = ballots && countBallots(track, subject.id, ballots, alerts)
    const read = stated && readStatedTallies(track, subject.id, stated, alerts)
    const differing = counted && read ? differingFigures(track, counted, read) : []
    if (counted && read && differing.length > 0)
      alerts.push(
        alertOf('tally-mismatch', [subject.id], {
          track: track.id,
          ballots: describeFigures(track, counted),
          tallies: describeFigures(track, read),
        }),
      )
    const usable: Figures =
      differing.length > 0
        ? noEvidence(track, false)
        : counted
          ? { ...counted, issued: read?.issued ?? null }
          : (read ?? noEvidence(track, caseFile.ballots !== undefined))
    const counts = sumOf(usable)
    const figures = {
      due,
      present,
      issued: usable.issued,
      returned: usable.returned,
      valid: counts && totalOf(validOf(track, counts)),
      blank: usable.blank,
      spoiled: usable.spoiled,
      ...namedCounts(track, counts),
      ...(track.ballot.classes && {
        classes: track.ballot.classes.map((voters, index) => {
          const own = usable.counts[index] ?? null
          return { class: voters.id, valid: own && totalOf(validOf(track, own)), ...namedCounts(track, own) }
        }),
      }),
      spoiledBallots: counted?.spoiledBallots ?? [],
    }
    const { issued, returned, valid } = figures
    const warn = (
      code: 'returned-over-issued' | 'issued-over-present' | 'no-votes',
      params: Alert['params'],
      severity: Alert['severity'],
    ) => alerts.push(alertOf(code, [subject.id], { track: track.id, ...params }, severity))
    if (returned !== null && issued !== null && returned > issued)
      warn('returned-over-issued', { returned, issued }, 'error')
    if (issued !== null && present !== null && issued > present)
      warn('issued-over-present', { issued, present }, 'warning')
    if (valid === 0) warn('no-votes', {}, 'warning')
    return {
      track: track.id,
      subject: subject.id,
      organization: subject.organization?.id ?? null,
      kind: subject.organization?.kind ?? null,
      tally: figures,
      missing: counts ? [] : [counted || read ? 'tallies' : 'ballots'],
    }
  }

  const byTrack = <Entry extends { track?: string | undefined; subject: string }>(entries: Entry[] = []) =>
    groupBy(entries, (entry) => trackIdOf(policy, entry) ?? '')
  const ballots = byTrack(caseFile.ballots)
  const stated = byTrack(caseFile.tallies)
  const tallied = policy.tracks.flatMap((track) => {
    const ownBallots = groupBy(ballots.get(track.id) ?? [], (ballot) => ballot.subject)
    const ownStated = groupBy(stated.get(track.id) ?? [], (entry) => entry.subject)
    return subjectsOf(track, caseFile).map((subject) =>
      tallyOne(track, subject, ownBallots.get(subject.id), ownStated.get(subject.id)),
    )
  })
  return { tallied, alerts }
}
