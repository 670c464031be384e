import { describe, expect, test } from 'vitest'
import { policies } from '../../src/policies/index.js'
import { parsePolicy } from '../../src/schema/index.js'
import { loadVectors } from '../golden/loadVectors.js'
import { equivalents } from './equivalents.js'
import { mutantsOf } from './mutants.js'
import { runVector } from './runVector.js'

const vectors = loadVectors().filter(({ patch }) => patch === undefined)

describe.each(policies.map((policy) => [policy.id, policy] as const))('mutants of %s', (id, policy) => {
  const own = vectors.filter((vector) => vector.policy === id)
  // What the schemas refuse cannot be applied, so nobody can be graded by it.
  const mutants = mutantsOf(policy).filter((mutant) => parsePolicy(mutant.policy).ok)
  const survivors = mutants.filter((mutant) => own.every((vector) => runVector(mutant.policy, vector) !== 'failed'))
  const known = equivalents[id] ?? {}

  test('every mutant is killed by a vector, or is known to be equivalent', () => {
    console.info(
      `${id}: ${mutants.length} mutants, ${mutants.length - survivors.length} killed by ${own.length} vectors, ${survivors.length} equivalent`,
    )
    expect(survivors.map(({ name }) => name)).toEqual(Object.keys(known))
  })
})
