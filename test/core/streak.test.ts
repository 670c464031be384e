import { describe, expect, it } from 'vitest'
import type { CaseFile, Policy, Track } from '../../src/index.js'
import { appraise, findStreaks } from '../../src/index.js'
import { caseOf, only, policyOf, tallyOf, trackOf } from './plan.js'

type Streak = NonNullable<Policy['streaks']>[number]
type Entry = NonNullable<CaseFile['history']>[number]

const streakOf = (changes: Partial<Streak> = {}): Streak => ({
  id: 'three',
  clause: '4.5',
  grades: ['fair'],
  years: 3,
  of: 'organization',
  gap: 'breaks',
  then: [{ do: 'strengthen-organization' }],
  ...changes,
})
const past = (grades: Record<number, string | null>, rest: Partial<Entry> = {}): Entry[] =>
  Object.entries(grades).map(([year, grade]) => ({
    year: Number(year),
    organization: 'o-a',
    secretary: 'a',
    grade,
    ...rest,
  }))

const judged = (...grades: [string, string][]) => grades.map(([subject, grade]) => ({ subject, grade }))

/** The streaks where a is graded fair this year. */
const find = (
  streak: Partial<Streak>,
  history: Entry[] | undefined,
  changes: Partial<CaseFile> = {},
  track: Partial<Track> = {},
) => {
  const appraisal = appraise(
    policyOf(track, { streaks: [streakOf(streak)] }),
    caseOf({ a: [9, 1] }, { judgements: judged(['a', 'fair']), ...(history && { history }), ...changes }),
  )
  return {
    streaks: appraisal.streaks,
    alerts: only(appraisal.alerts, 'history-conflict', 'history-current-year'),
    lacking: only(appraisal.alerts, 'input-missing').map(({ params }) => params.input),
  }
}
const answer = (...given: Parameters<typeof find>) => {
  const [first, ...others] = find(...given).streaks
  expect(others).toEqual([])
  return first && [first.answer, first.years, first.grades]
}

describe('§8 streaks: the answer', () => {
  it('certain: all years are known and match; the obligations follow', () => {
    expect(find({}, past({ 2022: 'fair', 2021: 'fair', 2020: 'poor' })).streaks).toEqual([
      {
        id: 'three',
        clause: '4.5',
        organization: 'o-a',
        secretary: null,
        years: [2021, 2022, 2023],
        grades: ['fair', 'fair', 'fair'],
        answer: 'certain',
        then: [{ do: 'strengthen-organization' }],
      },
    ])
  })

  it('no: as soon as one of the years has another grade; listed too, without obligations', () => {
    expect(find({}, past({ 2022: 'good', 2021: 'fair' })).streaks).toMatchObject([
      { answer: 'no', years: [2022, 2023], grades: ['good', 'fair'], then: [] },
    ])
    expect(answer({}, past({ 2022: 'fair', 2021: 'good' }))).toEqual([
      'no',
      [2021, 2022, 2023],
      ['good', 'fair', 'fair'],
    ])
    expect(answer({}, past({ 2022: 'fair', 2021: 'fair' }), { judgements: [] })).toEqual(['no', [2023], ['good']])
  })

  it('possible: a year is not known, and none has another grade', () => {
    expect(find({}, past({ 2021: 'fair' })).streaks).toMatchObject([
      {
        answer: 'possible',
        years: [2021, 2022, 2023],
        grades: ['fair', null, 'fair'],
        then: [{ do: 'strengthen-organization' }],
      },
    ])
    expect(answer({}, past({ 2021: 'good' }))).toEqual(['no', [2021, 2022, 2023], ['good', null, 'fair']])
  })

  it('history absent: no earlier year is known, and input-missing names it; an empty one is a list', () => {
    expect(answer({}, undefined)).toEqual(['possible', [2021, 2022, 2023], [null, null, 'fair']])
    expect(find({}, undefined).lacking).toEqual(['history'])
    expect(answer({}, [])).toEqual(['possible', [2021, 2022, 2023], [null, null, 'fair']])
    expect(find({}, []).lacking).toEqual([])
  })

  it('a year before the earliest on record is not known like any other', () => {
    expect(answer({ years: 4 }, past({ 2022: 'fair', 2021: 'fair' }))).toEqual([
      'possible',
      [2020, 2021, 2022, 2023],
      [null, 'fair', 'fair', 'fair'],
    ])
  })

  it('a provisional grade of this year is not known', () => {
    const rules = [{ id: 'r', clause: '1', when: { kind: ['village'] }, then: { atMost: 'fair' } }]
    expect(answer({}, past({ 2022: 'fair', 2021: 'fair' }), {}, { rules })).toEqual([
      'possible',
      [2021, 2022, 2023],
      ['fair', 'fair', null],
    ])
  })

  it('any of several grades matches', () => {
    expect(answer({ grades: ['fair', 'poor'] }, past({ 2022: 'poor', 2021: 'fair' }))?.[0]).toBe('certain')
  })

  it('two years of two', () => {
    expect(answer({ years: 2 }, past({ 2022: 'fair', 2021: 'good' }))).toEqual([
      'certain',
      [2022, 2023],
      ['fair', 'fair'],
    ])
  })

  it('the year is the policy’s', () => {
    expect(answer({ years: 2 }, past({ 2022: 'fair' }), { year: 2030 })?.[1]).toEqual([2022, 2023])
  })
})

describe('§8 gap', () => {
  const ungraded: Partial<Track> = { rules: [{ id: 'r', clause: '1', when: { all: [] }, then: { ungraded: '新任' } }] }

  it('breaks: a year not graded ends it', () => {
    expect(answer({}, past({ 2022: null, 2021: 'fair' }))).toEqual(['no', [2022, 2023], [null, 'fair']])
    expect(answer({}, past({ 2022: 'fair', 2021: 'fair' }), { judgements: [] }, ungraded)).toEqual([
      'no',
      [2023],
      [null],
    ])
  })

  it('skips: it is passed over, does not count, and is not among the years', () => {
    expect(answer({ gap: 'skips' }, past({ 2022: null, 2021: 'fair', 2020: 'fair' }))).toEqual([
      'certain',
      [2020, 2021, 2023],
      ['fair', 'fair', 'fair'],
    ])
    expect(
      answer({ gap: 'skips' }, past({ 2022: 'fair', 2021: 'fair', 2020: 'fair' }), { judgements: [] }, ungraded),
    ).toEqual(['certain', [2020, 2021, 2022], ['fair', 'fair', 'fair']])
  })

  it('skips: an unknown year counts as one of the years', () => {
    expect(answer({ gap: 'skips' }, past({ 2022: null, 2020: 'fair', 2019: 'good' }))).toEqual([
      'possible',
      [2020, 2021, 2023],
      ['fair', null, 'fair'],
    ])
  })
})

describe('§8 history', () => {
  it('entries that differ for one year: not known, and history-conflict, an error', () => {
    const history = [...past({ 2022: 'fair', 2021: 'fair' }), ...past({ 2022: 'good' })]
    expect(answer({}, history)).toEqual(['possible', [2021, 2022, 2023], ['fair', null, 'fair']])
    expect(find({}, history).alerts).toEqual([
      {
        code: 'history-conflict',
        severity: 'error',
        clause: null,
        subjects: [],
        params: { organization: 'o-a', year: 2022 },
      },
    ])
  })

  it('a grade and no grade differ; entries that agree do not', () => {
    expect(find({}, [...past({ 2022: 'fair' }), ...past({ 2022: null })]).alerts).toHaveLength(1)
    expect(find({}, [...past({ 2022: 'fair' }), ...past({ 2022: 'fair' })]).alerts).toEqual([])
    expect(find({}, [...past({ 2022: 'fair' }), ...past({ 2021: 'good' })]).alerts).toEqual([])
  })

  it('the alert is raised for the whole of history, but only where the policy has a streak', () => {
    const history = [
      ...past({ 1999: 'fair' }, { organization: 'old' }),
      ...past({ 1999: 'good' }, { organization: 'old' }),
    ]
    expect(find({}, history).alerts).toMatchObject([{ params: { organization: 'old', year: 1999 } }])
    const without = appraise(policyOf(), caseOf({ a: [1] }, { history: [...history, ...past({ 2023: 'fair' })] }))
    expect(only(without.alerts, 'history-conflict', 'history-current-year')).toEqual([])
    expect(only(appraise(policyOf(), caseOf({ a: [1] })).alerts, 'input-missing')).toEqual([])
  })

  it('this year or later: history-current-year, a warning, ignored', () => {
    const history = past({ 2024: 'poor', 2023: 'poor', 2022: 'fair', 2021: 'fair' })
    expect(answer({}, history)?.[0]).toBe('certain')
    expect(find({}, history).alerts).toEqual(
      [2023, 2024].map((year) => ({
        code: 'history-current-year',
        severity: 'warning',
        clause: null,
        subjects: [],
        params: { organization: 'o-a', year },
      })),
    )
  })

  it('entries of this year that differ are no conflict', () => {
    const history = [...past({ 2023: 'poor' }), ...past({ 2023: 'fair' })]
    expect(find({}, history).alerts.map(({ code }) => code)).toEqual(['history-current-year'])
  })
})

describe('§8 whose', () => {
  it('of organization: its entries, whoever was secretary, or none named', () => {
    const [first, second] = past({ 2022: 'fair', 2021: 'fair' })
    const history = [
      { ...first, secretary: 'before' },
      { ...second, secretary: undefined },
    ] as Entry[]
    expect(answer({}, history)?.[0]).toBe('certain')
    expect(answer({}, past({ 2022: 'fair', 2021: 'fair' }, { organization: 'o-b' }))?.[0]).toBe('possible')
  })

  it('of secretary: entries with this id, in whatever organization', () => {
    expect(
      find({ of: 'secretary' }, past({ 2022: 'fair', 2021: 'fair' }, { organization: 'elsewhere' })).streaks,
    ).toMatchObject([{ answer: 'certain', secretary: 'a', organization: 'o-a' }])
    expect(answer({ of: 'secretary' }, past({ 2022: 'fair', 2021: 'fair' }, { secretary: 'before' }))?.[0]).toBe(
      'possible',
    )
  })

  it('of secretary: a conflict is one of the secretary; entries without a name are nobody’s', () => {
    const twice = [...past({ 2022: 'fair' }), ...past({ 2022: 'good' }, { organization: 'elsewhere' })]
    expect(find({ of: 'secretary' }, twice).alerts).toMatchObject([{ params: { secretary: 'a', year: 2022 } }])
    const nameless = twice.map(({ year, organization, grade }) => ({ year, organization, grade }))
    expect(find({ of: 'secretary' }, nameless).alerts).toEqual([])
    expect(find({}, twice).alerts).toEqual([])
  })

  it('two subjects of one organization with different grades make the year not known; with the same, known', () => {
    const organizations = [{ id: 'o1', name: '示例01村党支部' }]
    const secretaries = ['a', 'b'].map((id) => ({ id, name: `书记${id}`, organization: 'o1' }))
    const history = past({ 2022: 'fair', 2021: 'fair' }, { organization: 'o1' })
    const both = (grade: string) =>
      find({}, history, {
        organizations,
        secretaries,
        tallies: [tallyOf('a', [9, 1]), tallyOf('b', [9, 1])],
        judgements: judged(['a', 'fair'], ['b', grade]),
      }).streaks
    expect(both('poor')).toMatchObject([{ organization: 'o1', answer: 'possible', grades: ['fair', 'fair', null] }])
    expect(both('fair')).toMatchObject([{ answer: 'certain' }])
  })

  it('one answer an organization, in code-unit order; a subject without one has none', () => {
    const people = Object.fromEntries(['s9', 's10', '__proto__'].map((id) => [id, [9, 1]]))
    const policy = policyOf({}, { streaks: [streakOf()] })
    expect(appraise(policy, caseOf(people)).streaks.map(({ organization }) => organization)).toEqual([
      'o-__proto__',
      'o-s10',
      'o-s9',
    ])
    expect(appraise(policy, caseOf(people, { organizations: [] })).streaks).toEqual([])
    const ofSecretary = policyOf({}, { streaks: [streakOf({ of: 'secretary' })] })
    expect(
      appraise(ofSecretary, caseOf(people, { organizations: [] })).streaks.map(({ secretary, organization }) => [
        secretary,
        organization,
      ]),
    ).toEqual([
      ['__proto__', null],
      ['s10', null],
      ['s9', null],
    ])
  })

  it('of the track named, else of the first', () => {
    const tracks = [trackOf({ id: 'z' }), trackOf({ id: 'a' })]
    const judgements = [
      { track: 'z', subject: 'a', grade: 'fair' },
      { track: 'a', subject: 'a', grade: 'poor' },
    ]
    const streaks = (track?: string) => {
      const policy = policyOf({}, { tracks, streaks: [streakOf({ years: 2, ...(track && { track }) })] })
      const tallies = [tallyOf('a', [1]), tallyOf('a', [1], { track: 'a' })]
      return appraise(policy, caseOf({ a: null }, { tallies, judgements, history: past({ 2022: 'fair' }) })).streaks
    }
    expect([streaks(), streaks('a'), streaks('gone')]).toMatchObject([[{ answer: 'certain' }], [{ answer: 'no' }], []])
  })
})

describe('findStreaks', () => {
  it('an obligation with days is due after the meeting; one that the committee sets has no day yet', () => {
    const then: Streak['then'] = [
      { do: 'strengthen-organization', due: { days: 30 } },
      { do: 'report', due: 'set-by-committee' },
    ]
    const history = past({ 2022: 'fair', 2021: 'fair' })
    expect(find({ then }, history, { meeting: { date: '2023-12-20' } }).streaks[0]?.then).toEqual([
      { do: 'strengthen-organization', due: '2024-01-19' },
      { do: 'report', due: null },
    ])
    expect(find({ then }, history).streaks[0]?.then).toMatchObject([{ due: null }, { due: null }])
  })

  it('without results there are no streaks, but the alerts on history stand', () => {
    const policy = policyOf({}, { streaks: [streakOf()] })
    expect(findStreaks(policy, caseOf({}, { history: past({ 2023: 'fair' }) }), [])).toMatchObject({
      streaks: [],
      alerts: [{ code: 'history-current-year' }],
    })
  })
})

describe('§8 each year by its own policy', () => {
  const earlier = (id: string, year: number, version: string, match: string) =>
    policyOf({}, { id, year, version, streaks: [streakOf({ grades: [match] })] })
  const now = policyOf({}, { streaks: [streakOf({ years: 2 })] })
  const answers = (policies: Policy[], entry: Partial<Entry>) => {
    const caseFile = caseOf(
      { a: [9, 1] },
      { judgements: judged(['a', 'fair']), history: past({ 2022: 'poor' }, entry) },
    )
    return [policies, [...policies].reverse()].map((given) => {
      const { streaks, alerts } = appraise(now, caseFile, { policies: given })
      return [streaks[0]?.answer, ...only(alerts, 'unknown-grade', 'history-policy-unknown').map(({ code }) => code)]
    })
  }
  const both = (...one: (string | undefined)[]) => [one, one]

  it('of several with one id that of the entry’s year, in whatever order they come', () => {
    const policies = [earlier('old', 2021, '9', 'good'), earlier('old', 2022, '1', 'poor')]
    expect(answers(policies, { policy: 'old' })).toEqual(both('certain'))
    expect(answers(policies.slice(0, 1), { policy: 'old' })).toEqual(both('no'))
  })

  it('of several of that year, or of none, the last by version', () => {
    expect(answers([earlier('old', 2022, '2', 'poor'), earlier('old', 2022, '1', 'good')], { policy: 'old' })).toEqual(
      both('certain'),
    )
    expect(answers([earlier('old', 2020, '2', 'poor'), earlier('old', 2019, '3', 'good')], { policy: 'old' })).toEqual(
      both('no'),
    )
  })

  it('an entry that names no policy, or this one, means this plan of its year, else this plan', () => {
    expect(answers([earlier('plan', 2022, '0', 'poor')], {})).toEqual(both('certain'))
    expect(answers([earlier('plan', 2021, '0', 'poor')], {})).toEqual(both('no'))
    expect(answers([], { policy: 'plan' })).toEqual(both('no'))
  })

  it('a grade that this policy lacks: not known, unknown-grade', () => {
    expect(answers([], { grade: 'excellent' })).toEqual(both('possible', 'unknown-grade'))
    expect(answers([], { grade: 'excellent', policy: 'lost' })).toEqual(both('possible', 'history-policy-unknown'))
  })

  it('entries of one grade that count differently are a conflict', () => {
    const history = [...past({ 2022: 'fair' }), ...past({ 2022: 'fair' }, { policy: 'old' })]
    const caseFile = caseOf({ a: [9, 1] }, { judgements: judged(['a', 'fair']), history })
    const { streaks, alerts } = appraise(now, caseFile, { policies: [earlier('old', 2022, '1', 'poor')] })
    expect(streaks).toMatchObject([{ answer: 'possible', grades: [null, 'fair'] }])
    expect(only(alerts, 'history-conflict')).toMatchObject([{ params: { organization: 'o-a', year: 2022 } }])
  })
})

describe('§8 reviews', () => {
  it('entries of one review that differ: not known, and the conflict names the review', () => {
    const history = [...past({ 2020: 'fair' }, { review: 2 }), ...past({ 2020: 'good' }, { review: 2 })]
    expect(answer({ per: 'review', years: 2 }, history)).toEqual(['possible', [2020, 2023], [null, 'fair']])
    expect(find({ per: 'review' }, history).alerts).toMatchObject([
      { params: { organization: 'o-a', year: 2020, review: 2 } },
    ])
  })

  it('a review of this year that is numbered is on record for a streak of reviews alone', () => {
    const history = past({ 2023: 'fair' }, { review: 1 })
    expect(find({ per: 'review', years: 2 }, history)).toMatchObject({ streaks: [{ answer: 'certain' }], alerts: [] })
    expect(find({ years: 2 }, history)).toMatchObject({
      streaks: [{ answer: 'possible' }],
      alerts: [{ code: 'history-current-year' }],
    })
    expect(find({ per: 'review' }, past({ 2024: 'fair' }, { review: 1 })).alerts).toMatchObject([
      { code: 'history-current-year' },
    ])
  })

  it('skips: a review without a grade is passed over', () => {
    const history = past({ 2022: null, 2010: 'fair' })
    expect(answer({ per: 'review', years: 2, gap: 'skips' }, history)).toEqual([
      'certain',
      [2010, 2023],
      ['fair', 'fair'],
    ])
    expect(answer({ per: 'review', years: 2 }, history)?.[0]).toBe('no')
  })
})
