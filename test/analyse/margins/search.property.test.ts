import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ballots } from '../../../src/analyse/margins/ballots.js'
import { changeTo, validPerClass } from '../../../src/analyse/margins/ballots.js'
import { rowOf } from '../../../src/analyse/margins/row.js'
import { leastChanges, preferredTally } from '../../../src/analyse/margins/search.js'
import { type Draw, drawn, settings } from '../../support/generators/draw.js'

/** Σ coefficient × count + each × (valid of the first class) + constant ≥ 0. */
interface Bound {
  coefficients: number[]
  each: number
  constant: number
}

interface Problem {
  ballots: Ballots
  wanted: Bound[][]
}

const anyBound = (draw: Draw, kinds: number): Bound => ({
  coefficients: Array.from({ length: kinds }, () => draw.whole(-3, 3)),
  each: draw.whole(-2, 2),
  constant: draw.whole(-6, 3),
})

const problems = drawn((draw): Problem => {
  const classes = draw.whole(1, 2)
  const kinds = Array.from({ length: classes }, (_, voters) => [
    ...Array.from({ length: draw.whole(1, classes === 1 ? 4 : 2) }, (_, option) => ({
      voters,
      option: `o${option}`,
      valid: option === 0 || draw.chance(80),
    })),
    ...(draw.chance(60) ? [{ voters, option: null, valid: false }] : []),
  ]).flat()
  const counts = kinds.map(({ valid }, index) =>
    draw.whole(valid && kinds[index - 1]?.voters !== kinds[index]?.voters ? 1 : 0, 4),
  )
  const total = counts.reduce((sum, count) => sum + count, 0)
  return {
    ballots: { kinds, counts, limit: draw.chance(50) ? total + draw.whole(0, 3) : null },
    wanted: Array.from({ length: draw.whole(1, 2) }, () =>
      Array.from({ length: draw.whole(1, 3) }, () => anyBound(draw, kinds.length)),
    ),
  }
})

/** Every tally of kinds of which none has more than so many ballots more, or fewer, than at hand. */
function* tallies(counts: readonly number[], steps: number): Generator<number[]> {
  const [first, ...others] = counts
  if (first === undefined) return yield []
  for (let count = Math.max(0, first - steps); count <= first + steps; count += 1)
    for (const rest of tallies(others, steps)) yield [count, ...rest]
}

const farthest = 3

test('the least change, and the tally shown for it, are those that trying every tally finds', () => {
  fc.assert(
    fc.property(problems, ({ ballots, wanted }) => {
      const { counts, limit } = ballots
      const keeps = (tally: number[]) => {
        const valid = validPerClass(ballots, tally)
        const holds = ({ coefficients, each, constant }: Bound) =>
          coefficients.reduce((sum, coefficient, index) => sum + coefficient * (tally[index] as number), 0) +
            each * (valid[0] as number) +
            constant >=
          0
        const total = tally.reduce((sum, count) => sum + count, 0)
        return (
          valid.every((count) => count > 0) &&
          (limit === null || total <= limit) &&
          wanted.some((bounds) => bounds.every(holds))
        )
      }
      // Distance, then ballots added or taken away, then the order of the kinds: smaller is better.
      const standing = (tally: number[]) => {
        const { relabel, add, remove } = changeTo(ballots, tally)
        return [relabel + add + remove, add + remove, ...tally.map((count) => -count)]
      }
      const better = (a: number[], b: number[]) => {
        const at = a.findIndex((one, index) => one !== b[index])
        return at >= 0 && (a[at] as number) < (b[at] as number)
      }
      let best: { tally: number[]; standing: number[] } | null = null
      for (const tally of tallies(counts, farthest)) {
        if (!keeps(tally)) continue
        const own = standing(tally)
        const [distance = 0] = own
        if (distance > 0 && distance <= farthest && (best === null || better(own, best.standing)))
          best = { tally, standing: own }
      }
      const rows = wanted.map(
        (bounds) => (valid: readonly number[]) =>
          bounds.map(({ coefficients, each, constant }) =>
            rowOf(ballots, valid, coefficients.map(BigInt), BigInt(each * (valid[0] as number) + constant)),
          ),
      )
      // The tally at hand is never asked for: where it keeps to what is wanted there is nothing to change.
      fc.pre(!keeps([...counts]))
      const found = leastChanges(ballots, rows, farthest)
      expect(found).toBe(best?.standing[0] ?? null)
      if (found !== null) expect(preferredTally(ballots, rows, found)).toEqual(best?.tally)
    }),
    settings,
  )
})
