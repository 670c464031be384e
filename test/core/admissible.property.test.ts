import * as fc from 'fast-check'
import { test } from 'vitest'
import { appraise } from '../../src/index.js'
import { settings } from '../support/generators/draw.js'
import { worlds } from '../support/generators.js'
import { expectAdmissible } from '../support/invariants.js'

test('nobody is graded outside the admissible grades, by proposal, judgement or quota', () => {
  fc.assert(
    fc.property(worlds, ({ policy, caseFile, readings }) => {
      expectAdmissible(appraise(policy, caseFile, { readings }))
    }),
    settings,
  )
})
