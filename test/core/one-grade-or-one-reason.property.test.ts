import * as fc from 'fast-check'
import { test } from 'vitest'
import { appraise } from '../../src/index.js'
import { settings } from '../support/generators/draw.js'
import { worlds } from '../support/generators.js'
import { expectOneGradeOrOneReason } from '../support/invariants.js'

test('everyone on a track has exactly one grade or exactly one reason for having none', () => {
  fc.assert(
    fc.property(worlds, ({ policy, caseFile, readings }) => {
      expectOneGradeOrOneReason(appraise(policy, caseFile, { readings }), policy, caseFile)
    }),
    settings,
  )
})
