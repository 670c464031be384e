import { describe, expect, it } from 'vitest'
import type { CaseFile, Track } from '../../src/index.js'
import { tallyBallots } from '../../src/index.js'
import { ballotsOf, caseOf, codesOf, only, policyOf, tallyOf } from './plan.js'

const score = { from: '0', to: '100', decimals: 1 }
const count = (changes: Partial<CaseFile>, form: Partial<typeof score> = {}, ballot: Partial<Track['ballot']> = {}) => {
  const track = { ballot: { options: [], score: { ...score, ...form }, ...ballot } }
  const { tallied, alerts } = tallyBallots(policyOf(track), caseOf({ a: null }, changes))
  return { tally: tallied[0]?.tally, missing: tallied[0]?.missing, alerts }
}
const marks = (...written: string[]) => ({
  ballots: ballotsOf('a', ...written.map((mark) => [mark])),
})
const stated = (scores: Record<string, number>, rest = {}) => ({
  subject: 'a',
  counts: {},
  scores: Object.entries(scores).map(([one, votes]) => ({ score: one, votes })),
  ...rest,
})

describe('§1 scores', () => {
  it('each score stands in place of an option: counts is empty, scores lists what was given, high to low', () => {
    const { tally, missing, alerts } = count(marks('88', '100', '9.5', '88.0'))
    expect(tally).toMatchObject({ returned: 4, valid: 4, blank: 0, spoiled: 0, counts: {}, spoiledBallots: [] })
    expect(tally?.scores).toEqual([
      { score: '100', votes: 1 },
      { score: '88', votes: 2 },
      { score: '9.5', votes: 1 },
    ])
    expect([missing, alerts]).toEqual([[], []])
  })

  it.each([
    ['0', '0'],
    ['0.0', '0'],
    ['007.50', '7.5'],
    ['100.00', '100'],
    ['0.05', '0.05'],
    ['10', '10'],
  ])('%s is the score %s', (mark, shown) => {
    expect(count(marks(mark), { decimals: 2 }).tally?.scores).toEqual([{ score: shown, votes: 1 }])
  })

  it.each([
    '100.01',
    '0.001',
    '-1',
    '+1',
    '1e1',
    '.5',
    '5.',
    '９０',
    ' 90',
    '90分',
    '1/2',
    '50%',
    '0x10',
    '好',
    '__proto__',
  ])('%j is no score: spoiled, and an error alert that names it', (mark) => {
    const { tally, alerts } = count(marks(mark), { decimals: 2 })
    expect(tally).toMatchObject({ valid: 0, scores: [], spoiledBallots: [{ ballot: '1', reason: 'not-a-score' }] })
    expect(only(alerts, 'not-a-score')).toEqual([
      {
        code: 'not-a-score',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { list: 'ballots', track: 'up', ballot: '1', id: mark },
      },
    ])
  })

  it('with no decimals allowed 90.0 is written with too many', () => {
    expect(count(marks('90', '90.0'), { decimals: 0 }).tally).toMatchObject({ valid: 1, spoiled: 1 })
  })

  it('not-a-score comes after unknown-class and before several-marks', () => {
    const classes = [{ id: 'A', label: '甲', weight: '1' }]
    const [one, two, three] = ballotsOf('a', ['x', '90'], ['x', '90'], ['91', '90'])
    const given = { ballots: [one, { ...two, class: 'A' }, { ...three, class: 'A' }] as CaseFile['ballots'] & object }
    expect(count(given, {}, { classes }).tally?.spoiledBallots).toEqual([
      { ballot: '1', reason: 'unknown-class' },
      { ballot: '2', reason: 'not-a-score' },
      { ballot: '3', reason: 'several-marks' },
    ])
  })

  it('a score that stands on a spoiled ballot alone is not listed', () => {
    expect(count({ ballots: ballotsOf('a', ['90'], ['91', '92']) }).tally?.scores).toEqual([{ score: '90', votes: 1 }])
  })

  it('no ballot on the subject, but a list: nothing was given; no list: not supplied', () => {
    expect(count({ ballots: [] }).tally).toMatchObject({ valid: 0, counts: {}, scores: [] })
    expect(count({})).toMatchObject({ tally: { valid: null, counts: null, scores: null }, missing: ['ballots'] })
  })

  it('any key of counts is an unknown option here, a score too; scores are counted all the same', () => {
    const { tally, alerts } = count({ tallies: [stated({ 90: 2 }, { counts: { 90: 3, good: 1 } })] })
    expect(tally).toMatchObject({ valid: 2, scores: [{ score: '90', votes: 2 }] })
    expect(only(alerts, 'unknown-option').map(({ params }) => params.id)).toEqual(['90', 'good'])
  })

  it('scores in a tally of a track whose ballots offer options: not-a-score, not counted', () => {
    const tally = { ...tallyOf('a', [3, 1]), scores: [{ score: '90', votes: 5 }] }
    const { tallied, alerts } = tallyBallots(policyOf(), caseOf({ a: null }, { tallies: [tally] }))
    expect(tallied[0]?.tally).toMatchObject({ valid: 4, counts: { good: 3, fair: 1 } })
    expect(Object.hasOwn(tallied[0]?.tally ?? {}, 'scores')).toBe(false)
    expect(alerts).toMatchObject([{ code: 'not-a-score', severity: 'error', params: { list: 'tallies', id: '90' } }])
  })

  it('every score that is there twice is named, in whatever order they stand', () => {
    const lines = ['90', '80', '90.0', '80.0'].map((one) => ({ score: one, votes: 1 }))
    const named = [lines, [...lines].reverse()].map((scores) => {
      const { tally, alerts } = count({ tallies: [{ subject: 'a', counts: {}, scores }] })
      expect(tally?.scores).toBeNull()
      return only(alerts, 'duplicate-tally')
        .map(({ params }) => params.score)
        .sort()
    })
    expect(named).toEqual([
      ['80', '90'],
      ['80', '90'],
    ])
  })

  it('stated valid and returned are checked against the scores: 2 + 1 = 3, and 3 + 1 + 0 = 4 returned', () => {
    const given = (rest: object) => count({ tallies: [stated({ 90: 2, 80: 1 }, { blank: 1, spoiled: 0, ...rest })] })
    expect(given({ valid: 3, returned: 4 }).tally).toMatchObject({ valid: 3, returned: 4 })
    expect(codesOf(given({ valid: 2 }).alerts)).toEqual(['tally-sum'])
    expect(codesOf(given({ returned: 5 }).alerts)).toEqual(['tally-sum'])
  })

  it('with classes each has its own scores; one without a tally leaves the whole not supplied', () => {
    const classes = ['A', 'B'].map((id) => ({ id, label: id, weight: '1/2' }))
    const whole = { tallies: [stated({ 90: 2 }, { class: 'A' }), stated({ '90.0': 1, 70: 1 }, { class: 'B' })] }
    expect(count(whole, {}, { classes }).tally).toMatchObject({
      valid: 4,
      scores: [
        { score: '90', votes: 3 },
        { score: '70', votes: 1 },
      ],
      classes: [
        { class: 'A', valid: 2, counts: {}, scores: [{ score: '90', votes: 2 }] },
        {
          class: 'B',
          valid: 2,
          counts: {},
          scores: [
            { score: '90', votes: 1 },
            { score: '70', votes: 1 },
          ],
        },
      ],
    })
    expect(count({ tallies: whole.tallies.slice(0, 1) }, {}, { classes }).tally).toMatchObject({
      valid: null,
      scores: null,
      classes: [{ scores: [{ score: '90', votes: 2 }] }, { valid: null, counts: null, scores: null }],
    })
  })
})
