import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from '../../src/index.js'
import { comparableCore, comparableReference } from '../support/comparable.js'
import { drawn, settings } from '../support/generators/draw.js'
import { improvement } from '../support/generators/monotone.js'
import { type World, worlds } from '../support/generators.js'
import { referenceAppraisal } from '../support/reference.js'

function expectAgreement({ policy, caseFile, readings, policies }: World): void {
  const core = comparableCore(appraise(policy, caseFile, { readings, policies }))
  const reference = comparableReference(referenceAppraisal(policy, caseFile, readings, policies))
  if (!isDeepStrictEqual(core, reference)) expect(core).toEqual(reference)
}

test('the core equals the reference, field by field, on policies of the whole language', () => {
  fc.assert(fc.property(worlds, expectAgreement), settings)
})

test('the core equals the reference on plans like the real ones', () => {
  fc.assert(
    fc.property(drawn(improvement), ({ policy, before, after }) => {
      expectAgreement({ policy, caseFile: before, readings: {}, policies: [] })
      expectAgreement({ policy, caseFile: after, readings: {}, policies: [] })
    }),
    settings,
  )
})
