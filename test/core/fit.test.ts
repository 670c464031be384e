import { describe, expect, it } from 'vitest'
import type { CaseFile, Policy } from '../../src/index.js'
import { checkFit } from '../../src/index.js'
import { caseOf, policyOf, tallyOf } from './plan.js'

const checked = (changes: Partial<CaseFile>, plan: Partial<Policy> = {}) =>
  checkFit(policyOf({}, plan), caseOf({ a: null }, changes)).map(({ code, severity, subjects, params }) => ({
    code,
    severity,
    subjects,
    params,
  }))
const error = (code: string, subjects: string[], params: object) => ({ code, severity: 'error', subjects, params })

describe('checkFit', () => {
  it('a case that fits raises nothing', () => {
    expect(
      checked({
        committee: { id: 'c1', secretary: 's00' },
        ballots: [
          { id: '1', subject: 'a', marks: [] },
          { id: '2', subject: 's00', track: 'up', marks: [] },
          { id: '3', subject: 'o-a', marks: [] },
        ],
        visits: [{ organization: 'o-a', on: '2023-11-30' }],
        history: [{ year: 2022, organization: 'o-a', grade: 'fair' }],
      }),
    ).toEqual([])
  })

  it('contract §3: a year that is not the policy’s', () => {
    expect(checked({ year: 2022 })).toEqual([error('year-mismatch', [], { policy: 2023, case: 2022 })])
  })

  it.each<[keyof CaseFile, Partial<CaseFile>]>([
    ['ballots', { ballots: [{ id: '1', subject: '__proto__', marks: [] }] }],
    ['tallies', { tallies: [tallyOf('__proto__', [1])] }],
    ['scores', { scores: [{ subject: '__proto__', component: 'x', value: '1' }] }],
    ['incidents', { incidents: [{ subject: '__proto__', kind: 'x' }] }],
    ['judgements', { judgements: [{ subject: '__proto__' }] }],
    ['reports', { reports: [{ subject: '__proto__' }] }],
    ['comments', { comments: [{ subject: '__proto__', problems: [] }] }],
    ['annualResults', { annualResults: [{ subject: '__proto__', result: '优秀' }] }],
  ])('a subject that the roster lacks: %s; nobody of the roster is concerned', (list, changes) => {
    expect(checked(changes)).toContainEqual(error('unknown-subject', [], { list, id: '__proto__' }))
  })

  it.each<[keyof CaseFile, Partial<CaseFile>]>([
    ['ballots', { ballots: [{ id: '1', subject: 'a', track: 'x', marks: [] }] }],
    ['tallies', { tallies: [tallyOf('a', [1], { track: 'x' })] }],
    ['scores', { scores: [{ subject: 'a', track: 'x', component: 'x', value: '1' }] }],
    ['judgements', { judgements: [{ subject: 'a', track: 'x' }] }],
  ])('a track that the plan lacks: %s, and nothing else about it', (list, changes) => {
    expect(checked(changes)).toEqual([error('unknown-track', ['a'], { list, id: 'x' })])
  })

  it.each<[keyof CaseFile, Partial<CaseFile>]>([
    ['secretaries', { secretaries: [{ id: 'a', name: '书记a', organization: 'x' }] }],
    ['visits', { visits: [{ organization: 'x', on: '2023-11-30' }] }],
    ['history', { history: [{ year: 2022, organization: 'x', grade: null }] }],
  ])('an organization that the roster lacks: %s', (list, changes) => {
    expect(checked(changes)).toEqual([error('unknown-organization', [], { list, id: 'x' })])
  })

  it('an organization kind that the plan lacks; an absent one is none', () => {
    const organizations = [
      { id: 'o-a', name: '示例a', kind: 'constructor' },
      { id: 'o-b', name: '示例b', kind: 'village' },
      { id: 'o-c', name: '示例c' },
    ]
    expect(checked({ organizations })).toEqual([
      error('unknown-kind', [], { list: 'organizations', id: 'constructor' }),
    ])
  })

  it('an incident kind that the plan lacks, where the plan lists any', () => {
    const incidents = [{ subject: 'a', kind: 'toString' }]
    expect(checked({ incidents })).toEqual([])
    expect(checked({ incidents }, { incidentKinds: [] })).toEqual([
      error('unknown-incident-kind', ['a'], { list: 'incidents', id: 'toString' }),
    ])
    expect(checked({ incidents }, { incidentKinds: [{ id: 'toString', label: '示例' }] })).toEqual([])
  })

  it('a grade in the history under this plan that no track has; under another plan it may be any', () => {
    const past = (grade: string | null, policy?: string) => ({
      history: [{ year: 2022, organization: 'o-a', grade, ...(policy && { policy }) }],
    })
    const unknown = [error('unknown-grade', [], { list: 'history', id: 'excellent' })]
    expect([checked(past('excellent')), checked(past('excellent', 'plan'))]).toEqual([unknown, unknown])
    expect([checked(past('excellent', 'other')), checked(past('fair')), checked(past(null))]).toEqual([[], [], []])
  })

  it('an event that the plan lacks, and one counted from that has several days', () => {
    const plan: Partial<Policy> = {
      events: [
        { id: 'posted', label: '公示' },
        { id: 'appeal', label: '申诉' },
      ],
      schedule: [{ id: 'd', clause: '1', label: '期限', for: 'appeal', due: { after: 'posted', days: 3 } }],
    }
    const on = (event: string, day: string, subject?: string) => ({ event, on: day, ...(subject && { subject }) })
    const events = [on('posted', '2023-12-22'), on('posted', '2023-12-22'), on('posted', '2023-12-25', 'a')]
    expect(checked({ events }, plan)).toEqual([])
    expect(checked({ events: [on('appeal', '2023-12-22'), on('appeal', '2023-12-23')] }, plan)).toEqual([])
    expect(checked({ events: [...events, on('posted', '2023-12-21')] }, plan)).toEqual([
      error('duplicate-event', [], { event: 'posted', days: ['2023-12-21', '2023-12-22'] }),
    ])
    expect(checked({ events: [...events, on('posted', '2023-12-21', 'a')] }, plan)).toEqual([
      error('duplicate-event', ['a'], { event: 'posted', days: ['2023-12-21', '2023-12-25'] }),
    ])
    expect(checked({ events: [on('meeting', '2023-12-20'), on('toString', '2023-12-20', 'x')] }, plan)).toEqual([
      error('unknown-subject', [], { list: 'events', id: 'x' }),
      error('unknown-event', [], { list: 'events', id: 'meeting' }),
      error('unknown-event', ['x'], { list: 'events', id: 'toString' }),
    ])
  })

  describe('scores', () => {
    const plan: Partial<Policy> = {
      tracks: policyOf({
        score: {
          components: [
            { id: 'field', weight: '1/2', outOf: 100 },
            { id: 'ballots', weight: '1/2', points: { good: 100 } },
          ],
        },
      }).tracks,
    }
    const scores = (...components: string[]) => ({
      scores: components.map((component) => ({ subject: 'a', component, value: '1' })),
    })

    it('a component that the track lacks, or that comes from the ballots: said once', () => {
      expect(checked(scores('field'), plan)).toEqual([])
      expect(checked(scores('ballots', '__proto__', '__proto__'), plan)).toEqual([
        error('unknown-component', ['a'], { list: 'scores', id: 'ballots', track: 'up' }),
        error('unknown-component', ['a'], { list: 'scores', id: '__proto__', track: 'up' }),
      ])
      expect(checked(scores('field'))).toMatchObject([{ code: 'unknown-component' }])
    })

    it('two for one subject and component, the track named or left out: duplicate-score, once', () => {
      const given = [...scores('field', 'field').scores, { track: 'up', subject: 'a', component: 'field', value: '2' }]
      expect(checked({ scores: given }, plan)).toEqual([
        error('duplicate-score', ['a'], { track: 'up', component: 'field' }),
      ])
    })

    it('of two subjects they are no repeat', () => {
      const given = [...scores('field').scores, { subject: 'o-a', component: 'field', value: '2' }]
      expect(checked({ scores: given }, plan)).toEqual([])
    })
  })

  it('contract §3: a month alone is noted', () => {
    const secretaries = ['2021-03', '2021-03-15', '2022-01', undefined].map((since, index) => ({
      id: `s${index}`,
      name: `书记0${index}`,
      organization: 'o-a',
      ...(since && { since }),
    }))
    expect(checked({ secretaries })).toEqual([
      { code: 'month-only-date', severity: 'info', subjects: ['s0', 's2'], params: { field: 'secretaries.since' } },
    ])
  })
})
