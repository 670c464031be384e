import { describe, expect, it } from 'vitest'
import type { CaseFile, Track } from '../../src/index.js'
import { tallyBallots } from '../../src/index.js'
import { ballotsOf, caseOf, codesOf, labelled, only, policyOf, tallyOf } from './plan.js'

const tally = (changes: Partial<CaseFile>, track: Partial<Track> = {}) => {
  const { tallied, alerts } = tallyBallots(policyOf(track), caseOf({ a: null }, changes))
  const [first] = tallied
  if (!first) throw new Error('nothing tallied')
  return { ...first, alerts }
}
const nothing = { issued: null, returned: null, valid: null, blank: null, spoiled: null, counts: null }

describe('§1 no evidence', () => {
  it('a list of ballots, even an empty one: all counts are zero', () => {
    const { tally: found, missing, alerts } = tally({ ballots: [] })
    expect(found).toMatchObject({
      issued: null,
      returned: 0,
      valid: 0,
      blank: 0,
      spoiled: 0,
      counts: { good: 0, fair: 0, weak: 0, poor: 0 },
      spoiledBallots: [],
    })
    expect([missing, codesOf(alerts)]).toEqual([[], ['no-votes']])
  })

  it('no list: every count is null, and missing names ballots', () => {
    const { tally: found, missing, alerts } = tally({})
    expect(found).toMatchObject(nothing)
    expect([missing, alerts]).toEqual([['ballots'], []])
  })

  it('with voter classes, each class likewise', () => {
    const ballot = { options: labelled(['good']), classes: [{ id: 'A', label: '甲', weight: '1' }] }
    expect(tally({ ballots: [] }, { ballot }).tally.classes).toEqual([{ class: 'A', valid: 0, counts: { good: 0 } }])
    expect(tally({}, { ballot }).tally.classes).toEqual([{ class: 'A', valid: null, counts: null }])
  })

  it('ballots and tallies of others, or of another track, are no evidence', () => {
    expect(tally({ tallies: [tallyOf('b', [1]), tallyOf('a', [1], { track: 'down' })] })).toMatchObject({
      tally: nothing,
      missing: ['ballots'],
    })
  })
})

describe('§1 both', () => {
  const ballots = ballotsOf('a', ['good'], ['good'], ['poor'], [], ['good', 'fair'])

  it('where they agree the ballots’ figures stand, and issued comes from the tally', () => {
    const tallies = [tallyOf('a', [2, 0, 0, 1], { blank: 1, spoiled: 1, valid: 3, returned: 5, issued: 6 })]
    const { tally: found, missing, alerts } = tally({ ballots, tallies })
    expect(found).toMatchObject({ issued: 6, returned: 5, valid: 3, blank: 1, spoiled: 1 })
    expect(found.spoiledBallots).toEqual([{ ballot: '5', reason: 'several-marks' }])
    expect([missing, alerts]).toEqual([[], []])
  })

  it('what the tally leaves out need not agree', () => {
    const { tally: found, alerts } = tally({ ballots, tallies: [tallyOf('a', [2, 0, 0, 1])] })
    expect(found).toMatchObject({ issued: null, returned: 5, blank: 1, spoiled: 1 })
    expect(alerts).toEqual([])
  })

  it.each<[string, number[], Parameters<typeof tallyOf>[2]]>([
    ['a count', [2, 1, 0, 0], {}],
    ['a count and so valid', [3, 0, 0, 1], {}],
    ['blank', [2, 0, 0, 1], { blank: 0 }],
    ['spoiled', [2, 0, 0, 1], { spoiled: 0 }],
    ['returned', [2, 0, 0, 1], { returned: 6 }],
  ])(
    'a difference in %s: tally-mismatch, every count null, issued too, and missing names tallies',
    (_, votes, rest) => {
      const {
        tally: found,
        missing,
        alerts,
      } = tally({ ballots, tallies: [tallyOf('a', votes, { issued: 9, ...rest })] })
      expect(found).toMatchObject(nothing)
      expect(found.spoiledBallots).toEqual([{ ballot: '5', reason: 'several-marks' }])
      expect(missing).toEqual(['tallies'])
      expect(codesOf(alerts)).toEqual(['tally-mismatch'])
    },
  )

  it('contract §3: the alert shows both counts', () => {
    const { alerts } = tally({ ballots, tallies: [tallyOf('a', [3, 0, 0, 1], { blank: 1 })] })
    expect(alerts).toEqual([
      {
        code: 'tally-mismatch',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: {
          track: 'up',
          ballots: { counts: { good: 2, fair: 0, weak: 0, poor: 1 }, blank: 1, spoiled: 1, returned: 5 },
          tallies: { counts: { good: 3, fair: 0, weak: 0, poor: 1 }, blank: 1, spoiled: null, returned: null },
        },
      },
    ])
  })

  it('a tally that counts as not supplied: the ballots’ figures stand alone, issued is null', () => {
    const tallies = [tallyOf('a', [9, 9, 9, 9], { valid: 1, issued: 60 })]
    const { tally: found, missing, alerts } = tally({ ballots, tallies })
    expect(found).toMatchObject({ issued: null, returned: 5, valid: 3 })
    expect([missing, codesOf(alerts)]).toEqual([[], ['tally-sum']])
  })

  describe('with voter classes', () => {
    const classes = ['A', 'B'].map((id) => ({ id, label: id, weight: '1/2' }))
    const ballot = { options: labelled(['good', 'poor']), classes }
    const own = [
      { id: '1', subject: 'a', marks: ['good'], class: 'A' },
      { id: '2', subject: 'a', marks: ['poor'], class: 'B' },
    ]
    const of = (voters: string, good: number, poor: number) => ({ subject: 'a', class: voters, counts: { good, poor } })

    it('each class must agree, not the sum alone: 1+0 and 0+1 against 0+1 and 1+0', () => {
      const { tally: found, alerts } = tally({ ballots: own, tallies: [of('A', 0, 1), of('B', 1, 0)] }, { ballot })
      expect(found.classes).toEqual([
        { class: 'A', valid: null, counts: null },
        { class: 'B', valid: null, counts: null },
      ])
      expect(only(alerts, 'tally-mismatch')).toMatchObject([
        {
          params: {
            ballots: {
              counts: [
                { good: 1, poor: 0 },
                { good: 0, poor: 1 },
              ],
            },
            tallies: {
              counts: [
                { good: 0, poor: 1 },
                { good: 1, poor: 0 },
              ],
            },
          },
        },
      ])
    })

    it('only the classes that both give are compared; the other shows as null in the alert', () => {
      expect(tally({ ballots: own, tallies: [of('A', 1, 0)] }, { ballot })).toMatchObject({
        tally: { valid: 2, issued: null },
        missing: [],
        alerts: [],
      })
      const { alerts } = tally({ ballots: own, tallies: [of('B', 1, 0)] }, { ballot })
      expect(alerts[0]?.params.tallies).toMatchObject({ counts: [null, { good: 1, poor: 0 }] })
    })
  })
})

describe('§1 alerts that change no count', () => {
  const meeting = { due: 62, present: 60 }
  const codes = (issued: number, given: CaseFile['meeting'] = meeting) =>
    tally({ meeting: given, tallies: [tallyOf('a', [58], { blank: 1, spoiled: 1, issued })] }).alerts.map(
      ({ code, severity, subjects, params }) => ({ code, severity, subjects, params }),
    )

  it('returned 60 over issued 59: an error; 60 of 60 is none', () => {
    expect(codes(59)).toEqual([
      {
        code: 'returned-over-issued',
        severity: 'error',
        subjects: ['a'],
        params: { track: 'up', returned: 60, issued: 59 },
      },
    ])
    expect(codes(60)).toEqual([])
  })

  it('issued 61 over present 60: a warning', () => {
    expect(codes(61)).toEqual([
      {
        code: 'issued-over-present',
        severity: 'warning',
        subjects: ['a'],
        params: { track: 'up', issued: 61, present: 60 },
      },
    ])
  })

  it('present 63 over due 62: an error; 62 of 62 is none; either unknown is none', () => {
    expect(codes(60, { due: 62, present: 63 })).toEqual([
      { code: 'present-over-due', severity: 'error', subjects: [], params: { present: 63, due: 62 } },
    ])
    expect(codes(60, { due: 62, present: 62 })).toEqual([])
    expect([codes(60, { present: 63 }), codes(60, { due: 1 }), codes(60, {})]).toEqual([[], [], []])
  })

  it('no valid vote: a warning', () => {
    const { alerts } = tally({ tallies: [tallyOf('a', [0], { blank: 3, spoiled: 0 })] })
    expect(alerts).toEqual([
      { code: 'no-votes', severity: 'warning', clause: null, subjects: ['a'], params: { track: 'up' } },
    ])
  })

  it('due and present come from the meeting; the counts stand', () => {
    expect(tally({ meeting: { due: 1, present: 2 }, tallies: [tallyOf('a', [5])] }).tally).toMatchObject({
      due: 1,
      present: 2,
      valid: 5,
    })
  })
})
