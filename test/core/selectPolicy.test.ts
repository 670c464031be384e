import { describe, expect, it } from 'vitest'
import { selectPolicy } from '../../src/index.js'
import { policyOf } from './plan.js'

const plan = (id: string, from: string, until: string, more: object = {}) =>
  policyOf({}, { id, family: 'township', inForce: { from, until }, ...more })
const first = plan('p-2022', '2022-03-01', '2022-12-31', { year: 2022 })
const second = plan('p-2023', '2023-02-01', '2023-12-31')
const both = [second, first]
const chosen = (policies: typeof both, query: Parameters<typeof selectPolicy>[1]) => {
  const found = selectPolicy(policies, query)
  return found.ok ? `${found.policy.id} ${found.policy.version}` : found.error
}

describe('selectPolicy', () => {
  it.each([
    ['2022-03-01', 'p-2022 1'],
    ['2022-12-31', 'p-2022 1'],
    ['2023-02-01', 'p-2023 1'],
    ['2023-12-31', 'p-2023 1'],
  ])('on %s, a first or last day: %s', (on, expected) => {
    expect(chosen(both, { family: 'township', on })).toBe(expected)
    expect(chosen([...both].reverse(), { family: 'township', on })).toBe(expected)
    expect(chosen(both, { on })).toBe(expected)
  })

  it('the day before the first begins: not in force yet, from the earliest first day', () => {
    expect(chosen(both, { on: '2022-02-28' })).toEqual({
      code: 'policy-not-in-force-yet',
      params: { on: '2022-02-28', from: '2022-03-01' },
    })
    expect(chosen(both, { id: 'p-2023', on: '2023-01-31' })).toEqual({
      code: 'policy-not-in-force-yet',
      params: { on: '2023-01-31', from: '2023-02-01' },
    })
  })

  it('the day after the last ends: ended, with the latest last day', () => {
    expect(chosen(both, { on: '2024-01-01' })).toEqual({
      code: 'policy-ended',
      params: { on: '2024-01-01', until: '2023-12-31' },
    })
    expect(chosen(both, { id: 'p-2022', on: '2023-06-01' })).toEqual({
      code: 'policy-ended',
      params: { on: '2023-06-01', until: '2022-12-31' },
    })
  })

  it('between two: that which has begun has ended', () => {
    expect(chosen(both, { family: 'township', on: '2023-01-15' })).toEqual({
      code: 'policy-ended',
      params: { on: '2023-01-15', until: '2022-12-31' },
    })
  })

  it('an id or a family that no policy has: unknown, whatever the day', () => {
    const unknown = (id: string | null, family: string | null) => ({ code: 'policy-unknown', params: { id, family } })
    expect(chosen(both, { id: 'p', on: '2023-06-01' })).toEqual(unknown('p', null))
    expect(chosen(both, { family: 'county', on: '1999-01-01' })).toEqual(unknown(null, 'county'))
    expect(chosen(both, { id: 'p-2023', family: 'county', on: '2023-06-01' })).toEqual(unknown('p-2023', 'county'))
    expect(chosen([], { on: '2023-06-01' })).toEqual(unknown(null, null))
    expect(chosen([policyOf({}, { id: 'without' })], { family: 'without', on: '2023-06-01' })).toEqual(
      unknown(null, 'without'),
    )
  })

  it('of several in force: the one that began last, then the last version', () => {
    const amended = plan('p-2023', '2023-07-01', '2023-12-31', { version: '0' })
    expect(chosen([amended, second], { on: '2023-06-30' })).toBe('p-2023 1')
    expect(chosen([second, amended], { on: '2023-07-01' })).toBe('p-2023 0')
    const corrected = plan('p-2023', '2023-02-01', '2023-12-31', { version: '2' })
    for (const policies of [
      [second, corrected],
      [corrected, second],
    ])
      expect(chosen(policies, { on: '2023-06-30' })).toBe('p-2023 2')
  })
})

describe('of several that begin on one day', () => {
  const one = plan('p-a', '2023-02-01', '2023-12-31', { version: '1' })
  const two = plan('p-b', '2023-02-01', '2023-12-31', { version: '2' })
  const twin = plan('p-c', '2023-02-01', '2023-12-31', { version: '2' })

  it('the last by version is chosen, then the last by id, in whatever order they stand', () => {
    expect(chosen([one, two], { on: '2023-06-01' })).toBe('p-b 2')
    expect(chosen([two, one], { on: '2023-06-01' })).toBe('p-b 2')
    expect(chosen([one, twin, two], { on: '2023-06-01' })).toBe('p-c 2')
  })
})
