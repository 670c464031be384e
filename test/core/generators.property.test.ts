import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCase, parsePolicy } from '../../src/schema/index.js'
import { drawn, settings } from '../support/generators/draw.js'
import { anyPolicy } from '../support/generators/policies.js'
import { withReadings } from '../support/generators/readings.js'
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

test('generated readings can be switched one by one', () => {
  fc.assert(
    fc.property(
      drawn((draw) => withReadings(draw, anyPolicy(draw))),
      (policy) => {
        expect(parsePolicy(policy)).toMatchObject({ ok: true })
      },
    ),
    settings,
  )
})
