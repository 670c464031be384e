import type { Ballot, CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import { distinct } from './lists.js'
import type { AlertNote, Votes } from './types.js'

/** What the ballots on one subject say. */
export interface BallotCount extends Votes {
  counts: Map<string, number>
  valid: number
  classes: Map<string, { counts: Map<string, number>; valid: number }> | null
  blank: number
  spoiled: number
  returned: number
  spoiledBallots: { ballot: string; reason: string }[]
}

export const isOnTrack = (policy: Policy, track: Track, stated: string | undefined) =>
  (stated ?? policy.tracks[0]?.id) === track.id

/** All votes zero. */
export function noVotes(track: Track): { counts: Map<string, number>; valid: number } {
  return { counts: new Map(track.ballot.options.map((option) => [option.id, 0])), valid: 0 }
}

const sameNames = (a: string[], b: string[]) =>
  a.every((name) => b.includes(name)) && b.every((name) => a.includes(name))

/** Counts the ballots on one subject, one after the other. */
export function countBallots(
  policy: Policy,
  track: Track,
  caseFile: CaseFile,
  subject: string,
  alerts: AlertNote[],
): BallotCount | null {
  const ballots = (caseFile.ballots ?? []).filter(
    (ballot) => ballot.subject === subject && isOnTrack(policy, track, ballot.track),
  )
  if (ballots.length === 0) return null
  const classes = track.ballot.classes
  const result: BallotCount = {
    ...noVotes(track),
    classes: classes === undefined ? null : new Map(classes.map((each) => [each.id, noVotes(track)])),
    blank: 0,
    spoiled: 0,
    returned: 0,
    spoiledBallots: [],
  }
  const alert = (code: string, severity: AlertNote['severity']) => alerts.push({ code, severity, subjects: [subject] })

  for (const id of distinct(ballots.map((ballot) => ballot.id))) {
    const copies = ballots.filter((ballot) => ballot.id === id)
    const first = copies[0] as Ballot
    const agree = copies.every(
      (copy) => sameNames(copy.marks, first.marks) && (classes === undefined || copy.class === first.class),
    )
    const spoil = (reason: string) => {
      result.spoiled += 1
      result.spoiledBallots.push({ ballot: id, reason })
    }
    result.returned += 1
    if (copies.length > 1) alert('duplicate-ballot', agree ? 'warning' : 'error')
    if (!agree) {
      spoil('conflicting-copies')
      continue
    }
    const marks = distinct(first.marks)
    const unknownClass = classes !== undefined && !classes.some((each) => each.id === first.class)
    const unknownOption = marks.some((mark) => !track.ballot.options.some((option) => option.id === mark))
    if (unknownClass) alert('unknown-class', 'error')
    if (unknownOption) alert('unknown-option', 'error')
    const mark = marks[0]
    if (unknownClass) spoil('unknown-class')
    else if (unknownOption) spoil('unknown-option')
    else if (marks.length > 1) spoil('several-marks')
    else if (mark === undefined) result.blank += 1
    else {
      const leavesTheBase = track.ballot.options.some((option) => option.id === mark && option.valid === false)
      const ofClass = result.classes?.get(first.class ?? '')
      for (const votes of ofClass === undefined ? [result] : [result, ofClass]) {
        votes.counts.set(mark, (votes.counts.get(mark) ?? 0) + 1)
        if (!leavesTheBase) votes.valid += 1
      }
    }
  }
  return result
}
