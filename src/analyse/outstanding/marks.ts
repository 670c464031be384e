import { compareRatios, parseRatio } from '../../core/ratio.js'
import { scoreReader } from '../../core/scoreMark.js'
import type { Track } from '../../schema/track.js'

type BallotScore = NonNullable<Track['ballot']['score']>

/** Scores are listed up to so many. */
const mostScores = 100_001

/** Every score that a ballot takes, high to low; null where there are too many. */
export function everyScore({ from, to, decimals }: BallotScore): string[] | null {
  const digits = 10n ** BigInt(decimals)
  const [least, most] = [parseRatio(from), parseRatio(to)].map(({ numerator, denominator }) => ({
    numerator: numerator * digits,
    denominator,
  })) as [{ numerator: bigint; denominator: bigint }, { numerator: bigint; denominator: bigint }]
  const first = -(-least.numerator / least.denominator)
  const start = first * least.denominator < least.numerator ? first + 1n : first
  const last = most.numerator / most.denominator
  if (last - start + 1n > mostScores) return null
  const found: string[] = []
  for (let value = last; value >= start; value -= 1n) {
    const rest = (value % digits).toString().padStart(decimals, '0').replace(/0+$/u, '')
    found.push(rest && decimals > 0 ? `${value / digits}.${rest}` : `${value / digits}`)
  }
  return found
}

/** A mark as the counts name it; null where the ballots do not take it. */
export function markReader({ ballot: { options, score } }: Track): (mark: string) => string | null {
  if (score) return scoreReader(score)
  const known = new Set(options.map(({ id }) => id))
  return (mark) => (known.has(mark) ? mark : null)
}

/** The track with given scores as options, high to low; as it is where ballots hold none. */
export function withScores(track: Track, scores: Iterable<string>): Track {
  if (!track.ballot.score) return track
  const options = [...new Set(scores)]
    .map((id) => ({ id, label: id, value: parseRatio(id) }))
    .sort((a, b) => compareRatios(b.value, a.value))
    .map(({ id, label }) => ({ id, label }))
  return { ...track, ballot: { ...track.ballot, options } }
}
