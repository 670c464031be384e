import { describe, expect, test } from 'vitest'
import { checkAnonymity } from '../../../src/analyse/certificate/anonymity.js'
import { cohortCase } from '../../../src/analyse/certificate/cohortCase.js'
import { eachTally, numberOfTallies } from '../../../src/analyse/certificate/eachTally.js'
import { enumerateTallies } from '../../../src/analyse/certificate/enumerateTallies.js'
import { framesOf } from '../../../src/analyse/certificate/frames.js'
import { halveStep } from '../../../src/analyse/certificate/halveStep.js'
import { movesOf } from '../../../src/analyse/certificate/moves.js'
import { differInRaisedScores, withAsManyScores } from '../../../src/analyse/certificate/raisedScores.js'
import { groundOf, standingsOf } from '../../../src/analyse/certificate/standings.js'
import type { Survey } from '../../../src/analyse/certificate/survey.js'
import { tallyRows } from '../../../src/analyse/certificate/tallyRows.js'
import { worldsOf } from '../../../src/analyse/space/worlds.js'
import { ratioOf } from '../../../src/core/ratio.js'
import type { CaseFile, Determination, Track } from '../../../src/index.js'
import { appraise } from '../../../src/index.js'
import { caseOf, labelled, policyOf, tallyOf, trackOf } from '../../core/plan.js'

describe('eachTally', () => {
  test('three ballots at most among two options: those of fewer ballots first', () => {
    const seen: string[] = []
    expect(eachTally(2, 2, (counts) => seen.push(counts.join()))).toBe(6)
    expect(seen).toEqual(['0,0', '1,0', '0,1', '2,0', '1,1', '0,2'])
  })

  test.each([
    [4, 60, 635_376],
    [5, 60, 8_259_888],
    [1, 7, 8],
  ])('%d options and %d ballots: C(ballots + options, options) = %d', (options, ballots, number) => {
    expect(numberOfTallies(options, ballots)).toBe(number)
    if (number < 1_000_000) expect(eachTally(options, ballots, () => undefined)).toBe(number)
  })
})

describe('movesOf', () => {
  const moves = (track: Partial<Track>) => movesOf(trackOf(track))?.map(({ from, to }) => `${from}>${to}`) ?? null
  const options = labelled(['yes', 'half', 'also half', 'no'])

  test('options that are grades are as good as the scale says, wherever they stand on the ballot', () => {
    expect(moves({ ballot: { options: labelled(['poor', 'good', 'fair', 'weak']) } })).toEqual([
      'fair>good',
      'weak>fair',
      'poor>weak',
    ])
  })

  test('an option that leaves the base is no better and no worse', () => {
    const away = { id: 'away', label: 'away', valid: false }
    expect(moves({ ballot: { options: [...labelled(['good', 'poor']), away] } })).toEqual(['poor>good'])
  })

  test('others are as good as the points that they give; equal points make no move', () => {
    const points = { yes: 100, half: 50, 'also half': 50 }
    expect(moves({ ballot: { options }, score: { components: [{ id: 'b', weight: '1', points }] } })).toEqual([
      'half>yes',
      'also half>yes',
      'no>half',
      'no>also half',
    ])
  })

  test('where nothing says which is better, or two scores disagree, there is no order', () => {
    expect(moves({ ballot: { options } })).toBeNull()
    const components = [
      { id: 'a', weight: '1/2', points: { yes: 1 } },
      { id: 'b', weight: '1/2', points: { no: 1 } },
    ]
    expect(moves({ ballot: { options }, score: { components } })).toBeNull()
  })

  test('a score is raised, once for each mean', () => {
    const score = { components: [{ id: 'mean', weight: '1', mean: {} }] }
    expect(moves({ ballot: { options: [], score: { from: '0', to: '100', decimals: 0 } }, score })).toEqual([
      'mean>mean',
    ])
  })
})

describe('tallyRows', () => {
  const rule = (limit: string) => [
    { id: 'r', clause: '1', when: { share: ['poor'], over: limit }, then: { exactly: 'poor' } },
  ]

  test('more than 10% poor: ten times the poor less all valid ballots', () => {
    expect(tallyRows(trackOf({ rules: rule('10%') }), 60)?.borders).toEqual([[-1, -1, -1, 9]])
  })

  test('a ranking key is what it counts; one that asks for less counts against', () => {
    const ranking = [
      { share: ['good', 'fair'], order: 'desc' as const },
      { share: ['poor'], order: 'asc' as const },
    ]
    expect(tallyRows(trackOf({ ranking }), 60)?.keys).toEqual([
      [1, 1, 0, 0],
      [0, 0, 0, -1],
    ])
  })

  test('where a sum could leave the whole numbers that a double holds, the regions are taken', () => {
    // 10^9 parts: 10^9 × 60 is far below 2^53, 10^9 × 10^7 is above.
    expect(tallyRows(trackOf({ rules: rule('0.000000001') }), 60)).not.toBeNull()
    expect(tallyRows(trackOf({ rules: rule('0.000000001') }), 10_000_000)).toBeNull()
  })

  test.each<[string, Partial<Track>]>([
    ['voter classes', { ballot: { options: labelled(['good']), classes: [{ id: 'a', label: 'a', weight: '1' }] } }],
    ['a wider base', { base: 'issued' }],
    [
      'a rule on a wider base',
      { rules: [{ ...rule('10%')[0], when: { share: ['poor'], over: '10%', base: 'due' } }] as never },
    ],
    ['a score from outside', { score: { components: [{ id: 'a', weight: '1', outOf: 100 }] } }],
    ['ballots with scores', { ballot: { options: [], score: { from: '0', to: '100', decimals: 0 } } }],
  ])('%s: tallies alone do not span what rules tell apart', (_, track) => {
    expect(tallyRows(trackOf(track), 60)).toBeNull()
  })
})

describe('halveStep', () => {
  const counts = (...votes: number[]) => votes.map((one) => ratioOf(one))
  const numbers = (step: ReturnType<typeof halveStep>) =>
    [step.before, step.after].map((amounts) => amounts.map(({ numerator }) => Number(numerator)))

  test('of ten ballots that move, the one with which it gets worse: the seventh', () => {
    const isBad = (amounts: readonly ReturnType<typeof ratioOf>[]) => (amounts[0]?.numerator ?? 0n) >= 7n
    const step = halveStep({ before: counts(0, 10, 3), after: counts(10, 0, 3) }, (a, b) => !isBad(a) && isBad(b))
    expect(numbers(step)).toEqual([
      [6, 4, 3],
      [7, 3, 3],
    ])
  })
})

describe('cohortCase', () => {
  const one = (votes: number[], due: number): CaseFile => ({
    ...caseOf({}, { meeting: { present: due, due }, incidents: [{ subject: 's', kind: 'x' }] }),
    organizations: [{ id: 'o', name: 'o' }],
    secretaries: [{ id: 's', name: 's', organization: 'o' }],
    tallies: [tallyOf('s', votes, { issued: due })],
  })

  test('members have ids of their own, and what is about them keeps them', () => {
    const caseFile = cohortCase([one([1, 0, 0, 0], 2), one([0, 1, 0, 0], 3)], [], false)
    expect(caseFile.secretaries.map(({ id, organization }) => [id, organization])).toEqual([
      ['s01', 'o01'],
      ['s02', 'o02'],
    ])
    expect(caseFile.incidents?.map(({ subject }) => subject)).toEqual(['s01', 's02'])
    expect(caseFile.tallies?.map(({ subject, counts }) => [subject, counts.good, counts.fair])).toEqual([
      ['s01', 1, 0],
      ['s02', 0, 1],
    ])
  })

  test('2 and 3 people due become 6: the ballots count three and two times', () => {
    const caseFile = cohortCase([one([1, 0, 0, 1], 2), one([0, 1, 0, 0], 3)], [], true)
    expect(caseFile.meeting).toMatchObject({ present: 6, due: 6 })
    expect(caseFile.tallies?.map(({ counts, issued }) => [Object.values(counts), issued])).toEqual([
      [[3, 0, 0, 3], 6],
      [[0, 2, 0, 0], 6],
    ])
  })
})

describe('raised scores', () => {
  const track = trackOf({
    ballot: { options: [], score: { from: '0', to: '100', decimals: 0 } },
    score: { components: [{ id: 'mean', weight: '1', mean: { dropHighest: 1 } }] },
  })
  const scored = (...scores: [score: string, votes: number][]): CaseFile => ({
    ...caseOf({ a: null }),
    tallies: [{ subject: 'a', counts: {}, scores: scores.map(([score, votes]) => ({ score, votes })) }],
  })
  const listOf = (caseFile: CaseFile) => caseFile.tallies?.[0]?.scores?.map(({ score, votes }) => [score, votes])

  test('two counted against three: six each, the highest still left out once', () => {
    const [before, after] = withAsManyScores(track, [scored(['80', 3]), scored(['91', 2], ['90', 2])])
    // 3 − 1 = 2 counted, three times, and one left out; 4 − 1 = 3 counted, twice, and one left out.
    expect(listOf(before)).toEqual([['80', 7]])
    expect(listOf(after)).toEqual([
      ['91', 3],
      ['90', 4],
    ])
    expect(differInRaisedScores([before, after], 'a')).toBe(true)
    expect(differInRaisedScores([after, before], 'a')).toBe(false)
    expect(differInRaisedScores([scored(['80', 3]), scored(['80', 4])], 'a')).toBe(false)
  })
})

describe('anonymity', () => {
  const policy = policyOf({})
  const [track] = policy.tracks
  const ground = groundOf(
    policy,
    track as Track,
    enumerateTallies(track as Track, 3) as Survey,
    worldsOf(policy, track as Track).worlds,
    framesOf(policy, track as Track).frames,
  )
  const { standings } = standingsOf(ground)
  const honest = (caseFile: CaseFile): Determination[] => appraise(policy, caseFile).tracks[0]?.determinations ?? []

  test('counting that is honest passes', () => {
    expect(checkAnonymity(ground, standings, honest).counterexample).toBeUndefined()
  })

  test.each<[string, (caseFile: CaseFile) => CaseFile]>([
    ['leaves out the last ballot', (caseFile) => ({ ...caseFile, ballots: caseFile.ballots?.slice(0, -1) })],
    [
      'takes the ballots of one person alone',
      (caseFile) => ({ ...caseFile, ballots: caseFile.ballots?.filter(({ subject }) => subject === 's01') }),
    ],
    [
      'looks at the ids of ballots',
      (caseFile) => ({ ...caseFile, ballots: caseFile.ballots?.filter(({ id }) => id !== '1') }),
    ],
  ])('a count that %s is found out', (_, spoil) => {
    const finding = checkAnonymity(ground, standings, (caseFile) => honest(spoil(caseFile)))
    expect(finding.counterexample?.cases).toHaveLength(2)
    expect(finding.counterexample?.cases[1]?.ballots?.length).toBeGreaterThan(0)
  })
})
