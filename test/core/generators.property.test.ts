import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCase, parsePolicy } from '../../src/schema/index.js'
import { settings } from '../support/generators/draw.js'
import { worlds } from '../support/generators.js'

test('generated policies and cases are documents that a user could hand in', () => {
  fc.assert(
    fc.property(worlds, ({ policy, caseFile }) => {
      expect(parsePolicy(policy)).toMatchObject({ ok: true })
      expect(parseCase(caseFile)).toMatchObject({ ok: true })
    }),
    settings,
  )
})
