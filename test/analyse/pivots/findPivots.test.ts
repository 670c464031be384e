import { describe, expect, it } from 'vitest'
import type { Fact, Pivots } from '../../../src/analyse/index.js'
import { findPivots } from '../../../src/analyse/index.js'
import { caseOf, policyOf } from '../../core/plan.js'
import { plan, readCase } from '../../golden/readCase.js'
import { deepFreeze, expectPlainJson } from '../../support/invariants.js'

const blamed = {
  id: 'blamed',
  clause: '1',
  when: { incident: 'blamed', within: 'year' as const },
  then: { exactly: 'poor' },
}
const kinds = [{ id: 'blamed', label: '问责' }]
const policy = policyOf({ rules: [blamed] }, { incidentKinds: kinds })
const people = { a: [9, 0, 0, 1], b: [9, 0, 0, 1] }
const good = { grade: 'good', status: 'graded', ungraded: null }
const poor = { grade: 'poor', status: 'graded', ungraded: null }
const incident = (on: string, subject = 'a') => ({ subject, kind: 'blamed', on })

/** What a fact is, in short. */
const told = (fact: Fact): string =>
  fact.kind === 'incident'
    ? `${fact.subject} ${fact.entry.on}`
    : fact.kind === 'judgement'
      ? `${fact.subject} judged ${fact.entry.grade}`
      : fact.kind === 'attribute'
        ? `${fact.subject} ${fact.attribute}`
        : `${fact.subject} since`
const movedBy = ({ alone }: Pivots) =>
  Object.fromEntries(
    alone.flatMap(({ fact, changes }) =>
      changes.determinations.length > 0
        ? [[told(fact), changes.determinations.map((one) => `${one.subject} ${one.from?.grade}→${one.to?.grade}`)]]
        : [],
    ),
  )

describe('facts alone', () => {
  it('one incident that vetoes is pivotal, one of another year is idle', () => {
    const found = findPivots(
      policy,
      caseOf(people, { incidents: [incident('2023-05-01'), incident('2022-05-01', 'b')] }),
    )
    expect(movedBy(found)).toEqual({ 'a 2023-05-01': ['a poor→good'] })
    expect(found.idle.map(told)).toEqual(['b 2022-05-01'])
    expect(found.together).toEqual([])
  })

  it('entries that say the same are one fact', () => {
    const found = findPivots(policy, caseOf(people, { incidents: [incident('2023-05-01'), incident('2023-05-01')] }))
    expect(found.alone).toHaveLength(1)
    expect(movedBy(found)).toEqual({ 'a 2023-05-01': ['a poor→good'] })
  })

  it('a judgement that is refused makes no difference to a grade, and its alert is told apart', () => {
    const judgements = [{ subject: 'a', grade: 'good' }]
    const found = findPivots(policy, caseOf(people, { incidents: [incident('2023-05-01')], judgements }))
    expect(found.idle.map(told)).toEqual(['a judged good'])
    const refused = found.alone.find(({ fact }) => fact.kind === 'judgement')
    expect(refused?.fact).toMatchObject({ entry: { track: 'up', grade: 'good' } })
    expect(refused?.changes.alerts.disappeared.map(({ code }) => code)).toEqual(['judgement-not-admissible'])
  })

  it('an attribute and a tenure that are asked for leave the grade provisional, those of nobody’s interest nothing', () => {
    const asked = policyOf({
      rules: [
        { id: 'leave', clause: '1', when: { attribute: 'leave', is: 'sick' }, then: { atMost: 'fair' } },
        {
          id: 'short',
          clause: '1',
          when: { tenure: { under: { months: 3 } }, on: 'year-end' },
          then: { ungraded: '任职不足3个月' },
        },
      ],
    })
    const secretary = {
      id: 'a',
      name: '书记a',
      organization: 'o-a',
      since: '2021-03',
      attributes: { leave: 'no', car: 'red' },
    }
    const found = findPivots(asked, caseOf({ a: [9, 0, 0, 1] }, { secretaries: [secretary] }))
    expect(
      found.alone.map(({ fact, changes }) => [told(fact), changes.determinations.map(({ to }) => to?.status)]),
    ).toEqual([
      ['a car', []],
      ['a leave', ['provisional']],
      ['a since', ['provisional']],
    ])
    expect(found.idle.map(told)).toEqual(['a car'])
  })

  it('the same name on secretary, organization and committee are three facts', () => {
    const asked = policyOf({
      rules: (['organization', 'committee'] as const).map((about) => ({
        id: about,
        clause: '1',
        when: { attribute: 'merit', is: true, about },
        then: { atMost: 'weak' },
      })),
    })
    const attributes = { merit: false }
    const caseFile = caseOf(
      { a: [1, 0, 0, 0] },
      {
        committee: { id: 'c', attributes },
        organizations: [{ id: 'o-a', name: '示例a党支部', attributes }],
        secretaries: [{ id: 'a', name: '书记a', organization: 'o-a', attributes }],
      },
    )
    const { alone, idle } = findPivots(asked, caseFile)
    expect(alone.map(({ fact, changes }) => [fact.subject, changes.determinations.length])).toEqual([
      ['a', 0],
      ['c', 1],
      ['o-a', 1],
    ])
    expect(idle).toEqual([{ kind: 'attribute', subject: 'a', of: 'secretary', attribute: 'merit', value: false }])
  })
})

describe('facts together', () => {
  it('two incidents each of which is enough hide one another', () => {
    const found = findPivots(policy, caseOf(people, { incidents: [incident('2023-05-01'), incident('2023-06-01')] }))
    expect(movedBy(found)).toEqual({})
    expect(found.together.map(({ facts, determinations }) => [facts.map(told), determinations])).toEqual([
      [['a 2023-05-01', 'a 2023-06-01'], [{ track: 'up', subject: 'a', from: poor, to: good }]],
    ])
    expect(found.idle).toEqual([])
  })

  it('so do an incident and a judgement to the same grade, and an incident of the organization', () => {
    const ofOrganization = { ...blamed, id: 'place', when: { ...blamed.when, about: 'organization' as const } }
    const both = policyOf({ rules: [blamed, ofOrganization] }, { incidentKinds: kinds })
    const incidents = [incident('2023-05-01'), incident('2023-06-01', 'o-a')]
    const judgements = [{ subject: 'a', grade: 'poor' }]
    const found = findPivots(both, caseOf(people, { incidents, judgements }))
    expect(found.together.map(({ facts }) => facts.map(told))).toEqual([
      ['a 2023-05-01', 'o-a 2023-06-01', 'a judged poor'],
    ])
    // Without the organization's both others are enough.
    const fewer = findPivots(policy, caseOf(people, { incidents, judgements }))
    expect(fewer.together.map(({ facts }) => facts.map(told))).toEqual([['a 2023-05-01', 'a judged poor']])
    expect(fewer.idle.map(told)).toEqual(['o-a 2023-06-01'])
  })

  it('tells when not every set was tried', () => {
    const incidents = ['2023-05-01', '2023-06-01'].map((on) => incident(on))
    // Nothing, each of two, both: four sets.
    const found = (limit: number) => findPivots(policy, caseOf(people, { incidents }), { limit })
    expect(found(3)).toMatchObject({ together: [], complete: false })
    expect(found(4)).toMatchObject({ complete: true })
    expect(found(4).together).toHaveLength(1)
  })

  it('follows the readings', () => {
    const ever = {
      id: 'since',
      clause: '1',
      phrase: '当年',
      question: '？',
      chosen: 'year',
      why: '。',
      alternatives: [{ id: 'ever', set: { '/tracks/0/rules/0/when/within': 'ever' } }],
    }
    const open = policyOf({ rules: [blamed] }, { incidentKinds: kinds, readings: [ever] })
    const caseFile = caseOf(people, { incidents: [incident('2020-05-01'), incident('2021-05-01')] })
    expect(findPivots(open, caseFile).idle).toHaveLength(2)
    expect(findPivots(open, caseFile, { readings: { since: 'ever' } })).toMatchObject({
      together: [{ determinations: [{ subject: 'a', to: good }] }],
      idle: [],
    })
  })
})

describe('the bundled case', async () => {
  const { caseFile } = await readCase('wuding-river-2023')
  const found = findPivots(plan, deepFreeze(caseFile))

  it('is plain data', () => {
    expectPlainJson(found)
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })

  it('without the incident or a judgement one fewer is held, 04 and 10 make 8 of 20 and move', () => {
    // 3 held, then 02 → 4, 08 → 5, 06 → 6, 04 with 10 → 8, which is 40% of 20 exactly.
    const others = ['s04 good→fairly-good', 's10 good→fairly-good']
    expect(movedBy(found)).toEqual({
      's14 2023-08-14': [...others, 's14 poor→good'],
      's09 judged average': ['s04 good→fairly-good', 's09 average→good', 's10 good→fairly-good'],
      's12 judged fairly-good': ['s04 good→fairly-good', 's10 good→fairly-good', 's12 fairly-good→good'],
    })
  })

  it('02’s incident of the year before, the days in post and the other opinions made no difference', () => {
    expect(found.idle.map(told)).toContain('s02 2022-11-30')
    expect(found.idle.filter(({ kind }) => kind === 'tenure')).toHaveLength(20)
    expect(found.idle.filter(({ kind }) => kind === 'judgement')).toHaveLength(18)
    expect(found.together).toEqual([])
  })
})
