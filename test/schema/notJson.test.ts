import { describe, expect, test } from 'vitest'
import { parseAppraisal, parseCase, parsePolicy } from '../../src/schema/index.js'
import type { Json } from './places.js'
import { withValue } from './places.js'
import { otherPolicy } from './policies.js'
import { wholeCase } from './wholeCase.js'

class Ballot {
  readonly marks = ['good']
}

const cyclic = (): unknown[] => {
  const list: unknown[] = []
  list.push({ all: list })
  return list
}

const unreadable = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no')
    },
  },
)

const withAccessor = Object.defineProperty({}, 'name', { get: () => 'x', enumerable: true })

const values: [string, () => unknown, string, (string | number)[]][] = [
  ['undefined', () => undefined, 'undefined', []],
  ['a function', () => () => 1, 'function', []],
  ['a symbol', () => Symbol('s'), 'symbol', []],
  ['a bigint', () => 1n, 'bigint', []],
  ['NaN', () => Number.NaN, 'NaN', []],
  ['Infinity', () => Number.NEGATIVE_INFINITY, '-Infinity', []],
  ['a Date', () => new Date(0), 'Date', []],
  ['a Map', () => new Map(), 'Map', []],
  ['an instance of a class', () => new Ballot(), 'instance', []],
  ['a boxed text', () => Object('text'), 'String', []],
  ['a proxy that throws', () => unreadable, 'unreadable', []],
  ['an accessor', () => withAccessor, 'accessor', ['name']],
  ['a cycle', cyclic, 'cycle', [0, 'all']],
  // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
  ['a hole in a list', () => [, 1], 'hole', []],
  ['a list that claims to be endless', () => new Array(4294967295), 'hole', []],
]

describe('what JSON cannot hold is a fault that names its place, and nothing more is said of it', () => {
  test.each(values)('%s for a document', (_, make, found, below) => {
    for (const parse of [parsePolicy, parseCase, parseAppraisal]) {
      const result = parse(make())
      expect(result.ok ? [] : result.faults).toContainEqual({ code: 'not-json', path: below, params: { found } })
    }
  })

  test.each(values.filter(([, , , below]) => below.length === 0))('%s inside a case', (_, make, found) => {
    for (const path of [
      ['year'],
      ['committee', 'name'],
      ['ballots', 0, 'marks'],
      ['organizations', 0, 'kind'],
      ['x-portal'],
    ]) {
      const result = parseCase(withValue(wholeCase(), path, make()))
      expect(result).toEqual({ ok: false, faults: [{ code: 'not-json', path, params: { found } }] })
    }
  })

  test('a cycle in a condition', () => {
    const result = parsePolicy(withValue(otherPolicy(), ['tracks', 0, 'rules', 1, 'when'], { all: cyclic() }))
    const path = ['tracks', 0, 'rules', 1, 'when', 'all', 0, 'all']
    expect(result).toEqual({ ok: false, faults: [{ code: 'not-json', path, params: { found: 'cycle' } }] })
  })
})

test('one object in two places is no cycle', () => {
  const marks = ['good']
  const ballots = [
    { id: '1', subject: 's01', marks },
    { id: '2', subject: 's01', marks },
  ]
  expect(parseCase(withValue(wholeCase(), ['ballots'], ballots)).ok).toBe(true)
})

test('a condition nested a hundred thousand deep is a fault, not the end of the stack', () => {
  let when: Json = { share: ['yes'], over: '10%' }
  for (let level = 0; level < 100_000; level += 1) when = { not: when }
  const result = parsePolicy(withValue(otherPolicy(), ['tracks', 0, 'rules', 1, 'when'], when))
  const path = ['tracks', 0, 'rules', 1, 'when', ...Array.from({ length: 95 }, () => 'not')]
  expect(result).toEqual({ ok: false, faults: [{ code: 'too-deep', path, params: { limit: 100 } }] })
})

test('an object without prototype is as good as any', () => {
  const document = Object.assign(Object.create(null), wholeCase())
  expect(parseCase(document).ok).toBe(true)
})

test('the copy shares nothing with the input, and the input is neither changed nor frozen', () => {
  const input = withValue(wholeCase(), ['x-portal'], { own: [1] })
  const before = JSON.stringify(input)
  const result = parseCase(input)
  const seen = new Set<unknown>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    seen.add(value)
    for (const member of Object.values(value)) collect(member)
  }
  collect(input)
  const shared: unknown[] = []
  const compare = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (seen.has(value)) shared.push(value)
    expect(Object.isFrozen(value)).toBe(false)
    for (const member of Object.values(value)) compare(member)
  }
  compare(result.ok && result.value)
  expect(result.ok).toBe(true)
  expect(shared).toEqual([])
  expect([...seen].some((value) => Object.isFrozen(value))).toBe(false)
  expect(JSON.stringify(input)).toBe(before)
})

test('faults are plain data', () => {
  const result = parseCase({ year: 'x' })
  const faults = result.ok ? [] : result.faults
  expect(faults.length).toBeGreaterThan(0)
  expect(JSON.parse(JSON.stringify(faults))).toEqual(faults)
  expect(structuredClone(faults)).toEqual(faults)
})
