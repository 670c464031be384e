import { describe, expect, test } from 'vitest'
import { certify, verifyCertificate } from '../../../src/analyse/index.js'
import type { Policy, Track } from '../../../src/index.js'
import { applyReadings, appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import type { CertifiedProperty, CheckedProperty } from '../../../src/schema/index.js'
import { parseCase } from '../../../src/schema/index.js'
import { find, policyOf } from '../../core/plan.js'

const certified = (policy: Policy, ballots = 6) => {
  const certificate = certify(policy, { ballots })
  expect(verifyCertificate(policy, certificate)).toEqual([])
  const [track] = certificate.tracks
  const of = (property: CertifiedProperty): CheckedProperty =>
    track?.properties.find((one) => one.property === property) as CheckedProperty
  const broken = track?.properties.flatMap(({ property, holds }) => (holds === false ? [property] : []))
  return { track, of, broken }
}
/** The cases of a counterexample, appraised: what one subject comes out as in each. */
const replayed = (policy: Policy, { counterexample }: CheckedProperty, subject = 's01') =>
  (counterexample?.cases ?? []).map((caseFile) => {
    expect(parseCase(caseFile)).toEqual({ ok: true, value: caseFile })
    return find(appraise(policy, caseFile), subject)
  })
const graded = (track: Partial<Track>) => policyOf(track)

describe('totality', () => {
  test('where 10% is taken of the ballots returned, somebody whose ballots are all blank would be graded for good', () => {
    const policy = applyReadings(wudingRiver2023, { 'veto-base': 'returned' })
    const { of, broken } = certified(policy)
    expect(broken).toEqual(['totality'])
    const [only] = replayed(policy, of('totality'))
    expect(only?.tally.valid).toBe(0)
    expect([only?.grade, only?.status]).toEqual(['good', 'graded'])
  })
})

describe('veto dominance', () => {
  test('two rules that leave no grade between them: one of them is left', () => {
    const policy = graded({
      rules: [
        { id: 'praise', clause: '1', when: { share: ['good'], atLeast: '50%' }, then: { exactly: 'good' } },
        { id: 'veto', clause: '1', when: { share: ['poor'], over: '20%' }, then: { exactly: 'poor' } },
      ],
    })
    const { of, broken } = certified(policy)
    expect(broken).toEqual(['veto-dominance'])
    const [only] = replayed(policy, of('veto-dominance'))
    expect(of('veto-dominance').counterexample?.shows.rule).toBe('praise')
    expect(only?.grade).toBe('poor')
    expect(only?.reasons.flatMap((one) => (one.kind === 'rule' && one.outcome === 'holds' ? [one.id] : []))).toEqual([
      'praise',
      'veto',
    ])
  })
})

describe('monotonicity', () => {
  test('a rule that rewards fair ballots: one of them turned to good takes the grade away', () => {
    const policy = graded({
      rules: [{ id: 'fair', clause: '1', when: { share: ['fair'], under: '50%' }, then: { atMost: 'fair' } }],
    })
    const { of, broken } = certified(policy)
    expect(broken).toEqual(['monotonicity'])
    const [before, after] = replayed(policy, of('monotonicity'))
    expect(of('monotonicity').counterexample?.shows.moved).toEqual({ from: 'fair', to: 'good' })
    expect([before?.grade, after?.grade]).toEqual(['good', 'fair'])
    // The least tally that shows it: one ballot, from 1/1 to 0/1.
    expect([before?.tally.counts, after?.tally.counts]).toEqual([
      { good: 0, fair: 1, weak: 0, poor: 0 },
      { good: 1, fair: 0, weak: 0, poor: 0 },
    ])
  })

  test('a ranking by fair ballots alone: a better ballot takes the place away', () => {
    const policy = graded({ ranking: [{ share: ['fair'], order: 'desc' }] })
    const { of, broken } = certified(policy)
    expect(broken).toEqual(['monotonicity'])
    const [before, after] = replayed(policy, of('monotonicity'))
    expect([before?.rank, after?.rank]).toEqual([1, 2])
    expect([before?.grade, after?.grade]).toEqual(['good', 'good'])
  })

  test('a rule that lets a quota reach further down the better the ballots are', () => {
    // Under half good the subject is held at good; from half on the quota may move it.
    const policy = graded({
      rules: [{ id: 'held', clause: '1', when: { share: ['good'], under: '50%' }, then: { exactly: 'good' } }],
      ranking: [{ share: ['good'], order: 'desc' }],
      quotas: [
        { id: 'tail', clause: '1', grades: ['fair', 'weak', 'poor'], cohort: 'all', atLeast: '50%', strength: 'hard' },
      ],
    })
    const { of, broken } = certified(policy)
    expect(broken).toEqual(['monotonicity'])
    const [before, after] = replayed(policy, of('monotonicity'))
    expect([before?.grade, after?.grade]).toEqual(['good', 'fair'])
  })
})

describe('monotonicity of a proposal', () => {
  test('a plurality: a poor ballot turned to weak makes weak as frequent as good', () => {
    const policy = graded({ proposal: { method: 'plurality', ties: 'worse' } })
    const { of, broken } = certified(policy)
    expect(broken).toEqual(['monotonicity'])
    const [before, after] = replayed(policy, of('monotonicity'))
    const at = (grade: string | null | undefined) => ['good', 'fair', 'weak', 'poor'].indexOf(grade ?? '')
    expect(at(after?.grade)).toBeGreaterThan(at(before?.grade))
  })
})

describe('no envy', () => {
  test('a proposal by another measure than the ranking', () => {
    // 70% good and nobody fair is ranked above 50% good and 30% fair, and is proposed less.
    const policy = graded({
      proposal: {
        method: 'first-match',
        cases: [{ when: { share: ['good', 'fair'], atLeast: '80%' }, grade: 'good' }],
        otherwise: 'fair',
      },
      ranking: [{ share: ['good'], order: 'desc' }],
    })
    const { of, broken } = certified(policy, 7)
    expect(broken).toEqual(['no-envy'])
    const [high] = replayed(policy, of('no-envy'), 's01')
    const [low] = replayed(policy, of('no-envy'), 's02')
    expect([high?.rank, low?.rank]).toEqual([1, 2])
    expect([high?.grade, low?.grade]).toEqual(['fair', 'good'])
    expect(high?.admissible).toEqual(low?.admissible)
  })
})

describe('no dead grade', () => {
  test('a rule that always holds: no judgement can give the best grade', () => {
    const policy = graded({
      rules: [{ id: 'always', clause: '1', when: { all: [] }, then: { atMost: 'fair' } }],
    })
    const { track, of, broken } = certified(policy)
    expect(broken).toEqual(['no-dead-grade'])
    expect(track?.grades[0]).toEqual({ grade: 'good', reachedBy: 'nothing' })
    const [counterexample] = [of('no-dead-grade').counterexample]
    expect(counterexample?.shows.grade).toBe('good')
    const appraisal = appraise(policy, counterexample?.cases[0] as never)
    const { determinations } = appraisal.tracks[0] ?? { determinations: [] }
    // Everybody is judged good, and nobody gets it.
    expect(counterexample?.cases[0]?.judgements?.map(({ grade }) => grade)).toEqual(determinations.map(() => 'good'))
    expect(determinations.every(({ grade }) => grade !== 'good')).toBe(true)
    expect(appraisal.alerts.some(({ code }) => code === 'judgement-not-admissible')).toBe(true)
  })

  test('a quota of none at the top: the best grade is proposed to everybody, and judgement alone gives it', () => {
    const { track } = certified(
      graded({
        ranking: [{ share: ['good'], order: 'desc' }],
        quotas: [{ id: 'none', clause: '1', grades: ['good'], cohort: 'all', count: 0, strength: 'hard' }],
      }),
    )
    expect(track?.grades.map(({ reachedBy }) => reachedBy)).toEqual(['judgement', 'quota', 'judgement', 'judgement'])
  })
})
