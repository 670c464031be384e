import type { Alert } from '../schema/alert.js'
import type { Tally } from '../schema/appraisal.js'
import type { Ballot } from '../schema/case.js'
import type { Track } from '../schema/track.js'
import { alertOf } from './alerts.js'
import type { Figures } from './figures.js'
import { byCodeUnit, distinct, groupBy } from './order.js'

type Spoiled = Tally['spoiledBallots'][number]

/** Counts the ballots about one subject; every ballot that cannot be counted is named with the reason. */
export function countBallots(track: Track, subject: string, ballots: Ballot[], alerts: Alert[]): Figures {
  const { options, classes } = track.ballot
  const position = new Map(options.map((option, index) => [option.id, index]))
  const classPosition = new Map(classes?.map((voters, index) => [voters.id, index]))
  const counts = Array.from({ length: classes?.length ?? 1 }, () => options.map(() => 0))
  const spoiledBallots: Spoiled[] = []
  let blank = 0

  const meaning = ({ marks, class: voters }: Ballot) => JSON.stringify([distinct(marks), classes && voters])
  const spoil = (ballot: string, reason: Spoiled['reason']) => spoiledBallots.push({ ballot, reason })
  const count = ({ id, marks, class: voters }: Ballot) => {
    const own = classes ? counts[classPosition.get(voters ?? '') ?? -1] : counts[0]
    const marked = distinct(marks)
    const unknown = marked.filter((mark) => !position.has(mark))
    for (const option of unknown)
      alerts.push(alertOf('unknown-option', [subject], { list: 'ballots', track: track.id, ballot: id, id: option }))
    if (!own)
      alerts.push(
        alertOf('unknown-class', [subject], { list: 'ballots', track: track.id, ballot: id, id: voters ?? null }),
      )
    const [mark] = marked
    const index = mark === undefined ? undefined : position.get(mark)
    if (!own) spoil(id, 'unknown-class')
    else if (unknown.length > 0) spoil(id, 'unknown-option')
    else if (marked.length > 1) spoil(id, 'several-marks')
    else if (index === undefined) blank += 1
    else own[index] = (own[index] ?? 0) + 1
  }

  const papers = groupBy(ballots, (ballot) => ballot.id)
  for (const [id, [paper, ...copies]] of papers) {
    const agree = copies.every((copy) => meaning(copy) === meaning(paper as Ballot))
    if (copies.length > 0)
      alerts.push(
        alertOf('duplicate-ballot', [subject], { track: track.id, ballot: id, agree }, agree ? 'warning' : 'error'),
      )
    if (agree) count(paper as Ballot)
    else spoil(id, 'conflicting-copies')
  }
  spoiledBallots.sort((a, b) => byCodeUnit(a.ballot, b.ballot))
  return { counts, blank, spoiled: spoiledBallots.length, returned: papers.size, issued: null, spoiledBallots }
}
