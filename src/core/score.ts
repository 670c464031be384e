import type { CaseFile } from '../schema/case.js'
import type { ScoreComponent, Track } from '../schema/track.js'
import type { Ratio } from './ratio.js'
import { addRatios, formatRatio, invertRatio, multiplyRatios, parseRatio, ratioOf, ratioOfNumber } from './ratio.js'
import type { ShareIn } from './share.js'
import { overClasses } from './share.js'
import type { Tallied } from './tally.js'

type Mean = Extract<ScoreComponent, { mean: object }>['mean']

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

const pointsOf =
  (points: Record<string, number>): ShareIn =>
  (counts, valid) =>
    Object.entries(points).reduce(
      (sum, [option, worth]) =>
        addRatios(sum, multiplyRatios(ratioOfNumber(worth), ratioOf(counts[option] ?? 0, valid))),
      ratioOf(0),
    )

/** The mean of the scores, without so many at both ends, on the 100-point footing; null where nothing is left. */
const meanOf =
  ({ dropHighest = 0, dropLowest = 0 }: Mean, to = '100'): ShareIn =>
  (_, valid, scores) => {
    const last = valid - dropLowest
    if (last <= dropHighest) return null
    let sum = ratioOf(0)
    let above = 0
    for (const { score, votes } of scores ?? []) {
      const kept = Math.min(above + votes, last) - Math.max(above, dropHighest)
      if (kept > 0) sum = addRatios(sum, multiplyRatios(parseRatio(score), ratioOf(kept)))
      above += votes
    }
    return multiplyRatios(sum, multiplyRatios(ratioOf(100, last - dropHighest), invertRatio(parseRatio(to))))
  }

/** The scores of one subject on a track that has a score; undefined where it has none. */
export function scoresOf(track: Track, tallied: Tallied, given: NonNullable<CaseFile['scores']>): Scores | undefined {
  const fromBallots = (valueIn: ShareIn): Score => {
    const { tally, missing } = tallied
    if (tally.counts === null || tally.valid === null) return { value: null, missing }
    if (tally.valid === 0) return { value: null, missing: ['votes'] }
    const value = track.ballot.classes
      ? overClasses(track, tally, valueIn)
      : valueIn(tally.counts, tally.valid, tally.scores)
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
    const own =
      'outOf' in component
        ? fromCase(component.id, component.outOf)
        : fromBallots(
            'points' in component ? pointsOf(component.points) : meanOf(component.mean, track.ballot.score?.to),
          )
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
