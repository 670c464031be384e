import { describe, expect, test } from 'vitest'
import { appraise } from '../../src/index.js'
import { byGrade, determinationsOf, plan, readCase, ruleOf } from './readCase.js'

// seeds/cases/wuding-river-2023/README.md tells why; every number below is from its table, none from the program.
const { caseFile, warnings } = await readCase('wuding-river-2023')
const appraisal = appraise(plan, caseFile)

// good + fairly good + average + poor + blank + spoiled = 60; valid = 60 − blank − spoiled; rank by good ÷ valid
const table = [
  ['s01', 46, 13, 1, 0, 0, 0, 60, 5, 'good'], // 76.67%
  ['s02', 33, 26, 1, 0, 0, 0, 60, 19, 'fairly-good'], // 55.00%, first to move
  ['s03', 30, 22, 4, 2, 1, 1, 58, 20, 'poor'], // 6/58 = 10.34% > 10%
  ['s04', 38, 20, 2, 0, 0, 0, 60, 15, 'good'], // 63.33%, tied with s10
  ['s05', 40, 14, 4, 2, 0, 0, 60, 13, 'good'], // 6/60 = 10%, not over
  ['s06', 35, 23, 2, 0, 0, 0, 60, 17, 'fairly-good'], // 58.33%, third to move
  ['s07', 45, 14, 1, 0, 0, 0, 60, 6, 'good'], // 75.00%, then 59/60
  ['s08', 34, 24, 1, 0, 1, 0, 59, 18, 'fairly-good'], // 57.63%, second to move
  ['s09', 39, 17, 3, 1, 0, 0, 60, 14, 'average'], // judged
  ['s10', 38, 20, 2, 0, 0, 0, 60, 15, 'good'], // tied with s04
  ['s11', 42, 16, 2, 0, 0, 0, 60, 10, 'good'], // tied with s12
  ['s12', 42, 16, 2, 0, 0, 0, 60, 10, 'fairly-good'], // judged
  ['s13', 47, 12, 1, 0, 0, 0, 60, 4, 'good'], // 78.33%
  ['s14', 48, 10, 2, 0, 0, 0, 60, 3, 'poor'], // held accountable on 2023-08-14
  ['s15', 44, 14, 2, 0, 0, 0, 60, 8, 'good'], // 73.33%
  ['s16', 43, 15, 1, 0, 0, 1, 59, 9, 'good'], // 72.88%
  ['s17', 41, 17, 1, 0, 1, 0, 59, 12, 'good'], // 69.49%
  ['s18', 45, 13, 2, 0, 0, 0, 60, 7, 'good'], // 75.00%, then 58/60
  ['s19', 50, 9, 1, 0, 0, 0, 60, 1, 'good'], // 83.33%
  ['s20', 49, 10, 1, 0, 0, 0, 60, 2, 'good'], // 81.67%
]

describe('the bundled case', () => {
  test('the files are read without a warning', () => {
    expect(warnings).toEqual([])
  })

  test('counts, ranks and grades are those of its README', () => {
    const found = determinationsOf(appraisal).map(({ subject, tally, rank, grade }) => [
      subject,
      ...['good', 'fairly-good', 'average', 'poor'].map((option) => tally.counts?.[option]),
      tally.blank,
      tally.spoiled,
      tally.valid,
      rank,
      grade,
    ])
    expect(found).toEqual(table)
    for (const { tally, status, missing } of determinationsOf(appraisal))
      expect([tally.due, tally.present, tally.issued, tally.returned, status, missing]).toEqual([
        62,
        60,
        60,
        60,
        'graded',
        [],
      ])
  })

  test('a veto, an exact 10%, an incident of the year and one of the year before', () => {
    expect(ruleOf(appraisal, 's03', 'ballot-veto')).toMatchObject({
      outcome: 'holds',
      evidence: { votes: 6, base: 58 },
    })
    expect(ruleOf(appraisal, 's05', 'ballot-veto')).toMatchObject({
      outcome: 'does-not-hold',
      evidence: { votes: 6, base: 60 },
    })
    expect(ruleOf(appraisal, 's14', 'held-accountable')).toMatchObject({
      outcome: 'holds',
      evidence: { found: [{ on: '2023-08-14' }] },
    })
    expect(ruleOf(appraisal, 's02', 'major-failure')).toMatchObject({
      outcome: 'does-not-hold',
      evidence: { found: [{ on: '2022-11-30' }] },
    })
  })

  test('the tie of s04 and s10 makes the quota 7, not 8', () => {
    // held inside: s03, s14 poor, s09, s12 judged = 4; then s02, s08, s06 = 7; s04 and s10 together would make 9
    expect(appraisal.tracks[0]?.quotas).toMatchObject([
      { size: 20, target: '8', admissible: [7, 8, 9], forced: 4, actual: 7, met: true },
    ])
    expect([...(appraisal.tracks[0]?.quotas[0]?.moved ?? [])].sort()).toEqual(['s02', 's06', 's08'])
    const tiedWith = (id: string) => determinationsOf(appraisal).find(({ subject }) => subject === id)?.tiedWith
    expect(['s04', 's10', 's11', 's12'].map(tiedWith)).toEqual([['s10'], ['s04'], ['s12'], ['s11']])
  })

  test('s07 is two months in post and may report on behalf; s13 is three months to the day', () => {
    expect(ruleOf(appraisal, 's07', 'short-tenure')).toMatchObject({ outcome: 'holds', evidence: { months: 2 } })
    expect(ruleOf(appraisal, 's13', 'short-tenure')).toMatchObject({
      outcome: 'does-not-hold',
      evidence: { months: 3 },
    })
  })

  test('three years of fairly good: o02 certain, o06 possible, nobody else', () => {
    const answers = appraisal.streaks.flatMap(({ organization, answer }) =>
      answer === 'no' ? [] : [[organization, answer]],
    )
    expect(answers).toEqual([
      ['o02', 'certain'],
      ['o06', 'possible'],
    ])
    expect(appraisal.streaks).toHaveLength(20)
  })

  test('the committee’s secretary is counted and not graded', () => {
    // 15 + 3 + 1 = 19 valid, 1 blank, 20 returned
    expect(determinationsOf(appraisal, 'downward')).toMatchObject([
      {
        grade: null,
        rank: null,
        tally: {
          returned: 20,
          valid: 19,
          blank: 1,
          spoiled: 0,
          counts: { good: 15, 'fairly-good': 3, average: 1, poor: 0 },
        },
      },
    ])
  })

  test('consequences: seven barred from 优秀, three to rectify, one held to account', () => {
    const having = (code: string) =>
      determinationsOf(appraisal).flatMap(({ subject, consequences }) =>
        consequences.flatMap((one) => (one.do === code ? [[subject, one.outcome, one.due]] : [])),
      )
    expect(having('bar-annual-result').map(([subject]) => subject)).toEqual([
      's02',
      's03',
      's06',
      's08',
      's09',
      's12',
      's14',
    ])
    expect(having('rectify')).toEqual([
      ['s03', 'holds', '2024-03-31'],
      ['s09', 'holds', '2024-03-31'],
      ['s14', 'holds', '2024-02-29'],
    ])
    expect(having('accountability').map(([subject, outcome]) => [subject, outcome])).toEqual([['s14', 'holds']])
  })

  test('the register: 22 + 14 + 4 + 1 = 41 items, the same problem once', () => {
    const sources = appraisal.rectification.map((item) => item.sources.map(({ from }) => from).join('+'))
    const counted = Object.fromEntries(
      [...new Set(sources)].map((one) => [one, sources.filter((s) => s === one).length]),
    )
    // self 22: 15 alone, 5 with the superior, 1 with the public (s02), 1 with both (s01);
    // superior 14 new: 12 alone, 2 with the public (s03, s14); public 4 new and 1 on the committee's secretary
    expect(counted).toEqual({
      self: 15,
      'self+superior': 5,
      'self+public': 1,
      'self+superior+public': 1,
      superior: 12,
      'superior+public': 2,
      public: 5,
    })
    expect(appraisal.rectification).toHaveLength(41)
    const ballots = (subject: string) =>
      appraisal.rectification.flatMap((item) =>
        item.subject === subject ? item.sources.flatMap((source) => source.ballots ?? []) : [],
      )
    expect(['s01', 's02', 's03', 's14', 's20'].map((id) => ballots(id).sort())).toEqual([
      ['050'],
      ['006', '021'],
      ['003', '017', '029'],
      ['014'],
      [],
    ])
  })

  test('no error; one role did not attend, and the rectification plans are not in', () => {
    expect(appraisal.alerts.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(appraisal.alerts.filter(({ severity }) => severity === 'warning')).toMatchObject([
      { code: 'attendance-missing', clause: '4.3' },
      { code: 'dossier-incomplete', clause: '5.1' },
    ])
    expect(appraisal.alerts.filter(({ severity }) => severity === 'info')).toMatchObject([
      { code: 'month-only-date', subjects: ['s01', 's02'] },
    ])
  })

  test('with the issued ballots as base s03 has exactly 10%, and the quota takes it', () => {
    // held inside: s14, s09, s12 = 3; then s03, s02, s08, s06 = 7; s04 and s10 (38/60) together would make 9
    const issued = appraise(plan, caseFile, { readings: { 'veto-base': 'issued' } })
    expect(ruleOf(issued, 's03', 'ballot-veto')).toMatchObject({
      outcome: 'does-not-hold',
      evidence: { votes: 6, base: 60 },
    })
    expect(byGrade(issued)).toMatchObject({
      fairlyGood: ['s02', 's03', 's06', 's08', 's12'],
      average: ['s09'],
      poor: ['s14'],
    })
    expect(issued.tracks[0]?.quotas).toMatchObject([{ forced: 3, actual: 7, met: true }])
  })
})
