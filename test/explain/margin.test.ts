import { describe, expect, it } from 'vitest'
import type { BallotMargin, Never } from '../../src/analyse/index.js'
import { explainMargin, explainMoves } from '../../src/explain/index.js'
import { wudingRiver2023 as policy } from '../../src/policies/index.js'
import type { Tally } from '../../src/schema/appraisal.js'
import type { Policy } from '../../src/schema/policy.js'

const tally: Tally = {
  due: 62,
  present: 60,
  issued: 60,
  returned: 60,
  valid: 58,
  blank: 1,
  spoiled: 1,
  counts: { good: 30, 'fairly-good': 22, average: 4, poor: 2 },
  spoiledBallots: [],
}
const margin = (more: Partial<BallotMargin>): BallotMargin => ({
  kind: 'ballots',
  to: 'good',
  ballots: 1,
  relabel: 1,
  add: 0,
  remove: 0,
  witness: [{ subject: 's01', counts: { good: 31, 'fairly-good': 22, average: 4, poor: 1 }, blank: 1 }],
  ...more,
})
const context = { policy, track: 'upward' }
const en = { language: 'en' } as const

describe('explainMargin', () => {
  it('tells how many ballots, in which way, and the votes that differ', () => {
    expect(explainMargin(margin({}), { ...context, tally })).toBe('到“好”至少差1票（改填1票），例如“好”30→31、“差”2→1')
    expect(explainMargin(margin({}), { ...context, tally }, en)).toBe(
      '“好” is at least 1 ballot away (1 marked otherwise), as with “好” 30 → 31, “差” 2 → 1',
    )
    const all = margin({
      ballots: 6,
      relabel: 1,
      add: 2,
      remove: 3,
      witness: [{ subject: 's01', counts: { good: 30, 'fairly-good': 22, average: 4, poor: 2 }, blank: 0 }],
    })
    expect(explainMargin(all, { ...context, tally })).toBe(
      '到“好”至少差6票（改填1票、增加2票、减少3票），例如空白票1→0',
    )
    expect(explainMargin(all, context, en)).toBe(
      '“好” is at least 6 ballots away (1 marked otherwise, 2 more, 3 fewer)',
    )
  })

  it('tells the votes of each voter class', () => {
    const [track] = policy.tracks
    const classes = [
      { id: 'A', label: '甲类', weight: '1/2' },
      { id: 'B', label: '乙类', weight: '1/2' },
    ]
    const weighted = {
      ...policy,
      tracks: [{ ...track, ballot: { ...track?.ballot, classes } }],
    } as Policy
    const counts = { good: 3, 'fairly-good': 0, average: 0, poor: 0 }
    const own = { ...tally, classes: classes.map(({ id }) => ({ class: id, valid: 3, counts })) }
    const witness = [
      { subject: 's01', class: 'A', counts },
      { subject: 's01', class: 'B', counts: { ...counts, good: 2, poor: 1 } },
    ]
    expect(explainMoves(witness, own, { policy: weighted, track: 'upward' })).toBe('乙类“好”3→2、乙类“差”0→1')
  })

  it('tells scores that were given', () => {
    const own = { ...tally, counts: {}, scores: [{ score: '90', votes: 2 }] }
    const witness = [
      {
        subject: 's01',
        counts: {},
        scores: [
          { score: '95', votes: 1 },
          { score: '90', votes: 1 },
        ],
      },
    ]
    expect(explainMoves(witness, own, context)).toBe('95分0→1、90分2→1')
    expect(explainMoves([{ subject: 's01', counts: {}, scores: own.scores }], own, context)).toBe('')
  })

  it.each<[Never, string, string]>([
    [
      { because: 'rules', rules: ['ballot-veto'] },
      '怎样变都到不了“好”：四（四）“现场测评否决”不许',
      'nothing leads to “好”: clause 四（四） “现场测评否决” forbids it',
    ],
    [{ because: 'rules', rules: [] }, '怎样变都到不了“好”', 'nothing leads to “好”'],
    [
      { because: 'judgement', grade: 'poor' },
      '怎样变都到不了“好”：党委已评价为“差”',
      'nothing leads to “好”: the committee has judged “差”',
    ],
    [
      { because: 'not-proposed' },
      '票数可以使“好”成为可评等次，但只有党委综合评价能给出',
      'ballots can make “好” admissible, but only a judgement of the committee gives it',
    ],
    [
      { because: 'quota' },
      '怎样变都到不了“好”：排在哪里都被比例调走',
      'nothing leads to “好”: at every place a quota takes it away',
    ],
    [
      { because: 'ranking' },
      '到“好”要的名次，什么票数都得不到',
      '“好” takes a place in the ranking that no ballots give',
    ],
    [
      { because: 'ballots', limit: 60 },
      '发出的票（60张）之内到不了“好”',
      'nothing leads to “好” within the 60 that were issued',
    ],
  ])('tells why nothing leads there: %j', (never, chinese, english) => {
    const none = { kind: 'ballots', to: 'good', ballots: null, never, beyond: null } as const
    expect(explainMargin(none, context)).toBe(chinese)
    expect(explainMargin(none, context, en)).toBe(english)
  })

  it('tells how far was looked', () => {
    const none = { kind: 'ballots', to: 'good', ballots: null, never: null, beyond: 4 } as const
    expect(explainMargin(none, context)).toBe('改动4票以内到不了“好”，更多的没有查')
    expect(explainMargin(none, context, en)).toBe('no change of up to 4 ballots leads to “好”; more were not looked at')
  })

  it('tells points, up or down, just enough or a little more', () => {
    const score = (by: string, way: 'up' | 'down', attained: boolean) =>
      ({ kind: 'score', to: 'good', by, way, attained }) as const
    expect(explainMargin(score('3/2', 'up', true), context)).toBe('到“好”须提高1.5分')
    expect(explainMargin(score('-2', 'down', false), context)).toBe('到“好”须降低不止2分')
    expect(explainMargin(score('0', 'up', false), context, en)).toBe('“好” takes more than 0 points more')
    expect(explainMargin({ kind: 'score', to: 'good', by: null, never: { because: 'quota' } }, context)).toBe(
      '怎样变都到不了“好”：排在哪里都被比例调走',
    )
  })

  it('takes texts in place of its own', () => {
    const catalogue = { margins: { beyond: '{grade}：{ballots}票内无' } }
    const none = { kind: 'ballots', to: 'good', ballots: null, never: null, beyond: 4 } as const
    expect(explainMargin(none, context, { catalogue })).toBe('“好”：4票内无')
  })
})
