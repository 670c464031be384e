import type { Alert } from '../schema/alert.js'
import type { Tally } from '../schema/appraisal.js'
import type { Ballot } from '../schema/case.js'
import type { Track } from '../schema/track.js'
import { alertOf } from './alerts.js'
import type { Figures } from './figures.js'
import { byCodeUnit, distinct } from './order.js'
import { scoreReader } from './scoreMark.js'

type Spoiled = Tally['spoiledBallots'][number]

/** Counts the ballots about one subject; every ballot that cannot be counted is named with the reason. */
export function countBallots(track: Track, subject: string, ballots: Ballot[], alerts: Alert[]): Figures {
  const { options, classes, score } = track.ballot
  const unknownMark = score ? 'not-a-score' : 'unknown-option'
  const read = score && scoreReader(score)
  const marksOf = (ballot: Ballot) => (read ? ballot.marks.map((mark) => read(mark) ?? mark) : ballot.marks)
  const position = new Map(options.map((option, index) => [option.id, index]))
  const counts = (classes ?? ['']).map(() => options.map(() => 0))
  const ownCounts = new Map(classes?.map((voters, index) => [voters.id, counts[index]]))
  const spoiledBallots: Spoiled[] = []
  const papers = new Map<string, Ballot>()
  const copied = new Map<string, boolean>()
  let blank = 0

  const meaning = (ballot: Ballot) => JSON.stringify([distinct(marksOf(ballot)), classes && ballot.class])
  for (const ballot of ballots) {
    const first = papers.get(ballot.id)
    if (!first) papers.set(ballot.id, ballot)
    else {
      copied.set(ballot.id, copied.get(ballot.id) !== false && meaning(first) === meaning(ballot))
    }
  }
  for (const [ballot, agree] of copied)
    alerts.push(alertOf('duplicate-ballot', [subject], { track: track.id, ballot, agree }, agree ? 'warning' : 'error'))
  for (const [id, ballot] of papers) {
    const { class: voters } = ballot
    const marks = marksOf(ballot)
    const own = classes ? ownCounts.get(voters ?? '') : counts[0]
    const marked = marks.length > 1 ? distinct(marks) : marks
    const index = marked.length === 1 ? position.get(marked[0] ?? '') : undefined
    const conflicting = copied.get(id) === false
    if (own && index !== undefined && !conflicting) {
      own[index] = (own[index] ?? 0) + 1
      continue
    }
    const unknown = marked.filter((mark) => !position.has(mark))
    const reason = conflicting
      ? 'conflicting-copies'
      : !own
        ? 'unknown-class'
        : unknown.length > 0
          ? unknownMark
          : marked.length > 1
            ? 'several-marks'
            : null
    if (reason) spoiledBallots.push({ ballot: id, reason })
    else blank += 1
    if (conflicting) continue
    const unknownId = (code: Alert['code'], found: string | null) =>
      alerts.push(alertOf(code, [subject], { list: 'ballots', track: track.id, ballot: id, id: found }))
    for (const option of unknown) unknownId(unknownMark, option)
    if (!own) unknownId('unknown-class', voters ?? null)
  }
  spoiledBallots.sort((a, b) => byCodeUnit(a.ballot, b.ballot))
  return { counts, blank, spoiled: spoiledBallots.length, returned: papers.size, issued: null, spoiledBallots }
}
