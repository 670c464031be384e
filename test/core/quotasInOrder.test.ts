import { describe, expect, it } from 'vitest'
import type { Quota } from '../../src/index.js'
import { appraise } from '../../src/index.js'
import { caseOf, find, labelled, only, policyOf } from './plan.js'

const quotaOf = (changes: Partial<Quota> = {}): Quota => ({
  id: 'q',
  clause: '4.4',
  grades: ['poor'],
  cohort: 'all',
  strength: 'hard',
  ...changes,
})

describe('§7 several quotas of a track', () => {
  const ladder = caseOf({ a: [9, 1], b: [8, 2], c: [7, 3], d: [6, 4], e: [5, 5] })
  const ranking = [{ share: ['good'], order: 'desc' as const }]
  const tail = quotaOf({ id: 'tail', grades: ['fair', 'weak', 'poor'], around: '40%' })

  it('each sees the grades as the earlier left them, and tells from which to which it moved', () => {
    const last = quotaOf({ id: 'last', grades: ['poor'], atLeast: '20%' })
    const appraisal = appraise(policyOf({ ranking, quotas: [tail, last] }), ladder)
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => find(appraisal, id).grade)).toEqual([
      'good',
      'good',
      'good',
      'fair',
      'poor',
    ])
    expect(find(appraisal, 'e').reasons.filter(({ kind }) => kind === 'quota')).toEqual([
      {
        kind: 'quota',
        id: 'tail',
        clause: '4.4',
        from: 'good',
        to: 'fair',
        evidence: { rank: 5, cohort: 'all', size: 5, target: '2', admissible: [2], actual: 2 },
      },
      {
        kind: 'quota',
        id: 'last',
        clause: '4.4',
        from: 'fair',
        to: 'poor',
        evidence: { rank: 5, cohort: 'all', size: 5, target: '1', admissible: [1, 2, 3, 4, 5], actual: 1 },
      },
    ])
    expect(only(appraisal.alerts, 'quota-unmet', 'quota-tie')).toEqual([])
  })

  it('actual, met and the alert are told by what stands after the last quota', () => {
    // First 2 of 5 below good; then at most 20% = 1 of 5 good, so d and e stay and b, c go too: 4 below good.
    const head = quotaOf({ id: 'head', grades: ['good'], atMost: '20%' })
    const appraisal = appraise(policyOf({ ranking, quotas: [tail, head] }), ladder)
    expect(appraisal.tracks[0]?.quotas).toMatchObject([
      { id: 'tail', actual: 4, met: false, moved: ['d', 'e'] },
      { id: 'head', actual: 1, met: true, moved: ['b', 'c'] },
    ])
    expect(only(appraisal.alerts, 'quota-unmet', 'quota-tie')).toEqual([
      {
        code: 'quota-unmet',
        severity: 'warning',
        clause: '4.4',
        subjects: [],
        params: {
          track: 'up',
          quota: 'tail',
          cohort: 'all',
          size: 5,
          target: '2',
          admissible: [2],
          forced: 0,
          actual: 4,
        },
      },
    ])
  })

  it('one that a later quota mends is met and raises no alert', () => {
    // 60% of 5 = 3 at good: e moves, then c and d are tied: 4 or 2, so 4. The second quota asks d alone, of its kind: 3.
    const first = quotaOf({ id: 'first', grades: ['good'], around: '60%' })
    const second = quotaOf({ id: 'second', grades: ['good'], count: 0, cohort: { kinds: [['village']] } })
    const votes = { a: [9, 1], b: [8, 2], c: [7, 3], d: [7, 3], e: [5, 5] }
    const { organizations } = caseOf(votes)
    const caseFile = caseOf(votes, {
      organizations: organizations.map((one) => (one.id === 'o-d' ? { ...one, kind: 'village' } : one)),
    })
    const codes = (quotas: Quota[]) =>
      only(appraise(policyOf({ ranking, quotas }), caseFile).alerts, 'quota-unmet', 'quota-tie').map(({ code }) => code)
    expect(codes([first])).toEqual(['quota-tie'])
    expect(codes([first, second])).toEqual([])
  })

  it('quota-tie names the tied subjects; a soft quota says it as info, a hard one as a warning', () => {
    const tied = caseOf({ a: [9, 1], b: [8, 2], c: [7, 3], d: [5, 5], e: [5, 5] })
    const alerts = (strength: Quota['strength']) =>
      only(
        appraise(policyOf({ ranking, quotas: [quotaOf({ around: '20%', strength })] }), tied).alerts,
        'quota-tie',
        'quota-unmet',
      ).map(({ code, severity, subjects }) => ({ code, severity, subjects }))
    expect(alerts('hard')).toEqual([{ code: 'quota-tie', severity: 'warning', subjects: ['d', 'e'] }])
    expect(alerts('soft')).toEqual([{ code: 'quota-tie', severity: 'info', subjects: ['d', 'e'] }])
  })

  it('a soft quota moves subjects like a hard one', () => {
    const soft = appraise(policyOf({ ranking, quotas: [{ ...tail, strength: 'soft' }] }), ladder)
    expect(soft.tracks[0]?.quotas).toMatchObject([{ moved: ['d', 'e'], met: true }])
  })

  it('recounts each cohort, its kinds and the vetoed on top of it', () => {
    const kinds = labelled(['village'])
    const caseFile = caseOf(
      { a: [9, 1], b: [8, 2], c: [7, 3], d: [0, 0, 0, 10] },
      {
        organizations: [
          { id: 'o-a', name: '示例a', kind: 'village' },
          { id: 'o-b', name: '示例b', kind: 'village' },
          { id: 'o-c', name: '示例c' },
          { id: 'o-d', name: '示例d', kind: 'village' },
        ],
      },
    )
    const rules = [{ id: 'veto', clause: '4.4', when: { share: ['poor'], over: '10%' }, then: { exactly: 'poor' } }]
    const quota = quotaOf({ grades: ['fair', 'weak', 'poor'], cohort: 'kind', around: '1/3', vetoed: 'on-top' })
    const appraisal = appraise(policyOf({ ranking, rules, quotas: [quota] }, { organizationKinds: kinds }), caseFile)
    // Three villages: 1 of 3 besides d, who is vetoed: b. Whoever has no kind is in no cohort by kind.
    expect(appraisal.tracks[0]?.quotas).toMatchObject([
      { cohort: ['village'], size: 3, forced: 1, actual: 1, met: true, moved: ['b'] },
    ])
    const counted = appraise(policyOf({ ranking, rules, quotas: [{ ...quota, vetoed: 'count' }] }), caseFile)
    expect(counted.tracks[0]?.quotas).toMatchObject([{ actual: 1, met: true, moved: [] }])
  })

  it('recounts nobody of another kind, or without one', () => {
    const votes = { a: [9, 1], b: [8, 2], c: [7, 3], d: [6, 4] }
    const organizations = caseOf(votes).organizations.map((one, index) => {
      const kind = ['village', 'village', 'agency'][index]
      return kind === undefined ? one : { ...one, kind }
    })
    const judgements = ['c', 'd'].map((subject) => ({ subject, grade: 'poor' }))
    const quota = quotaOf({ cohort: { kinds: [['village']] }, around: '50%' })
    // c is of the agency and d has no kind: of the two villages b is moved, 1 of 2.
    const appraisal = appraise(policyOf({ ranking, quotas: [quota] }), caseOf(votes, { organizations, judgements }))
    expect(appraisal.tracks[0]?.quotas).toMatchObject([{ size: 2, actual: 1, met: true, moved: ['b'] }])
  })

  it('a provisional grade is in the cohort', () => {
    const rules = [{ id: 'x', clause: '1', when: { incident: 'x', within: 'year' as const }, then: { atMost: 'fair' } }]
    const appraisal = appraise(policyOf({ ranking, rules, quotas: [tail] }), ladder)
    expect(find(appraisal, 'e')).toMatchObject({ status: 'provisional', grade: 'fair' })
    expect(appraisal.tracks[0]?.quotas).toMatchObject([{ size: 5, actual: 2 }])
  })
})
