import { expect, test } from 'vitest'
import { findMargins } from '../../../src/analyse/margins/findMargins.js'
import type { QuotaStanding } from '../../../src/analyse/margins/quotaLines.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import { caseOf, policyOf } from '../../core/plan.js'

const linesOf = (policy: Policy, caseFile: CaseFile) => findMargins(policy, caseFile).tracks[0]?.quotas ?? []
const shown = (members: readonly QuotaStanding[] = []) =>
  Object.fromEntries(
    members.map(({ subject, side, fixed, places, groups, across }) => [
      subject,
      fixed === null ? `${side} ${places}/${groups} ${across.join('+')}` : `${side} ${fixed}`,
    ]),
  )

const tail = (atLeast: string) =>
  policyOf({
    ranking: [{ share: ['good'], order: 'desc' }],
    rules: [{ id: 'veto', clause: 'c', when: { share: ['poor'], over: '10%' }, then: { exactly: 'poor' } }],
    quotas: [{ id: 'tail', clause: 'c', grades: ['fair', 'weak', 'poor'], cohort: 'all', atLeast, strength: 'hard' }],
  })

test('a tail: the line lies above the last who moved, and a tie has one place', () => {
  // Good votes of 10: a 9, b and c 8, d 7, e 6, f 5; half of 6 is 3, so f, e and d move.
  const votes = { a: [9, 1], b: [8, 2], c: [8, 2], d: [7, 3], e: [6, 4], f: [5, 5] }
  const [line] = linesOf(tail('50%'), caseOf(votes))
  expect(line).toMatchObject({ quota: 'tail', clause: 'c', cohort: 'all' })
  expect(shown(line?.members)).toEqual({
    a: 'outside 3/2 d',
    b: 'outside 1/1 d',
    c: 'outside 1/1 d',
    d: 'inside 1/1 b+c',
    e: 'inside 2/2 b+c',
    f: 'inside 3/3 b+c',
  })
})

test('who cannot be moved has no place, and nobody stands across where nobody is left', () => {
  const votes = { a: [9, 1, 0, 0], b: [8, 0, 0, 2], c: [7, 3, 0, 0] }
  const judged = { judgements: [{ subject: 'c', grade: 'good' }] }
  // b has 2 of 10 poor, more than 10%: it is in the tail anyway. c is judged. One third of 3 is 1, which b is.
  expect(shown(linesOf(tail('1/3'), caseOf(votes, judged))[0]?.members)).toEqual({
    a: 'outside 1/1 ',
    b: 'inside bounded',
    c: 'outside judged',
  })
})

test('a head: the lowest in it move out, and somebody whom the proposal put below it does not come in', () => {
  const policy = policyOf({
    ranking: [{ share: ['good'], order: 'desc' }],
    proposal: {
      method: 'first-match',
      cases: [{ when: { share: ['good'], under: '50%' }, grade: 'weak' }],
      otherwise: 'good',
    },
    quotas: [{ id: 'head', clause: 'c', grades: ['good'], cohort: 'all', atMost: '50%', strength: 'hard' }],
  })
  // Half of 4 is 2: of the three above one half the lowest, c, moves out.
  const votes = { a: [9, 1], b: [8, 2], c: [6, 4], d: [3, 7] }
  expect(shown(linesOf(policy, caseOf(votes))[0]?.members)).toEqual({
    a: 'inside 2/2 c',
    b: 'inside 1/1 c',
    c: 'outside 1/1 b',
    d: 'outside proposed',
  })
})

test('quotas one after another: whom the first has moved the second need not', () => {
  const policy = policyOf({
    ranking: [{ share: ['good'], order: 'desc' }],
    quotas: [
      { id: 'last', clause: 'c', grades: ['poor'], cohort: 'all', atLeast: '25%', strength: 'hard' },
      { id: 'tail', clause: 'c', grades: ['weak', 'poor'], cohort: 'all', atLeast: '50%', strength: 'hard' },
    ],
  })
  const votes = { a: [9, 1], b: [8, 2], c: [6, 4], d: [3, 7] }
  const [last, second] = linesOf(policy, caseOf(votes))
  // A quarter of 4 is 1: d. Half of 4 is 2: d is there already, c moves too.
  expect(shown(last?.members).d).toBe('inside 1/1 c')
  expect(shown(second?.members)).toEqual({
    a: 'outside 2/2 c',
    b: 'outside 1/1 c',
    c: 'inside 1/1 b',
    d: 'inside earlier-quota',
  })
})

test('cohorts by kind: places are counted inside the cohort', () => {
  const policy = policyOf({
    ranking: [{ share: ['good'], order: 'desc' }],
    quotas: [{ id: 'tail', clause: 'c', grades: ['poor'], cohort: 'kind', atLeast: '50%', strength: 'hard' }],
  })
  const people = caseOf({ a: [9, 1], b: [8, 2], c: [6, 4], d: [3, 7] })
  const kinds = ['village', 'agency', 'village', 'agency']
  const caseFile: CaseFile = {
    ...people,
    organizations: people.organizations.map((one, index) => ({ ...one, kind: kinds[index] ?? '' })),
  }
  expect(linesOf(policy, caseFile).map(({ cohort, members }) => [cohort, shown(members)])).toEqual([
    [['agency'], { b: 'outside 1/1 d', d: 'inside 1/1 b' }],
    [['village'], { a: 'outside 1/1 c', c: 'inside 1/1 a' }],
  ])
})

test('a quota that does not apply moves nobody', () => {
  const policy = policyOf({
    quotas: [
      {
        id: 'tail',
        clause: 'c',
        grades: ['poor'],
        cohort: 'all',
        atLeast: '50%',
        strength: 'hard',
        when: { attribute: 'merit', is: true, about: 'committee' },
      },
    ],
  })
  const committee = { id: 'c1', attributes: { merit: false } }
  expect(shown(linesOf(policy, caseOf({ a: [9, 1] }, { committee }))[0]?.members)).toEqual({ a: 'outside not-applied' })
})

test('ranks inside each kind: the line through a cohort of several kinds follows the order on the whole track', () => {
  const policy = policyOf({
    rankWithin: 'kind',
    ranking: [{ share: ['good'], order: 'desc' }],
    quotas: [{ id: 'tail', clause: 'c', grades: ['poor'], cohort: 'all', atLeast: '50%', strength: 'hard' }],
  })
  const people = caseOf({ a: [9, 1], b: [8, 2], c: [7, 3], d: [6, 4] })
  const kinds = ['village', 'village', 'agency', 'agency']
  const organizations = people.organizations.map((one, index) => ({ ...one, kind: kinds[index] ?? '' }))
  // a and c are both the first of their kind; of all four the lowest two are c and d.
  expect(shown(linesOf(policy, { ...people, organizations })[0]?.members)).toEqual({
    a: 'outside 2/2 c',
    b: 'outside 1/1 c',
    c: 'inside 1/1 b',
    d: 'inside 2/2 b',
  })
})
