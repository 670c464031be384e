import * as fc from 'fast-check'
import { test } from 'vitest'
import { appraise } from '../../src/index.js'
import { drawn, settings } from '../support/generators/draw.js'
import { permuted } from '../support/generators/permute.js'
import { anyWorld } from '../support/generators.js'
import { expectSameBytes } from '../support/invariants.js'

const permutedWorlds = drawn((draw) => {
  const world = anyWorld(draw)
  return { ...world, other: permuted(draw, world.caseFile) }
})

test('permuting ballots, subjects, or any list of a case changes no byte of the appraisal', () => {
  fc.assert(
    fc.property(permutedWorlds, ({ policy, caseFile, other, readings }) => {
      expectSameBytes(appraise(policy, other, { readings }), appraise(policy, caseFile, { readings }))
    }),
    settings,
  )
})
