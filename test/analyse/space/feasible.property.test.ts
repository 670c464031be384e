import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Constraint } from '../../../src/analyse/space/feasible.js'
import { feasiblePoint, pickPoint } from '../../../src/analyse/space/feasible.js'
import { valueAt } from '../../../src/analyse/space/linear.js'
import { shortestDecimalBetween, simplestBetween } from '../../../src/analyse/space/simplest.js'
import type { Ratio } from '../../../src/core/ratio.js'
import { compareRatios, ratioOf } from '../../../src/core/ratio.js'

const constraint: fc.Arbitrary<Constraint> = fc.record({
  linear: fc.record({
    coefficients: fc.array(fc.bigInt(-4n, 4n), { minLength: 3, maxLength: 3 }),
    constant: fc.bigInt(-6n, 6n),
  }),
  is: fc.constantFrom('zero' as const, 'positive' as const, 'not-negative' as const),
})

const keeps = (point: readonly Ratio[], constraints: readonly Constraint[]) =>
  constraints.every(({ linear, is }) => {
    const { numerator } = valueAt(linear, point)
    return is === 'zero' ? numerator === 0n : is === 'positive' ? numerator > 0n : numerator >= 0n
  })

// Every point of the cube from 0 to 4 in steps of one half; no variable is negative.
const steps = Array.from({ length: 9 }, (_, index) => ratioOf(index, 2))
const grid = steps.flatMap((x) => steps.flatMap((y) => steps.map((z) => [x, y, z])))

test('a point that is found keeps to every constraint; where none is found, no point of a grid does', () => {
  fc.assert(
    fc.property(fc.array(constraint, { maxLength: 6 }), (constraints) => {
      const found = feasiblePoint(3, constraints)
      const picked = pickPoint(3, constraints, (_, low, high) => simplestBetween(low, high))
      expect(picked === null).toBe(found === null)
      for (const point of [found, picked]) {
        if (!point) continue
        expect(keeps(point, constraints)).toBe(true)
        expect(point.every(({ numerator }) => numerator >= 0n)).toBe(true)
      }
      if (!found) expect(grid.some((point) => keeps(point, constraints))).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

const ratio = fc.tuple(fc.bigInt(-60n, 60n), fc.bigInt(1n, 24n)).map(([above, below]) => ratioOf(above, below))

test('the simplest ratio, and the shortest decimal, lie inside; no ratio inside has a smaller denominator', () => {
  fc.assert(
    fc.property(ratio, ratio, fc.boolean(), fc.boolean(), (a, b, lowOpen, highOpen) => {
      const order = compareRatios(a, b)
      fc.pre(order !== 0)
      const [low, high] = order < 0 ? [a, b] : [b, a]
      const isInside = (value: Ratio) =>
        compareRatios(value, low) >= Number(lowOpen) && compareRatios(high, value) >= Number(highOpen)
      const ends = [
        { value: low, open: lowOpen },
        { value: high, open: highOpen },
      ] as const
      const simplest = simplestBetween(...ends)
      expect(isInside(simplest)).toBe(true)
      expect(isInside(shortestDecimalBetween(...ends))).toBe(true)
      for (let below = 1n; below < simplest.denominator; below += 1n)
        for (let above = -1500n; above <= 1500n; above += 1n)
          if (isInside(ratioOf(above, below))) expect.fail(`${above}/${below}`)
    }),
    { numRuns: 100 },
  )
})
