import { describe, expect, it } from 'vitest'
import type { PolicyEdit } from '../../../src/analyse/index.js'
import { applyEdits, listEdits } from '../../../src/analyse/index.js'
import type { Policy, Track } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import { grades, labelled, policyOf, thrownBy } from '../../core/plan.js'

const rule = (id: string, over = '10%', clause = '4') => ({
  id,
  clause,
  when: { share: ['poor'], over },
  then: { exactly: 'poor' },
})
const edits = (before: Partial<Track>, after: Partial<Track>) => listEdits(policyOf(before), policyOf(after))
const rules = (before: string[], after: string[]) =>
  edits({ rules: before.map((id) => rule(id)) }, { rules: after.map((id) => rule(id)) })
/** Without the parts that the test is not about. */
const short = ({ clauses: _, wording: __, ...rest }: PolicyEdit) => rest
const where = (list: PolicyEdit[]) => list.map(({ kind, pointer }) => [kind, pointer])

describe('things with an id', () => {
  it('are the same where the id is: only the part that differs is edited', () => {
    expect(edits({ rules: [rule('a'), rule('b')] }, { rules: [rule('a'), rule('b', '15%')] }).map(short)).toEqual([
      { kind: 'changed', pointer: '/tracks/0/rules/1/when/over', before: '10%', after: '15%' },
    ])
  })

  it('under another id were removed and added', () => {
    expect(rules(['a', 'b', 'c'], ['a', 'x', 'c']).map(short)).toEqual([
      { kind: 'removed', pointer: '/tracks/0/rules/1', before: rule('b') },
      { kind: 'added', pointer: '/tracks/0/rules/1', after: rule('x'), behind: '/tracks/0/rules/0' },
    ])
  })

  it('move, as few of them as possible', () => {
    // a b c d → b c d a: one move, not three.
    expect(rules(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a']).map(short)).toEqual([
      { kind: 'moved', pointer: '/tracks/0/rules/0', before: 0, after: 3, behind: '/tracks/0/rules/3' },
    ])
    // a b c d → d a b c
    expect(rules(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']).map(short)).toEqual([
      { kind: 'moved', pointer: '/tracks/0/rules/3', before: 3, after: 0, behind: null },
    ])
  })

  it('can move and change: two edits', () => {
    const found = edits(
      { rules: [rule('a'), rule('b'), rule('c')] },
      { rules: [rule('b'), rule('c'), rule('a', '9%')] },
    )
    expect(where(found)).toEqual([
      ['moved', '/tracks/0/rules/0'],
      ['changed', '/tracks/0/rules/0/when/over'],
    ])
  })

  it('roles and obligations count as ids', () => {
    const roles = (...names: string[]) => names.map((role) => ({ role, label: role, clause: '4' }))
    const found = listEdits(policyOf({}, { attendance: roles('a', 'b') }), policyOf({}, { attendance: roles('b') }))
    expect(where(found)).toEqual([['removed', '/attendance/0']])
    const follows = (...codes: string[]) => [
      {
        id: 'f',
        clause: '5',
        when: { grade: ['poor'] },
        force: 'must' as const,
        then: codes.map((code) => ({ do: code })),
      },
    ]
    const other = edits({ consequences: follows('talk', 'rectify') }, { consequences: follows('rectify', 'oust') })
    expect(where(other)).toEqual([
      ['removed', '/tracks/0/consequences/0/then/0'],
      ['added', '/tracks/0/consequences/0/then/1'],
    ])
  })
})

describe('things without an id', () => {
  const cases = (...limits: string[]) => ({
    proposal: {
      method: 'first-match' as const,
      cases: limits.map((limit, index) => ({
        when: { share: ['good'], atLeast: limit },
        grade: grades[index] ?? '',
      })),
      otherwise: null,
    },
  })

  it('are the same where they are equal: the order of the cases is edited', () => {
    const turned = structuredClone(cases('90%', '60%', '30%'))
    turned.proposal.cases.push(...turned.proposal.cases.splice(0, 1))
    expect(edits(cases('90%', '60%', '30%'), turned).map(short)).toEqual([
      {
        kind: 'moved',
        pointer: '/tracks/0/proposal/cases/0',
        before: 0,
        after: 2,
        behind: '/tracks/0/proposal/cases/2',
      },
    ])
  })

  it('are the same between the same neighbours', () => {
    expect(edits(cases('90%', '60%', '30%'), cases('90%', '70%', '30%')).map(short)).toEqual([
      { kind: 'changed', pointer: '/tracks/0/proposal/cases/1/when/atLeast', before: '60%', after: '70%' },
    ])
    // Nothing in the first list is left for the new case: it was added at the end.
    expect(edits(cases('90%'), cases('90%', '60%')).map(short)).toEqual([
      {
        kind: 'added',
        pointer: '/tracks/0/proposal/cases/1',
        after: { when: { share: ['good'], atLeast: '60%' }, grade: 'fair' },
        behind: '/tracks/0/proposal/cases/0',
      },
    ])
  })

  it('repeat, and each is counted', () => {
    const key = { share: ['good'], order: 'desc' as const }
    expect(where(edits({ ranking: [key, key] }, { ranking: [key] }))).toEqual([['removed', '/tracks/0/ranking/1']])
  })

  it('lists of ids are one value', () => {
    const veto = (share: string[]) => ({ rules: [{ ...rule('a'), when: { share, over: '10%' } }] })
    expect(edits(veto(['weak', 'poor']), veto(['poor'])).map(short)).toEqual([
      { kind: 'changed', pointer: '/tracks/0/rules/0/when/share', before: ['weak', 'poor'], after: ['poor'] },
    ])
  })
})

describe('what is edited as one', () => {
  const when = (condition: object) => ({ rules: [{ ...rule('a'), when: condition as never }] })

  it('operator and limit', () => {
    const found = edits(
      when({ share: ['poor'], over: '10%' }),
      when({ share: ['poor'], atLeast: '10%', base: 'issued' }),
    )
    expect(found.map(short)).toEqual([
      {
        kind: 'changed',
        pointer: '/tracks/0/rules/0/when',
        before: { over: '10%' },
        after: { atLeast: '10%' },
        members: ['over', 'atLeast'],
      },
      { kind: 'added', pointer: '/tracks/0/rules/0/when/base', after: 'issued' },
    ])
  })

  it('a condition about something else, and a proposal by another method', () => {
    expect(edits(when({ share: ['poor'], over: '10%' }), when({ incident: 'i', within: 'year' })).map(short)).toEqual([
      {
        kind: 'changed',
        pointer: '/tracks/0/rules/0/when',
        before: { share: ['poor'], over: '10%' },
        after: { incident: 'i', within: 'year' },
      },
    ])
    const plurality = { proposal: { method: 'plurality', ties: 'worse' } } as const
    expect(where(edits({}, plurality))).toEqual([['changed', '/tracks/0/proposal']])
  })

  it('the bound of a quota, but not what goes with it', () => {
    const quota = (bound: object) => ({
      quotas: [{ id: 'q', clause: '4', grades: ['poor'], cohort: 'all' as const, strength: 'hard' as const, ...bound }],
    })
    const [whole, ...none] = edits(quota({ around: '40%', within: '5%' }), quota({ atMost: '40%' }))
    expect(none).toEqual([])
    expect(whole).toMatchObject({ before: { around: '40%', within: '5%' }, after: { atMost: '40%' } })
    expect(edits(quota({ around: '40%', within: '5%' }), quota({ around: '40%' })).map(short)).toEqual([
      { kind: 'removed', pointer: '/tracks/0/quotas/0/within', before: '5%' },
    ])
    expect(where(edits(quota({ around: '40%', within: '5%' }), quota({ around: '30%', within: '4%' })))).toEqual([
      ['changed', '/tracks/0/quotas/0/around'],
      ['changed', '/tracks/0/quotas/0/within'],
    ])
  })

  it('an effect', () => {
    const other = { rules: [{ ...rule('a'), then: { ungraded: '病假' } }] }
    expect(edits({ rules: [rule('a')] }, other).map(short)).toEqual([
      {
        kind: 'changed',
        pointer: '/tracks/0/rules/0/then',
        before: { exactly: 'poor' },
        after: { ungraded: '病假' },
        members: ['exactly', 'ungraded'],
      },
    ])
  })
})

describe('clauses', () => {
  const clausesOf = (plan: Policy) => listEdits(wudingRiver2023, plan).map(({ pointer, clauses }) => [pointer, clauses])
  const changed = (change: (plan: Policy) => void) => {
    const plan = structuredClone(wudingRiver2023)
    change(plan)
    return clausesOf(plan)
  }
  const track = (plan: Policy) => plan.tracks[0] as Track

  it('a rule belongs to the clause that it cites, before and after', () => {
    const found = changed((plan) => {
      Object.assign(track(plan).rules?.[0] ?? {}, { clause: '5.1' })
    })
    expect(found).toEqual([['/tracks/0/rules/0/clause', ['4.4', '5.1']]])
  })

  it('an open phrase belongs to the clause of its reading, the rest of a track to the clause of the track', () => {
    expect(changed((plan) => Object.assign(track(plan), { base: 'issued' }))).toEqual([['/tracks/0/base', ['4.4']]])
    expect(changed((plan) => Object.assign(track(plan), { tallyOnly: true }))).toEqual([
      ['/tracks/0/tallyOnly', ['2.3']],
    ])
    // 2.3 is the clause of the track, A1 that of the ballot.
    expect(changed((plan) => track(plan).ballot.options.pop())).toEqual([['/tracks/0/ballot/options/3', ['A1']]])
  })

  it('an added rule takes no clause from the one that stood in its place', () => {
    const found = changed((plan) => track(plan).rules?.unshift({ ...rule('new'), clause: '2.1' }))
    expect(found).toEqual([['/tracks/0/rules/0', ['2.1']]])
  })

  it('a clause belongs to itself, and what no clause is about to none', () => {
    // 0, 1, three of 2, eight of 3, six of 4, two of 5, A1: 22 stand before it.
    expect(changed((plan) => plan.clauses.pop())).toEqual([['/clauses/22', ['A2']]])
    expect(changed((plan) => Object.assign(plan, { year: 2024 }))).toEqual([['/year', []]])
  })
})

describe('wording', () => {
  const wordings = (before: Policy, after: Policy) =>
    listEdits(before, after).map(({ pointer, wording }) => [pointer, wording])

  it('is text alone', () => {
    const reading = { id: 'r', clause: '4', phrase: '左右', question: '？', chosen: 'a', alternatives: [], why: '一' }
    const before = policyOf(
      { rules: [{ ...rule('a'), label: '一' }] },
      { title: '一', year: 2023, readings: [reading] },
    )
    const after = policyOf({ rules: [{ ...rule('b'), id: 'a', label: '二', clause: '5' }] }, {
      title: '二',
      year: 2024,
      readings: [{ ...reading, why: '二' }],
      'x-note': 1,
    } as Partial<Policy>)
    expect(wordings(before, after)).toEqual([
      ['/title', true],
      ['/year', false],
      ['/tracks/0/rules/0/clause', false],
      ['/tracks/0/rules/0/label', true],
      ['/readings/0/why', true],
      ['/x-note', true],
    ])
  })

  it('is neither the label of an obligation, which is part of a result, nor an option that is called label', () => {
    const follows = (label: string) => [
      { id: 'f', clause: '5', when: { grade: ['poor'] }, force: 'must' as const, then: [{ do: 'x', label }] },
    ]
    const score = (label: number) => ({ components: [{ id: 'c', weight: '1', points: { label } }] })
    const before = { consequences: follows('一'), score: score(1), ballot: { options: labelled(['label']) } }
    const after = { ...before, consequences: follows('二'), score: score(2) }
    expect(wordings(policyOf(before), policyOf(after))).toEqual([
      ['/tracks/0/consequences/0/then/0/label', false],
      ['/tracks/0/score/components/0/points/label', false],
    ])
  })
})

describe('applyEdits', () => {
  const before = policyOf({ rules: ['a', 'b', 'c', 'd'].map((id) => rule(id)) })
  const after = policyOf({ rules: [rule('d'), rule('a', '9%'), rule('x'), rule('y'), rule('c')] })
  const all = listEdits(before, after)
  const idsAfter = (kept: (edit: PolicyEdit) => boolean) =>
    applyEdits(before, all.filter(kept))
      .tracks[0]?.rules?.map(({ id }) => id)
      .join('')

  it('applies each edit by itself', () => {
    expect(all.map(({ kind }) => kind)).toEqual(['changed', 'removed', 'moved', 'added', 'added'])
    expect(idsAfter(() => false)).toBe('abcd')
    expect(idsAfter(({ kind }) => kind === 'moved')).toBe('dabc')
    expect(idsAfter(({ kind }) => kind === 'removed')).toBe('acd')
    // x and y stand behind a, which stays; b is still there.
    expect(idsAfter(({ kind }) => kind === 'added')).toBe('axybcd')
    expect(idsAfter((edit) => edit.kind === 'added' && edit.pointer.endsWith('/3'))).toBe('aybcd')
    expect(idsAfter(() => true)).toBe('daxyc')
  })

  it('gives a plan that shares nothing with the first', () => {
    const plan = applyEdits(before, [])
    expect(plan).toEqual(before)
    expect(plan).not.toBe(before)
    expect(plan.tracks[0]?.rules?.[0]?.when).not.toBe(before.tracks[0]?.rules?.[0]?.when)
  })

  it('refuses the edits of another plan', () => {
    expect(thrownBy(() => applyEdits(policyOf(), all))).toBe('invalid-pointer')
    const lost: PolicyEdit = { kind: 'removed', pointer: '/tracks/7', before: null, clauses: [], wording: false }
    expect(thrownBy(() => applyEdits(before, [lost]))).toBe('invalid-pointer')
  })
})
