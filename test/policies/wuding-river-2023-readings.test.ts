import { describe, expect, test } from 'vitest'
import type { Policy } from '../../src/schema/index.js'
import { readPolicy, source } from './shipped.js'

const policy = readPolicy(JSON.parse(source))

/** Every reading: the way chosen, what it is in the policy, and each alternative with what it changes that to. */
const readings: [string, string, (policy: Policy) => unknown, unknown, [string, unknown][]][] = [
  [
    'veto-base',
    'valid',
    ({ tracks }) => tracks[0]?.base,
    'valid',
    [
      ['returned', 'returned'],
      ['issued', 'issued'],
      ['present', 'present'],
    ],
  ],
  ['veto-strictness', 'over', vetoOperator, 'over', [['atLeast', 'atLeast']]],
  ['veto-combine', 'sum', ({ tracks }) => ruleOf(tracks, 0).combine ?? 'sum', 'sum', [['any', 'any']]],
  [
    'quota-tolerance',
    'five-points',
    ({ tracks }) => tracks[0]?.quotas?.[0]?.within,
    '5%',
    [
      ['nearest', '0%'],
      ['ten-points', '10%'],
    ],
  ],
  [
    'quota-cohort',
    'all',
    ({ tracks }) => tracks[0]?.quotas?.[0]?.cohort,
    'all',
    [
      ['villages-and-communities', { kinds: [['village', 'community']] }],
      ['by-kind', 'kind'],
    ],
  ],
  ['quota-vetoed', 'count', ({ tracks }) => tracks[0]?.quotas?.[0]?.vetoed, 'count', [['on-top', 'on-top']]],
  ['ranking', 'shares', ({ tracks }) => tracks[0]?.ranking?.length, 3, [['committee', 0]]],
  ['middle-grade', 'judgement-only', ({ tracks }) => tracks[0]?.proposal, { method: 'best' }, []],
  ['tenure-grade', 'graded', gradesShortTenure, true, [['ungraded', false]]],
  ['tenure-reference', 'meeting', ({ tracks }) => ruleOf(tracks, 3).on, 'meeting', [['year-end', 'year-end']]],
  ['streak-subject', 'organization', ({ streaks }) => streaks?.[0]?.of, 'organization', [['secretary', 'secretary']]],
  [
    'streak-match',
    'exactly',
    ({ streaks }) => streaks?.[0]?.grades,
    ['fairly-good'],
    [['or-lower', ['fairly-good', 'average', 'poor']]],
  ],
  ['streak-gap', 'breaks', ({ streaks }) => streaks?.[0]?.gap, 'breaks', [['skips', 'skips']]],
  [
    'report-deadline',
    'seven-days',
    ({ schedule }) => schedule?.[1]?.due,
    { before: 'meeting', days: 7 },
    [['previous-week', { before: 'meeting', weeks: 1 }]],
  ],
]

function ruleOf(tracks: Policy['tracks'], index: number): { [key: string]: unknown } {
  return { ...tracks[0]?.rules?.[index]?.when }
}

function vetoOperator({ tracks }: Policy): unknown {
  const when = ruleOf(tracks, 0)
  return ['over', 'atLeast', 'under', 'atMost'].find((operator) => operator in when)
}

function gradesShortTenure({ tracks }: Policy): unknown {
  return !(tracks[0]?.rules ?? []).some(({ when, then }) => 'tenure' in when && 'ungraded' in then)
}

/** The plan with alternatives chosen, in the order of its readings; the values are set by this test's own hand. */
const switchedTo = (...chosen: [string, string][]): Policy => {
  const document = JSON.parse(source)
  for (const { id, alternatives } of policy.readings ?? []) {
    const [, alternative] = chosen.find(([reading]) => reading === id) ?? []
    const { set = {} } = alternatives.find((one) => one.id === alternative) ?? {}
    for (const [pointer, value] of Object.entries(set)) {
      const keys = pointer.slice(1).split('/')
      const last = keys.pop() ?? ''
      const holder = keys.reduce((place, key) => place[key], document)
      holder[last] = value
    }
  }
  // Its readings speak of the plan as it was; they are tried on their own.
  return readPolicy({ ...document, readings: [] })
}

describe('the readings', () => {
  test('all fourteen, with exactly their alternatives', () => {
    const found = policy.readings?.map(({ id, chosen, alternatives }) => [
      id,
      chosen,
      alternatives.map((one) => one.id),
    ])
    const expected = readings.map(([id, chosen, , , alternatives]) => [id, chosen, alternatives.map(([one]) => one)])
    expect(expected).toHaveLength(14)
    expect(found?.sort()).toEqual(expected.sort())
  })

  test('each gives its question, its reason and words for every way', () => {
    for (const { phrase, question, why, label, alternatives } of policy.readings ?? []) {
      const words = [phrase, question, why, label, ...alternatives.map((one) => one.label)]
      expect(words.filter((one) => one === undefined || one === '')).toEqual([])
    }
  })

  test.each(readings)('%s: %s is how the plan is read', (_id, _chosen, find, value) => {
    expect(find(policy)).toEqual(value)
  })

  const alternatives = readings.flatMap(([id, , find, , others]) =>
    others.map(([other, value]) => ({ id, other, find, value })),
  )

  test.each(alternatives)('$id can be switched to $other', ({ id, other, find, value }) => {
    const switched = switchedTo([id, other])
    expect(find(switched)).toEqual(value)
    expect(find(switched)).not.toEqual(find(policy))
  })

  test.each(alternatives)('$id=$other goes together with every alternative of the other readings', (one) => {
    for (const two of alternatives.filter(({ id }) => id > one.id)) {
      const switched = switchedTo([one.id, one.other], [two.id, two.other])
      expect([two.other, one.find(switched)]).toEqual([two.other, one.value])
      expect([two.other, two.find(switched)]).toEqual([two.other, two.value])
    }
  })
})
