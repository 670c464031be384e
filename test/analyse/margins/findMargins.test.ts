import { expect, test } from 'vitest'
import { findMargins } from '../../../src/analyse/margins/findMargins.js'
import type { LevelMargins } from '../../../src/analyse/margins/margin.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import { caseOf, find, labelled, policyOf, tallyOf } from '../../core/plan.js'

const marginsOf = (policy: Policy, caseFile: CaseFile, subject: string) => {
  const own = findMargins(policy, caseFile, { subjects: [subject] }).tracks[0]?.subjects[0]
  if (!own) throw new Error(`no margins of ${subject}`)
  return own
}

/** Grade → changes and the witness's votes, or why never. */
const told = (level: LevelMargins | null) =>
  Object.fromEntries(
    (level?.margins ?? []).map((margin) => [
      margin.to,
      margin.ballots === null
        ? (margin.never ?? margin.beyond)
        : [margin.ballots, ...margin.witness.flatMap(({ counts }) => Object.values(counts))],
    ]),
  )

const options = ['good', 'fairly-good', 'average', 'poor']
const town = (votes: number[], rest: Partial<CaseFile> = {}, figures: object = {}): CaseFile => ({
  year: 2023,
  organizations: [{ id: 'o', name: '示例党支部' }],
  secretaries: [{ id: 's', name: '书记', organization: 'o', since: '2021-03-15' }],
  meeting: { date: '2023-12-20' },
  incidents: [],
  tallies: [
    {
      subject: 's',
      counts: Object.fromEntries(options.map((id, index) => [id, votes[index] ?? 0])),
      blank: 0,
      spoiled: 0,
      ...figures,
    },
  ],
  ...rest,
})

test('the veto of 2023: 6 of 58 is more than 10%, and one ballot fewer is not', () => {
  // 4+2=6, 6×10=60 > 58. One of them marked 好: 5×10=50 < 58. (Two more ballots marked 好 would do too: 6×10=60 = 60, not more.)
  const { rules } = marginsOf(wudingRiver2023, town([30, 22, 4, 2]), 's')
  expect(rules?.grade).toBe('poor')
  expect(told(rules).good).toEqual([1, 31, 22, 4, 1])
  expect(rules?.margins[0]).toMatchObject({ relabel: 1, add: 0, remove: 0 })
  // 好 and 较好 are one to the veto, and so are 一般 and 差.
  expect(rules?.alike).toEqual([
    ['good', 'fairly-good'],
    ['average', 'poor'],
  ])
})

test.each([
  // 60 valid: 7×10=70 > 60, so 7 are needed.
  ['5 of 60', [40, 15, 3, 2], 2],
  ['6 of 60, exactly 10%', [40, 14, 4, 2], 1],
])('%s: so many ballots from the veto', (_, votes, ballots) => {
  const { rules } = marginsOf(wudingRiver2023, town(votes), 's')
  expect(rules?.grade).toBe('good')
  expect(rules?.margins.find(({ to }) => to === 'poor')?.ballots).toBe(ballots)
})

test('the veto at 7 of 60 is one ballot away from none: 6×10=60 is not more than 60', () => {
  expect(marginsOf(wudingRiver2023, town([40, 13, 5, 2]), 's').rules?.margins[0]).toMatchObject({
    to: 'good',
    ballots: 1,
  })
})

test('why a grade is never reached', () => {
  const heldAccountable = { incidents: [{ subject: 's', kind: 'held-accountable', on: '2023-08-14' }] }
  expect(told(marginsOf(wudingRiver2023, town([50, 8, 1, 1], heldAccountable), 's').rules)).toEqual({
    good: { because: 'rules', rules: ['held-accountable'] },
    'fairly-good': { because: 'rules', rules: ['held-accountable'] },
    average: { because: 'rules', rules: ['held-accountable'] },
  })
  const judged = { judgements: [{ subject: 's', grade: 'average' }] }
  expect(told(marginsOf(wudingRiver2023, town([50, 8, 1, 1], judged), 's').result)).toMatchObject({
    good: { because: 'judgement', grade: 'average' },
    // 2+5=7 of 60 is a veto, which no judgement lifts.
    poor: [5, 50, 3, 6, 1],
  })
  expect(told(marginsOf(wudingRiver2023, town([50, 8, 1, 1]), 's').result).average).toEqual({ because: 'not-proposed' })
  // A quota that lets nobody be good takes it away at every place.
  const nobody = policyOf({
    quotas: [{ id: 'q', clause: 'c', grades: ['good'], cohort: 'all', count: 0, strength: 'hard' }],
  })
  const { rules, result } = marginsOf(nobody, caseOf({ a: [10, 0, 0, 0] }), 'a')
  expect([rules?.grade, result?.grade]).toEqual(['good', 'fair'])
  expect(told(result).good).toEqual({ because: 'quota' })
})

const half: Policy = policyOf({
  base: 'due',
  rules: [{ id: 'half', clause: 'c', when: { share: ['good'], under: '50%' }, then: { atMost: 'fair' } }],
})

test('a base that ballots do not change: 3 of 10 due lack 2 ballots, and where only 3 were issued there is no way', () => {
  const meeting = { meeting: { due: 10 } }
  // 5×2=10, not under 10: two more ballots, since there is none to be marked otherwise.
  expect(marginsOf(half, caseOf({ a: [3, 0, 0, 0] }, meeting), 'a').rules?.margins[0]).toMatchObject({
    to: 'good',
    ballots: 2,
    relabel: 0,
    add: 2,
    remove: 0,
  })
  const issued = (number: number) => ({ ...meeting, tallies: [tallyOf('a', [3, 0, 0, 0], { issued: number })] })
  expect(told(marginsOf(half, caseOf({ a: null }, issued(5)), 'a').rules).good).toEqual([2, 5, 0, 0, 0])
  expect(told(marginsOf(half, caseOf({ a: null }, issued(4)), 'a').rules).good).toEqual({
    because: 'ballots',
    limit: 4,
  })
})

const ladder = policyOf({
  ranking: [{ share: ['good'], order: 'desc' }],
  quotas: [
    { id: 'tail', clause: 'c', grades: ['fair', 'weak', 'poor'], cohort: 'all', atLeast: '40%', strength: 'hard' },
  ],
})
// 40% of 5 is 2: d and e, the lowest, move down.
const five = caseOf({ a: [9, 1, 0, 0], b: [8, 2, 0, 0], c: [7, 3, 0, 0], d: [6, 4, 0, 0], e: [5, 5, 0, 0] })

test('the result, with everybody else as they are', () => {
  // With 6 of 10 c is level with d: the two move together or not at all, and one alone (e) is too few.
  expect(told(marginsOf(ladder, five, 'c').result).fair).toEqual([1, 6, 4, 0, 0])
  // With 7 d is level with c and still moves with it; with 8 it is above c.
  expect(told(marginsOf(ladder, five, 'd').result).good).toEqual([2, 8, 2, 0, 0])
  // By the rules alone everybody is good, and nothing else is ever proposed.
  expect(marginsOf(ladder, five, 'c').rules).toMatchObject({
    grade: 'good',
    margins: [{ never: { because: 'not-proposed' } }, {}, {}],
  })
})

test('a key that counts the less the better', () => {
  const policy = policyOf({
    ranking: [{ share: ['poor'], order: 'asc' }],
    quotas: [
      { id: 'tail', clause: 'c', grades: ['fair', 'weak', 'poor'], cohort: 'all', atLeast: '1/3', strength: 'hard' },
    ],
  })
  // A third of 3 is 1: c, with most votes for poor. Level with b (1 of 10) both would move; with none c stands above b.
  const caseFile = caseOf({ a: [10, 0, 0, 0], b: [9, 0, 0, 1], c: [7, 0, 0, 3] })
  expect(told(marginsOf(policy, caseFile, 'c').result).good).toEqual([3, 10, 0, 0, 0])
  // b moves as soon as it has as many as c: 3 of 10.
  expect(told(marginsOf(policy, caseFile, 'b').result).fair).toEqual([2, 7, 0, 0, 3])
})

test('a place that no ballots give', () => {
  // At most half of two may be good. b has all votes: level with b both move, and above b there is nothing.
  const policy = policyOf({
    ranking: [{ share: ['good'], order: 'desc' }],
    quotas: [{ id: 'head', clause: 'c', grades: ['good'], cohort: 'all', atMost: '50%', strength: 'hard' }],
  })
  const caseFile = caseOf({ a: [9, 1, 0, 0], b: [10, 0, 0, 0] })
  expect(find(appraise(policy, caseFile), 'a').grade).toBe('fair')
  expect(told(marginsOf(policy, caseFile, 'a').result).good).toEqual({ because: 'ranking' })
})

test('a witness can be appraised as it is', () => {
  const caseFile = town([30, 22, 4, 2], {}, { issued: 60, blank: 1 })
  const margin = marginsOf(wudingRiver2023, caseFile, 's').result?.margins[0]
  if (!margin || margin.ballots === null) throw new Error('no margin')
  expect(margin.witness).toEqual([
    {
      track: 'upward',
      subject: 's',
      counts: { good: 31, 'fairly-good': 22, average: 4, poor: 1 },
      blank: 1,
      spoiled: 0,
      issued: 60,
    },
  ])
  expect(find(appraise(wudingRiver2023, { ...caseFile, tallies: margin.witness }), 's').grade).toBe(margin.to)
})

test('no usable counts, no margins', () => {
  const none = marginsOf(ladder, caseOf({ a: [9, 1, 0, 0], b: null }), 'b')
  expect(none).toEqual({
    subject: 'b',
    // 40% of 2 is 1 at least, and who has no counts ranks last.
    grade: 'fair',
    status: 'provisional',
    undetermined: ['ballots'],
    rules: null,
    result: null,
    scores: [],
  })
  expect(marginsOf(ladder, caseOf({ a: [0, 0, 0, 0] }), 'a').undetermined).toEqual(['votes'])
})

const classes = [
  { ...labelled(['A'])[0], weight: '70%' },
  { ...labelled(['B'])[0], weight: '30%' },
].map(({ id = '', label = '', weight }) => ({ id, label, weight }))
const byClass = (a: number[], b: number[]) => ({
  tallies: [tallyOf('s', a, { class: 'A' }), tallyOf('s', b, { class: 'B' })],
})

test('voter classes: a ballot stays with its voters', () => {
  const policy = policyOf({
    ballot: { options: labelled(['good', 'fair', 'weak', 'poor']), classes },
    rules: [{ id: 'few', clause: 'c', when: { share: ['good'], under: '60%' }, then: { atMost: 'fair' } }],
  })
  // 70%×1/2 + 30%×2/4 = 50%. A: 70%×2/2 + 30%×2/4 = 85% with one ballot; B alone would come to 70%×1/2 + 30%×4/4 = 65% with two.
  const { rules } = marginsOf(policy, caseOf({ s: null }, byClass([1, 1, 0, 0], [2, 2, 0, 0])), 's')
  expect(told(rules).good).toEqual([1, 2, 0, 0, 0, 2, 2, 0, 0])
})

test('voter classes and a plurality over all of them: tally after tally is tried, and told how far', () => {
  const policy = policyOf({
    ballot: { options: labelled(['good', 'fair', 'weak', 'poor']), classes },
    proposal: { method: 'plurality', ties: 'worse' },
    rules: [{ id: 'never', clause: 'c', when: { all: [] }, then: { atLeast: 'fair' } }],
  })
  // good 2+1=3 against fair 1+1=2: one ballot makes it 2 against 3.
  const { rules } = marginsOf(policy, caseOf({ s: null }, byClass([2, 1, 0, 0], [1, 1, 0, 0])), 's')
  expect(told(rules).fair).toEqual([1, 2, 1, 0, 0, 0, 2, 0, 0])
  const poor = rules?.margins.find(({ to }) => to === 'poor')
  expect(poor).toMatchObject({ ballots: null, never: null })
  // Where no more can come, all of them have been tried: that is a proof.
  const meeting = { meeting: { present: 5 } }
  const closed = marginsOf(policy, caseOf({ s: null }, { ...byClass([2, 1, 0, 0], [1, 1, 0, 0]), ...meeting }), 's')
  expect(told(closed.rules).poor).toEqual({ because: 'ballots', limit: 5 })
})

test('blank ballots of an unknown number are not taken away, and a share of all returned counts those that come', () => {
  const policy = policyOf({
    base: 'returned',
    rules: [{ id: 'few', clause: 'c', when: { share: ['good'], under: '50%' }, then: { atMost: 'fair' } }],
  })
  // 5 of 11 returned: 5×2 < 11; 6×2=12 is not under 11. The 6 others are not known to be blank, so nothing can be made of them but one more ballot.
  const caseFile = caseOf({ s: null }, { tallies: [tallyOf('s', [5, 0, 0, 0], { returned: 11, issued: 12 })] })
  const margin = marginsOf(policy, caseFile, 's').rules?.margins[0]
  // 6 of 12 is half: one more ballot.
  expect(margin).toMatchObject({ to: 'good', ballots: 1, add: 1, witness: [{ counts: { good: 6 }, returned: 12 }] })
})
