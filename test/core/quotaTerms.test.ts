import { describe, expect, it } from 'vitest'
import type { CaseFile, Condition, Policy, Quota, Track } from '../../src/index.js'
import { appraise, checkFit, compilePolicy, fillQuota } from '../../src/index.js'
import { caseOf, find, grades, only, policyOf, thrownBy } from './plan.js'

const quotaOf = (changes: Partial<Quota> = {}): Quota => ({
  id: 'q',
  clause: '4.4',
  grades: ['good'],
  cohort: 'all',
  strength: 'hard',
  ...changes,
})
const ranking: Track['ranking'] = [{ share: ['good'], order: 'desc' }]
/** a to e, ranked in this order; whoever is `away` has no grade. */
const people = { a: [9, 1], b: [8, 2], c: [7, 3], d: [6, 4], e: [5, 5] }
const rules: Track['rules'] = [
  { id: 'away', clause: '1', when: { attribute: 'away', is: true }, then: { ungraded: '请假' } },
]
const secretaries = (...away: string[]) =>
  Object.keys(people).map((id) => ({
    id,
    name: `书记${id}`,
    organization: `o-${id}`,
    attributes: { away: away.includes(id) },
  }))
const run = (quota: Partial<Quota>, changes: Partial<CaseFile> = {}, plan: Partial<Policy> = {}) => {
  const policy = policyOf({ ranking, rules, quotas: [quotaOf(quota)] }, plan)
  const appraisal = appraise(policy, caseOf(people, { secretaries: secretaries(), ...changes }))
  return { ...appraisal, quotas: appraisal.tracks[0]?.quotas ?? [] }
}
const good = ({ tracks }: Pick<ReturnType<typeof run>, 'tracks'>) =>
  tracks[0]?.determinations.filter(({ grade }) => grade === 'good').map(({ subject }) => subject)

describe('§7 the base of a quota', () => {
  it('subjects: all of the cohort, those without a grade too', () => {
    // 40% of 5 subjects are 2 of the 3 graded; of the 3 graded it would be 1.2, at most 1.
    const away = { secretaries: secretaries('a', 'c') }
    const found = run({ atMost: '40%', of: 'subjects' }, away)
    expect(found.quotas).toMatchObject([
      { of: 'subjects', base: 5, size: 3, target: '2', admissible: [0, 1, 2], actual: 2, met: true, moved: ['e'] },
    ])
    expect(good(found)).toEqual(['b', 'd'])
    expect(good(run({ atMost: '40%' }, away))).toEqual(['b'])
  })

  it('subjects of each kind: its own', () => {
    const organizations = Object.keys(people).map((id) => ({
      id: `o-${id}`,
      name: id,
      ...(id !== 'e' && { kind: id < 'c' ? 'village' : 'agency' }),
    }))
    const found = run(
      { atLeast: '50%', grades: ['poor'], of: 'subjects', cohort: 'kind' },
      { organizations, secretaries: secretaries('a') },
    )
    // villages a, b with b graded: 50% of 2 = 1; agencies c, d: 1, the lower of them; e is of no kind.
    expect(found.quotas).toMatchObject([
      { cohort: ['agency'], base: 2, size: 2, target: '1', moved: ['d'] },
      { cohort: ['village'], base: 2, size: 1, target: '1', moved: ['b'] },
    ])
  })

  it.each([
    // 30% of 10 = 3, of 11 = 3.3, of 13 = 3.9, of 14 = 4.2, of 30 = 9, cut to the 5 graded
    [10, '3', 3],
    [11, '33/10', 3],
    [13, '39/10', 3],
    [14, '21/5', 4],
    [30, '9', 5],
    [0, '0', 0],
  ])('due %i, at most 30%%: target %s, %i of the 5 graded', (due, target, actual) => {
    for (const of of ['due', 'present'] as const) {
      const [result] = run({ atMost: '30%', of }, { meeting: { [of]: due } }).quotas
      expect(result).toMatchObject({ of, base: due, size: 5, target, actual, met: true })
    }
  })

  it('around: the window too is of the base, and is cut to the graded', () => {
    // 40% of 10 = 4, within 10% = 1: 3, 4, 5; of 14: 5.6, 4.2 to 7, cut to 5; of 20: 8, 6 to 10: the nearest number, cut to 5
    const admissible = (due: number) =>
      run({ around: '40%', within: '10%', of: 'due' }, { meeting: { due } }).quotas[0]?.admissible
    expect(admissible(10)).toEqual([3, 4, 5])
    expect(admissible(14)).toEqual([5])
    expect(admissible(20)).toEqual([5])
    expect(admissible(5)).toEqual([2])
  })

  it('graded, written out, is as if it were not written', () => {
    expect(run({ atMost: '40%', of: 'graded' }).quotas).toEqual(run({ atMost: '40%' }).quotas)
  })

  it.each(['due', 'present'] as const)('%s not supplied: not filled, everybody graded is provisional', (of) => {
    const found = run({ atMost: '20%', of }, { meeting: {}, secretaries: secretaries('a') })
    expect(found.quotas).toEqual([
      {
        id: 'q',
        clause: '4.4',
        grades: ['good'],
        cohort: 'all',
        of,
        base: null,
        size: 4,
        target: null,
        admissible: [0, 1, 2, 3, 4],
        forced: 0,
        actual: 4,
        met: true,
        moved: [],
        applies: 'undetermined',
        missing: [`meeting.${of}`],
      },
    ])
    expect(find(found, 'a')).toMatchObject({ status: 'ungraded', missing: [] })
    expect(find(found, 'e')).toMatchObject({ grade: 'good', status: 'provisional', missing: [`meeting.${of}`] })
    expect(only(found.alerts, 'quota-undetermined', 'quota-unmet')).toEqual([
      {
        code: 'quota-undetermined',
        severity: 'warning',
        clause: '4.4',
        subjects: [],
        params: { track: 'up', quota: 'q', cohort: 'all', missing: [`meeting.${of}`] },
      },
    ])
    expect(only(found.alerts, 'input-missing')).toMatchObject([
      { subjects: ['b', 'c', 'd', 'e'], params: { input: `meeting.${of}` } },
    ])
  })

  it('those due or present are known for all together only', () => {
    for (const of of ['due', 'present'] as const)
      expect(thrownBy(() => fillQuota(quotaOf({ atMost: '20%', of, cohort: 'kind' }), grades, []))).toBe(
        'invalid-quota',
      )
  })
})

describe('§7 a quota with a condition', () => {
  const when: Condition = { attribute: 'result', about: 'committee', is: '好' }
  const committee = (result?: string) => ({
    committee: { id: 'c', ...(result !== undefined && { attributes: { result } }) },
  })

  it('holds: filled, with its evidence', () => {
    const found = run({ atMost: '20%', when }, committee('好'))
    expect(good(found)).toEqual(['a'])
    expect(found.quotas[0]).toMatchObject({
      applies: 'holds',
      evidence: { outcome: 'holds', attribute: 'result', about: 'committee', value: '好', is: '好' },
      met: true,
    })
    expect(found.quotas[0]).not.toHaveProperty('missing')
    expect(find(found, 'e')).toMatchObject({ status: 'graded', missing: [] })
  })

  it('does not hold: shown, nobody moved, every count is admissible, and nothing is provisional', () => {
    const found = run({ atMost: '20%', when }, committee('差'))
    expect(good(found)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(found.quotas).toMatchObject([
      { applies: 'does-not-hold', target: '1', admissible: [0, 1, 2, 3, 4, 5], actual: 5, met: true, moved: [] },
    ])
    expect(find(found, 'e')).toMatchObject({ status: 'graded', missing: [] })
    expect(only(found.alerts, 'quota-undetermined', 'quota-unmet', 'input-missing')).toEqual([])
  })

  it('does not hold: what it would have lacked besides does not matter', () => {
    const found = run({ count: 'handed-down', of: 'due', when }, committee('差'))
    expect(found.quotas).toMatchObject([{ applies: 'does-not-hold', base: null, target: null, met: true }])
    expect(find(found, 'a').status).toBe('graded')
  })

  it('undetermined: nobody moved, everybody provisional, and the target is told all the same', () => {
    const found = run({ atMost: '20%', when }, committee())
    expect(good(found)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(found.quotas).toMatchObject([
      { applies: 'undetermined', target: '1', missing: ['committee.attributes.result'], met: true, moved: [] },
    ])
    expect(find(found, 'a')).toMatchObject({ status: 'provisional', missing: ['committee.attributes.result'] })
    // All that is missing is named together.
    expect(run({ count: 'handed-down', of: 'due', when }, committee()).quotas[0]?.missing).toEqual([
      'committee.attributes.result',
      'handedDown.q',
      'meeting.due',
    ])
  })

  it('only members of an undetermined cohort are provisional; judged ones too, whose grade stays', () => {
    const organizations = Object.keys(people).map((id) => ({
      id: `o-${id}`,
      name: id,
      kind: id < 'c' ? 'village' : 'agency',
    }))
    const judgements = [{ subject: 'a', grade: 'weak' }]
    const cohort = { kinds: [['village']] }
    const found = run({ atMost: '20%', when, cohort }, { ...committee(), organizations, judgements })
    expect(find(found, 'a')).toMatchObject({ grade: 'weak', status: 'provisional' })
    expect(find(found, 'b').status).toBe('provisional')
    expect(find(found, 'c')).toMatchObject({ status: 'graded', missing: [] })
  })

  it('looks at incidents of the committee, in any combination', () => {
    const either: Condition = {
      any: [{ not: { all: [when] } }, { incident: 'x', within: 'year', about: 'committee' }],
    }
    const incidents = [{ subject: 'c', kind: 'x', on: '2023-05-01' }]
    expect(run({ atMost: '20%', when: either }, { ...committee('好'), incidents }).quotas[0]?.applies).toBe('holds')
    expect(run({ atMost: '20%', when: either }, { ...committee('好'), incidents: [] }).quotas[0]?.applies).toBe(
      'does-not-hold',
    )
  })

  it.each<[string, Condition]>([
    ['votes', { share: ['good'], over: '10%' }],
    ['the subject', { attribute: 'result', is: '好' }],
    ['the organization, inside', { all: [when, { not: { incident: 'x', within: 'ever', about: 'organization' } }] }],
    ['the kind, inside', { any: [when, { kind: ['village'] }] }],
  ])('a condition on %s is refused when the policy is compiled', (_, other) => {
    expect(thrownBy(() => compilePolicy(policyOf({ quotas: [quotaOf({ atMost: '20%', when: other })] })))).toBe(
      'invalid-quota',
    )
  })

  it('a later quota is filled on what an undetermined one left', () => {
    const quotas = [quotaOf({ atMost: '20%', when }), quotaOf({ id: 'last', grades: ['poor'], atLeast: '20%' })]
    const appraisal = appraise(policyOf({ ranking, quotas }), caseOf(people, committee()))
    expect(find(appraisal, 'e')).toMatchObject({ grade: 'poor', status: 'provisional' })
    expect(appraisal.tracks[0]?.quotas).toMatchObject([
      { actual: 4, met: true },
      { actual: 1, met: true },
    ])
  })
})

describe('§7 a number handed down', () => {
  const kinds = (...agencies: string[]) => ({
    organizations: Object.keys(people).map((id) => ({
      id: `o-${id}`,
      name: id,
      kind: agencies.includes(id) ? 'agency' : 'village',
    })),
  })

  it.each([0, 2, 5, 6])('%i places of 5', (count) => {
    const found = run({ count: 'handed-down' }, { handedDown: [{ quota: 'q', count }] })
    expect(good(found)).toEqual(['a', 'b', 'c', 'd', 'e'].slice(0, count))
    expect(found.quotas).toMatchObject([{ target: String(count), actual: Math.min(count, 5), met: true }])
    expect(found.quotas[0]).not.toHaveProperty('applies')
  })

  it('each cohort has its own, whatever the order of its kinds', () => {
    const cohort = { kinds: [['agency', 'village'], ['school']] }
    const handedDown = [
      { quota: 'q', cohort: ['school'], count: 4 },
      { quota: 'q', cohort: ['village', 'agency'], count: 2 },
    ]
    expect(good(run({ count: 'handed-down', cohort }, { ...kinds('d'), handedDown }))).toEqual(['a', 'b'])
    const each = [
      { quota: 'q', cohort: ['village'], count: 2 },
      { quota: 'q', cohort: ['agency'], count: 1 },
    ]
    const found = run({ count: 'handed-down', cohort: 'kind' }, { ...kinds('d', 'e'), handedDown: each })
    expect(good(found)).toEqual(['a', 'b', 'd'])
  })

  it.each<[string, CaseFile['handedDown'] | undefined]>([
    ['no list', undefined],
    ['an empty list', []],
    ['another quota', [{ quota: 'other', count: 1 }]],
    ['another cohort', [{ quota: 'q', cohort: ['village'], count: 1 }]],
    [
      'two that differ',
      [
        { quota: 'q', count: 1 },
        { quota: 'q', count: 2 },
      ],
    ],
  ])('not supplied: %s', (_, handedDown) => {
    const found = run({ count: 'handed-down' }, handedDown ? { handedDown } : {})
    expect(found.quotas).toMatchObject([
      { target: null, applies: 'undetermined', missing: ['handedDown.q'], actual: 5, met: true, moved: [] },
    ])
    expect(find(found, 'a')).toMatchObject({ status: 'provisional', missing: ['handedDown.q'] })
    expect(only(found.alerts, 'quota-undetermined')).toHaveLength(1)
  })

  it('twice the same is once', () => {
    const handedDown = [
      { quota: 'q', count: 1 },
      { quota: 'q', count: 1 },
    ]
    const found = run({ count: 'handed-down' }, { handedDown })
    expect(good(found)).toEqual(['a'])
    expect(only(found.alerts, 'duplicate-handed-down', 'unknown-quota')).toEqual([])
  })
})

describe('numbers handed down that do not fit', () => {
  const checked = (quota: Partial<Quota>, handedDown: CaseFile['handedDown']) =>
    checkFit(policyOf({ quotas: [quotaOf(quota)] }), caseOf({ a: null }, { ...(handedDown && { handedDown }) })).map(
      ({ code, severity, params }) => [code, severity, params],
    )
  const unknown = (id: string, cohort: 'all' | string[]) => [
    'unknown-quota',
    'error',
    { list: 'handedDown', id, cohort },
  ]

  it('for a quota that is not there, or asks for no number', () => {
    expect(checked({ count: 'handed-down' }, [{ quota: 'x', count: 1 }])).toEqual([unknown('x', 'all')])
    expect(checked({ count: 2 }, [{ quota: 'q', count: 1 }])).toEqual([unknown('q', 'all')])
    expect(checked({ count: 'handed-down' }, [{ quota: 'q', count: 1 }])).toEqual([])
  })

  it('for a cohort that the quota does not have', () => {
    const entry = (...cohort: string[]) => [{ quota: 'q', cohort, count: 1 }]
    expect(checked({ count: 'handed-down' }, entry('village'))).toEqual([unknown('q', ['village'])])
    expect(checked({ count: 'handed-down', cohort: 'kind' }, entry('village'))).toEqual([])
    expect(checked({ count: 'handed-down', cohort: 'kind' }, entry('school'))).toEqual([unknown('q', ['school'])])
    expect(checked({ count: 'handed-down', cohort: 'kind' }, [{ quota: 'q', count: 1 }])).toEqual([unknown('q', 'all')])
    const cohort = { kinds: [['village', 'agency']] }
    expect(checked({ count: 'handed-down', cohort }, entry('agency', 'village'))).toEqual([])
    expect(checked({ count: 'handed-down', cohort }, entry('village'))).toEqual([unknown('q', ['village'])])
  })

  it('several for one cohort that differ', () => {
    const cohort = { kinds: [['village', 'agency']] }
    const handedDown = [
      { quota: 'q', cohort: ['village', 'agency'], count: 1 },
      { quota: 'q', cohort: ['agency', 'village'], count: 2 },
    ]
    expect(checked({ count: 'handed-down', cohort }, handedDown)).toEqual([
      ['duplicate-handed-down', 'error', { quota: 'q', cohort: ['agency', 'village'] }],
    ])
  })
})
