import type { Track } from '../../schema/track.js'
import { formsOf } from '../space/forms.js'
import type { Linear } from '../space/linear.js'
import { absolute } from '../space/linear.js'
import { variablesOf } from '../space/variables.js'
import { rankingForms } from './rankingForms.js'
import { usedBases } from './usedBases.js'

/** The borders and the ranking keys of a track in whole numbers: one row each, one coefficient an option. */
export interface TallyRows {
  /** The sign of Σ coefficient × votes is the side of the border. */
  borders: readonly (readonly number[])[]
  /** Σ coefficient × votes ÷ valid ballots is the key, up to a positive factor. */
  keys: readonly (readonly number[])[]
}

// 3 sides a border, numbered in a double.
const mostBorders = 33

/** The rows as doubles, where no sum of so many times a coefficient leaves the whole numbers that doubles hold exactly. */
const inDoubles = (rows: readonly (readonly bigint[])[], most: bigint): number[][] | null =>
  rows.some((row) => row.some((one) => absolute(one) * most > BigInt(Number.MAX_SAFE_INTEGER)))
    ? null
    : rows.map((row) => row.map(Number))

/**
 * The rows of a track whose rules and ranking look at the votes alone.
 *
 * @param track - the track
 * @param ballots - the most ballots of a tally
 * @returns null where votes alone do not span what the rules tell apart (voter classes, wider bases, scores from outside), or where sums may
 * leave the whole numbers that a double holds
 */
export function tallyRows(track: Track, ballots: number): TallyRows | null {
  const { options, classes } = track.ballot
  const fromOutside = (track.score?.components ?? []).some((component) => !('points' in component))
  if (options.length === 0 || classes || fromOutside || usedBases(track).some((base) => base !== 'valid')) return null
  if (track.tallyOnly) return { borders: [], keys: [] }
  const variables = variablesOf(track)
  // The valid ballots together are one, so that a constant counts once for each of them.
  const rowOf = ({ coefficients, constant }: Linear) =>
    coefficients.map((coefficient, index) => coefficient + (options[index]?.valid === false ? 0n : constant))
  const borders = inDoubles(formsOf(track, variables).map(rowOf), BigInt(ballots))
  // Keys are compared by cross-multiplication.
  const keys = inDoubles(rankingForms(track, variables).map(rowOf), BigInt(ballots) ** 2n)
  return borders && keys && borders.length <= mostBorders ? { borders, keys } : null
}
