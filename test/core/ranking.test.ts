import { describe, expect, it } from 'vitest'
import type { CaseFile, Track } from '../../src/index.js'
import { appraise, rankSubjects } from '../../src/index.js'
import { caseOf, labelled, policyOf, tallyOf, thrownBy } from './plan.js'

type Keys = NonNullable<Track['ranking']>
const good: Keys[number] = { share: ['good'], order: 'desc' }

const ranks = (people: Record<string, number[] | null>, track: Partial<Track>, changes: Partial<CaseFile> = {}) =>
  Object.fromEntries(
    (appraise(policyOf(track), caseOf(people, changes)).tracks[0]?.determinations ?? []).map(
      ({ subject, rank, tiedWith }) => [subject, [rank, ...tiedWith]],
    ),
  )

describe('§6 ranking', () => {
  it('a share of the base, exactly: 1/3 before 33/100; rank is 1 + the number strictly higher', () => {
    expect(ranks({ a: [33, 67], b: [1, 2], c: [2, 1], d: [1, 2] }, { ranking: [good] })).toEqual({
      a: [4],
      b: [2, 'd'],
      c: [1],
      d: [2, 'b'],
    })
  })

  it('key by key: the second decides only where the first is equal', () => {
    const ranking: Keys = [good, { share: ['poor'], order: 'asc' }]
    expect(ranks({ a: [5, 0, 0, 5], b: [5, 5], c: [6, 0, 0, 4], d: [5, 4, 0, 1] }, { ranking })).toEqual({
      a: [4],
      b: [2],
      c: [1],
      d: [3],
    })
  })

  it('within kinds: rank and ties look only at the same kind; those without a kind are one group', () => {
    const kinds: Record<string, string | undefined> = { a: 'village', b: 'agency', d: 'village', e: 'agency' }
    const organizations = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
      id: `o-${id}`,
      name: id,
      ...(kinds[id] && { kind: kinds[id] }),
    }))
    const people = { a: [1, 9], b: [2, 8], c: [1, 9], d: [2, 8], e: [2, 8], f: [3, 7] }
    const track = { ranking: [good], rankWithin: 'kind' as const }
    // villages: d 20%, a 10%; agencies: b and e 20%; without a kind: f 30%, c 10%
    expect(ranks(people, track, { organizations })).toEqual({
      a: [2],
      b: [1, 'e'],
      c: [2],
      d: [1],
      e: [1, 'b'],
      f: [1],
    })
    // over the track: f 30%, then b, d and e 20%, then a and c 10%
    expect(ranks(people, { ranking: [good] }, { organizations })).toEqual({
      a: [5, 'c'],
      b: [2, 'd', 'e'],
      c: [5, 'a'],
      d: [2, 'b', 'e'],
      e: [2, 'b', 'd'],
      f: [1],
    })
  })

  it('a track that is only counted is ranked where it has keys, and names what the order lacks', () => {
    const score = { components: [{ id: 'x', weight: '1', outOf: 100 }] }
    const scores = [{ subject: 'a', component: 'x', value: '60' }]
    const run = (track: Partial<Track>) =>
      (
        appraise(policyOf({ tallyOnly: true, score, ...track }), caseOf({ a: [1], b: [1] }, { scores })).tracks[0]
          ?.determinations ?? []
      ).map(({ rank, missing, status }) => [rank, missing, status])
    expect(run({ ranking: [{ score: true, order: 'desc' }], base: 'present' })).toEqual([
      [1, ['meeting.present'], 'ungraded'],
      [2, ['meeting.present', 'scores.x'], 'ungraded'],
    ])
    for (const ranking of [[], undefined])
      expect(run(ranking ? { ranking } : {})).toEqual([
        [null, [], 'ungraded'],
        [null, [], 'ungraded'],
      ])
  })

  it('asc: less is better; desc: more is', () => {
    const people = { a: [1, 9], b: [2, 8] }
    expect(ranks(people, { ranking: [{ share: ['fair'], order: 'asc' }] })).toEqual({ a: [2], b: [1] })
    expect(ranks(people, { ranking: [{ share: ['fair'], order: 'desc' }] })).toEqual({ a: [1], b: [2] })
  })

  it.each(['asc', 'desc'] as const)(
    'undetermined ranks last for that key, several such are equal, and the next key decides: %s',
    (order) => {
      // good ÷ present is not known to anybody without a tally; a share of 0 stands before it
      expect(ranks({ a: null, b: [0, 5], c: null, d: [3, 2] }, { ranking: [{ share: ['good'], order }] })).toEqual({
        a: [3, 'c'],
        b: [order === 'asc' ? 1 : 2],
        c: [3, 'a'],
        d: [order === 'asc' ? 2 : 1],
      })
    },
  )

  it('two undetermined keys leave the next key to decide', () => {
    const score = { components: [{ id: 'x', weight: '1', outOf: 100 }] }
    const scores = [
      { subject: 'a', component: 'x', value: '60' },
      { subject: 'b', component: 'x', value: '70' },
    ]
    expect(ranks({ a: null, b: null }, { score, ranking: [good, { score: true, order: 'desc' }] }, { scores })).toEqual(
      {
        a: [2],
        b: [1],
      },
    )
  })

  it('a share over a base of zero ranks last', () => {
    expect(ranks({ a: [0], b: [0, 5] }, { ranking: [{ share: ['poor'], order: 'asc' }] })).toEqual({ a: [2], b: [1] })
  })

  it('the track’s base: 5 of 10 issued after 4 of 5', () => {
    const tallies = [tallyOf('a', [5], { issued: 10 }), tallyOf('b', [4], { issued: 5 })]
    expect(ranks({ a: null, b: null }, { ranking: [good], base: 'issued' }, { tallies })).toEqual({ a: [2], b: [1] })
  })

  it('weighted where there are classes and the base is valid: 0.9 × 1/2 + 0.1 × 1 against 0.9 × 1 + 0.1 × 0', () => {
    const classes = [
      { id: 'A', label: '甲', weight: '90%' },
      { id: 'B', label: '乙', weight: '10%' },
    ]
    const ballot = { options: labelled(['good', 'fair', 'weak', 'poor']), classes }
    const tallies = [
      tallyOf('a', [1, 1], { class: 'A' }),
      tallyOf('a', [9, 0], { class: 'B' }),
      tallyOf('b', [2, 0], { class: 'A' }),
      tallyOf('b', [0, 9], { class: 'B' }),
    ]
    // 0.55 against 0.9, although a has 10 of 11 and b 2 of 11
    expect(ranks({ a: null, b: null }, { ballot, ranking: [good] }, { tallies })).toEqual({ a: [2], b: [1] })
  })

  it('a score: the total, or one component', () => {
    const score = { components: ['x', 'y'].map((id) => ({ id, weight: id === 'x' ? '9/10' : '1/10', outOf: 100 })) }
    const scores = [
      ['a', 'x', '60'],
      ['a', 'y', '100'],
      ['b', 'x', '70'],
      ['b', 'y', '0'],
    ].map(([subject = '', component = '', value = '']) => ({ subject, component, value }))
    const by = (key: string | true) =>
      ranks({ a: [1], b: [1] }, { score, ranking: [{ score: key, order: 'desc' }] }, { scores })
    // totals: 54 + 10 = 64 and 63 + 0 = 63
    expect([by(true), by('x'), by('y'), by('z')]).toEqual([
      { a: [1], b: [2] },
      { a: [2], b: [1] },
      { a: [1], b: [2] },
      { a: [1, 'b'], b: [1, 'a'] },
    ])
  })

  it('no keys: all are equal', () => {
    expect(ranks({ a: [1], b: [5], c: null }, { ranking: [] })).toEqual({
      a: [1, 'b', 'c'],
      b: [1, 'a', 'c'],
      c: [1, 'a', 'b'],
    })
    expect(ranks({ a: [1], b: [5] }, {})).toEqual({ a: [1, 'b'], b: [1, 'a'] })
  })

  it('on the whole track, ungraded ones included', () => {
    const rules = [{ id: 'r', clause: '1', when: { share: ['good'], over: '80%' }, then: { ungraded: '新任' } }]
    expect(ranks({ a: [9, 1], b: [5, 5] }, { ranking: [good], rules })).toEqual({ a: [1], b: [2] })
  })

  it('any string is a subject', () => {
    const people = Object.fromEntries([
      ['__proto__', [1, 2]],
      ['constructor', [2, 1]],
    ])
    expect(Object.entries(ranks(people, { ranking: [good] }))).toEqual([
      ['__proto__', [2]],
      ['constructor', [1]],
    ])
  })
})

describe('rankSubjects', () => {
  it('gives places in the order given, with positions of ties', () => {
    const tally = (votes: number[]) => {
      const counts = { good: votes[0] ?? 0, fair: votes[1] ?? 0, weak: 0, poor: 0 }
      const none = { due: null, present: null, issued: null, returned: null, blank: null, spoiled: null }
      return { ...none, valid: (votes[0] ?? 0) + (votes[1] ?? 0), counts, spoiledBallots: [] }
    }
    const subjects = [
      [1, 3],
      [2, 2],
      [1, 3],
      [4, 0],
    ].map((votes) => ({ tallied: { tally: tally(votes), missing: [] } }))
    expect(rankSubjects(policyOf({ ranking: [good] }), 'up', subjects)).toEqual([
      { rank: 3, tiedWith: [2] },
      { rank: 2, tiedWith: [] },
      { rank: 3, tiedWith: [0] },
      { rank: 1, tiedWith: [] },
    ])
  })

  it('nobody: nothing', () => {
    expect(rankSubjects(policyOf(), 'up', [])).toEqual([])
  })

  it('throws unknown-track', () => {
    expect(thrownBy(() => rankSubjects(policyOf(), '__proto__', []))).toBe('unknown-track')
  })
})
