import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formsOf } from '../../../src/analyse/space/forms.js'
import { valueAt } from '../../../src/analyse/space/linear.js'
import { caseAt } from '../../../src/analyse/space/sample.js'
import { countedForms, pointOf, signsAt } from '../../../src/analyse/space/signs.js'
import { spaceOf } from '../../../src/analyse/space/space.js'
import { standingAt } from '../../../src/analyse/space/standing.js'
import { variablesOf } from '../../../src/analyse/space/variables.js'
import { ratioOf } from '../../../src/core/ratio.js'
import { evaluateRules, tallyBallots } from '../../../src/index.js'
import { parseCase } from '../../../src/schema/index.js'
import type { Draw } from '../../support/generators/draw.js'
import { drawn } from '../../support/generators/draw.js'
import { anyPolicy } from '../../support/generators/policies.js'

/** A plan, and whole numbers of ballots for its first track. */
const sample = drawn((draw: Draw) => {
  const policy = anyPolicy(draw)
  return { policy, amounts: Array.from({ length: 24 }, () => draw.whole(0, 9)), world: draw.whole(0, 9999) }
})

test('every tally lies in a region of the partition, and the core says of it what it says of the region', () => {
  let looked = 0
  fc.assert(
    fc.property(sample, ({ policy, amounts, world }) => {
      const [track] = policy.tracks
      if (!track || track.tallyOnly) return
      // Partitions of more borders are as right and take long.
      if (formsOf(track, variablesOf(track)).length > 5) return
      const space = spaceOf(policy, track)
      if (space.uncovered.length > 0) return
      const { variables, forms, regions, worlds } = space
      const ballots = variables.map((variable, index) =>
        ratioOf(variable.kind === 'component' ? 10 * (amounts[index] ?? 0) : (amounts[index] ?? 0)),
      )
      const point = pointOf(variables, ballots)
      const facts = worlds[world % worlds.length]
      if (!point || !facts) return
      // A score below the lowest that a ballot takes is no score.
      if (space.domain.some(({ linear, is }) => is !== 'zero' && valueAt(linear, point).numerator < 0n)) return
      const signs = signsAt(forms, point)
      const region = regions.find((one) => one.signs.every((sign, index) => sign === signs[index]))
      if (!region) return expect.fail(`no region ${signs}`)
      const rows = countedForms(space)?.rows
      if (rows)
        expect(
          rows.map((row) =>
            Math.sign(row.reduce((sum, one, index) => sum + one * Number(ballots[index]?.numerator), 0)),
          ),
        ).toEqual(signs)

      const caseFile = caseAt(policy, track, variables, ballots, facts)
      expect(parseCase(caseFile).ok).toBe(true)
      if (!caseFile) return
      const { tallied } = tallyBallots(policy, caseFile)
      const here = evaluateRules(policy, caseFile, tallied).bounded.find((one) => one.tallied.track === track.id)
      const there = standingAt(space, region, facts)?.bounded
      const outcomes = (bounded: typeof there) =>
        bounded?.reasons.map((reason) => [reason.kind, 'outcome' in reason && reason.outcome])
      expect(outcomes(here)).toEqual(outcomes(there))
      for (const key of ['admissible', 'proposed', 'ungraded', 'provisional', 'missing'] as const)
        expect(here?.[key], key).toEqual(there?.[key])
      looked += 1
    }),
    { numRuns: 150 },
  )
  expect(looked).toBeGreaterThan(30)
})
