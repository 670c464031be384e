import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { idsOf } from '../../core/order.js'
import type { Ballots } from './ballots.js'
import { changeTo, validPerClass } from './ballots.js'
import type { Grader } from './grader.js'
import type { LevelMargins } from './margin.js'
import { isBefore } from './search.js'
import { withBallots } from './startingBallots.js'
import type { TrackGround } from './subjectGround.js'
import { witnessOf } from './witness.js'

// More tallies than this are not asked for one by one.
const mostTallies = 20_000

/** Every tally at a distance, with a valid ballot in each class. */
function* talliesAt({ kinds, counts, limit }: Ballots, distance: number): Generator<number[]> {
  const found = counts.map(() => 0)
  const place = function* (index: number, spent: number, up: number, down: number, total: number): Generator<number[]> {
    const kind = kinds[index]
    if (!kind) {
      if (spent === distance && validPerClass({ kinds }, found).every((valid) => valid > 0)) yield [...found]
      return
    }
    const isFirst = kinds[index - 1]?.voters !== kind.voters
    const [more, fewer] = isFirst ? [0, 0] : [up, down]
    const before = spent - Math.max(more, fewer)
    const left = distance - before
    const has = counts[index] ?? 0
    const highest = Math.min(has + left - more, limit === null ? Number.POSITIVE_INFINITY : limit - total)
    for (let number = Math.max(0, has - left + fewer); number <= highest; number += 1) {
      found[index] = number
      const [nextUp, nextDown] = [more + Math.max(0, number - has), fewer + Math.max(0, has - number)]
      yield* place(index + 1, before + Math.max(nextUp, nextDown), nextUp, nextDown, total + number)
    }
  }
  yield* place(0, 0, 0, 0, 0)
}

/** The tally to be shown for each grade: of those at the least distance the one with fewest ballots added or taken away, then by the order of options. */
type Nearest = Map<string | null, { distance: number; tally: number[] }>

function consider(nearest: Nearest, ballots: Ballots, grade: string | null, distance: number, tally: number[]): void {
  const known = nearest.get(grade)
  const moved = (to: number[]) => distance - changeTo(ballots, to).relabel
  if (known && known.distance < distance) return
  const order = known ? moved(known.tally) - moved(tally) : 1
  if (!known || order > 0 || (order === 0 && isBefore(tally, known.tally))) nearest.set(grade, { distance, tally })
}

/**
 * Margins where the exact partition does not cover a track (voter classes together with shares of all ballots, or with a plurality):
 * the core is asked for tally after tally, the nearest first. Where there are too many of them it is told how far it was looked.
 *
 * @param ground - the track
 * @param bounded - the subject
 * @param ballots - its ballots as they lie
 * @param grader - asks the core
 */
export function surveyMargins(
  { plan, track, caseFile }: TrackGround,
  bounded: Bounded,
  ballots: Ballots,
  grader: Grader,
): { rules: LevelMargins; result: LevelMargins } {
  const scale = idsOf(track.scale)
  const { standing, gradeAt, placeOf } = grader
  const gradesOf = (one: Bounded) => [standing(one).grade, gradeAt(one, placeOf(one))] as const
  const nearest: [Nearest, Nearest] = [new Map(), new Map()]
  const here = gradesOf(bounded)
  const isDone = () => nearest.every((found, level) => scale.every((to) => to === here[level] || found.has(to)))
  const farthest = ballots.counts.reduce((sum, count) => sum + count, ballots.limit ?? Number.POSITIVE_INFINITY)
  let looked = 0
  let distance = 0
  while (!isDone() && distance < farthest && looked < mostTallies) {
    distance += 1
    let chunk: number[][] = []
    const ask = () => {
      const changed = chunk.map((tally) => withBallots(track, bounded.tallied, ballots, tally))
      evaluateRules(plan, caseFile, changed).bounded.forEach((one, index) => {
        const tally = chunk[index] as number[]
        gradesOf(one).forEach((grade, level) => {
          consider(nearest[level as 0 | 1], ballots, grade, distance, tally)
        })
      })
      looked += chunk.length
      chunk = []
    }
    for (const tally of talliesAt(ballots, distance)) {
      chunk.push(tally)
      if (chunk.length >= 1000) ask()
    }
    ask()
  }
  const [rules, result] = ([0, 1] as const).map(
    (level): LevelMargins => ({
      grade: here[level],
      margins: scale
        .filter((to) => to !== here[level])
        .map((to) => {
          const found = nearest[level].get(to)
          if (found)
            return {
              kind: 'ballots',
              to,
              ballots: found.distance,
              ...changeTo(ballots, found.tally),
              witness: witnessOf({ track, bounded, ballots }, found.tally),
            }
          const { limit } = ballots
          return distance >= farthest && limit !== null
            ? { kind: 'ballots', to, ballots: null, never: { because: 'ballots', limit }, beyond: null }
            : { kind: 'ballots', to, ballots: null, never: null, beyond: distance }
        }),
      alike: [],
    }),
  ) as [LevelMargins, LevelMargins]
  return { rules, result }
}
