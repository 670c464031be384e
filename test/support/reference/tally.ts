import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import { type BallotCount, countBallots, noVotes } from './ballots.js'
import { byName } from './lists.js'
import { countStated, type StatedCount } from './stated.js'
import type { AlertNote, SubjectTally, Votes } from './types.js'

const sameCounts = ({ counts: a }: Votes, { counts: b }: Votes) =>
  a === null || b === null || [...a.keys(), ...b.keys()].every((name) => (a.get(name) ?? 0) === (b.get(name) ?? 0))

const sameFigure = (a: number | null, b: number | null) => a === null || b === null || a === b

function agree(ballots: BallotCount, stated: StatedCount): boolean {
  return (
    sameCounts(ballots, stated) &&
    [...(ballots.classes ?? [])].every(([id, votes]) => {
      const other = stated.classes?.get(id)
      return other === undefined || (sameCounts(votes, other) && sameFigure(votes.valid, other.valid))
    }) &&
    sameFigure(ballots.valid, stated.valid) &&
    sameFigure(ballots.returned, stated.returned) &&
    sameFigure(ballots.blank, stated.blank) &&
    sameFigure(ballots.spoiled, stated.spoiled)
  )
}

/** Everything that is known of the votes on one subject. */
export function tallySubject(
  policy: Policy,
  track: Track,
  caseFile: CaseFile,
  subject: string,
  alerts: AlertNote[],
): SubjectTally {
  const due = caseFile.meeting?.due ?? null
  const present = caseFile.meeting?.present ?? null
  const ballots = countBallots(policy, track, caseFile, subject, alerts)
  const stated = countStated(policy, track, caseFile, subject, alerts)
  const classes = track.ballot.classes
  const perClass = (votes: () => Votes) =>
    classes === undefined ? null : new Map(classes.map((each) => [each.id, votes()]))
  const unknown = { counts: null, valid: null, issued: null, returned: null, blank: null, spoiled: null }
  const notSupplied = { due, present, ...unknown, classes: perClass(() => ({ counts: null, valid: null })) }

  const find = (): SubjectTally => {
    if (ballots === null && stated === null) {
      if (caseFile.ballots === undefined) return { ...notSupplied, spoiledBallots: [], missing: ['ballots'] }
      const zero = { issued: null, returned: 0, blank: 0, spoiled: 0, spoiledBallots: [], missing: [] }
      return { due, present, ...noVotes(track), ...zero, classes: perClass(() => noVotes(track)) }
    }
    if (ballots !== null) {
      const spoiledBallots = [...ballots.spoiledBallots].sort((a, b) => byName(a.ballot, b.ballot))
      if (stated !== null && !agree(ballots, stated)) {
        alerts.push({ code: 'tally-mismatch', severity: 'error', subjects: [subject] })
        return { ...notSupplied, spoiledBallots, missing: ['tallies'] }
      }
      return { due, present, ...ballots, issued: stated?.issued ?? null, spoiledBallots, missing: [] }
    }
    const { usable: _, ...figures } = stated as StatedCount
    return { due, present, ...figures, spoiledBallots: [], missing: figures.valid === null ? ['tallies'] : [] }
  }

  const tally = find()
  const note = (code: string, severity: AlertNote['severity'], when: boolean) => {
    if (when) alerts.push({ code, severity, subjects: [subject] })
  }
  const exceeds = (a: number | null, b: number | null) => a !== null && b !== null && a > b
  note('returned-over-issued', 'error', exceeds(tally.returned, tally.issued))
  note('issued-over-present', 'warning', exceeds(tally.issued, tally.present))
  note('no-votes', 'warning', tally.valid === 0)
  return tally
}
