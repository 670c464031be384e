import { describe, expect, it } from 'vitest'
import type { OutstandingBallots, OutstandingFault } from '../../../src/analyse/index.js'
import { possibleGrades } from '../../../src/analyse/index.js'
import { appraise, RulesError } from '../../../src/index.js'
import { wudingRiver2023 as plan } from '../../../src/policies/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'

type Votes = [good: number, fairlyGood: number, average: number, poor: number]

const counts = ([good, fairlyGood, average, poor]: Votes) => ({ good, 'fairly-good': fairlyGood, average, poor })

/** A town whose people have these votes, and nothing else that decides a grade. */
const town = (votes: Votes[], more: Partial<CaseFile> = {}): CaseFile => ({
  year: 2023,
  organizations: votes.map((_, index) => ({ id: `o${index + 1}`, name: `示例0${index + 1}村党支部`, kind: 'village' })),
  secretaries: votes.map((_, index) => ({
    id: `s${index + 1}`,
    name: `书记0${index + 1}`,
    organization: `o${index + 1}`,
    since: '2021-03-15',
  })),
  meeting: { date: '2023-12-20' },
  incidents: [],
  tallies: votes.map((own, index) => ({ subject: `s${index + 1}`, counts: counts(own), blank: 0, spoiled: 0 })),
  ...more,
})

const graded = (caseFile: CaseFile, outstanding: OutstandingBallots[], policy: Policy = plan) =>
  Object.fromEntries(
    possibleGrades(policy, caseFile, outstanding).tracks.flatMap(({ subjects }) =>
      subjects.map(({ subject, outcomes }) => [subject, outcomes.map(({ standing }) => standing.grade)]),
    ),
  )

describe('one person, 四（四）: more than 10% 一般 and 差 is 差', () => {
  it('one open ballot: 5 of 50 and one more', () => {
    // 一般 or 差: 6 of 51, 60 > 51. 好 or 较好: 5 of 51, 50 < 51. Blank: 5 of 50, exactly 10%, not more.
    const { tracks } = possibleGrades(plan, town([[45, 0, 3, 2]]), [{ subject: 's1', ballots: 1 }])
    expect(tracks.map(({ id, completions }) => [id, completions])).toEqual([['upward', '5']])
    const [own] = tracks[0]?.subjects ?? []
    expect(own).toMatchObject({ subject: 's1', outstanding: 1, now: { grade: 'good', status: 'graded' } })
    expect(own?.outcomes.map(({ standing, witness }) => [standing.grade, witness[0]?.counts])).toEqual([
      ['good', counts([46, 0, 3, 2])],
      ['poor', counts([45, 0, 4, 2])],
    ])
  })

  it('one below: 4 of 50 stay 好 whatever one ballot says; at two they may come to more', () => {
    // 5 of 51 at most: 50 < 51. Two: 6 of 52: 60 > 52.
    expect(graded(town([[46, 0, 2, 2]]), [{ subject: 's1', ballots: 1 }])).toEqual({ s1: ['good'] })
    expect(graded(town([[46, 0, 2, 2]]), [{ subject: 's1', ballots: 2 }])).toEqual({ s1: ['good', 'poor'] })
  })

  it('one above: 7 of 51 stay 差 with one or ten more ballots, and may leave it with nineteen', () => {
    // 7 of 70 is exactly 10%, so 19 votes 好 are needed: 7 of 69 is more.
    expect(graded(town([[44, 0, 5, 2]]), [{ subject: 's1', ballots: 10 }])).toEqual({ s1: ['poor'] })
    expect(graded(town([[44, 0, 5, 2]]), [{ subject: 's1', ballots: 18 }])).toEqual({ s1: ['poor'] })
    expect(graded(town([[44, 0, 5, 2]]), [{ subject: 's1', ballots: 19 }])).toEqual({ s1: ['good', 'poor'] })
  })

  it('what the ballots may turn out to be can be narrowed', () => {
    const open = (marks: (string | null)[]) => graded(town([[45, 0, 3, 2]]), [{ subject: 's1', ballots: 1, marks }])
    expect(open(['good', 'fairly-good', null])).toEqual({ s1: ['good'] })
    expect(open(['average', 'poor'])).toEqual({ s1: ['poor'] })
  })

  it('entries about one person add up', () => {
    const one = (mark: string): OutstandingBallots => ({ subject: 's1', ballots: 1, marks: [mark] })
    // 46 : 0 : 2 : 2 with 一般 and 差 is 6 of 52.
    expect(graded(town([[46, 0, 2, 2]]), [one('average'), one('poor')])).toEqual({ s1: ['poor'] })
    expect(graded(town([[46, 0, 2, 2]]), [one('average'), one('good')])).toEqual({ s1: ['good'] })
  })

  it('ballots of the case that are in dispute leave the counts first', () => {
    const marks = [...Array<string>(18).fill('good'), 'average', 'poor']
    const ballots = marks.map((mark, index) => ({ id: `${index + 1}`, subject: 's1', marks: [mark] }))
    const { tallies: _, ...rest } = town([[0, 0, 0, 0]])
    const caseFile = { ...rest, ballots: [...ballots, { id: '21', subject: 's1', marks: ['average', 'poor'] }] }
    // As counted: 2 of 20, exactly 10%. Ballot 1 in dispute: 2 of 19 is more than 10%; 好 makes it 2 of 20 again.
    const [own] = possibleGrades(plan, caseFile, [{ subject: 's1', ballots: ['1'] }]).tracks[0]?.subjects ?? []
    expect(own?.now.grade).toBe('poor')
    expect(own?.outcomes.map(({ standing }) => standing.grade)).toEqual(['good', 'poor'])
    // Ballot 21 was spoiled: read as one of its two marks it is 3 of 21, 30 > 21.
    expect(graded(caseFile, [{ subject: 's1', ballots: ['21'], marks: ['average', 'poor', null] }])).toEqual({
      s1: ['good', 'poor'],
    })
    expect(graded(caseFile, [{ subject: 's1', ballots: ['21'], marks: ['average', 'poor'] }])).toEqual({ s1: ['poor'] })
  })
})

describe('ballots in dispute that a stated tally counts too', () => {
  const marks = [...Array<string[]>(18).fill(['good']), ['average'], ['poor'], ['average', 'poor'], []]
  const ballots = marks.map((mark, index) => ({ id: `${index + 1}`, subject: 's1', marks: mark }))
  const tallies = [{ subject: 's1', counts: counts([18, 0, 1, 1]), blank: 1, spoiled: 1, issued: 22 }]
  const caseFile = { ...town([[0, 0, 0, 0]]), ballots, tallies }

  it.each([
    // Counted 2 of 20. Without ballot 1 it is 2 of 19; as 一般 it becomes 3 of 20.
    { disputed: '1', marks: ['average'], counts: [17, 0, 2, 1], blank: 1, spoiled: 1, grade: 'poor' },
    // Ballot 19 as 好: 1 of 20.
    { disputed: '19', marks: ['good'], counts: [19, 0, 0, 1], blank: 1, spoiled: 1, grade: 'good' },
    // Ballot 21 was spoiled, 22 blank: as 好, 2 of 21.
    { disputed: '21', marks: ['good'], counts: [19, 0, 1, 1], blank: 1, spoiled: 0, grade: 'good' },
    { disputed: '22', marks: ['good'], counts: [19, 0, 1, 1], blank: 0, spoiled: 1, grade: 'good' },
  ] as const)('ballot $disputed read as $marks', ({ disputed, marks: read, counts: votes, blank, spoiled, grade }) => {
    const [own] =
      possibleGrades(plan, caseFile, [{ subject: 's1', ballots: [disputed], marks: read }]).tracks[0]?.subjects ?? []
    expect(own?.outcomes.map((one) => one.standing.grade)).toEqual([grade])
    expect(own?.outcomes[0]?.witness).toEqual([
      { track: 'upward', subject: 's1', counts: counts([...votes]), blank, spoiled, issued: 22 },
    ])
  })
})

describe('a cohort, 四（四）: 40% are 较好 or worse', () => {
  // 40% of 5 is 2. Shares of 好: 10/10, 9/10, 7/10, 7/9, 6/10.
  const cohort = town([
    [10, 0, 0, 0],
    [9, 1, 0, 0],
    [7, 3, 0, 0],
    [7, 2, 0, 0],
    [6, 4, 0, 0],
  ])

  it('somebody without an open ballot may stand otherwise too', () => {
    // A vote 好 for s4: 8/10, above s3, so s3 and s5 are the two. 较好: 7/10, a tie with s3 that is never split: one or three, so s5 alone.
    // 一般 or 差: 7/10 好 but 9/10 好 and 较好, below s3: s4 and s5 (1 of 10 is not more than 10%). Blank: 7/9 is above 7/10: s3 and s5.
    const { tracks } = possibleGrades(plan, cohort, [{ subject: 's4', ballots: 1 }])
    const [track] = tracks
    expect(track?.subjects.map(({ outstanding }) => outstanding)).toEqual([0, 0, 0, 1, 0])
    expect(
      track?.subjects.map(({ subject, now, outcomes }) => [
        subject,
        now.grade,
        outcomes.map(({ standing }) => standing.grade),
      ]),
    ).toEqual([
      ['s1', 'good', ['good']],
      ['s2', 'good', ['good']],
      ['s3', 'fairly-good', ['good', 'fairly-good']],
      ['s4', 'good', ['good', 'fairly-good']],
      ['s5', 'fairly-good', ['fairly-good']],
    ])
  })

  it('a tie is another outcome than a place just above', () => {
    // Only 好 (above s3: s3 and s5 are moved) or 较好 (a tie with s3: s5 alone).
    expect(graded(cohort, [{ subject: 's4', ballots: 1, marks: ['good', 'fairly-good'] }])).toMatchObject({
      s3: ['good', 'fairly-good'],
      s4: ['good'],
    })
  })

  it('each outcome comes with tallies that lead to it', () => {
    const { tracks } = possibleGrades(plan, cohort, [
      { subject: 's4', ballots: 1 },
      { subject: 's5', ballots: 2 },
    ])
    for (const { subject, outcomes } of tracks[0]?.subjects ?? [])
      for (const { standing, witness } of outcomes) {
        expect(witness.map((entry) => entry.subject)).toEqual(['s4', 's5'])
        const tallies = (cohort.tallies ?? []).map(
          (entry) => witness.find((one) => one.subject === entry.subject) ?? entry,
        )
        const own = appraise(plan, { ...cohort, tallies }).tracks[0]?.determinations.find(
          (one) => one.subject === subject,
        )
        expect(own?.grade).toBe(standing.grade)
      }
  })

  it('a judgement stays where it is admissible, and falls where it is not', () => {
    // s5 with 6 : 4 and two open ballots: two votes 差 of 12 are more than 10%.
    const judged = { ...cohort, judgements: [{ subject: 's5', grade: 'average' }] }
    expect(graded(judged, [{ subject: 's5', ballots: 2 }])).toMatchObject({ s5: ['average', 'poor'] })
  })

  it('the order of the entries and of the case changes nothing', () => {
    const entries: OutstandingBallots[] = [
      { subject: 's5', ballots: 1 },
      { subject: 's4', ballots: 1, marks: ['good', 'poor'] },
      { subject: 's4', ballots: 1, marks: ['poor', 'average'] },
    ]
    const other = {
      ...cohort,
      secretaries: [...cohort.secretaries].reverse(),
      tallies: [...(cohort.tallies ?? [])].reverse(),
    }
    expect(possibleGrades(plan, other, [...entries].reverse())).toEqual(possibleGrades(plan, cohort, entries))
  })
})

describe('what is refused', () => {
  const faultsOf = (caseFile: CaseFile, outstanding: OutstandingBallots[], policy: Policy = plan) => {
    try {
      possibleGrades(policy, caseFile, outstanding)
    } catch (error) {
      if (!(error instanceof RulesError)) throw error
      expect(error.code).toBe('invalid-outstanding')
      return (error.params.faults as OutstandingFault[]).map(({ entry, reason, params }) => [entry, reason, params])
    }
    return []
  }
  const two = town([
    [10, 0, 0, 0],
    [9, 1, 0, 0],
  ])

  it('every fault at once, with its entry', () => {
    expect(
      faultsOf(two, [
        { subject: 's9', ballots: 1 },
        { subject: 's1', ballots: 1, track: 'sideward' },
        { subject: 's1', ballots: 1, class: 'A' },
        { subject: 's1', ballots: 1, marks: ['great', 'good'] },
        { subject: 's1', ballots: 1, marks: [] },
        { subject: 's1', ballots: ['77'] },
        { subject: 's1', ballots: 0 },
        { subject: 's1', ballots: 1.5 },
        { subject: 's1', ballots: [] },
      ]),
    ).toEqual([
      [0, 'unknown-subject', { found: 's9' }],
      [1, 'unknown-track', { found: 'sideward', known: ['upward'] }],
      [2, 'unknown-class', { found: 'A', known: [] }],
      [3, 'unknown-mark', { found: 'great' }],
      [4, 'no-marks', {}],
      [5, 'unknown-ballot', { found: '77' }],
      [6, 'not-a-count', { found: 0 }],
      [7, 'not-a-count', { found: 1.5 }],
      [8, 'not-a-count', { found: 0 }],
    ])
  })

  it('more ballots than were issued, at the limit and one above', () => {
    const issued = { ...two, tallies: two.tallies?.map((entry) => ({ ...entry, issued: 12 })) ?? [] }
    expect(faultsOf(issued, [{ subject: 's1', ballots: 2 }])).toEqual([])
    expect(faultsOf(issued, [{ subject: 's1', ballots: 3 }])).toEqual([[0, 'over-limit', { most: 12, found: 13 }]])
  })

  it('counts that are missing, or contradict one another', () => {
    expect(faultsOf({ ...two, tallies: [] }, [{ subject: 's1', ballots: 1 }])).toEqual([[0, 'no-counts', {}]])
    const ballots = [{ id: '1', subject: 's1', marks: ['good'] }]
    expect(faultsOf({ ...two, ballots }, [{ subject: 's1', ballots: 1 }])).toEqual([[0, 'no-counts', {}]])
  })

  it('a track must be named where somebody is graded on several', () => {
    const [first] = plan.tracks
    const twice = { ...plan, tracks: [first, { ...first, id: 'again', quotas: [] }] } as Policy
    expect(faultsOf(two, [{ subject: 's1', ballots: 1 }], twice)).toEqual([
      [0, 'track-needed', { known: ['upward', 'again'] }],
    ])
    expect(faultsOf(two, [{ subject: 's1', ballots: 1, track: 'upward' }], twice)).toEqual([])
  })

  it('more tallies, or combinations, than the limit', () => {
    // 4 options and blank: 5 ways for one ballot, C(6, 2) = 15 for two.
    const open = (ballots: number, limit: number) => () =>
      possibleGrades(plan, town([[10, 0, 0, 0]]), [{ subject: 's1', ballots }], { limit })
    expect(open(2, 15)).not.toThrow()
    expect(open(2, 14)).toThrow(
      new RulesError('too-many-completions', { track: 'upward', subject: 's1', found: '15', limit: 14 }),
    )
    // Alone in its cohort its place is always the same: two combinations differ, 好 and 差.
    expect(open(1, 5)).not.toThrow()
  })
})

it('nobody asked about is nothing to look at', () => {
  expect(possibleGrades(plan, town([[1, 0, 0, 0]]), [])).toEqual({ tracks: [] })
})

describe('ballots that hold scores', () => {
  const [first] = plan.tracks
  const scored = {
    ...plan,
    tracks: [
      {
        ...first,
        ballot: { options: [], score: { from: '0', to: '10', decimals: 1 } },
        score: { components: [{ id: 'mean', weight: '1', mean: {} }] },
        proposal: {
          method: 'bands',
          bands: [
            { atLeast: '80', grade: 'good' },
            { atLeast: '0', grade: 'fairly-good' },
          ],
        },
        rules: [],
        quotas: [],
        ranking: [{ score: true, order: 'desc' }],
      },
    ],
  } as unknown as Policy
  const scores = [
    { score: '8', votes: 2 },
    { score: '7.5', votes: 1 },
  ]
  const caseFile = { ...town([[0, 0, 0, 0]]), tallies: [{ subject: 's1', counts: {}, scores, blank: 0, spoiled: 0 }] }

  it('each may be any score: 8 + 8 + 7.5 and one more have a mean of 8 from 8.5', () => {
    // 23.5 + 8.5 = 32 = 4 × 8. From 0 to 10 there are 101 scores, and blank.
    const [track] = possibleGrades(scored, caseFile, [{ subject: 's1', ballots: 1 }]).tracks
    expect(track?.completions).toBe('102')
    const shown = track?.subjects[0]?.outcomes.map(({ standing, witness }) => [standing.grade, witness[0]?.scores])
    expect(shown).toEqual([
      ['good', [{ score: '10', votes: 1 }, ...scores]],
      ['fairly-good', [{ score: '8.4', votes: 1 }, ...scores]],
    ])
  })

  it('or one of those named, in any way of writing', () => {
    const open = (marks: string[]) => graded(caseFile, [{ subject: 's1', ballots: 1, marks }], scored)
    expect(open(['08.5'])).toEqual({ s1: ['good'] })
    expect(open(['8.4'])).toEqual({ s1: ['fairly-good'] })
    expect(open(['8.4', '8.5'])).toEqual({ s1: ['good', 'fairly-good'] })
  })
})
