import type { Ballot, StatedTally } from '../schema/case.js'
import type { Track } from '../schema/track.js'
import { compareRatios, parseRatio } from './ratio.js'

type BallotScore = NonNullable<Track['ballot']['score']>

/** Reads marks as scores in one way of writing; null for what the ballots do not take. */
export function scoreReader({ from, to, decimals }: BallotScore): (mark: string) => string | null {
  const [least, most] = [parseRatio(from), parseRatio(to)]
  return (mark) => {
    const [, whole, written = ''] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(mark) ?? []
    if (whole === undefined || written.length > decimals) return null
    const value = parseRatio(mark)
    if (compareRatios(value, least) < 0 || compareRatios(value, most) > 0) return null
    const rest = written.replace(/0+$/, '')
    return rest ? `${Number(whole)}.${rest}` : `${Number(whole)}`
  }
}

/** A track as the evidence on one subject shows it: where the ballots hold scores, each score given is an option, high to low. */
export function withScoresAsOptions(track: Track, ballots: Ballot[] = [], stated: StatedTally[] = []): Track {
  const { score } = track.ballot
  if (!score) return track
  const read = scoreReader(score)
  const written = [...ballots.flatMap(({ marks }) => marks), ...stated.flatMap(scoresIn).map((given) => given.score)]
  const options = [...new Set(written.flatMap((mark) => read(mark) ?? []))]
    .map((id) => ({ id, label: id, value: parseRatio(id) }))
    .sort((a, b) => compareRatios(b.value, a.value))
  return { ...track, ballot: { ...track.ballot, options } }
}

/** The scores that a stated tally gives. */
export const scoresIn = ({ scores = [] }: StatedTally) => scores
