import { describe, expect, test } from 'vitest'
import { faultCodes, parsePolicy } from '../../src/schema/index.js'
import { caseRows } from './caseRows.js'
import { expectFault } from './faultRow.js'
import { without, withValue } from './places.js'
import { otherPolicy } from './policies.js'
import { policyReferenceRows, references } from './policyReferenceRows.js'
import { policyShapeRows } from './policyShapeRows.js'

const track = ['tracks', 0]

describe('policy', () => {
  test.each([...policyShapeRows, ...policyReferenceRows])('$what: $code', (row) => {
    expectFault(parsePolicy(withValue(otherPolicy(), row.set, row.to)), row)
  })

  test.each(references)('%j refers to a %s', (path, to, expected) => {
    const result = parsePolicy(withValue(otherPolicy(), path, 'nothing'))
    const found = result.ok ? [] : result.faults
    const params = { to, found: 'nothing', expected: expected.length > 0 ? expected : expect.any(Array) }
    expect(found).toContainEqual({ code: 'unknown-reference', path, params })
  })

  test('points for an option that is not on the ballot', () => {
    const path = [...track, 'score', 'components', 0, 'points', 'maybe']
    expectFault(parsePolicy(withValue(otherPolicy(), path, 5)), {
      what: '',
      set: path,
      to: 5,
      code: 'unknown-reference',
      params: { to: 'option', found: 'maybe', expected: ['yes', 'no', 'unsure'] },
    })
  })

  test('everything that a clause may name is found, and "rectification" only where there is such a block', () => {
    const carriers = [
      't1',
      'r1',
      'size',
      'q1',
      'k1',
      's1',
      'publication',
      'd1',
      'member',
      'ch1',
      'rec1',
      '1',
      'must',
      'limit',
      'rectification',
    ]
    const policy = withValue(otherPolicy(), ['clauses', 0, 'by'], carriers)
    expect(parsePolicy(policy).ok).toBe(true)
    const result = parsePolicy(without(policy, ['rectification']))
    expect(result.ok ? [] : result.faults.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-reference', ['clauses', 0, 'by', 14]],
    ])
  })

  test('a required key that is not there: missing', () => {
    const result = parsePolicy(without(otherPolicy(), ['inForce', 'until']))
    expect(result).toEqual({
      ok: false,
      faults: [{ code: 'missing', path: ['inForce', 'until'], params: { expected: ['string'] } }],
    })
  })

  test('a graded track without a proposal: no-proposal; a track that is only tallied needs none', () => {
    const policy = without(otherPolicy(), ['tracks', 2, 'proposal'])
    expect(parsePolicy(policy)).toEqual({
      ok: false,
      faults: [{ code: 'no-proposal', path: ['tracks', 2, 'proposal'], params: { track: 't3' } }],
    })
    expect(parsePolicy(withValue(policy, ['tracks', 2, 'tallyOnly'], true)).ok).toBe(true)
  })

  test('a streak without a track looks at the scale of the first', () => {
    const result = parsePolicy(withValue(otherPolicy(), ['streaks', 0, 'grades'], ['good']))
    expect(result.ok ? [] : result.faults).toEqual([
      {
        code: 'unknown-reference',
        path: ['streaks', 0, 'grades', 0],
        params: { to: 'grade', found: 'good', expected: ['high', 'middle', 'low'] },
      },
    ])
    const ofSecond = withValue(
      withValue(otherPolicy(), ['streaks', 0, 'grades'], ['good']),
      ['streaks', 0, 'track'],
      't2',
    )
    expect(parsePolicy(ofSecond).ok).toBe(true)
  })

  test('a reading is not blamed for what is wrong with the policy anyway', () => {
    const result = parsePolicy(withValue(otherPolicy(), ['title'], 5))
    expect(result.ok ? [] : result.faults.map(({ code }) => code)).toEqual(['wrong-type'])
  })

  test('faults of shape and of reference come together, every one of them', () => {
    let policy = withValue(otherPolicy(), ['title'], 5)
    policy = withValue(policy, ['tracks', 2, 'proposal', 'cases', 0, 'when'], {
      share: ['none', 4],
      over: 3,
      under: '1/0',
      base: 'x',
      y: 1,
    })
    policy = without(policy, ['tracks', 1, 'id'])
    const result = parsePolicy(policy)
    const when = ['tracks', 2, 'proposal', 'cases', 0, 'when']
    const found = result.ok ? [] : result.faults.map(({ code, path }) => JSON.stringify([code, path]))
    const expected = [
      ['wrong-type', ['title']],
      ['missing', ['tracks', 1, 'id']],
      ['wrong-type', [...when, 'share', 1]],
      ['wrong-type', [...when, 'over']],
      ['wrong-format', [...when, 'under']],
      ['not-one-of', [...when, 'base']],
      ['unknown-key', [...when, 'y']],
      ['one-operator', when],
      ['unknown-reference', [...when, 'share', 0]],
    ]
    expect(found.sort()).toEqual(expected.map((one) => JSON.stringify(one)).sort())
  })
})

test('every fault code is met in a test of its own', () => {
  const elsewhere = ['missing', 'no-proposal', 'too-deep']
  const codes = [...policyShapeRows, ...policyReferenceRows, ...caseRows].map(({ code }) => code)
  expect(new Set([...codes, ...elsewhere])).toEqual(new Set(faultCodes))
})
