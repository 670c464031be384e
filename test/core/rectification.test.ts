import { describe, expect, it } from 'vitest'
import type { CaseFile, Policy, RectificationItem } from '../../src/index.js'
import { listRectification } from '../../src/index.js'
import { caseOf, policyOf } from './plan.js'

type Sources = NonNullable<Policy['rectification']>['sources']

const planOf = (...sources: Sources) =>
  policyOf({}, { rectification: { clause: '4.6', sources, nothing: ['无', '没有'] } })
const all = planOf('self', 'superior', 'public')
const list = (changes: Partial<CaseFile>, policy = all, people: Record<string, null> = { a: null, b: null }) =>
  listRectification(policy, caseOf(people, changes))

const report = (...problems: string[]) => ({ subject: 'a', problems })
const comment = (by: string | undefined, ...problems: string[]) => ({ subject: 'a', problems, ...(by && { by }) })
const ballot = (id: string, problems: string, rest = {}) => ({ id, subject: 'a', marks: [], problems, ...rest })

describe('clause 四（六） the rectification list', () => {
  it('problems from the report, the comment and the ballots; an item starts as listed, with nothing decided', () => {
    const [item, ...others] = list({ reports: [report(' 台账不全 ')] })
    expect(others).toEqual([])
    expect(item).toEqual({
      id: expect.stringMatching(/^2023-[0-9a-f]{12}$/),
      organization: 'o-a',
      subject: 'a',
      year: 2023,
      problem: '台账不全',
      sources: [{ from: 'self' }],
      measures: [],
      responsible: null,
      due: null,
      state: 'listed',
      log: [],
    })
  })

  it('the same problem once, with every source, ballot and name, each once and in order', () => {
    const caseFile = {
      ballots: [ballot('9', '台账不全'), ballot('10', '台账不全'), ballot('9', ' 台账不全')],
      comments: [comment('书记00', '台账不全。'), comment(undefined, '台账，不全'), comment('书记00', '台账不全')],
      reports: [report('台账不全！')],
    }
    expect(list(caseFile).map(({ sources, problem }) => [problem, sources])).toEqual([
      // the secretary’s own words are shown
      [
        '台账不全！',
        [{ from: 'self' }, { from: 'superior', by: ['书记00'] }, { from: 'public', ballots: ['10', '9'] }],
      ],
    ])
  })

  it('of several texts from the best source the first in code-unit order is shown, whatever the order of input', () => {
    const comments = [comment('书记00', '台账不全。'), comment('书记00', '台账不全')]
    const items = [comments, [...comments].reverse()].map((own) =>
      list({ comments: own, ballots: [ballot('1', '台账 不全')] }),
    )
    expect(items[0]?.map(({ problem }) => problem)).toEqual(['台账不全'])
    expect(items[1]).toEqual(items[0])
  })

  it('other words, or another subject, are another item', () => {
    expect(list({ reports: [report('甲', '乙'), { subject: 'b', problems: ['甲'] }] })).toHaveLength(3)
  })

  it('words for none, empty texts and absent ones are no problem', () => {
    expect(
      list({
        reports: [report('无', ' 没有。', ''), { subject: 'b' }],
        comments: [comment('书记00')],
        ballots: [ballot('1', '无。'), { id: '2', subject: 'a', marks: [] }, ballot('3', '')],
      }),
    ).toEqual([])
  })

  it('only the plan’s sources count', () => {
    const caseFile = { reports: [report('甲')], comments: [comment('书记00', '乙')], ballots: [ballot('1', '丙')] }
    const problems = (...sources: Sources) => list(caseFile, planOf(...sources)).map(({ problem }) => problem)
    expect([problems('self'), problems('superior'), problems('public')]).toEqual([['甲'], ['乙'], ['丙']])
  })

  it('an item’s id depends on year, subject and problem alone', () => {
    const [one] = list({ reports: [report('台账不全')] })
    const [same] = list({ ballots: [ballot('7', ' 台账不全。')] })
    const [later] = list({ year: 2024, reports: [report('台账不全')] })
    const [other] = list({ reports: [{ subject: 'b', problems: ['台账不全'] }] })
    expect(same?.id).toBe(one?.id)
    expect(later?.id).toBe(one?.id.replace('2023', '2024'))
    expect(other?.id).not.toBe(one?.id)
  })

  it('the organization is the secretary’s, or the subject itself, or null', () => {
    const reports = [
      ...['a', 'o-b', 'stranger', '__proto__', 'constructor'].map((subject) => ({ subject, problems: ['甲'] })),
    ]
    const people = Object.fromEntries(['a', 'b', '__proto__'].map((id) => [id, null]))
    expect(list({ reports }, all, people).map(({ subject, organization }) => [subject, organization])).toEqual([
      ['__proto__', 'o-__proto__'],
      ['a', 'o-a'],
      ['o-b', 'o-b'],
      ['constructor', null],
      ['stranger', null],
    ])
  })
})

describe('clause 四（六） items carried over', () => {
  const carried = (rest: Partial<RectificationItem> = {}): RectificationItem => ({
    id: '2022-1',
    organization: 'o-a',
    subject: 'a',
    year: 2022,
    problem: '台账不全',
    sources: [{ from: 'superior', by: ['书记00'] }],
    measures: ['补齐'],
    responsible: '书记a',
    due: '2023-06-30',
    state: 'in-progress',
    log: [],
    ...rest,
  })

  it('an open item that is named again keeps its state and gains the sources', () => {
    const caseFile = {
      rectification: [carried()],
      ballots: [ballot('1', ' 台账不全。')],
      comments: [comment('书记09', '台账不全')],
    }
    expect(list(caseFile)).toEqual([
      carried({
        sources: [
          { from: 'superior', by: ['书记00', '书记09'] },
          { from: 'public', ballots: ['1'] },
        ],
      }),
    ])
  })

  it('not named again: as it is', () => {
    expect(list({ rectification: [carried()] })).toEqual([carried()])
  })

  it('a closed one that is named again is a new item', () => {
    const items = list({ rectification: [carried({ state: 'closed' })], ballots: [ballot('1', '台账不全')] })
    expect(items.map(({ state, year, sources }) => [state, year, sources])).toEqual([
      ['closed', 2022, [{ from: 'superior', by: ['书记00'] }]],
      ['listed', 2023, [{ from: 'public', ballots: ['1'] }]],
    ])
  })

  it('one of this year that is closed already is not listed a second time: its id is that of the problem', () => {
    const ballots = [ballot('1', '台账不全')]
    const [listed] = list({ ballots })
    const closed = { ...(listed as RectificationItem), state: 'closed' as const }
    expect(list({ ballots, rectification: [closed] })).toEqual([closed])
    // Another voter names it too: the item gains the ballot and stays closed.
    expect(list({ ballots: [...ballots, ballot('2', '台账不全。')], rectification: [closed] })).toEqual([
      { ...closed, sources: [{ from: 'public', ballots: ['1', '2'] }] },
    ])
  })

  it('two open items of the same words: the first by id takes the sources, and there is no new one', () => {
    const two = [carried({ id: '2022-2' }), carried({ id: '2022-1' })]
    for (const rectification of [two, [...two].reverse()])
      expect(
        list({ rectification, ballots: [ballot('1', '台账不全')] }).map(({ id, sources }) => [id, sources.length]),
      ).toEqual([
        ['2022-1', 2],
        ['2022-2', 1],
      ])
  })

  it('of another subject: a new item', () => {
    const items = list({ rectification: [carried()], reports: [{ subject: 'b', problems: ['台账不全'] }] })
    expect(items.map(({ subject, year }) => [subject, year])).toEqual([
      ['a', 2022],
      ['b', 2023],
    ])
  })

  it('a plan without rectification lists nothing new, and hands on what is there', () => {
    expect(list({ rectification: [carried()], reports: [report('甲')] }, policyOf())).toEqual([carried()])
    expect(list({ reports: [report('甲')] }, policyOf())).toEqual([])
  })

  it('by organization, subject and id, whatever the order of input', () => {
    const rectification = [
      carried({ id: 'z' }),
      carried({ id: 'y', organization: 'o-b', subject: 'b' }),
      carried({ id: 'x' }),
      carried({ id: 'w', organization: 'o-a', subject: '0' }),
    ]
    expect(list({ rectification }).map(({ id }) => id)).toEqual(['w', 'x', 'z', 'y'])
    expect(list({ rectification: [...rectification].reverse() }).map(({ id }) => id)).toEqual(['w', 'x', 'z', 'y'])
  })
})
