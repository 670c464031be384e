import { describe, expect, test } from 'vitest'
import { migratePolicy, parsePolicy, policySchemaVersion } from '../../src/schema/index.js'
import { deepFreeze } from '../support/invariants.js'
import { withValue } from './places.js'
import { otherPolicy, shippedPolicy } from './policies.js'

const migrated = (input: unknown) => {
  const result = migratePolicy(input)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result
}
const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: id }))

/** A plan as somebody would jot it down: no version, numbers as numbers, names alone. */
const shorthand = () => ({
  id: 'jotted',
  version: '1',
  title: '示例方案',
  issuer: '示例党委',
  year: 2023,
  inForce: { from: '2023-01-01', until: '2023-12-31' },
  clauses: [{ id: '1', label: '一', summary: '示例', as: 'rule' }],
  organizationKinds: ['村', { id: 'agency', label: '机关' }],
  incidentKinds: ['问责'],
  tracks: [
    {
      id: 't',
      label: '评议',
      subjects: 'secretaries',
      scale: ['好', '差'],
      ballot: { options: ['over', '差'], classes: [{ id: 'A', label: '甲', weight: 1 }] },
      base: 'valid',
      quorum: { present: { atLeast: 0.8 }, of: 'due' },
      score: {
        components: [
          { id: 'votes', weight: 0.5, points: { over: 100 } },
          { id: 'field', weight: 0.5, outOf: 100 },
        ],
      },
      proposal: { method: 'bands', bands: [{ atLeast: 90, grade: '好' }] },
      rules: [
        {
          id: 'r',
          clause: '1',
          when: {
            any: [
              { share: ['差'], over: 0.1 },
              { score: true, under: 60 },
            ],
          },
          then: { exactly: '差' },
        },
        { id: 'new', clause: '1', when: { tenure: { under: { months: 3 } }, on: 'meeting' }, then: { atMost: '好' } },
        { id: 'fact', clause: '1', when: { attribute: 'size', is: 3 }, then: { atMost: '好' } },
      ],
      quotas: [
        {
          id: 'q',
          clause: '1',
          grades: ['好'],
          cohort: 'all',
          around: 0.4,
          within: 0.05,
          minimum: 1,
          strength: 'hard',
        },
      ],
    },
  ],
  readings: [
    {
      id: 'limit',
      clause: '1',
      phrase: '一成',
      question: '多少？',
      chosen: 'tenth',
      alternatives: [
        { id: 'fifth', set: { '/tracks/0/rules/0/when/any/0/over': 0.2, '/tracks/0/quotas/0/minimum': 2 } },
        {
          id: 'other',
          set: { '/tracks/0/rules/0/when': { share: ['差'], atLeast: 1e-7 }, '/incidentKinds': ['事故'] },
        },
      ],
      why: '示例',
    },
  ],
  'x-note': { weight: 0.5, scale: ['a'] },
})

describe('migratePolicy', () => {
  test('from the unnumbered shorthand: names become id and label, numbers become texts, all else stays', () => {
    const input = deepFreeze(shorthand())
    const { value, from, to } = migrated(input)
    const [track] = shorthand().tracks
    expect([from, to]).toEqual([0, policySchemaVersion])
    expect(value).toEqual({
      ...shorthand(),
      schema: 1,
      organizationKinds: [...labelled('村'), { id: 'agency', label: '机关' }],
      incidentKinds: labelled('问责'),
      tracks: [
        {
          ...track,
          scale: labelled('好', '差'),
          ballot: { options: labelled('over', '差'), classes: [{ id: 'A', label: '甲', weight: '1' }] },
          quorum: { present: { atLeast: '0.8' }, of: 'due' },
          score: {
            components: [
              { id: 'votes', weight: '0.5', points: { over: 100 } },
              { id: 'field', weight: '0.5', outOf: 100 },
            ],
          },
          proposal: { method: 'bands', bands: [{ atLeast: '90', grade: '好' }] },
          rules: [
            {
              id: 'r',
              clause: '1',
              when: {
                any: [
                  { share: ['差'], over: '0.1' },
                  { score: true, under: '60' },
                ],
              },
              then: { exactly: '差' },
            },
            ...(track?.rules ?? []).slice(1),
          ],
          quotas: [{ ...track?.quotas[0], around: '0.4', within: '0.05' }],
        },
      ],
      readings: [
        {
          ...shorthand().readings[0],
          alternatives: [
            { id: 'fifth', set: { '/tracks/0/rules/0/when/any/0/over': '0.2', '/tracks/0/quotas/0/minimum': 2 } },
            {
              id: 'other',
              set: { '/tracks/0/rules/0/when': { share: ['差'], atLeast: 1e-7 }, '/incidentKinds': labelled('事故') },
            },
          ],
        },
      ],
    })
  })

  test('the result is a policy; a number that no text of the language says is then told as a fault', () => {
    const { readings: _, ...plain } = shorthand()
    expect(parsePolicy(migrated(plain).value)).toMatchObject({ ok: true })
    const tiny = parsePolicy(migrated(shorthand()).value)
    expect(tiny.ok ? [] : tiny.faults.map(({ code }) => code)).toEqual(['reading-breaks-policy'])
    expect(parsePolicy(plain)).toMatchObject({ ok: false })
  })

  test('"schema": 0 says the same as none; so many persons of a role stay a number', () => {
    const composition = [
      { id: 'c', clause: '1', roles: ['resident'], atLeast: 50 },
      { id: 'd', clause: '1', roles: ['resident'], of: ['resident'], share: { atLeast: 0.7 } },
    ]
    const { value, from } = migrated({ schema: 0, tracks: [{ composition }] })
    expect(from).toBe(0)
    expect(value).toEqual({
      schema: 1,
      tracks: [{ composition: [composition[0], { ...composition[1], share: { atLeast: '0.7' } }] }],
    })
  })

  test.each([['the shipped plan', shippedPolicy] as const, ['another', otherPolicy] as const])(
    '%s is of this version and comes back as it is',
    (_, make) => {
      expect(migrated(make())).toEqual({ ok: true, value: make(), from: 1, to: 1 })
    },
  )

  test('a document of this version is not touched, even where it is faulty', () => {
    const odd = { schema: 1, organizationKinds: ['村'] }
    expect(migrated(odd).value).toEqual(odd)
  })

  test('an own __proto__ key stays an own key', () => {
    const { value } = migrated(JSON.parse('{"__proto__":{"weight":0.5},"tracks":[{"__proto__":{"over":1}}]}'))
    expect(JSON.stringify(value)).toBe(
      '{"__proto__":{"weight":"0.5"},"tracks":[{"__proto__":{"over":"1"}}],"schema":1}',
    )
  })

  test.each([
    [2, 'newer-schema', { found: 2, known: 1 }],
    ['1', 'wrong-type', { found: 'string', expected: ['integer'] }],
    [0.5, 'wrong-type', { found: 'number', expected: ['integer'] }],
    [null, 'wrong-type', { found: 'null', expected: ['integer'] }],
    [-1, 'out-of-range', { found: -1, operator: 'atLeast', limit: 0 }],
  ])('"schema": %j: %s', (schema, code, params) => {
    const faults = [{ code, path: ['schema'], params }]
    expect(migratePolicy({ ...shorthand(), schema })).toEqual({ ok: false, faults })
  })

  test('what is no object, or no JSON', () => {
    expect(migratePolicy([])).toMatchObject({ ok: false, faults: [{ code: 'wrong-type', path: [] }] })
    expect(migratePolicy({ year: Number.NaN })).toMatchObject({ ok: false, faults: [{ code: 'not-json' }] })
  })
})

describe('parsePolicy', () => {
  test('of a later version says that alone: nothing else in it can be judged', () => {
    const later = withValue(withValue(otherPolicy(), ['schema'], 2), ['tracks'], {})
    expect(parsePolicy(later)).toEqual({
      ok: false,
      faults: [{ code: 'newer-schema', path: ['schema'], params: { found: 2, known: 1 } }],
    })
  })
})
