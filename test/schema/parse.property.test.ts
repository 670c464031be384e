import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { checkShape } from '../../src/schema/checkShape.js'
import type { FaultCode, ParseFault } from '../../src/schema/index.js'
import {
  appraisalSchema,
  caseSchema,
  certificateSchema,
  jsonSchemas,
  parseAppraisal,
  parseCase,
  parseCertificate,
  parsePolicy,
  parseRegister,
  policySchema,
  registerSchema,
} from '../../src/schema/index.js'
import type { Json, Path } from './places.js'
import { placesOf, valueAt, without, withValue } from './places.js'
import { otherPolicy, shippedPolicy } from './policies.js'
import { wholeAppraisal } from './wholeAppraisal.js'
import { wholeCase } from './wholeCase.js'
import { wholeCertificate } from './wholeCertificate.js'
import { wholeRegister } from './wholeRegister.js'

interface Kind {
  name: string
  make: () => Json
  schema: z.ZodType
  parse: (input: unknown) => { ok: true; value: unknown } | { ok: false; faults: ParseFault[] }
  published: object
}

/** The shipped plan, its alternatives left out: trying every one of them a thousand times takes long. */
const planWithoutAlternatives = (): Json => {
  const policy = shippedPolicy()
  for (const index of (valueAt(policy, ['readings']) as Json[]).keys()) {
    withValue(policy, ['readings', index, 'alternatives'], [])
  }
  return policy
}

const published = jsonSchemas()
const kinds: Kind[] = [
  {
    name: 'shipped policy',
    make: planWithoutAlternatives,
    schema: policySchema,
    parse: parsePolicy,
    published: published.policy,
  },
  { name: 'other policy', make: otherPolicy, schema: policySchema, parse: parsePolicy, published: published.policy },
  { name: 'case', make: wholeCase, schema: caseSchema, parse: parseCase, published: published.case },
  {
    name: 'appraisal',
    make: wholeAppraisal,
    schema: appraisalSchema,
    parse: parseAppraisal,
    published: published.appraisal,
  },
  {
    name: 'certificate',
    make: wholeCertificate,
    schema: certificateSchema,
    parse: parseCertificate,
    published: published.certificate,
  },
  {
    name: 'register',
    make: wholeRegister,
    schema: registerSchema,
    parse: parseRegister,
    published: published.register,
  },
]

const numRuns = 300

/** Codes that tell of the shape; the others tell of references. */
const shapeCodes: FaultCode[] = [
  'missing',
  'wrong-type',
  'newer-schema',
  'unknown-key',
  'several-forms',
  'no-form',
  'not-one-of',
  'wrong-format',
  'out-of-range',
  'too-few',
  'too-short',
  'too-long',
  'one-operator',
  'one-bound',
]

const same = (one: Path, other: Path): boolean => JSON.stringify(one) === JSON.stringify(other)
const isAtOrBelow = (path: Path, top: Path): boolean => same(path.slice(0, top.length), top)
const faultsOf = (kind: Kind, document: unknown): ParseFault[] => {
  const result = kind.parse(document)
  return result.ok ? [] : result.faults
}

const strangeKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'valueOf', '', '0'),
  fc.string().map((text) => `?${text}`),
)

/** No place of any document takes one of these. */
const badValue = fc.constantFrom<Json[]>([[7]], { '?': [] } as never)

describe.each(kinds)('$name', (kind) => {
  const places = placesOf(kind.make())
  const anyPlace = fc.constantFrom(...places)
  const anyObject = fc.constantFrom(...places.filter((place) => place.kind === 'object'))
  const keyed = places.filter(({ path }) => typeof path.at(-1) === 'string')
  const anyKey = fc.constantFrom(...keyed)

  test('comes back equal after JSON, byte for byte', () => {
    const text = JSON.stringify(kind.make())
    const result = kind.parse(JSON.parse(text))
    expect(JSON.stringify(result.ok && result.value)).toBe(text)
    expect(result.ok && kind.parse(result.value)).toEqual(result)
  })

  test('a wrong value at any place gives a fault there', () => {
    // Parameters of an alert may be any object.
    const places = anyPlace.filter(({ path }) => path.length > 0 && path.at(-1) !== 'params')
    fc.assert(
      fc.property(places, badValue, ({ path }, value) => {
        const faults = faultsOf(kind, withValue(kind.make(), path, value))
        expect(faults.some((one) => shapeCodes.includes(one.code) && isAtOrBelow(one.path, path))).toBe(true)
      }),
      { numRuns },
    )
  })

  test('an unknown key in any object gives a fault at that key, and no other of shape', () => {
    fc.assert(
      fc.property(anyObject, strangeKey, fc.jsonValue(), ({ path }, key, value) => {
        const at = [...path, key]
        const faults = faultsOf(kind, withValue(kind.make(), at, value))
        expect(
          faults.filter(({ code }) => shapeCodes.includes(code)).map(({ code, path }) => ({ code, path })),
        ).toEqual([{ code: 'unknown-key', path: at }])
      }),
      { numRuns },
    )
  })

  test('an x- key with any JSON in any object passes through', () => {
    fc.assert(
      fc.property(anyObject, fc.string(), fc.jsonValue(), ({ path }, name, value) => {
        const document = withValue(kind.make(), [...path, `x-${name}`], value)
        const result = kind.parse(document)
        expect(JSON.stringify(result.ok && result.value)).toBe(JSON.stringify(document))
      }),
      { numRuns },
    )
  })

  test('a key left out gives a fault at its place or its object, if the definition asks for it', () => {
    fc.assert(
      fc.property(anyKey, ({ path }) => {
        const document = without(kind.make(), path)
        const shape = faultsOf(kind, document).filter(({ code }) => shapeCodes.includes(code))
        const parent = path.slice(0, -1)
        const isNeeded = !kind.schema.safeParse(withoutForeign(document)).success
        expect(shape.some((one) => same(one.path, path) || same(one.path, parent))).toBe(isNeeded)
      }),
      { numRuns },
    )
  })

  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true })
  addFormats.default(ajv)
  const validate = ajv.compile(kind.published)

  test('faults, the zod definition and the published JSON Schema agree on every document', () => {
    const donor = fc.constantFrom(...places).map(({ path }) => valueAt(kind.make(), path))
    const value = fc.oneof(
      donor,
      fc.jsonValue(),
      fc.constantFrom('10%', '2023-01-01', '', 'all', 0, -1, 1.5, true, null),
    )
    const change = fc.record({ place: fc.constantFrom(...keyed), value: fc.option(value, { nil: undefined }) })
    fc.assert(
      fc.property(change, ({ place, value }) => {
        const document = withoutForeign(
          value === undefined ? without(kind.make(), place.path) : withValue(kind.make(), place.path, value),
        )
        const isRight = checkShape(kind.schema, document, []).length === 0
        expect(kind.schema.safeParse(document).success).toBe(isRight)
        expect(validate(document)).toBe(isRight)
      }),
      { numRuns },
    )
  })
})

/** zod's own definitions know nothing of `x-` keys. */
const withoutForeign = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutForeign)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !key.startsWith('x-'))
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutForeign(member)]))
}

test('no value of any kind makes the parse functions throw', () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  })
  fc.assert(
    fc.property(anything, fc.constantFrom(...kinds), (value, kind) => {
      expect(kind.parse(value).ok).toBe(false)
    }),
    { numRuns },
  )
})

test('no value anywhere in a document makes the parse functions throw', () => {
  const kind = fc
    .constantFrom(...kinds.slice(1))
    .chain((one) =>
      fc.constantFrom(...placesOf(one.make()).filter(({ path }) => path.length > 0)).map(({ path }) => ({ one, path })),
    )
  fc.assert(
    fc.property(kind, fc.anything({ withSparseArray: true, withDate: true }), ({ one, path }, value) => {
      expect(typeof one.parse(withValue(one.make(), path, value)).ok).toBe('boolean')
    }),
    { numRuns },
  )
})
