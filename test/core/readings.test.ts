import { describe, expect, it } from 'vitest'
import type { Policy } from '../../src/index.js'
import { applyReadings, appraise, RulesError, readingsOf } from '../../src/index.js'
import { caseOf, find, policyOf, tallyOf, thrownBy } from './plan.js'

type Reading = NonNullable<Policy['readings']>[number]

const readingOf = (
  id: string,
  chosen: string,
  alternatives: Record<string, Reading['alternatives'][number]['set']>,
) => ({
  id,
  clause: '4.4',
  phrase: '超过10%',
  question: '以哪个数为基数？',
  chosen,
  why: '示例',
  alternatives: Object.entries(alternatives).map(([alternative, set]) => ({ id: alternative, set })),
})
const veto = { id: 'veto', clause: '4.4', when: { share: ['poor'], over: '10%' }, then: { exactly: 'poor' } }
const planOf = (...readings: Reading[]) => policyOf({ rules: [veto] }, { readings })
const base = readingOf('base', 'valid', {
  issued: { '/tracks/0/base': 'issued' },
  present: { '/tracks/0/base': 'present' },
})
const strict = readingOf('strict', 'over', {
  atLeast: { '/tracks/0/rules/0/when': { share: ['poor'], atLeast: '10%' } },
})

describe('applyReadings', () => {
  it('sets the alternative’s values, and leaves the policy as it was', () => {
    const policy = planOf(base, strict)
    const bytes = JSON.stringify(policy)
    const read = applyReadings(policy, { base: 'issued', strict: 'atLeast' })
    expect(read.tracks[0]).toMatchObject({ base: 'issued', rules: [{ when: { share: ['poor'], atLeast: '10%' } }] })
    expect(read.tracks[0]?.rules?.[0]?.when).not.toHaveProperty('over')
    expect(JSON.stringify(policy)).toBe(bytes)
    expect({ ...read, tracks: policy.tracks }).toEqual(policy)
  })

  it('is the same object where nothing differs: no choice, or the chosen way itself', () => {
    const policy = planOf(base)
    expect(applyReadings(policy)).toBe(policy)
    expect(applyReadings(policy, { base: 'valid' })).toBe(policy)
    expect(applyReadings(policyOf(), {})).toEqual(policyOf())
  })

  it('is the same object for the same choices, whatever their order, and another for others', () => {
    const policy = planOf(base, strict)
    const read = applyReadings(policy, { base: 'issued', strict: 'atLeast' })
    expect(applyReadings(policy, { strict: 'atLeast', base: 'issued' })).toBe(read)
    expect(applyReadings(policy, { base: 'issued' })).not.toBe(read)
    expect(applyReadings(structuredClone(policy), { base: 'issued', strict: 'atLeast' })).not.toBe(read)
  })

  it('alternatives are set in the policy’s order, so that a later one may reach into what an earlier one set', () => {
    const any = readingOf('combine', 'sum', { any: { '/tracks/0/rules/0/when/combine': 'any' } })
    const choices = { combine: 'any', strict: 'atLeast' }
    const policy = planOf(strict, any)
    const bytes = JSON.stringify(policy)
    expect(applyReadings(policy, choices).tracks[0]?.rules?.[0]?.when).toEqual({
      share: ['poor'],
      atLeast: '10%',
      combine: 'any',
    })
    // The value that the reading sets is data of the policy too, and is not changed.
    expect(JSON.stringify(policy)).toBe(bytes)
    // The other way round the later one sets the whole.
    expect(applyReadings(planOf(any, strict), choices).tracks[0]?.rules?.[0]?.when).toEqual({
      share: ['poor'],
      atLeast: '10%',
    })
  })

  it('pointers are RFC 6901: ~1 is /, ~0 is ~, and ~01 is ~1', () => {
    const policy = policyOf(
      { score: { components: [{ id: 'x', weight: '1', points: { 'a/b': 1, 'c~d': 2, 'e~1f': 3 } }] } },
      {
        readings: [
          readingOf('r', 'no', {
            yes: {
              '/tracks/0/score/components/0/points/a~1b': 10,
              '/tracks/0/score/components/0/points/c~0d': 20,
              '/tracks/0/score/components/0/points/e~01f': 30,
            },
          }),
        ],
      },
    )
    expect(applyReadings(policy, { r: 'yes' }).tracks[0]?.score?.components[0]).toMatchObject({
      points: { 'a/b': 10, 'c~d': 20, 'e~1f': 30 },
    })
  })

  it('sets a value that was not there, where its parent is', () => {
    expect(
      applyReadings(planOf(readingOf('r', 'no', { yes: { '/tracks/0/tallyOnly': true } })), { r: 'yes' }).tracks[0],
    ).toMatchObject({ tallyOnly: true })
  })

  it.each([
    '/tracks/7/base',
    '/nothing/here',
    '/constructor/prototype/x',
    '/__proto__/polluted',
    '/tracks/__proto__/polluted',
    '/tracks/0/__proto__',
    '/tracks/0/base/x',
    'tracks/0/base',
  ])('throws invalid-pointer for %s, and pollutes nothing', (pointer) => {
    const policy = planOf(readingOf('r', 'no', { yes: { [pointer]: 'x' } }))
    expect(thrownBy(() => applyReadings(policy, { r: 'yes' }))).toBe('invalid-pointer')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it.each([
    { other: 'x' },
    { base: 'due' },
    { base: '' },
    { constructor: 'valid' },
    Object.fromEntries([['__proto__', 'valid']]),
  ])('throws unknown-reading for %j', (choices) => {
    expect(thrownBy(() => applyReadings(planOf(base), choices))).toBe('unknown-reading')
    expect(thrownBy(() => appraise(planOf(base), caseOf({}), { readings: choices }))).toBe('unknown-reading')
  })

  it('the error names the reading and the alternative', () => {
    expect(() => applyReadings(planOf(base), { base: 'due' })).toThrow(
      new RulesError('unknown-reading', { reading: 'base', alternative: 'due' }),
    )
    expect(thrownBy(() => applyReadings(policyOf(), { base: 'valid' }))).toBe('unknown-reading')
  })
})

describe('readingsOf', () => {
  it('the chosen way of each reading, or the caller’s', () => {
    expect(readingsOf(planOf(base, strict))).toEqual({ base: 'valid', strict: 'over' })
    expect(readingsOf(planOf(base, strict), { strict: 'atLeast' })).toEqual({ base: 'valid', strict: 'atLeast' })
    expect(readingsOf(policyOf())).toEqual({})
  })

  it('__proto__ and constructor are readings and alternatives', () => {
    const policy = planOf(
      readingOf('__proto__', 'constructor', { toString: { '/tracks/0/base': 'due' } }),
      readingOf('constructor', 'x', {}),
    )
    expect(Object.entries(readingsOf(policy))).toEqual([
      ['__proto__', 'constructor'],
      ['constructor', 'x'],
    ])
    const choices = Object.fromEntries([['__proto__', 'toString']])
    expect(Object.entries(readingsOf(policy, choices))[0]).toEqual(['__proto__', 'toString'])
    expect(applyReadings(policy, choices).tracks[0]?.base).toBe('due')
  })

  it('contract §5: the appraisal tells the readings, and the fingerprint is of the plan as it was given', () => {
    const policy = planOf(base)
    const caseFile = caseOf({}, { ...caseOf({ a: null }), tallies: [tallyOf('a', [8, 0, 0, 1], { issued: 10 })] })
    const [one, other] = [appraise(policy, caseFile), appraise(policy, caseFile, { readings: { base: 'issued' } })]
    expect([one.readings, other.readings]).toEqual([{ base: 'valid' }, { base: 'issued' }])
    expect(other.policy).toEqual(one.policy)
    // 1/9 is over 10%, 1/10 is not
    expect([find(one, 'a').grade, find(other, 'a').grade]).toEqual(['poor', 'good'])
  })
})
