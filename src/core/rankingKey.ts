import type { Track } from '../schema/track.js'
import type { Ratio } from './ratio.js'
import { parseRatio } from './ratio.js'
import { shareOf } from './share.js'
import type { Tallied } from './tally.js'

/** What ranking looks at: the counts, and the score where the track has one. */
export interface Rankable {
  /** The counts of the subject, and the kind of its organization. */
  tallied: Pick<Tallied, 'tally' | 'missing'> & Partial<Pick<Tallied, 'kind'>>
  /** The scores; undefined where the track has none. */
  score?: { total: string | null; components: { id: string; value: string | null }[] } | undefined
}

/** One ranking key of a subject: larger is better; null: undetermined. */
export type RankingKeyOf = (subject: Rankable) => Ratio | null

const negative = ({ numerator, denominator }: Ratio): Ratio => ({ numerator: -numerator, denominator })

/** Compiles the ranking keys of a track. */
export const compileRanking = (track: Track): RankingKeyOf[] =>
  (track.ranking ?? []).map((key) => {
    const keyValue = ({ tallied, score }: Rankable): Ratio | null => {
      if ('share' in key) return shareOf(track, tallied, key.share, track.base).value
      const value = key.score === true ? score?.total : score?.components.find(({ id }) => id === key.score)?.value
      return value ? parseRatio(value) : null
    }
    return (subject) => {
      const value = keyValue(subject)
      return value && key.order === 'asc' ? negative(value) : value
    }
  })
