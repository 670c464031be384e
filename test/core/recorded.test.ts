import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition } from '../../src/index.js'
import { appraise, checkFit } from '../../src/index.js'
import { caseOf, find, policyOf } from './plan.js'

/** What a rule with this condition says of subject a of organization o-a. */
const test = (when: Condition, changes: Partial<CaseFile> = {}) => {
  const policy = policyOf({ rules: [{ id: 'r', clause: '1', when, then: { atMost: 'fair' } }] })
  const [rule] = find(appraise(policy, caseOf({ a: [9, 1] }, changes)), 'a').reasons
  if (rule?.kind !== 'rule') throw new Error('the first reason is the rule')
  return { outcome: rule.outcome, evidence: rule.evidence, missing: rule.missing }
}

const person = (attributes?: object): Partial<CaseFile> => ({
  secretaries: [{ id: 'a', name: '书记a', organization: 'o-a', ...attributes }] as CaseFile['secretaries'],
})
const place = (attributes?: object): Partial<CaseFile> => ({
  organizations: [{ id: 'o-a', name: '示例a', ...attributes }] as CaseFile['organizations'],
})
const committee = (attributes?: object): Partial<CaseFile> => ({
  committee: { id: 'c', ...attributes } as NonNullable<CaseFile['committee']>,
})
const months = (value: string | number | boolean) => ({ attributes: { months: value } })

describe('§2 a recorded number', () => {
  // 5, 6 and 7 against 6
  it.each([
    ['over', ['does-not-hold', 'does-not-hold', 'holds']],
    ['atLeast', ['does-not-hold', 'holds', 'holds']],
    ['under', ['holds', 'does-not-hold', 'does-not-hold']],
    ['atMost', ['holds', 'holds', 'does-not-hold']],
  ])('%s 6 of 5, 6 and 7: %j', (operator, expected) => {
    const when: Condition = { attribute: 'months', [operator]: '6' }
    expect([5, 6, 7].map((value) => test(when, person(months(value))).outcome)).toEqual(expected)
  })

  it('is compared exactly: 0.3 is 0.3, though 0.1 + 0.2 is more in binary; a ten-millionth counts; below zero too', () => {
    const over = (limit: string, value: number) => test({ attribute: 'months', over: limit }, person(months(value)))
    expect(over('0.3', 0.3).outcome).toBe('does-not-hold')
    expect(over('0.3', 0.1 + 0.2).outcome).toBe('holds')
    expect(over('0', 1e-7).outcome).toBe('holds')
    expect(over('0', -1e-7).outcome).toBe('does-not-hold')
    expect(over('999999999', 1e21).outcome).toBe('holds')
  })

  it('shows both sides', () => {
    expect(test({ attribute: 'months', over: '6.50' }, person(months(7)))).toEqual({
      outcome: 'holds',
      evidence: { outcome: 'holds', attribute: 'months', value: 7, operator: 'over', limit: '13/2' },
      missing: [],
    })
  })

  it.each(['7', true])('%j is no number, and counts as not supplied', (value) => {
    const expected = {
      outcome: 'undetermined',
      evidence: { outcome: 'undetermined', attribute: 'months', value: null, operator: 'over', limit: '6' },
      missing: ['attributes.months'],
    }
    expect(test({ attribute: 'months', over: '6' }, person(months(value)))).toEqual(expected)
    // The secretary's fact is the one that counts, so the organization's number does not step in.
    expect(test({ attribute: 'months', over: '6' }, { ...person(months(value)), ...place(months(7)) })).toEqual(
      expected,
    )
    expect(test({ attribute: 'months', over: '6' })).toEqual(expected)
  })
})

describe('§2 about whom: attributes', () => {
  const when = (about: 'subject' | 'organization' | 'committee'): Condition => ({ attribute: 'months', about, is: 1 })
  const all = { ...person(months(2)), ...place(months(2)), ...committee(months(2)) }

  it('subject: as without it', () => {
    expect(test(when('subject'), { ...all, ...person(months(1)) }).outcome).toBe('holds')
    expect(test(when('subject'), place(months(1))).outcome).toBe('holds')
    expect(test(when('subject'), committee(months(1))).missing).toEqual(['attributes.months'])
  })

  it('organization: never the secretary’s', () => {
    expect(test(when('organization'), { ...all, ...place(months(1)) }).outcome).toBe('holds')
    expect(test(when('organization'), person(months(1))).missing).toEqual(['attributes.months'])
  })

  it('committee: its own, with the name of what is lacking', () => {
    expect(test(when('committee'), { ...all, ...committee(months(1)) })).toEqual({
      outcome: 'holds',
      evidence: { outcome: 'holds', attribute: 'months', about: 'committee', value: 1, is: 1 },
      missing: [],
    })
    expect(test(when('committee'), { ...all, ...committee() }).missing).toEqual(['committee.attributes.months'])
    expect(test(when('committee'), { ...person(months(1)), ...place(months(1)) }).missing).toEqual(['committee'])
    expect(test({ attribute: 'months', about: 'committee', over: '1' }, committee(months('2'))).missing).toEqual([
      'committee.attributes.months',
    ])
  })
})

describe('§2 about whom: incidents', () => {
  const when = (about?: 'subject' | 'organization' | 'committee'): Condition => ({
    incident: 'x',
    within: 'year',
    ...(about && { about }),
  })
  const of = (...subjects: string[]) => ({
    ...committee(),
    incidents: subjects.map((subject) => ({ subject, kind: 'x', on: '2023-05-01' })),
  })

  it.each([
    ['subject', 'a'],
    ['organization', 'o-a'],
    ['committee', 'c'],
  ] as const)('%s: those of %s alone', (about, subject) => {
    expect(test(when(about), of(subject)).outcome).toBe('holds')
    const others = ['a', 'o-a', 'c'].filter((other) => other !== subject)
    expect(test(when(about), of(...others))).toMatchObject({ outcome: 'does-not-hold', evidence: { found: [], about } })
  })

  it('missing: committee where there is none, organizations for a subject without one, incidents, or several', () => {
    expect(test(when('committee'), { incidents: [] }).missing).toEqual(['committee'])
    expect(test(when('committee')).missing).toEqual(['committee', 'incidents'])
    expect(test(when('committee'), committee()).missing).toEqual(['incidents'])
    expect(test(when('organization'), { organizations: [], incidents: [] }).missing).toEqual(['organizations'])
    const undated = { ...committee(), incidents: [{ subject: 'c', kind: 'x' }] }
    expect(test(when('committee'), undated).missing).toEqual(['incidents.on'])
  })

  it('the committee is a subject that incidents, and nothing else, may name', () => {
    const named = caseOf(
      { a: [9, 1] },
      { ...of('c'), judgements: [{ subject: 'c' }] as NonNullable<CaseFile['judgements']> },
    )
    expect(checkFit(policyOf(), named)).toEqual([
      {
        code: 'unknown-subject',
        severity: 'error',
        clause: null,
        subjects: [],
        params: { list: 'judgements', id: 'c' },
      },
    ])
  })
})

describe('§2 cleared incidents', () => {
  const one = (on?: string, clearedOn?: string) => ({
    subject: 'a',
    kind: 'x',
    ...(on && { on }),
    ...(clearedOn && { clearedOn }),
  })
  const open: Condition = { incident: 'x', within: 'year', open: true }

  it('open: one that is cleared, on whatever day, does not count; without open it does', () => {
    for (const clearedOn of ['2023-05-02', '2024-06-01']) {
      const incidents = [one('2023-05-01', clearedOn)]
      expect(test(open, { incidents }).outcome).toBe('does-not-hold')
      expect(test({ incident: 'x', within: 'year' }, { incidents }).outcome).toBe('holds')
      expect(test({ incident: 'x', within: 'ever', open: true }, { incidents }).outcome).toBe('does-not-hold')
    }
    expect(test(open, { incidents: [one('2023-05-01', '2023-06-01'), one('2023-07-01')] }).outcome).toBe('holds')
  })

  it('one without a day leaves it open only while it is not cleared', () => {
    expect(test(open, { incidents: [one()] }).missing).toEqual(['incidents.on'])
    expect(test(open, { incidents: [one(undefined, '2023-06-01')] }).outcome).toBe('does-not-hold')
  })

  it('the evidence keeps what was cleared, with the day', () => {
    expect(test(open, { incidents: [one('2023-05-01', '2023-06-01')] }).evidence).toEqual({
      outcome: 'does-not-hold',
      incident: 'x',
      within: 'year',
      open: true,
      year: 2023,
      found: [{ on: '2023-05-01', basis: null, by: null, clearedOn: '2023-06-01' }],
    })
  })
})
