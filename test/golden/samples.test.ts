import { describe, expect, test } from 'vitest'
import { appraise } from '../../src/index.js'
import { byGrade, plan, readCase, ruleOf } from './readCase.js'

// seeds/cases/samples-2023/README.md shows the sums; no number below is from the program.
const { caseFile, warnings } = await readCase('samples-2023')
const appraisal = appraise(plan, caseFile)

describe('the sample files', () => {
  test('they are read whole, without a warning: 20 people, 58 × 20 = 1160 ballots, 20 tallies, 2 incidents, 59 grades', () => {
    // history: 20 × 3 years, less 2021 of o19 = 59
    expect(warnings).toEqual([])
    expect(
      [
        caseFile.organizations,
        caseFile.secretaries,
        caseFile.ballots,
        caseFile.tallies,
        caseFile.incidents,
        caseFile.history,
      ].map((list) => list?.length),
    ).toEqual([20, 20, 1160, 20, 2, 59])
  })

  test('the ballot veto: s03 6/58, s11 6/53; not s05 5/50 and s08 5/53', () => {
    const veto = (id: string) => ruleOf(appraisal, id, 'ballot-veto')
    expect(veto('s03')).toMatchObject({ outcome: 'holds', evidence: { votes: 6, base: 58 } })
    expect(veto('s11')).toMatchObject({ outcome: 'holds', evidence: { votes: 6, base: 53 } })
    expect(veto('s05')).toMatchObject({ outcome: 'does-not-hold', evidence: { votes: 5, base: 50 } })
    expect(veto('s08')).toMatchObject({ outcome: 'does-not-hold', evidence: { votes: 5, base: 53 } })
  })

  test('the incident of s16 counts, last year’s of s02 does not', () => {
    expect(ruleOf(appraisal, 's16', 'held-accountable')).toMatchObject({ outcome: 'holds' })
    expect(ruleOf(appraisal, 's02', 'major-failure')).toMatchObject({ outcome: 'does-not-hold' })
  })

  test('eight of twenty are fairly good or lower', () => {
    // 3 are 差; the five lowest shares of 好: 29/58, 33/58, 33/57, 31/53, 34/58; then s04 and s10 tie at 36/58
    expect(byGrade(appraisal)).toEqual({
      good: ['s04', 's05', 's06', 's07', 's10', 's12', 's13', 's14', 's15', 's17', 's18', 's19'],
      fairlyGood: ['s01', 's02', 's08', 's09', 's20'],
      average: [],
      poor: ['s03', 's11', 's16'],
    })
    expect(appraisal.tracks[0]?.quotas).toMatchObject([
      { size: 20, target: '8', admissible: [7, 8, 9], forced: 3, actual: 8, met: true },
    ])
  })

  test('with the issued ballots as base s03 and s11 have exactly 10% and are not vetoed', () => {
    // 1 is 差; fewest 好 of 60: s11 25, s01 29, s03 30, s08 31, then 33: s05 (33+12), s09 (33+22), s02 (33+25)
    const issued = appraise(plan, caseFile, { readings: { 'veto-base': 'issued' } })
    for (const id of ['s03', 's11'])
      expect(ruleOf(issued, id, 'ballot-veto')).toMatchObject({
        outcome: 'does-not-hold',
        evidence: { votes: 6, base: 60 },
      })
    expect(byGrade(issued)).toMatchObject({
      fairlyGood: ['s01', 's02', 's03', 's05', 's08', 's09', 's11'],
      average: [],
      poor: ['s16'],
    })
  })

  test('three years of fairly good: o02 and o08 for certain, nobody else', () => {
    // 2021, 2022, 2023: o02 and o08 较好 each; o01 and o09 好 in 2021, o20 好 in 2022; the others are not 较好 in 2023
    expect(appraisal.streaks.filter(({ answer }) => answer !== 'no')).toMatchObject([
      { organization: 'o02', years: [2021, 2022, 2023], answer: 'certain' },
      { organization: 'o08', years: [2021, 2022, 2023], answer: 'certain' },
    ])
  })

  test('the day of the meeting is shown as missing', () => {
    expect(appraisal.alerts).toContainEqual(
      expect.objectContaining({ code: 'input-missing', params: { input: 'meeting.date' } }),
    )
    expect(appraisal.alerts.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
