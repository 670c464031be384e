import type { Ballot, CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import { compare, print, readFraction } from './fraction.js'
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

/** All votes zero; where the ballots hold scores, none is given yet. */
export function noVotes(track: Track): { counts: Map<string, number>; valid: number } {
  return { counts: new Map(track.ballot.options.map((option) => [option.id, 0])), valid: 0 }
}

/** A score in its one way of writing, or null where the ballots of the track do not take it. */
export function readScore(track: Track, mark: string): string | null {
  const form = track.ballot.score
  if (form === undefined || !/^[0-9]+(\.[0-9]+)?$/.test(mark)) return null
  const decimals = mark.split('.')[1] ?? ''
  const value = readFraction(mark)
  const fits = compare(value, readFraction(form.from)) >= 0 && compare(value, readFraction(form.to)) <= 0
  return decimals.length <= form.decimals && fits ? print(value) : null
}

/** Marks as they are compared: a score by its number, whatever else by its letters. */
const marksOn = (track: Track, ballot: Ballot) =>
  track.ballot.score === undefined
    ? ballot.marks
    : ballot.marks.map((mark) => readScore(track, mark) ?? `not a score: ${mark}`)

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
      (copy) =>
        sameNames(marksOn(track, copy), marksOn(track, first)) && (classes === undefined || copy.class === first.class),
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
    const marks = distinct(marksOn(track, first))
    const unknownClass = classes !== undefined && !classes.some((each) => each.id === first.class)
    const notOffered =
      track.ballot.score === undefined
        ? { code: 'unknown-option', found: marks.some((mark) => !track.ballot.options.some(({ id }) => id === mark)) }
        : { code: 'not-a-score', found: first.marks.some((mark) => readScore(track, mark) === null) }
    if (unknownClass) alert('unknown-class', 'error')
    if (notOffered.found) alert(notOffered.code, 'error')
    const mark = marks[0]
    if (unknownClass) spoil('unknown-class')
    else if (notOffered.found) spoil(notOffered.code)
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
