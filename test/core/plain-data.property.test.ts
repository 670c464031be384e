import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from '../../src/index.js'
import { parseAppraisal } from '../../src/schema/index.js'
import { settings } from '../support/generators/draw.js'
import { worlds } from '../support/generators.js'
import { deepFreeze, expectNothingFrozen, expectPlainJson, expectSameBytes } from '../support/invariants.js'

test('inputs are never changed or frozen, and frozen inputs are as good as others', () => {
  fc.assert(
    fc.property(worlds, ({ policy, caseFile, readings }) => {
      const inputs = { policy, caseFile, readings }
      const bytes = JSON.stringify(inputs)
      const appraisal = appraise(policy, caseFile, { readings })
      expect(JSON.stringify(inputs)).toBe(bytes)
      expectNothingFrozen(inputs)
      const frozen = deepFreeze(structuredClone(inputs))
      expectSameBytes(appraise(frozen.policy, frozen.caseFile, { readings: frozen.readings }), appraisal)
    }),
    settings,
  )
})

test('the appraisal is plain JSON that survives the round trip, and the same bytes every time', () => {
  fc.assert(
    fc.property(worlds, ({ policy, caseFile, readings }) => {
      const appraisal = appraise(policy, caseFile, { readings })
      expectPlainJson(appraisal)
      const bytes = JSON.stringify(appraisal)
      const back = JSON.parse(bytes)
      expect(JSON.stringify(back)).toBe(bytes)
      if (!isDeepStrictEqual(back, appraisal)) expect(back).toEqual(appraisal)
      expectSameBytes(appraise(policy, caseFile, { readings }), appraisal)
    }),
    settings,
  )
})

test('the appraisal is what its own schema asks for', () => {
  fc.assert(
    fc.property(worlds, ({ policy, caseFile, readings }) => {
      const result = parseAppraisal(appraise(policy, caseFile, { readings }))
      expect(result).toMatchObject({ ok: true })
    }),
    settings,
  )
})
