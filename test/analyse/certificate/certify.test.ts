import { describe, expect, test } from 'vitest'
import { certify } from '../../../src/analyse/index.js'
import { fingerprintOf } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import { parseCertificate } from '../../../src/schema/index.js'
import { policyOf } from '../../core/plan.js'

describe('the 2023 plan', () => {
  const certificate = certify(wudingRiver2023)
  const [upward, downward] = certificate.tracks

  test('is the plan whose fingerprint anybody can recompute', () => {
    const { id, version } = wudingRiver2023
    expect(certificate.policy).toEqual({ id, version, fingerprint: fingerprintOf(wudingRiver2023) })
    expect(certificate.ballots).toBe(60)
  })

  test('every tally of at most 60 ballots was visited', () => {
    // So many ways to share n ballots among 4 options: C(n + 3, 3). Their sum over n = 0 … 60 is C(64, 4).
    const ways = (n: number) => ((n + 3) * (n + 2) * (n + 1)) / 6
    const sum = Array.from({ length: 61 }, (_, n) => ways(n)).reduce((total, one) => total + one, 0)
    expect(sum).toBe(635_375 + 1)
    expect(sum).toBe((64 * 63 * 62 * 61) / 24)
    expect([upward?.method, upward?.tallies]).toEqual(['enumerated', sum])
  })

  test('its four kinds of tallies: none valid, and over, at and under 10%', () => {
    expect(upward?.classes).toBe(4)
  })

  test('its worlds: two incidents, each or not, times six first days in post around three months', () => {
    // On the first, and on the day after the meeting’s, of the months 4, 3 and 2 months before.
    expect(upward?.worlds).toBe(2 * 2 * 3 * 2)
  })

  test('all properties hold, and nothing was left out', () => {
    expect(upward?.properties.map(({ property, holds }) => [property, holds])).toEqual([
      ['totality', true],
      ['anonymity', true],
      ['veto-dominance', true],
      ['monotonicity', true],
      ['no-envy', true],
      ['no-dead-grade', true],
    ])
    expect(upward?.uncovered).toEqual([])
  })

  test('each tally in each world, and each move of one ballot in them', () => {
    const checked = (property: string) => upward?.properties.find((one) => one.property === property)?.checked ?? 0
    expect(checked('totality')).toBe(635_376 * 24)
    // A move needs a ballot to be moved: the others are any tally of at most 59, C(63, 4); there are 3 moves.
    const moves = (3 * (63 * 62 * 61 * 60)) / 24
    expect(moves).toBe(1_786_995)
    expect(checked('monotonicity')).toBeGreaterThanOrEqual(moves * 24)
    // Four kinds of tallies in 24 worlds, in three orders.
    expect(checked('anonymity')).toBe(4 * 24 * 3)
  })

  test('good and poor come from ballots, fairly good from the quota, average from judgement alone', () => {
    expect(upward?.grades).toEqual([
      { grade: 'good', reachedBy: 'ballots' },
      { grade: 'fairly-good', reachedBy: 'quota' },
      { grade: 'average', reachedBy: 'judgement' },
      { grade: 'poor', reachedBy: 'ballots' },
    ])
    expect(upward?.ungraded).toEqual([])
  })

  test('the track that is counted only has no grade, and says so', () => {
    expect(downward?.ungraded).toEqual(['tally-only'])
    expect(downward?.grades).toEqual([])
    expect(downward?.properties.map(({ holds, why }) => why ?? holds)).toEqual([
      true,
      true,
      'tally-only',
      'tally-only',
      'tally-only',
      'tally-only',
    ])
  })

  test('is a certificate document, and the same bytes for the same plan', () => {
    expect(parseCertificate(certificate)).toEqual({ ok: true, value: certificate })
    expect(JSON.stringify(certify(structuredClone(wudingRiver2023)))).toBe(JSON.stringify(certificate))
  })
})

test('a plan without rules, ranking and quotas passes: there is nothing to break', () => {
  const [track] = certify(policyOf({}), { ballots: 3 }).tracks
  // Three ballots at most among four options: C(7, 4).
  expect(track?.tallies).toBe(35)
  expect(track?.properties.map(({ holds, why }) => why ?? holds)).toEqual([true, true, true, true, 'no-ranking', true])
  // Nothing leads below the best grade but judgement.
  expect(track?.grades.map(({ reachedBy }) => reachedBy)).toEqual(['ballots', 'judgement', 'judgement', 'judgement'])
})

test.each([0, -1, 1.5, Number.NaN])('%d ballots are refused', (ballots) => {
  expect(() => certify(policyOf({}), { ballots })).toThrow('ballots')
})
