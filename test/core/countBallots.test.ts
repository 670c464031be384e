import { describe, expect, it } from 'vitest'
import type { CaseFile, Track } from '../../src/index.js'
import { tallyBallots } from '../../src/index.js'
import { ballotsOf, caseOf, codesOf, labelled, policyOf } from './plan.js'

type Ballot = NonNullable<CaseFile['ballots']>[number]

const count = (ballots: Ballot[], ballot: Partial<Track['ballot']> = {}) => {
  const options = labelled(['good', 'fair', 'weak', 'poor'])
  const { tallied, alerts } = tallyBallots(
    policyOf({ ballot: { options, ...ballot } }),
    caseOf({ a: null }, { ballots }),
  )
  return { tally: tallied[0]?.tally, missing: tallied[0]?.missing, alerts }
}
const marked = (marks: string[], rest: Partial<Ballot> = {}): Ballot => ({ id: '1', subject: 'a', marks, ...rest })

describe('§1 ballots', () => {
  it('one mark that is an option is a vote; no mark is blank; returned is the number of ballots, issued null', () => {
    const { tally, missing, alerts } = count(ballotsOf('a', ['good'], ['good'], ['poor'], []))
    expect(tally).toEqual({
      due: null,
      present: null,
      issued: null,
      returned: 4,
      valid: 3,
      blank: 1,
      spoiled: 0,
      counts: { good: 2, fair: 0, weak: 0, poor: 1 },
      spoiledBallots: [],
    })
    expect([missing, alerts]).toEqual([[], []])
  })

  it('an option with "valid": false is counted but not valid: 3 returned, 1 valid', () => {
    const options = [...labelled(['good']), { id: 'unsure', label: '不了解', valid: false }]
    expect(count(ballotsOf('a', ['good'], ['unsure'], ['unsure']), { options }).tally).toMatchObject({
      returned: 3,
      valid: 1,
      blank: 0,
      spoiled: 0,
      counts: { good: 1, unsure: 2 },
    })
  })

  it('the same option marked twice is one mark', () => {
    expect(count([marked(['good', 'good'])]).tally).toMatchObject({ valid: 1, spoiled: 0, counts: { good: 1 } })
  })

  it('two different marks: spoiled, several-marks, and no alert', () => {
    const { tally, alerts } = count([marked(['good', 'fair'])])
    expect(tally).toMatchObject({
      returned: 1,
      valid: 0,
      spoiled: 1,
      spoiledBallots: [{ ballot: '1', reason: 'several-marks' }],
    })
    expect(codesOf(alerts)).toEqual(['no-votes'])
  })

  it('a mark that is no option: spoiled, unknown-option, and an error alert', () => {
    const { tally, alerts } = count([marked(['excellent'])])
    expect(tally?.spoiledBallots).toEqual([{ ballot: '1', reason: 'unknown-option' }])
    expect(alerts[0]).toEqual({
      code: 'unknown-option',
      severity: 'error',
      clause: null,
      subjects: ['a'],
      params: { list: 'ballots', track: 'up', ballot: '1', id: 'excellent' },
    })
  })

  it('one known and one unknown mark: unknown-option comes before several-marks; each unknown mark has its alert', () => {
    const { tally, alerts } = count([marked(['good', 'x', 'y'])])
    expect(tally?.spoiledBallots).toEqual([{ ballot: '1', reason: 'unknown-option' }])
    expect(alerts.filter(({ code }) => code === 'unknown-option').map(({ params }) => params.id)).toEqual(['x', 'y'])
  })

  it('spoiled ballots are listed by id in code-unit order', () => {
    const ballots = ['b', '10', '9'].map((id) => marked(['good', 'fair'], { id }))
    expect(count(ballots).tally?.spoiledBallots.map(({ ballot }) => ballot)).toEqual(['10', '9', 'b'])
  })

  it('any string is an option, a subject and a ballot', () => {
    const options = labelled(['__proto__', 'constructor'])
    const { tally } = count(
      [
        marked(['__proto__'], { id: '__proto__' }),
        marked(['constructor'], { id: 'constructor' }),
        marked(['toString'], { id: 'x' }),
      ],
      { options },
    )
    expect(Object.entries(tally?.counts ?? {})).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
    ])
    expect(tally?.spoiledBallots).toEqual([{ ballot: 'x', reason: 'unknown-option' }])
  })

  it('without classes the class of a ballot is ignored', () => {
    expect(count([marked(['good'], { class: 'A' })]).tally).toMatchObject({ valid: 1 })
    expect(count([marked(['good'], { class: 'A' }), marked(['good'], { class: 'B' })]).tally).toMatchObject({
      valid: 1,
      spoiled: 0,
    })
  })
})

describe('§1 copies', () => {
  it('copies that agree in marks as sets count once, with a warning', () => {
    const { tally, alerts } = count([marked(['good']), marked(['good', 'good']), marked(['good'])])
    expect(tally).toMatchObject({ returned: 1, valid: 1 })
    expect(alerts).toEqual([
      {
        code: 'duplicate-ballot',
        severity: 'warning',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', ballot: '1', agree: true },
      },
    ])
  })

  it('two spoiled copies with the same marks in another order agree', () => {
    const { tally, alerts } = count([marked(['fair', 'good']), marked(['good', 'fair'])])
    expect(tally?.spoiledBallots).toEqual([{ ballot: '1', reason: 'several-marks' }])
    expect(alerts[0]).toMatchObject({ code: 'duplicate-ballot', severity: 'warning' })
  })

  it.each([
    [['good'], ['good'], ['fair']],
    [['good'], ['fair'], ['good']],
    [['fair'], ['good'], ['good']],
  ])('copies that differ are together one spoiled ballot, wherever the odd one stands: %j %j %j', (...marks) => {
    const { tally, alerts } = count(marks.map((own) => marked(own)))
    expect(tally).toMatchObject({
      returned: 1,
      valid: 0,
      spoiled: 1,
      spoiledBallots: [{ ballot: '1', reason: 'conflicting-copies' }],
    })
    expect(alerts.filter(({ code }) => code === 'duplicate-ballot')).toEqual([
      {
        code: 'duplicate-ballot',
        severity: 'error',
        clause: null,
        subjects: ['a'],
        params: { track: 'up', ballot: '1', agree: false },
      },
    ])
  })

  it('for conflicting copies only duplicate-ballot is raised, and conflicting-copies is the reason listed', () => {
    const { tally, alerts } = count([marked(['x'], { class: 'Z' }), marked(['good'])], {
      classes: [{ id: 'A', label: '甲', weight: '1' }],
    })
    expect(tally?.spoiledBallots).toEqual([{ ballot: '1', reason: 'conflicting-copies' }])
    expect(codesOf(alerts)).toEqual(['duplicate-ballot', 'no-votes'])
  })

  it('a blank copy and a marked one differ', () => {
    expect(count([marked([]), marked(['good'])]).tally).toMatchObject({ blank: 0, spoiled: 1, valid: 0 })
  })

  it('another id, another subject or another track is no copy', () => {
    const policy = policyOf({}, {})
    const tracks = [...policy.tracks, ...policy.tracks.map((track) => ({ ...track, id: 'down' }))]
    const { tallied, alerts } = tallyBallots(
      { ...policy, tracks },
      caseOf(
        { a: null, b: null },
        {
          ballots: [
            marked(['good']),
            marked(['poor'], { id: '2' }),
            marked(['poor'], { subject: 'b' }),
            marked(['fair'], { track: 'down' }),
          ],
        },
      ),
    )
    expect(codesOf(alerts)).toEqual(['no-votes'])
    expect(tallied.map(({ track, subject, tally }) => [track, subject, tally.valid])).toEqual([
      ['up', 'a', 2],
      ['up', 'b', 1],
      ['down', 'a', 1],
      ['down', 'b', 0],
    ])
  })
})

describe('§1 ballots of voter classes', () => {
  const classes = [
    { id: '__proto__', label: '甲', weight: '30%' },
    { id: 'B', label: '乙', weight: '70%' },
  ]

  it('counts each class, and the sum', () => {
    const { tally } = count(
      [
        marked(['good'], { class: '__proto__' }),
        marked(['good'], { class: 'B', id: '2' }),
        marked(['poor'], { class: 'B', id: '3' }),
      ],
      { classes },
    )
    expect(tally).toMatchObject({ valid: 3, counts: { good: 2, fair: 0, weak: 0, poor: 1 } })
    expect(tally?.classes).toEqual([
      { class: '__proto__', valid: 1, counts: { good: 1, fair: 0, weak: 0, poor: 0 } },
      { class: 'B', valid: 2, counts: { good: 1, fair: 0, weak: 0, poor: 1 } },
    ])
  })

  it.each([[undefined], ['C'], ['toString']])('class %s: spoiled, unknown-class, and an error alert', (voters) => {
    const { tally, alerts } = count([marked(['good'], voters === undefined ? {} : { class: voters })], { classes })
    expect(tally).toMatchObject({ valid: 0, spoiledBallots: [{ ballot: '1', reason: 'unknown-class' }] })
    expect(alerts[0]).toMatchObject({
      code: 'unknown-class',
      severity: 'error',
      subjects: ['a'],
      params: { list: 'ballots', track: 'up', ballot: '1', id: voters ?? null },
    })
  })

  it('a blank ballot of an unknown class is spoiled', () => {
    expect(count([marked([], { class: 'C' })], { classes }).tally).toMatchObject({ blank: 0, spoiled: 1, returned: 1 })
  })

  it('unknown-class is listed before unknown-option and several-marks, and each alert that applies is raised', () => {
    const { tally, alerts } = count([marked(['good', 'x'], { class: 'C' })], { classes })
    expect(tally?.spoiledBallots).toEqual([{ ballot: '1', reason: 'unknown-class' }])
    expect(codesOf(alerts)).toEqual(['unknown-option', 'unknown-class', 'no-votes'])
  })

  it('copies must agree in their class too', () => {
    const { tally } = count([marked(['good'], { class: 'B' }), marked(['good'], { class: '__proto__' })], { classes })
    expect(tally?.spoiledBallots).toEqual([{ ballot: '1', reason: 'conflicting-copies' }])
  })
})
