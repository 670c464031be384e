import { describe, expect, test } from 'vitest'
import { certify, verifyCertificate } from '../../../src/analyse/index.js'
import type { Certificate } from '../../../src/schema/index.js'
import { grades, policyOf } from '../../core/plan.js'
import { deepFreeze } from '../../support/invariants.js'

// Fair ballots below half hold the grade down: not monotone.
const plan = policyOf({
  rules: [{ id: 'fair', clause: '1', when: { share: ['fair'], under: '50%' }, then: { atMost: 'fair' } }],
})
const made = deepFreeze(certify(plan, { ballots: 3 }))
const changed = (change: (certificate: Certificate) => void): Certificate => {
  const certificate = structuredClone(made)
  change(certificate)
  return certificate
}
const propertyOf = (certificate: Certificate, property: string) => {
  const found = certificate.tracks[0]?.properties.find((one) => one.property === property)
  if (!found) throw new Error(property)
  return found
}
const faultsOf = (certificate: Certificate) =>
  verifyCertificate(plan, certificate).map(({ code, path }) => [code, path.join('/')])

describe('verifyCertificate', () => {
  test('a certificate that was made so is true, whatever version made it and whatever else it carries', () => {
    expect(verifyCertificate(plan, made)).toEqual([])
    const carried = { ...made, library: '99.0.0', 'x-signature': 'somebody' }
    expect(verifyCertificate(plan, carried)).toEqual([])
  })

  test('of another plan: its fingerprint, and whatever comes out otherwise', () => {
    const other = policyOf({}, { version: '2' })
    const paths = verifyCertificate(other, made).map(({ path }) => path.join('/'))
    expect(paths).toContain('policy/version')
    expect(paths).toContain('policy/fingerprint')
    expect(paths).toContain('tracks/0/properties/3/holds')
    expect(paths).toContain('tracks/0/properties/3/counterexample')
  })

  test('a property that is claimed and does not hold', () => {
    const certificate = changed((one) => {
      const property = propertyOf(one, 'monotonicity')
      property.holds = true
      delete property.counterexample
    })
    expect(faultsOf(certificate)).toEqual([
      ['differs', 'tracks/0/properties/3/holds'],
      ['differs', 'tracks/0/properties/3/counterexample'],
    ])
  })

  test('a property that holds and is said to be broken, by cases that show nothing', () => {
    const certificate = changed((one) => {
      const property = propertyOf(one, 'no-dead-grade')
      property.holds = false
      property.counterexample = propertyOf(one, 'monotonicity').counterexample as never
    })
    expect(faultsOf(certificate)).toEqual([
      ['differs', 'tracks/0/properties/5/holds'],
      ['differs', 'tracks/0/properties/5/counterexample'],
      ['not-reproduced', 'tracks/0/properties/5/counterexample'],
    ])
  })

  test.each<[string, (certificate: Certificate) => void, string]>([
    [
      'a count of tallies that is one too many',
      (one) => {
        const [track] = one.tracks
        if (track) track.tallies = 36
      },
      'differs tracks/0/tallies',
    ],
    [
      'a grade that comes from elsewhere',
      (one) => {
        const grade = one.tracks[0]?.grades[3]
        if (grade) grade.reachedBy = 'ballots'
      },
      'differs tracks/0/grades/3/reachedBy',
    ],
  ])('%s', (_, change, found) => {
    expect(faultsOf(changed(change)).map((fault) => fault.join(' '))).toEqual([found])
  })

  const counterexample = 'tracks/0/properties/3/counterexample'
  test.each<[string, (certificate: Certificate) => void, string]>([
    [
      'a case in which two ballots were changed',
      (one) => {
        const tally = propertyOf(one, 'monotonicity').counterexample?.cases[1]?.tallies?.[0]
        if (tally) tally.counts.poor = 1
      },
      `${counterexample}/cases/1/tallies/0/counts/poor`,
    ],
    [
      'a grade that does not come out',
      (one) => {
        const outcome = propertyOf(one, 'monotonicity').counterexample?.shows.outcomes[1]
        if (outcome) outcome.grade = grades[3] ?? null
      },
      `${counterexample}/shows/outcomes/1/grade`,
    ],
    [
      'a move that was another',
      (one) => {
        const shows = propertyOf(one, 'monotonicity').counterexample?.shows
        if (shows) shows.moved = { from: 'weak', to: 'good' }
      },
      `${counterexample}/shows/moved/from`,
    ],
  ])('a counterexample with %s shows nothing', (_, change, path) => {
    expect(faultsOf(changed(change))).toEqual([
      ['differs', path],
      ['not-reproduced', counterexample],
    ])
  })
})
