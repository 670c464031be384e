import { describe, expect, it } from 'vitest'
import type { ReadingComparison } from '../../../src/analyse/index.js'
import { compareAppraisals, compareReadings } from '../../../src/analyse/index.js'
import type { Policy } from '../../../src/index.js'
import { appraise } from '../../../src/index.js'
import { caseOf, policyOf, tallyOf, thrownBy, trackOf } from '../../core/plan.js'
import { plan, readCase } from '../../golden/readCase.js'
import { deepFreeze, expectPlainJson } from '../../support/invariants.js'

type Reading = NonNullable<Policy['readings']>[number]

const readingOf = (
  id: string,
  chosen: string,
  ways: Record<string, Reading['alternatives'][number]['set']>,
): Reading => ({
  id,
  clause: '1',
  phrase: '超过10%',
  question: '？',
  chosen,
  why: '。',
  alternatives: Object.entries(ways).map(([way, set]) => ({ id: way, set })),
})
const veto = { id: 'veto', clause: '1', when: { share: ['poor'], over: '10%' }, then: { exactly: 'poor' } }
const base = readingOf('base', 'issued', { valid: { '/tracks/0/base': 'valid' } })
const strict = readingOf('strict', 'over', {
  atLeast: { '/tracks/0/rules/0/when': { share: ['poor'], atLeast: '10%' } },
})
const planOf = (...readings: Reading[]) => policyOf({ base: 'issued', rules: [veto] }, { readings })
// 5 poor of 50 valid and 60 issued: 5/60 < 10%, 5/50 = 10%.
const edge = caseOf({ a: null }, { tallies: [tallyOf('a', [45, 0, 0, 5], { issued: 60 })] })
const good = { grade: 'good', status: 'graded', ungraded: null }
const poor = { grade: 'poor', status: 'graded', ungraded: null }

const of = ({ determinations }: ReadingComparison, subject: string, track = 'up') =>
  determinations.find((one) => one.subject === subject && one.track === track)
const aloneOf = ({ alone }: ReadingComparison) =>
  Object.fromEntries(
    alone.map(({ reading, way, changes }) => [
      `${reading}=${way}`,
      changes?.determinations.map(({ subject, from, to }) => `${subject} ${from?.grade}→${to?.grade}`),
    ]),
  )

describe('every reading alone', () => {
  it('only two switches together reach the limit: neither alone changes anything', () => {
    const found = compareReadings(planOf(base, strict), edge)
    expect(aloneOf(found)).toEqual({ 'base=valid': [], 'strict=atLeast': [] })
    expect(of(found, 'a')).toEqual({
      track: 'up',
      subject: 'a',
      standing: good,
      outcomes: [
        { standing: good, combinations: 3 },
        { standing: poor, combinations: 1 },
      ],
      hangsOn: [
        {
          switches: [
            { reading: 'base', way: 'valid' },
            { reading: 'strict', way: 'atLeast' },
          ],
          to: poor,
        },
      ],
    })
  })

  it('started from the other readings, either switch back alone is enough, and both together are not named', () => {
    const readings = { base: 'valid', strict: 'atLeast' }
    const found = compareReadings(planOf(base, strict), edge, { readings })
    expect(found.readings).toEqual(readings)
    expect(of(found, 'a')?.standing).toEqual(poor)
    expect(of(found, 'a')?.hangsOn).toEqual([
      { switches: [{ reading: 'base', way: 'issued' }], to: good },
      { switches: [{ reading: 'strict', way: 'over' }], to: good },
    ])
  })

  it('a grade that becomes provisional, and another reason for having none, are changes too', () => {
    const leave = { id: 'leave', clause: '1', when: { all: [] }, then: { ungraded: '病假' } }
    const other = (then: object) => ({ '/tracks/0/rules/0/then': { ungraded: '事假', ...then } })
    const why = readingOf('why', 'sick', { 事假: other({}), 暂缓: other({ later: true }) })
    const unasked = caseOf({ a: [1, 0, 0, 0] })
    const found = compareReadings(policyOf({ rules: [leave] }, { readings: [why] }), unasked)
    const none = { grade: null, status: 'ungraded', ungraded: '事假' }
    expect(of(found, 'a')?.hangsOn.map(({ to }) => to)).toEqual([none, { ...none, later: true }])
    expect(of(found, 'a')?.outcomes).toHaveLength(3)
    // Nothing says how many were issued.
    const toIssued = readingOf('base', 'valid', { issued: { '/tracks/0/base': 'issued' } })
    expect(of(compareReadings(policyOf({}, { readings: [toIssued] }), unasked), 'a')?.hangsOn).toEqual([
      { switches: [{ reading: 'base', way: 'issued' }], to: { ...good, status: 'provisional' } },
    ])
  })

  it('the year may be read otherwise, and an incident is then of another one', () => {
    const blamed = { id: 'blamed', clause: '1', when: { incident: 'blamed', within: 'year' as const }, then: veto.then }
    const year = readingOf('year', 'this', { last: { '/year': 2022 } })
    const policy = policyOf({ rules: [blamed] }, { readings: [year], incidentKinds: [{ id: 'blamed', label: '问责' }] })
    const incidents = [{ subject: 'a', kind: 'blamed', on: '2022-06-01' }]
    expect(of(compareReadings(policy, caseOf({ a: [1, 0, 0, 0] }, { incidents })), 'a')?.hangsOn).toEqual([
      { switches: [{ reading: 'year', way: 'last' }], to: poor },
    ])
  })

  it('plans of earlier years are used for every appraisal, so that no streak seems to change', () => {
    const streak = { id: 's', clause: '1', years: 2, of: 'organization' as const, gap: 'breaks' as const, then: [] }
    const named = readingOf('name', 'one', { other: { '/title': '另一个标题' } })
    const old: Policy = { ...policyOf({ scale: [{ id: 'low', label: '低' }] }), id: 'old', year: 2022 }
    const policies = [{ ...old, streaks: [{ ...streak, grades: ['low'] }] }]
    const policy = policyOf({ rules: [veto] }, { readings: [named], streaks: [{ ...streak, grades: ['poor'] }] })
    const history = [{ year: 2022, organization: 'o-a', grade: 'low', policy: 'old' }]
    const caseFile = caseOf({ a: [0, 0, 0, 1] }, { history })
    // By its own policy 2022 is one of the two years; by this one nobody knows what “low” is.
    expect(appraise(policy, caseFile, { policies }).streaks[0]?.answer).toBe('certain')
    expect(appraise(policy, caseFile).streaks[0]?.answer).toBe('possible')
    expect(compareReadings(policy, caseFile, { policies }).alone[0]?.changes?.streaks).toEqual([])
  })

  it('what follows is told apart from grades', () => {
    const talk = { id: 'talk', clause: '2', when: { all: [] }, then: [{ do: 'reminder-talk' }], force: 'must' as const }
    const without = readingOf('talk', 'yes', { no: { '/tracks/0/consequences/0/when': { any: [] } } })
    const policy = policyOf({ consequences: [talk] }, { readings: [without] })
    const found = compareReadings(policy, caseOf({ a: [1, 0, 0, 0] }))
    expect(found.alone[0]?.changes).toMatchObject({
      determinations: [],
      consequences: [{ track: 'up', subject: 'a', appeared: [], disappeared: [{ id: 'talk' }] }],
    })
    expect(found.combinations).toMatchObject({ total: '2', groups: [{ readings: [], total: '1', examined: 1 }] })
    expect(of(found, 'a')?.hangsOn).toEqual([])
  })
})

describe('combinations', () => {
  it('readings that touch different tracks are examined apart', () => {
    const tracks = ['up', 'down'].map((id) => trackOf({ id, rules: [{ ...veto, id: `${id}-veto` }] }))
    const strictOn = (track: number) =>
      readingOf(`strict-${track}`, 'over', {
        atLeast: { [`/tracks/${track}/rules/0/when`]: { share: ['poor'], atLeast: '10%' } },
      })
    const policy = policyOf({}, { tracks, readings: [strictOn(0), strictOn(1)] })
    // 1 of 10 is exactly 10%; nobody is poor below.
    const caseFile = caseOf(
      {},
      {
        organizations: [{ id: 'o-a', name: '示例a党支部' }],
        secretaries: [{ id: 'a', name: '书记a', organization: 'o-a' }],
        tallies: [tallyOf('a', [9, 0, 0, 1]), tallyOf('a', [10, 0, 0, 0], { track: 'down' })],
      },
    )
    const found = compareReadings(policy, caseFile)
    const whole = { impossible: 0, complete: true }
    expect(found.combinations).toEqual({
      total: '4',
      complete: true,
      groups: [
        { tracks: ['up'], readings: ['strict-0'], total: '2', examined: 2, ...whole },
        { tracks: ['down'], readings: ['strict-1'], total: '2', examined: 2, ...whole },
      ],
    })
    expect(of(found, 'a')?.hangsOn).toEqual([{ switches: [{ reading: 'strict-0', way: 'atLeast' }], to: poor }])
    expect(of(found, 'a', 'down')).toMatchObject({ outcomes: [{ standing: good, combinations: 2 }], hangsOn: [] })
  })

  it('a reading on both tracks brings them together', () => {
    const tracks = [trackOf({ id: 'up' }), trackOf({ id: 'down' })]
    const both = readingOf('both', 'valid', { due: { '/tracks/0/base': 'due', '/tracks/1/base': 'due' } })
    const found = compareReadings(policyOf({}, { tracks, readings: [both] }), caseOf({ a: [1, 0, 0, 0] }))
    expect(found.combinations.groups).toMatchObject([{ tracks: ['up', 'down'], readings: ['both'], total: '2' }])
  })

  it('up to a limit those with fewest switches come first, and it is told that more were left', () => {
    const found = (limit: number) => compareReadings(planOf(base, strict), edge, { limit })
    // 1 with none, 2 with one switch, 1 with two
    expect(found(3).combinations).toMatchObject({ total: '4', complete: false, groups: [{ examined: 3 }] })
    expect(of(found(3), 'a')).toMatchObject({ outcomes: [{ standing: good, combinations: 3 }], hangsOn: [] })
    expect(found(4).combinations).toMatchObject({ complete: true, groups: [{ examined: 4 }] })
    expect(of(found(4), 'a')?.hangsOn).toHaveLength(1)
  })

  it('counts more combinations than a number can hold, exactly', () => {
    const many = Array.from({ length: 80 }, (_, index) =>
      readingOf(`r${index}`, 'issued', { valid: { '/tracks/0/base': 'valid' } }),
    )
    const { combinations } = compareReadings(planOf(...many), edge, { limit: 100 })
    expect(combinations).toMatchObject({ total: String(2n ** 80n), complete: false, groups: [{ examined: 100 }] })
  })

  it('readings that contradict one another make no plan, and are counted as such', () => {
    // Without rules there is no first rule whose condition could be set.
    const none = readingOf('none', 'some', { none: { '/tracks/0/rules': [] } })
    const inside = readingOf('inside', 'sum', { any: { '/tracks/0/rules/0/when/combine': 'any' } })
    const found = compareReadings(planOf(none, inside), edge)
    expect(found.combinations.groups).toMatchObject([{ total: '4', examined: 4, impossible: 1, complete: true }])
    expect(of(found, 'a')?.outcomes).toEqual([{ standing: good, combinations: 3 }])
    const { alone } = compareReadings(planOf(none, inside), edge, { readings: { none: 'none' } })
    expect(alone.map(({ way, changes }) => [way, changes === null])).toEqual([
      ['some', false],
      ['any', true],
    ])
  })

  it('a subject of the track in some combinations only is absent in the others', () => {
    const whom = readingOf('whom', 'secretaries', { organizations: { '/tracks/0/subjects': 'organizations' } })
    const found = compareReadings(policyOf({}, { readings: [whom] }), caseOf({ a: [1, 0, 0, 0] }))
    const switches = [{ reading: 'whom', way: 'organizations' }]
    // The organization has no votes.
    const unknown = { grade: 'good', status: 'provisional', ungraded: null }
    expect(found.determinations).toEqual([
      {
        track: 'up',
        subject: 'a',
        standing: good,
        outcomes: [
          { standing: good, combinations: 1 },
          { standing: null, combinations: 1 },
        ],
        hangsOn: [{ switches, to: null }],
      },
      {
        track: 'up',
        subject: 'o-a',
        standing: null,
        outcomes: [
          { standing: unknown, combinations: 1 },
          { standing: null, combinations: 1 },
        ],
        hangsOn: [{ switches, to: unknown }],
      },
    ])
  })

  it('a plan without readings has one combination', () => {
    const found = compareReadings(policyOf(), caseOf({ a: [1, 0, 0, 0] }))
    expect(found).toMatchObject({ readings: {}, alone: [], combinations: { total: '1', complete: true } })
    expect(of(found, 'a')?.outcomes).toEqual([{ standing: good, combinations: 1 }])
  })

  it('an unknown reading is a mistake of the caller', () => {
    expect(thrownBy(() => compareReadings(planOf(base), edge, { readings: { bass: 'valid' } }))).toBe('unknown-reading')
  })
})

describe('the bundled case', async () => {
  const { caseFile } = await readCase('wuding-river-2023')
  const found = compareReadings(plan, deepFreeze(caseFile))

  it('is plain data', () => {
    expectPlainJson(found)
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })

  it('examines every combination of the readings that can move a grade', () => {
    // base 4 · strictness 2 · combine 2 · tolerance 3 · cohort 3 · vetoed 2 · ranking 2 · tenure 2 · reference day 2
    const graded = 4 * 2 * 2 * 3 * 3 * 2 * 2 * 2 * 2
    // streaks 2 · 2 · 2, report deadline 2
    expect(found.combinations).toMatchObject({
      total: String(graded * 16),
      complete: true,
      groups: [
        { tracks: ['upward'], total: '2304', examined: 2304, impossible: 0 },
        { tracks: ['downward'], readings: [], total: '1' },
      ],
    })
    expect(graded).toBe(2304)
  })

  it('03 is freed by every other base (6/60 = 10%) and by either kind of vote alone (4/58, 2/58); 05 is caught by “at least” (6/60)', () => {
    expect(aloneOf(found)).toMatchObject({
      'veto-base=issued': ['s03 poor→fairly-good'],
      'veto-base=returned': ['s03 poor→fairly-good'],
      'veto-base=present': ['s03 poor→fairly-good'],
      'veto-combine=any': ['s03 poor→fairly-good'],
      'veto-strictness=atLeast': ['s05 good→poor'],
      // Two months in post.
      'tenure-grade=ungraded': ['s07 good→null'],
      // 03 and 14 outside: 09 and 12 are held, and 8 of 20 are wanted besides: 02, 08, 06 make 5, 04 with 10 make 7, 05 makes 8.
      'quota-vetoed=on-top': ['s04 good→fairly-good', 's05 good→fairly-good', 's10 good→fairly-good'],
      // Nobody is moved without a ranking that tells them apart.
      'ranking=committee': ['s02 fairly-good→good', 's06 fairly-good→good', 's08 fairly-good→good'],
      'streak-gap=skips': [],
      'report-deadline=previous-week': [],
    })
    expect(of(found, 's03', 'upward')?.hangsOn.map(({ switches }) => switches)).toEqual([
      [{ reading: 'veto-base', way: 'returned' }],
      [{ reading: 'veto-base', way: 'issued' }],
      [{ reading: 'veto-base', way: 'present' }],
      [{ reading: 'veto-combine', way: 'any' }],
    ])
  })

  it('a judgement, and an incident of the year, hang on no reading', () => {
    for (const subject of ['s09', 's12', 's14'])
      expect(of(found, subject, 'upward')).toMatchObject({ outcomes: [{ combinations: 2304 }], hangsOn: [] })
  })

  it('a set of switches that is told really changes the grade, and no part of it does', () => {
    const start = appraise(plan, caseFile)
    const changes = (subject: string, switches: { reading: string; way: string }[]) => {
      const readings = Object.fromEntries(switches.map(({ reading, way }) => [reading, way]))
      const { determinations } = compareAppraisals(start, appraise(plan, caseFile, { readings }))
      return determinations.find((one) => one.subject === subject)?.to
    }
    const told = found.determinations.flatMap(({ subject, hangsOn }) => hangsOn.map((one) => ({ subject, ...one })))
    expect(told.length).toBeGreaterThan(15)
    for (const { subject, switches, to } of told) {
      expect(changes(subject, switches)).toEqual(to)
      for (const left of switches) {
        const part = switches.filter((one) => one !== left)
        if (part.length > 0) expect(changes(subject, part)).toBeUndefined()
      }
    }
  })
})

describe('the samples', async () => {
  const { caseFile } = await readCase('samples-2023')

  it('03 and 11 are freed by the ballots issued: 6/60 and 6/60 are not over 10%', () => {
    const { alone } = compareReadings(plan, caseFile, { limit: 1 })
    const issued = alone.find(({ way }) => way === 'issued')?.changes?.determinations ?? []
    expect(issued.filter(({ from }) => from?.grade === 'poor').map(({ subject }) => subject.slice(-2))).toEqual([
      '03',
      '11',
    ])
  })
})
