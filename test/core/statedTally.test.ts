import { describe, expect, it } from 'vitest'
import type { CaseFile, Track } from '../../src/index.js'
import { tallyBallots } from '../../src/index.js'
import { caseOf, codesOf, labelled, only, policyOf, tallyOf } from './plan.js'

type StatedTally = NonNullable<CaseFile['tallies']>[number]

const read = (tallies: StatedTally[], ballot: Partial<Track['ballot']> = {}) => {
  const options = labelled(['good', 'fair', 'weak', 'poor'])
  const { tallied, alerts } = tallyBallots(
    policyOf({ ballot: { options, ...ballot } }),
    caseOf({ a: null }, { tallies }),
  )
  return { tally: tallied[0]?.tally, missing: tallied[0]?.missing, alerts }
}
const unsupplied = { counts: null, valid: null, returned: null, blank: null, spoiled: null, issued: null }

describe('§1 a stated tally', () => {
  it('valid is the sum of the counts, returned adds blank and spoiled: 3+2+1+1 = 7, 7+2+1 = 10', () => {
    expect(read([tallyOf('a', [3, 2, 1, 1], { blank: 2, spoiled: 1, issued: 12 })])).toEqual({
      tally: {
        due: null,
        present: null,
        issued: 12,
        returned: 10,
        valid: 7,
        blank: 2,
        spoiled: 1,
        counts: { good: 3, fair: 2, weak: 1, poor: 1 },
        spoiledBallots: [],
      },
      missing: [],
      alerts: [],
    })
  })

  it('options marked not valid enter returned, not valid: 3 + 2 not valid + 1 blank + 1 spoiled = 7', () => {
    const options = [...labelled(['good']), { id: 'unsure', label: '不了解', valid: false }]
    const { tally, alerts } = read(
      [{ subject: 'a', counts: { good: 3, unsure: 2 }, blank: 1, spoiled: 1, valid: 3, returned: 7 }],
      { options },
    )
    expect(tally).toMatchObject({ valid: 3, returned: 7 })
    expect(alerts).toEqual([])
  })

  it('blank or spoiled not stated: the stated returned, else null', () => {
    expect(read([tallyOf('a', [3, 2, 1, 1])]).tally).toMatchObject({ returned: null, blank: null, spoiled: null })
    expect(read([tallyOf('a', [3, 2, 1, 1], { returned: 9 })]).tally).toMatchObject({ returned: 9, valid: 7 })
    expect(read([tallyOf('a', [3, 2, 1, 1], { blank: 2 })]).tally).toMatchObject({ returned: null, blank: 2 })
    expect(read([tallyOf('a', [3, 2, 1, 1], { spoiled: 0, returned: 9 })]).tally).toMatchObject({
      returned: 9,
      spoiled: 0,
    })
  })

  it('counts must name every option; a zero is a number', () => {
    const { tally, missing, alerts } = read([{ subject: 'a', counts: { good: 3, fair: 2 }, issued: 5 }])
    expect(tally).toMatchObject(unsupplied)
    expect(missing).toEqual(['tallies'])
    expect(alerts).toEqual([
      {
        code: 'tally-incomplete',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', options: ['weak', 'poor'] },
      },
    ])
    expect(read([tallyOf('a', [3, 0, 0, 0])]).missing).toEqual([])
  })

  it('an option named like an inherited property must be there in itself', () => {
    const options = labelled(['constructor', '__proto__'])
    expect(codesOf(read([{ subject: 'a', counts: {} }], { options }).alerts)).toEqual(['tally-incomplete'])
    const counts = JSON.parse('{ "constructor": 2, "__proto__": 1 }')
    const { tally, alerts } = read([{ subject: 'a', counts }], { options })
    expect([tally?.valid, alerts]).toEqual([3, []])
    expect(Object.entries(tally?.counts ?? {})).toEqual([
      ['constructor', 2],
      ['__proto__', 1],
    ])
  })

  it('a key that is no option: unknown-option, an error, and not counted', () => {
    const { tally, alerts } = read([{ subject: 'a', counts: { good: 3, fair: 2, weak: 1, poor: 1, great: 9 } }])
    expect(tally?.valid).toBe(7)
    expect(alerts).toEqual([
      {
        code: 'unknown-option',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', list: 'tallies', id: 'great' },
      },
    ])
  })

  it.each<[string, Partial<StatedTally>, { figure: string; stated: number; counted: number }[]]>([
    ['valid one above 7', { valid: 8 }, [{ figure: 'valid', stated: 8, counted: 7 }]],
    ['valid one below 7', { valid: 6 }, [{ figure: 'valid', stated: 6, counted: 7 }]],
    [
      'returned above 7 + 2 + 1',
      { blank: 2, spoiled: 1, returned: 11 },
      [{ figure: 'returned', stated: 11, counted: 10 }],
    ],
    ['returned below 10', { blank: 2, spoiled: 1, returned: 9 }, [{ figure: 'returned', stated: 9, counted: 10 }]],
    ['returned below the 7 votes', { returned: 6 }, [{ figure: 'returned', stated: 6, counted: 7 }]],
    ['returned below 7 + 2 blank', { blank: 2, returned: 8 }, [{ figure: 'returned', stated: 8, counted: 9 }]],
    ['returned below 7 + 1 spoiled', { spoiled: 1, returned: 7 }, [{ figure: 'returned', stated: 7, counted: 8 }]],
    [
      'both',
      { blank: 0, spoiled: 0, valid: 1, returned: 1 },
      [
        { figure: 'valid', stated: 1, counted: 7 },
        { figure: 'returned', stated: 1, counted: 7 },
      ],
    ],
  ])('tally-sum, an error, and the tally counts as not supplied: %s', (_, figures, params) => {
    const { tally, missing, alerts } = read([tallyOf('a', [3, 2, 1, 1], { issued: 20, ...figures })])
    expect([tally, missing]).toMatchObject([unsupplied, ['tallies']])
    expect(alerts).toEqual(
      params.map((own) => ({
        code: 'tally-sum',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', ...own },
      })),
    )
  })

  it.each<[string, Partial<StatedTally>]>([
    ['valid exactly 7', { valid: 7 }],
    ['returned exactly 10', { blank: 2, spoiled: 1, returned: 10 }],
    ['returned exactly the votes', { returned: 7 }],
    ['returned exactly votes and blank', { blank: 2, returned: 9 }],
  ])('no alert: %s', (_, figures) => {
    expect(read([tallyOf('a', [3, 2, 1, 1], figures)]).alerts).toEqual([])
  })

  it('several tallies for one track and subject: duplicate-tally, even where they agree, and not supplied', () => {
    const { tally, missing, alerts } = read([tallyOf('a', [3]), tallyOf('a', [3])])
    expect([tally, missing]).toMatchObject([unsupplied, ['tallies']])
    expect(alerts).toEqual([
      {
        code: 'duplicate-tally',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', class: null },
      },
    ])
  })

  it('on a track without classes a class is ignored', () => {
    expect(read([tallyOf('a', [3], { class: 'A' })]).tally?.valid).toBe(3)
    expect(codesOf(read([tallyOf('a', [3], { class: 'A' }), tallyOf('a', [3], { class: 'B' })]).alerts)).toEqual([
      'duplicate-tally',
    ])
  })
})

describe('§1 stated tallies of voter classes', () => {
  const classes = [
    { id: 'A', label: '甲', weight: '30%' },
    { id: '__proto__', label: '乙', weight: '70%' },
  ]
  const of = (voters: string, votes: number[], rest: Partial<StatedTally> = {}) =>
    tallyOf('a', votes, { class: voters, ...rest })
  const zeros = { blank: 0, spoiled: 0 }

  it('one a class; the figures are the sums over the classes', () => {
    const { tally, missing, alerts } = read(
      [
        of('A', [3, 0, 0, 1], { blank: 1, spoiled: 0, issued: 6 }),
        of('__proto__', [1, 1, 0, 0], { blank: 0, spoiled: 2, issued: 5 }),
      ],
      { classes },
    )
    expect(tally).toMatchObject({
      counts: { good: 4, fair: 1, weak: 0, poor: 1 },
      valid: 6,
      blank: 1,
      spoiled: 2,
      returned: 9,
      issued: 11,
    })
    expect(tally?.classes?.map(({ class: voters, valid }) => [voters, valid])).toEqual([
      ['A', 4],
      ['__proto__', 2],
    ])
    expect([missing, alerts]).toEqual([[], []])
  })

  it('a class without one has null counts, and so has the sum', () => {
    const { tally, missing } = read([of('A', [3, 0, 0, 1], { ...zeros, issued: 6 })], { classes })
    expect(tally).toMatchObject(unsupplied)
    expect(tally?.classes).toEqual([
      { class: 'A', valid: 4, counts: { good: 3, fair: 0, weak: 0, poor: 1 } },
      { class: '__proto__', valid: null, counts: null },
    ])
    expect(missing).toEqual(['tallies'])
    expect(read([of('__proto__', [3])], { classes }).tally?.classes?.[0]).toMatchObject({ counts: null })
  })

  it('a figure that any class lacks is null', () => {
    const { tally } = read([of('A', [3], { ...zeros, issued: 6 }), of('__proto__', [1], { blank: 0, issued: 5 })], {
      classes,
    })
    expect(tally).toMatchObject({ valid: 4, blank: 0, spoiled: null, returned: null, issued: 11 })
  })

  it.each([[undefined], ['C'], ['constructor']])('class %s: unknown-class, an error, ignored', (voters) => {
    const stray = tallyOf('a', [9], voters === undefined ? {} : { class: voters })
    const { tally, alerts } = read([of('A', [3]), of('__proto__', [1]), stray], { classes })
    expect(tally?.valid).toBe(4)
    expect(alerts).toEqual([
      {
        code: 'unknown-class',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', list: 'tallies', id: voters ?? null },
      },
    ])
  })

  it('a tally of an unknown class alone: missing tallies, although it is ignored', () => {
    expect(read([of('C', [9])], { classes }).missing).toEqual(['tallies'])
  })

  it('two for one class: duplicate-tally names it, and that class is not supplied', () => {
    const { tally, alerts } = read([of('A', [3]), of('A', [3]), of('__proto__', [1])], { classes })
    expect(only(alerts, 'duplicate-tally')).toMatchObject([{ params: { class: 'A' } }])
    expect(tally?.classes?.map(({ valid }) => valid)).toEqual([null, 1])
  })
})
