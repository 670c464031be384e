import * as fc from 'fast-check'
import { test } from 'vitest'
import { appraise } from '../../src/index.js'
import { drawn, settings } from '../support/generators/draw.js'
import { withTwin } from '../support/generators/twins.js'
import { anyWorld } from '../support/generators.js'
import { expectEqualGrades } from '../support/invariants.js'

const twinWorlds = drawn((draw) => {
  const world = anyWorld(draw)
  const head = world.caseFile.committee?.secretary
  const others = world.caseFile.secretaries.filter((secretary) => secretary.id !== head)
  return { ...world, ...withTwin(world.caseFile, others.length > 0 ? draw.one(others).id : 'nobody') }
})

test('equal evidence gives equal bounds, ranks and grades', () => {
  fc.assert(
    fc.property(twinWorlds, ({ policy, caseFile, readings, pairs }) => {
      const appraisal = appraise(policy, caseFile, { readings })
      for (const [one, other] of pairs) expectEqualGrades(appraisal, one, other)
    }),
    settings,
  )
})
