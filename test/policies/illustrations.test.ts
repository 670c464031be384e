import { describe, expect, test } from 'vitest'
import { policies, wudingRiver2023 } from '../../src/policies/index.js'
import { parsePolicy } from '../../src/schema/index.js'
import { loadVectors } from '../golden/loadVectors.js'

const vectors = loadVectors()
const illustrations = policies
  .filter((policy) => policy !== wudingRiver2023)
  .map((policy) => [policy.id, policy] as const)

test('one plan is carried whole; the others are marked as illustrations', () => {
  expect('x-standing' in wudingRiver2023).toBe(false)
  for (const [, policy] of illustrations) expect(policy).toMatchObject({ 'x-standing': 'illustration' })
})

describe.each(illustrations)('%s', (id, policy) => {
  const own = vectors.filter((vector) => vector.policy === id)

  test('is faultless', () => expect(parsePolicy(policy)).toMatchObject({ ok: true }))

  test('has at least eight vectors', () => expect(own.length).toBeGreaterThanOrEqual(8))

  test('every clause is carried out by something', () => {
    expect(policy.clauses.filter(({ by = [] }) => by.length === 0).map((clause) => clause.id)).toEqual([])
  })

  test('every other way to read an open phrase is switched by a vector', () => {
    const ways = (policy.readings ?? []).flatMap(({ id: reading, alternatives }) =>
      alternatives.map((way) => `${reading}=${way.id}`),
    )
    const switched = new Set(
      own.flatMap(({ readings = {} }) => Object.entries(readings).map((entry) => entry.join('='))),
    )
    expect(ways.filter((way) => !switched.has(way))).toEqual([])
  })
})
