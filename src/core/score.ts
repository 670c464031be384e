import type { CaseFile } from '../schema/case.js'
import type { Track } from '../schema/track.js'
import type { Ratio } from './ratio.js'
import { addRatios, formatRatio, invertRatio, multiplyRatios, parseRatio, ratioOf, ratioOfNumber } from './ratio.js'
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

/** The scores of one subject on a track that has a score; undefined where it has none. */
export function scoresOf(track: Track, tallied: Tallied, given: NonNullable<CaseFile['scores']>): Scores | undefined {
  const pointsOf = (points: Record<string, number>) => (counts: Record<string, number>, valid: number) =>
    Object.entries(points).reduce(
      (sum, [option, worth]) =>
        addRatios(sum, multiplyRatios(ratioOfNumber(worth), ratioOf(counts[option] ?? 0, valid))),
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
      value: multiplyRatios(parseRatio(first.value), multiplyRatios(ratioOf(100), invertRatio(ratioOfNumber(outOf)))),
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

/** The scores as the appraisal shows them. */
export const describeScores = ({ components, total }: Scores) => ({
  total: total.value && formatRatio(total.value),
  components: [...components].map(([id, { value }]) => ({ id, value: value && formatRatio(value) })),
})
