import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from '../../src/schema/index.js'
import type { Json } from './places.js'
import { placesOf, without, withValue } from './places.js'
import { otherPolicy, shippedPolicy } from './policies.js'
import { wholeAppraisal } from './wholeAppraisal.js'
import { wholeCase } from './wholeCase.js'
import { wholeCertificate } from './wholeCertificate.js'
import { wholeRegister } from './wholeRegister.js'

const compile = (schema: object) => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

const schemas = jsonSchemas()
const validators = {
  policy: compile(schemas.policy),
  case: compile(schemas.case),
  appraisal: compile(schemas.appraisal),
  certificate: compile(schemas.certificate),
  register: compile(schemas.register),
}
const names = ['policy', 'case', 'appraisal', 'certificate', 'register'] as const
const documents: Record<(typeof names)[number], () => Json> = {
  policy: otherPolicy,
  case: wholeCase,
  appraisal: wholeAppraisal,
  certificate: wholeCertificate,
  register: wholeRegister,
}

describe.each(names)('%s', (name) => {
  test('says what it is', () => {
    expect(schemas[name].$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schemas[name].$id).toBe(`urn:shuzhi-pingyi:schema:1:${name}`)
    expect(schemas[name].title).toContain(`shuzhi-pingyi ${name}`)
  })

  test('a validator accepts the document, with x- keys in every object', () => {
    const document = documents[name]()
    expect(validators[name](document)).toBe(true)
    for (const { path, kind } of placesOf(documents[name]())) {
      if (kind === 'object') withValue(document, [...path, 'x-portal'], { anything: [] })
    }
    validators[name](document)
    expect(validators[name].errors).toBeNull()
  })

  test('a validator refuses an unknown key in every object', () => {
    for (const { path, kind } of placesOf(documents[name]())) {
      if (kind !== 'object') continue
      expect([path, validators[name](withValue(documents[name](), [...path, 'unknown'], 1))]).toEqual([path, false])
    }
  })
})

test('a validator accepts the shipped plan', () => {
  validators.policy(shippedPolicy())
  expect(validators.policy.errors).toBeNull()
})

test('one operator and one bound are part of the published schema', () => {
  const when = ['tracks', 2, 'proposal', 'cases', 0, 'when']
  expect(validators.policy(withValue(otherPolicy(), [...when, 'over'], '1/2'))).toBe(false)
  expect(validators.policy(without(otherPolicy(), [...when, 'atLeast']))).toBe(false)
  expect(validators.policy(withValue(otherPolicy(), ['tracks', 0, 'quotas', 0, 'count'], 1))).toBe(false)
})

test('options or a score, and no empty list of options beside nothing, is part of the published schema', () => {
  const ballot = ['tracks', 2, 'ballot']
  const score = { from: '0', to: '100', decimals: 1 }
  const accepts = (to: Json) => validators.policy(withValue(otherPolicy(), ballot, to))
  expect(accepts({ options: [], score })).toBe(true)
  expect(accepts({ options: [{ id: 'good', label: '好' }], score })).toBe(false)
  expect(accepts({ options: [] })).toBe(false)
  expect(accepts({ score })).toBe(false)
})

test('definitions that refer to themselves have names', () => {
  expect(Object.keys(schemas.policy.$defs ?? {})).toEqual(['condition', 'json'])
  expect(Object.keys(schemas.appraisal.$defs ?? {}).sort()).toEqual(['evidence', 'json'])
  expect(JSON.stringify(schemas)).not.toContain('__schema')
})

test('a caller may change what it got', () => {
  const mine = jsonSchemas()
  mine.policy.title = 'mine'
  expect(jsonSchemas().policy.title).not.toBe('mine')
})
