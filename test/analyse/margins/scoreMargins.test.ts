import { expect, test } from 'vitest'
import { findMargins } from '../../../src/analyse/margins/findMargins.js'
import type { ScoreMargins } from '../../../src/analyse/margins/scoreMargin.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import { caseOf, policyOf } from '../../core/plan.js'

const scoresOf = (policy: Policy, caseFile: CaseFile, subject: string) => {
  const own = findMargins(policy, caseFile, { subjects: [subject] }).tracks[0]?.subjects[0]
  if (!own) throw new Error(`no margins of ${subject}`)
  return own
}

/** Score → grade → change, in brackets where it takes a little more; or why never. */
const told = (scores: readonly ScoreMargins[], level: 'rules' | 'result') =>
  Object.fromEntries(
    scores.map((own) => [
      String(own.of),
      Object.fromEntries(
        own[level].map((margin) => [
          margin.to,
          margin.by === null ? margin.never : margin.attained ? margin.by : `(${margin.by}) ${margin.way}`,
        ]),
      ),
    ]),
  )

const bands: Partial<Track> = {
  score: {
    components: [
      { id: 'debrief', weight: '50%', outOf: 100 },
      { id: 'branch', weight: '50%', outOf: 20 },
    ],
  },
  proposal: {
    method: 'bands',
    bands: [
      { atLeast: '90', grade: 'good' },
      { atLeast: '80', grade: 'fair' },
      { atLeast: '60', grade: 'weak' },
      { atLeast: '0', grade: 'poor' },
    ],
  },
}
const given = (subject: string, debrief: string, branch: string) => [
  { subject, component: 'debrief', value: debrief },
  { subject, component: 'branch', value: branch },
]

test('bands: how far the total is from each, and each component alone', () => {
  // 50%×83 + 50%×(17×100÷20=85) = 84. To 90: 6 of the total, so 12 of one component; to just below 80: a little more than 4, so than 8.
  const { scores, rules } = scoresOf(policyOf(bands), caseOf({ a: null }, { scores: given('a', '83', '17') }), 'a')
  expect(rules).toBeNull()
  expect(scores.map(({ of, value }) => [of, value])).toEqual([
    [true, '84'],
    ['debrief', '83'],
    ['branch', '85'],
  ])
  expect(told(scores, 'rules')).toEqual({
    true: { good: '6', weak: '(-4) down', poor: '(-24) down' },
    debrief: { good: '12', weak: '(-8) down', poor: '(-48) down' },
    branch: { good: '12', weak: '(-8) down', poor: '(-48) down' },
  })
  expect(told(scores, 'result')).toEqual(told(scores, 'rules'))
})

test.each([
  ['exactly at 90', '90', { fair: '(0) down', weak: '(-10) down', poor: '(-30) down' }],
  ['just below', '89.9', { good: '1/10', weak: '(-99/10) down', poor: '(-299/10) down' }],
])('a limit, %s', (_, debrief, total) => {
  // Both components have the value, so the total has it too.
  const branch = String(Number(debrief) / 5)
  const { scores } = scoresOf(policyOf(bands), caseOf({ a: null }, { scores: given('a', debrief, branch) }), 'a')
  expect(told(scores, 'rules').true).toEqual(total)
})

test('what one component cannot reach alone, and what is not known', () => {
  // 50%×40 + 50%×60 = 50; with 100 for the debrief it is 80, not 90.
  const { scores } = scoresOf(policyOf(bands), caseOf({ a: null }, { scores: given('a', '40', '12') }), 'a')
  expect(told(scores, 'rules').debrief).toEqual({
    good: { because: 'not-proposed' },
    fair: '60',
    weak: '20',
  })
  const [half] = [given('a', '40', '12').slice(0, 1)]
  const lacking = scoresOf(policyOf(bands), caseOf({ a: null }, { scores: half }), 'a').scores
  expect(lacking.map(({ of, value }) => [of, value])).toEqual([
    [true, null],
    ['debrief', '40'],
    ['branch', null],
  ])
})

test('a condition on one component is not met by the total', () => {
  const policy = policyOf({
    ...bands,
    rules: [{ id: 'check', clause: 'c', when: { score: 'branch', under: '60' }, then: { atMost: 'weak' } }],
  })
  // 50%×100 + 50%×55 = 77.5; branch at 60 lifts the rule and makes 80.
  const { scores } = scoresOf(policy, caseOf({ a: null }, { scores: given('a', '100', '11') }), 'a')
  expect(told(scores, 'rules')).toMatchObject({
    true: { fair: { because: 'rules', rules: ['check'] } },
    debrief: { fair: { because: 'rules', rules: ['check'] } },
    branch: { fair: '5', good: '25' },
  })
})

test('the result: a place among the others by the score', () => {
  const policy = policyOf({
    ...bands,
    ranking: [{ score: true, order: 'desc' }],
    quotas: [{ id: 'head', clause: 'c', grades: ['good'], cohort: 'all', atMost: '1/3', strength: 'hard' }],
  })
  // Totals 98, 96, 92: a third of 3 is 1, so b and c move to 较好. b is good once it is above 98, and a is not once it is level with b.
  const caseFile = caseOf(
    { a: null, b: null, c: null },
    { scores: [...given('a', '98', '19.6'), ...given('b', '96', '19.2'), ...given('c', '92', '18.4')] },
  )
  expect(told(scoresOf(policy, caseFile, 'b').scores, 'result').true).toMatchObject({
    good: '(2) up',
    weak: '(-16) down',
  })
  expect(told(scoresOf(policy, caseFile, 'a').scores, 'result').true).toMatchObject({ fair: '-2' })
  // With 100 for both there is nothing above a.
  const full = { scores: [...given('a', '100', '20'), ...given('b', '96', '19.2'), ...given('c', '92', '18.4')] }
  expect(told(scoresOf(policy, caseOf({ a: null, b: null, c: null }, full), 'b').scores, 'result').true?.good).toEqual({
    because: 'ranking',
  })
})

const means: Partial<Track> = {
  ballot: { options: [], score: { from: '0', to: '10', decimals: 1 } },
  score: { components: [{ id: 'votes', weight: '100%', mean: { dropHighest: 1, dropLowest: 1 } }] },
  proposal: {
    method: 'bands',
    bands: [
      { atLeast: '90', grade: 'good' },
      { atLeast: '60', grade: 'fair' },
    ],
  },
}

test('a mean of score ballots: how many points in sum', () => {
  // 10, 9, 8, 8, 2: without one highest and one lowest 9+8+8=25 of 3, a mean of 25/3, 250/3 of 100. To 90: 20/3 of 100, 2/3 a ballot, 2 in sum: 27÷3=9.
  const scores = ['10', '9', '8', '2'].map((score) => ({ score, votes: score === '8' ? 2 : 1 }))
  const own = scoresOf(policyOf(means), caseOf({ a: null }, { tallies: [{ subject: 'a', counts: {}, scores }] }), 'a')
  expect(own).toMatchObject({ rules: null, result: null, undetermined: [] })
  expect(own.scores[1]).toMatchObject({
    of: 'votes',
    value: '250/3',
    rules: [
      { kind: 'score', to: 'good', by: '20/3', way: 'up', attained: true, points: [{ class: null, sum: '2' }] },
      { to: 'weak', by: null, never: { because: 'not-proposed' } },
      { to: 'poor', by: null },
    ],
  })
  expect(scoresOf(policyOf(means), caseOf({ a: null }), 'a')).toMatchObject({ undetermined: ['ballots'] })
  const few = [{ subject: 'a', counts: {}, scores: [{ score: '9', votes: 2 }] }]
  expect(scoresOf(policyOf(means), caseOf({ a: null }, { tallies: few }), 'a')).toMatchObject({
    undetermined: ['votes'],
  })
})

test('a mean over voter classes: the points of one class alone', () => {
  const policy = policyOf({
    ...means,
    ballot: {
      options: [],
      score: { from: '0', to: '10', decimals: 1 },
      classes: [
        { id: 'A', label: 'A', weight: '70%' },
        { id: 'B', label: 'B', weight: '30%' },
      ],
    },
    score: { components: [{ id: 'votes', weight: '100%', mean: {} }] },
  })
  const of = (voters: string, score: string, votes: number) => ({
    subject: 'a',
    class: voters,
    counts: {},
    scores: [{ score, votes }],
  })
  // 70%×8 + 30%×9 = 8.3, 83 of 100. To 90: 0.7 of 10. A alone: 0.7÷70% = 1 a ballot, 4 in sum; B alone: 0.7÷30% = 7/3, of 2 ballots 14/3.
  const caseFile = caseOf({ a: null }, { tallies: [of('A', '8', 4), of('B', '9', 2)] })
  expect(scoresOf(policy, caseFile, 'a').scores[1]?.rules[0]).toEqual({
    kind: 'score',
    to: 'good',
    by: '7',
    way: 'up',
    attained: true,
    points: [
      { class: 'A', sum: '4' },
      { class: 'B', sum: '14/3' },
    ],
  })
})
