import type { CaseFile } from '../schema/case.js'
import type { Track } from '../schema/track.js'
import type { Ratio } from './ratio.js'
import { addRatios, formatRatio, multiplyRatios, parseRatio, ratioOf } from './ratio.js'
import { overClasses } from './share.js'
import type { Tallied } from './tally.js'

/** A score that may not be known. */
export interface Score {
  /** The exact score on the 100-point footing; null: not known. */
  value: Ratio | null
  /** What is missing where it is not known. */
  missing: string[]
}

/** The scores of one subject: every component and the weighted total. */
export interface Scores {
  /** By component id. */
  components: Map<string, Score>
  /** Σ weight × component. */
  total: Score
}

// A number means the shortest decimal that stands for it, as it is written in JSON: 0.1 is 1/10.
function exact(number: number): Ratio {
  const [digits = '', exponent = '0'] = String(number).split('e')
  const power = ratioOf(10n ** BigInt(Math.abs(Number(exponent))))
  return multiplyRatios(parseRatio(digits), Number(exponent) < 0 ? invert(power) : power)
}

/** The scores of one subject on a track that has a score; undefined where it has none. */
export function scoresOf(track: Track, tallied: Tallied, given: NonNullable<CaseFile['scores']>): Scores | undefined {
  const pointsOf = (points: Record<string, number>) => (counts: Record<string, number>, valid: number) =>
    Object.entries(points).reduce(
      (sum, [option, worth]) => addRatios(sum, multiplyRatios(exact(worth), ratioOf(counts[option] ?? 0, valid))),
      ratioOf(0),
    )
  const fromBallots = (points: Record<string, number>): Score => {
    const { tally, missing } = tallied
    if (tally.counts === null || tally.valid === null) return { value: null, missing }
    if (tally.valid === 0) return { value: null, missing: ['votes'] }
    const value = track.ballot.classes
      ? overClasses(track, tally, pointsOf(points))
      : pointsOf(points)(tally.counts, tally.valid)
    return { value, missing: value ? [] : ['votes'] }
  }
  const fromCase = (component: string, outOf: number): Score => {
    const [first, ...others] = given.filter((score) => score.component === component)
    if (!first || others.length > 0) return { value: null, missing: [`scores.${component}`] }
    return {
      value: multiplyRatios(parseRatio(first.value), multiplyRatios(ratioOf(100), invert(exact(outOf)))),
      missing: [],
    }
  }
  if (!track.score) return undefined
  const components = new Map<string, Score>()
  let total: Score = { value: ratioOf(0), missing: [] }
  for (const component of track.score.components) {
    const own = 'points' in component ? fromBallots(component.points) : fromCase(component.id, component.outOf)
    components.set(component.id, own)
    const sum =
      total.value && own.value && addRatios(total.value, multiplyRatios(parseRatio(component.weight), own.value))
    total = { value: sum, missing: [...total.missing, ...own.missing] }
  }
  return { components, total }
}

const invert = ({ numerator, denominator }: Ratio): Ratio => ({ numerator: denominator, denominator: numerator })

/** The scores as the appraisal shows them. */
export const describeScores = ({ components, total }: Scores) => ({
  total: total.value && formatRatio(total.value),
  components: [...components].map(([id, { value }]) => ({ id, value: value && formatRatio(value) })),
})
