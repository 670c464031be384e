import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyReadings, appraise } from '../../src/index.js'
import { drawn, settings } from '../support/generators/draw.js'
import { improvement } from '../support/generators/monotone.js'
import { worlds } from '../support/generators.js'
import { expectNoEnvy } from '../support/invariants.js'

test('nobody ranked strictly higher and equally bounded has a worse grade, whatever the policy', () => {
  fc.assert(
    fc.property(worlds, ({ policy, caseFile, readings }) => {
      expectNoEnvy(appraise(policy, caseFile, { readings }), applyReadings(policy, readings), caseFile)
    }),
    settings,
  )
})

test('nobody ranked strictly higher and equally bounded has a worse grade under a plan like the real ones', () => {
  let pairs = 0
  fc.assert(
    fc.property(drawn(improvement), ({ policy, before }) => {
      pairs += expectNoEnvy(appraise(policy, before), policy, before)
    }),
    settings,
  )
  expect(pairs).toBeGreaterThan(settings.numRuns)
})
