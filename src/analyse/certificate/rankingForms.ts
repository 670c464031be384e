import { ratioOf } from '../../core/ratio.js'
import type { Track } from '../../schema/track.js'
import { scoreCoefficients, weightOf } from '../space/forms.js'
import type { Linear } from '../space/linear.js'
import { linearOf } from '../space/linear.js'
import type { Variable } from '../space/variables.js'

/**
 * What the ranking keys of a track count, as linear functions of its quantities: larger is better. Among tallies with the same base a key is
 * such a sum by a positive factor.
 *
 * @param track - the track
 * @param variables - its quantities
 */
export function rankingForms(track: Track, variables: readonly Variable[]): Linear[] {
  // Classes weigh in shares of the valid ballots alone.
  const weight = (voters: string | null) => (track.base === 'valid' ? weightOf(track, voters) : ratioOf(1))
  return (track.ranking ?? []).map((key) => {
    const sign = key.order === 'asc' ? -1n : 1n
    const coefficients =
      'share' in key
        ? variables.map((variable) =>
            variable.kind === 'votes' && key.share.includes(variable.option) ? weight(variable.class) : ratioOf(0),
          )
        : scoreCoefficients(track, variables, key.score)
    return linearOf(
      coefficients.map(({ numerator, denominator }) => ratioOf(sign * numerator, denominator)),
      ratioOf(0),
    )
  })
}
