import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from '../../src/index.js'
import { drawn, settings } from '../support/generators/draw.js'
import { monotonePolicy } from '../support/generators/monotone.js'
import { boundaryCases } from '../support/generators/thresholds.js'
import { anyWorld } from '../support/generators.js'

const policies = drawn((draw) => (draw.chance(50) ? anyWorld(draw).policy : monotonePolicy(draw)))

test('a share one vote below, at and one vote above its limit holds as the operator says', () => {
  let cases = 0
  fc.assert(
    fc.property(policies, (policy) => {
      for (const { track, rule, holds, caseFile, position } of boundaryCases(policy)) {
        const [found] = appraise(policy, caseFile).tracks.find((each) => each.id === track)?.determinations ?? []
        const reason = found?.reasons.find((each) => each.kind === 'rule' && each.id === rule)
        expect(reason, position).toMatchObject({ outcome: holds ? 'holds' : 'does-not-hold' })
        cases += 1
      }
    }),
    settings,
  )
  expect(cases).toBeGreaterThan(settings.numRuns)
})
