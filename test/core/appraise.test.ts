import { describe, expect, it } from 'vitest'
import type { CaseFile, Policy } from '../../src/index.js'
import { appraise, RulesError } from '../../src/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { deepFreeze } from '../support/invariants.js'
import { caseOf, codesOf, find, only, policyOf, tallyOf, thrownBy } from './plan.js'

const shipped = (): Policy => structuredClone(wudingRiver2023)

/** A case with something in every list, by ids that are names of inherited properties. */
const awkward = (): CaseFile => ({
  year: 2023,
  committee: { id: 'c1', secretary: 'toString' },
  organizations: ['__proto__', 'constructor'].map((id) => ({ id, name: `示例${id}`, kind: 'village' })),
  secretaries: [
    { id: '__proto__', name: '书记01', organization: '__proto__', since: '2021-03' },
    { id: 'constructor', name: '书记02', organization: 'constructor', since: '2020-01-01' },
  ],
  meeting: { date: '2023-12-20', due: 62, present: 60, attendees: [{ role: 'hasOwnProperty', count: 1 }] },
  ballots: [
    { id: '__proto__', subject: '__proto__', marks: ['poor'], problems: '台账不全' },
    { id: 'valueOf', subject: 'constructor', marks: ['good'] },
    { id: '1', track: 'downward', subject: 'toString', marks: ['good'] },
  ],
  incidents: [{ subject: 'constructor', kind: 'held-accountable', on: '2022-05-01' }],
  judgements: [{ subject: 'constructor', grade: 'fairly-good', strengths: ['示例'] }],
  visits: [{ organization: '__proto__', on: '2023-12-01' }],
  reports: [{ subject: '__proto__', submittedOn: '2023-12-01', topics: [], problems: ['台账不全。'] }],
  comments: [{ subject: 'constructor', problems: ['无'] }],
  history: [{ year: 2022, organization: 'constructor', grade: 'fairly-good' }],
  annualResults: [{ subject: '__proto__', result: '优秀' }],
})

describe('appraise', () => {
  it('__proto__ and constructor are subjects, organizations and ballots like any other', () => {
    const appraisal = appraise(shipped(), awkward())
    expect(appraisal.tracks[0]?.determinations.map(({ subject, grade }) => [subject, grade])).toEqual([
      ['__proto__', 'poor'], // 1 of 1 ballots is poor: 100% > 10%
      ['constructor', 'fairly-good'], // last year’s incident does not count; the judgement does
    ])
    expect(find(appraisal, 'toString', 1)).toMatchObject({ ungraded: 'tally-only', tally: { valid: 1 } })
    expect(appraisal.streaks.map(({ organization, answer }) => [organization, answer])).toEqual([
      ['__proto__', 'no'],
      ['constructor', 'possible'],
    ])
    expect(appraisal.rectification).toMatchObject([
      {
        subject: '__proto__',
        organization: '__proto__',
        sources: [{ from: 'self' }, { from: 'public', ballots: ['__proto__'] }],
      },
    ])
    expect(only(appraisal.alerts, 'annual-result-barred')).toMatchObject([{ subjects: ['__proto__'] }])
  })

  it('contract §1: inputs are neither changed nor frozen, and deeply frozen ones work as well', () => {
    const [policy, caseFile] = [shipped(), awkward()]
    const bytes = JSON.stringify([policy, caseFile])
    const options = { readings: { 'veto-base': 'present', 'tenure-reference': 'year-end' } }
    const appraisal = appraise(policy, caseFile, options)
    expect(JSON.stringify([policy, caseFile])).toBe(bytes)
    expect([policy, policy.tracks, caseFile, caseFile.ballots].some(Object.isFrozen)).toBe(false)
    expect(appraise(deepFreeze(policy), deepFreeze(caseFile), deepFreeze(options))).toEqual(appraisal)
  })

  it('contract §1: the order of lists never changes a result', () => {
    const caseFile = awkward()
    const turned: CaseFile = {
      ...caseFile,
      organizations: [...caseFile.organizations].reverse(),
      secretaries: [...caseFile.secretaries].reverse(),
      ballots: [...(caseFile.ballots ?? [])].reverse(),
    }
    expect(JSON.stringify(appraise(shipped(), turned))).toBe(JSON.stringify(appraise(shipped(), caseFile)))
  })

  it('contract §5: the head of the document', () => {
    expect(appraise(policyOf(), caseOf({}, { year: 2022 }))).toMatchObject({
      schema: 1,
      policy: { id: 'plan', version: '1' },
      year: 2022,
      tracks: [{ id: 'up', quotas: [], determinations: [] }],
      streaks: [],
      alerts: [{ code: 'year-mismatch' }],
      rectification: [],
      readings: {},
    })
  })

  it('contract §1: what the grades lack is named, with whom it concerns', () => {
    const rules = [{ id: 'r', clause: '1', when: { incident: 'x', within: 'year' as const }, then: { atMost: 'fair' } }]
    const { alerts } = appraise(policyOf({ rules }), caseOf({ a: [1], b: null }))
    expect(alerts).toEqual(
      [
        ['ballots', ['b']],
        ['incidents', ['a', 'b']],
      ].map(([input, subjects]) => ({
        code: 'input-missing',
        severity: 'warning',
        clause: null,
        subjects,
        params: { input },
      })),
    )
  })

  it('the same input twice is the same bytes; another case under the same policy is another result', () => {
    const policy = policyOf()
    const one = JSON.stringify(appraise(policy, caseOf({ a: [1] })))
    expect(JSON.stringify(appraise(policy, caseOf({ a: [2] })))).not.toBe(one)
    expect(JSON.stringify(appraise(policy, caseOf({ a: [1] })))).toBe(one)
  })

  it('alerts of all steps come in one order: errors first', () => {
    const tallies = [tallyOf('a', [1], { valid: 2 }), tallyOf('b', [0])]
    const { alerts } = appraise(policyOf(), caseOf({ a: null, b: null }, { tallies, year: 2022 }))
    expect(codesOf(alerts)).toEqual(['tally-sum', 'year-mismatch', 'input-missing', 'input-missing', 'no-votes'])
    expect(alerts.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning', 'warning', 'warning'])
  })

  it('throws for an unknown reading, and for a policy that cannot be compiled', () => {
    expect(() => appraise(policyOf(), caseOf({}), { readings: { x: 'y' } })).toThrow(RulesError)
    const rules = [{ id: 'r', clause: '1', when: { share: ['good'] }, then: { atMost: 'fair' } }]
    expect(thrownBy(() => appraise(policyOf({ rules }), caseOf({})))).toBe('invalid-policy')
  })
})
