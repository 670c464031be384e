import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition, Track } from '../../src/index.js'
import { applyConsequences, appraise } from '../../src/index.js'
import { caseOf, codesOf, find, only, policyOf } from './plan.js'

type Consequence = NonNullable<Track['consequences']>[number]

const yes: Condition = { all: [] }
const open: Condition = { serious: true }
const consequenceOf = (when: Condition, ...then: Consequence['then']): Consequence => ({
  id: 'c',
  clause: '4.5',
  when,
  then,
  force: 'must',
})
const follow = (consequences: Consequence[], changes: Partial<CaseFile> = {}, track: Partial<Track> = {}) => {
  const appraisal = appraise(policyOf({ consequences, ...track }), caseOf({ a: [9, 1] }, changes))
  const alerts = only(appraisal.alerts, 'consequence-undetermined', 'due-date-unset')
  return { consequences: find(appraisal, 'a').consequences, alerts }
}

describe('§8 consequences', () => {
  it('one that holds gives each of its obligations; one that does not gives none', () => {
    const { consequences, alerts } = follow([
      consequenceOf(yes, { do: 'reminder-talk' }, { do: '__proto__', label: '自定', results: ['优秀'] }),
      consequenceOf({ any: [] }, { do: 'accountability' }),
      { ...consequenceOf(yes, { do: 'honour' }), id: 'may', clause: '4.6', force: 'may' },
    ])
    const own = { id: 'c', clause: '4.5', force: 'must', outcome: 'holds', missing: [] }
    expect(consequences).toEqual([
      { ...own, do: 'reminder-talk' },
      { ...own, do: '__proto__', label: '自定', results: ['优秀'] },
      { ...own, id: 'may', clause: '4.6', force: 'may', do: 'honour' },
    ])
    expect(alerts).toEqual([])
  })

  it('they look at the final grade: after judgement and quota', () => {
    const below = [consequenceOf({ gradeBelow: 'good' }, { do: 'talk' })]
    expect(follow(below).consequences).toEqual([])
    expect(follow(below, { judgements: [{ subject: 'a', grade: 'fair' }] }).consequences).toHaveLength(1)
    const quotas = [
      { id: 'q', clause: '1', grades: ['poor'], cohort: 'all' as const, atLeast: '100%', strength: 'hard' as const },
    ]
    expect(follow(below, {}, { quotas }).consequences).toHaveLength(1)
  })

  it('an undetermined one gives them with that outcome and an alert', () => {
    const { consequences, alerts } = follow([consequenceOf(open, { do: 'talk' }, { do: 'rectify' })])
    expect(consequences).toEqual(
      ['talk', 'rectify'].map((name) => ({
        id: 'c',
        clause: '4.5',
        force: 'must',
        outcome: 'undetermined',
        missing: ['judgements.serious'],
        do: name,
      })),
    )
    expect(alerts).toEqual([
      {
        code: 'consequence-undetermined',
        severity: 'info',
        clause: '4.5',
        subjects: ['a'],
        params: { track: 'up', consequence: 'c', missing: ['judgements.serious'] },
      },
    ])
  })

  it('of an ungraded subject they are evaluated too; grade conditions do not hold', () => {
    const rules = [{ id: 'r', clause: '1', when: yes, then: { ungraded: '新任' } }]
    const both = [consequenceOf({ grade: ['good', 'poor'] }, { do: 'no' }), consequenceOf(yes, { do: 'yes' })]
    expect(follow(both, {}, { rules }).consequences.map((one) => one.do)).toEqual(['yes'])
  })

  it('they see the same counts, and what the counts lack', () => {
    const share = [consequenceOf({ share: ['good'], atLeast: '90%' }, { do: 'praise' })]
    expect(follow(share).consequences).toMatchObject([{ outcome: 'holds' }])
    expect(follow(share, { tallies: [] }).consequences).toMatchObject([
      { outcome: 'undetermined', missing: ['ballots'] },
    ])
    expect(follow(share, { tallies: [{ subject: 'a', counts: {} }] }).consequences).toMatchObject([
      { outcome: 'undetermined', missing: ['tallies'] },
    ])
  })

  it('a share of another base lacks its input alone', () => {
    const base = [consequenceOf({ share: ['good'], atLeast: '90%', base: 'issued' }, { do: 'praise' })]
    expect(follow(base).consequences).toMatchObject([{ missing: ['tallies.issued'] }])
  })
})

describe('§8 due', () => {
  const due = (
    own: NonNullable<Consequence['then'][number]['due']>,
    changes: Partial<CaseFile> = {},
    when: Condition = yes,
  ) => {
    const { consequences, alerts } = follow([consequenceOf(when, { do: 'rectify', due: own })], changes)
    return [consequences[0]?.due, codesOf(only(alerts, 'due-date-unset'))]
  }
  const meeting = { date: '2023-12-20' }

  it('days: after the meeting’s day; 90 days after 20 December 2023 is 19 March 2024', () => {
    expect(due({ days: 90 }, { meeting })).toEqual(['2024-03-19', []])
    expect(due({ days: 0 }, { meeting })).toEqual(['2023-12-20', []])
  })

  it('null, with the alert, if the day of the meeting is not known', () => {
    expect(due({ days: 90 })).toEqual([null, ['due-date-unset']])
  })

  it('set by the committee: the judgement’s rectifyBy, else null with due-date-unset, an info', () => {
    expect(due('set-by-committee', { meeting, judgements: [{ subject: 'a', rectifyBy: '2024-02-29' }] })).toEqual([
      '2024-02-29',
      [],
    ])
    expect(due('set-by-committee', { meeting })).toEqual([null, ['due-date-unset']])
    expect(follow([consequenceOf(yes, { do: 'rectify', due: 'set-by-committee' })], { meeting }).alerts).toEqual([
      {
        code: 'due-date-unset',
        severity: 'info',
        clause: '4.5',
        subjects: ['a'],
        params: { track: 'up', consequence: 'c', do: 'rectify' },
      },
    ])
  })

  it('§5: rectifyBy counts although the grade is not admissible; where judgements differ it is not supplied', () => {
    const rectifyBy = '2024-02-29'
    expect(due('set-by-committee', { judgements: [{ subject: 'a', grade: 'x', rectifyBy }] })).toEqual([rectifyBy, []])
    const two = [
      { subject: 'a', rectifyBy },
      { subject: 'a', rectifyBy: '2024-03-01' },
    ]
    expect(due('set-by-committee', { judgements: two })).toEqual([null, ['due-date-unset']])
    expect(due('set-by-committee', { judgements: [{ subject: 'a', rectifyBy }, { subject: 'a' }] })).toEqual([
      rectifyBy,
      [],
    ])
  })

  it('§5: serious likewise', () => {
    const outcome = (...serious: boolean[]) =>
      follow([consequenceOf(open, { do: 'talk' })], {
        judgements: serious.map((one) => ({ subject: 'a', grade: 'x', serious: one })),
      }).consequences.map((one) => one.outcome)
    expect([outcome(true), outcome(true, true), outcome(false), outcome(true, false)]).toEqual([
      ['holds'],
      ['holds'],
      [],
      ['undetermined'],
    ])
  })

  it('where the consequence is undetermined there is no due-date-unset', () => {
    expect(due('set-by-committee', {}, open)).toEqual([null, []])
  })

  it('no due, no day and no alert', () => {
    const { consequences, alerts } = follow([consequenceOf(yes, { do: 'talk' })])
    expect([Object.hasOwn(consequences[0] ?? {}, 'due'), alerts]).toEqual([false, []])
  })
})

describe('applyConsequences', () => {
  it('leaves a track that the plan does not have as it is', () => {
    const track = { id: 'unknown', quotas: [], determinations: [] }
    expect(applyConsequences(policyOf(), caseOf({}), [track]).tracks).toEqual([track])
  })
})
