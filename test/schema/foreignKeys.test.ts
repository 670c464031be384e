import { expect, test } from 'vitest'
import { parseAppraisal, parseCase, parseCertificate, parsePolicy, parseRegister } from '../../src/schema/index.js'
import type { Json, Path } from './places.js'
import { placesOf, withValue } from './places.js'
import { otherPolicy } from './policies.js'
import { wholeAppraisal } from './wholeAppraisal.js'
import { wholeCase } from './wholeCase.js'
import { wholeCertificate } from './wholeCertificate.js'
import { wholeRegister } from './wholeRegister.js'

const foreign = (): Json => ({ anything: [1, null, { deep: true }], then: 'x' })

const documents: [string, () => Json, (input: unknown) => { ok: boolean }][] = [
  ['policy', otherPolicy, parsePolicy],
  ['case', wholeCase, parseCase],
  ['appraisal', wholeAppraisal, parseAppraisal],
  ['certificate', wholeCertificate, parseCertificate],
  ['register', wholeRegister, parseRegister],
]

test.each(documents)('x- keys pass through untouched in every object of a %s', (_, make, parse) => {
  const document = make()
  const objects = placesOf(make()).filter(({ kind }) => kind === 'object')
  for (const { path } of objects) withValue(document, [...path, 'x-portal'], foreign())
  expect(objects.length).toBeGreaterThan(10)
  expect(parse(document)).toEqual({ ok: true, value: document })
})

test('an x- key may even be called x- alone', () => {
  expect(parseCase(withValue(wholeCase(), ['x-'], 1)).ok).toBe(true)
})

test('in a map every key is an id, so an x- key there is checked like any other', () => {
  const path: Path = ['tallies', 0, 'counts', 'x-option']
  expect(parseCase(withValue(wholeCase(), path, 3)).ok).toBe(true)
  const result = parseCase(withValue(wholeCase(), path, 'three'))
  expect(result).toEqual({
    ok: false,
    faults: [{ code: 'wrong-type', path, params: { found: 'string', expected: ['integer'] } }],
  })
})

test('a key that only looks foreign is unknown', () => {
  for (const key of ['X-portal', 'x_portal', ' x-portal', 'x']) {
    const result = parseCase(withValue(wholeCase(), ['meeting', key], 1))
    expect(result.ok ? [] : result.faults.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-key', ['meeting', key]],
    ])
  }
})

test('__proto__, constructor and the like are unknown keys where they have no meaning', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    for (const value of [1, null, {}, { year: 2023 }]) {
      const result = parseCase(withValue(wholeCase(), [key], value))
      expect(result.ok ? [] : result.faults.map(({ code, path }) => [code, path])).toEqual([['unknown-key', [key]]])
    }
  }
})

test('an own __proto__ key never stands in for keys that are missing', () => {
  const text = '{"__proto__":{"year":2023,"organizations":[],"secretaries":[]}}'
  const result = parseCase(JSON.parse(text))
  expect(result.ok ? [] : result.faults.map(({ code, path }) => [code, path])).toEqual([
    ['missing', ['year']],
    ['missing', ['organizations']],
    ['missing', ['secretaries']],
    ['unknown-key', ['__proto__']],
  ])
})

test('__proto__ and constructor are ids like any other', () => {
  const text = `{
    "year": 2023,
    "organizations": [{ "id": "__proto__", "name": "示例", "attributes": { "__proto__": 1, "constructor": true } }],
    "secretaries": [{ "id": "constructor", "name": "书记", "organization": "__proto__" }],
    "tallies": [{ "subject": "constructor", "counts": { "__proto__": 2, "constructor": 3, "toString": 4 } }]
  }`
  const result = parseCase(JSON.parse(text))
  expect(result.ok).toBe(true)
  expect(JSON.stringify(result.ok && result.value)).toBe(JSON.stringify(JSON.parse(text)))
})

test('the value under __proto__ in a map is checked', () => {
  const counts = JSON.parse('{ "__proto__": -2, "constructor": "3", "": 1 }')
  const result = parseCase(withValue(wholeCase(), ['tallies', 0, 'counts'], counts))
  const path = ['tallies', 0, 'counts']
  expect(result.ok ? [] : result.faults).toEqual([
    { code: 'out-of-range', path: [...path, '__proto__'], params: { found: -2, operator: 'atLeast', limit: 0 } },
    { code: 'wrong-type', path: [...path, 'constructor'], params: { found: 'string', expected: ['integer'] } },
    { code: 'too-short', path: [...path, ''], params: { found: 0, atLeast: 1 } },
  ])
})

test('__proto__ as grade, option, track and kind, and as a key that a reading adds', () => {
  const text = JSON.stringify(otherPolicy())
    .replaceAll('"high"', '"__proto__"')
    .replaceAll('"yes"', '"constructor"')
    .replaceAll('"no"', '"toString"')
    .replaceAll('"village"', '"valueOf"')
  const policy = JSON.parse(
    text.replace('"/tracks/0/quotas/0/minimum":1', '"/tracks/0/score/components/0/points/__proto__":1'),
  )
  const options = JSON.parse(
    '[{"id":"constructor","label":"是"},{"id":"toString","label":"否"},{"id":"__proto__","label":"另"}]',
  )
  const result = parsePolicy(withValue(policy, ['tracks', 0, 'ballot', 'options'], options))
  expect(result.ok ? [] : result.faults).toEqual([])
})

test('a reading cannot reach beyond the document', () => {
  for (const pointer of ['/__proto__/polluted', '/tracks/__proto__/polluted', '/title/__proto__/polluted']) {
    const path = ['readings', 0, 'alternatives', 1, 'set']
    const result = parsePolicy(withValue(otherPolicy(), path, { [pointer]: true }))
    expect(result).toEqual({
      ok: false,
      faults: [{ code: 'pointer-nowhere', path: [...path, pointer], params: { pointer } }],
    })
  }
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})
