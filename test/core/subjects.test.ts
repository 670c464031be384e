import { describe, expect, it } from 'vitest'
import type { CaseFile, Track } from '../../src/index.js'
import { tallyBallots } from '../../src/index.js'
import { ballotsOf, caseOf, policyOf, trackOf } from './plan.js'

const subjects = (of: Track['subjects'], changes: Partial<CaseFile> = {}) =>
  tallyBallots(
    policyOf({ subjects: of }),
    caseOf({ s10: null, s9: null, s00: null, __proto__x: null }, changes),
  ).tallied.map(({ subject, organization, kind }) => ({ subject, organization, kind }))

const committee = { id: 'c1', secretary: 's00' }

describe('§1 subjects of a track', () => {
  it('secretaries: all but the committee’s own, in code-unit order', () => {
    expect(subjects('secretaries', { committee }).map(({ subject }) => subject)).toEqual(['__proto__x', 's10', 's9'])
    expect(subjects('secretaries')).toHaveLength(4)
    expect(subjects('secretaries', { committee: { id: 'c1' } })).toHaveLength(4)
  })

  it('committee-secretary: that one id, with the organization where the roster has it', () => {
    expect(subjects('committee-secretary', { committee })).toEqual([
      { subject: 's00', organization: 'o-s00', kind: null },
    ])
    expect(subjects('committee-secretary', { committee: { id: 'c1', secretary: 'elsewhere' } })).toEqual([
      { subject: 'elsewhere', organization: null, kind: null },
    ])
    expect(subjects('committee-secretary')).toEqual([])
  })

  it('organizations: every organization, with its kind', () => {
    const organizations = [
      { id: 'o2', name: '示例02村党支部', kind: 'village' },
      { id: 'o1', name: '示例01村党支部' },
    ]
    expect(subjects('organizations', { committee, organizations, secretaries: [] })).toEqual([
      { subject: 'o1', organization: 'o1', kind: null },
      { subject: 'o2', organization: 'o2', kind: 'village' },
    ])
  })

  it('a secretary of an organization that the roster lacks has no organization', () => {
    expect(
      subjects('secretaries', { organizations: [], secretaries: [{ id: 'a', name: '书记a', organization: 'gone' }] }),
    ).toEqual([{ subject: 'a', organization: null, kind: null }])
  })

  it('__proto__ and constructor are subjects and organizations like any other', () => {
    const people = Object.fromEntries(['__proto__', 'constructor'].map((id) => [id, null]))
    const ballots = [...ballotsOf('__proto__', ['good']), ...ballotsOf('constructor', ['poor'], ['poor'])]
    const { tallied } = tallyBallots(policyOf(), caseOf(people, { ballots }))
    expect(tallied.map(({ subject, organization, tally }) => [subject, organization, tally.valid])).toEqual([
      ['__proto__', 'o-__proto__', 1],
      ['constructor', 'o-constructor', 2],
    ])
  })

  it('a policy without tracks has no subjects, and ballots without a track belong to none', () => {
    const policy = { ...policyOf(), tracks: [] }
    expect(tallyBallots(policy, caseOf({ a: null }, { ballots: ballotsOf('a', ['good']) }))).toEqual({
      tallied: [],
      alerts: [],
    })
  })

  it('track left out is the policy’s first track; tracks come in the policy’s order', () => {
    const policy = { ...policyOf(), tracks: [trackOf({ id: 'z' }), trackOf({ id: 'a' })] }
    const { tallied } = tallyBallots(
      policy,
      caseOf({ a: null }, { ballots: [...ballotsOf('a', ['good']), { id: '9', track: 'a', subject: 'a', marks: [] }] }),
    )
    expect(tallied.map(({ track, tally }) => [track, tally.valid, tally.blank])).toEqual([
      ['z', 1, 0],
      ['a', 0, 1],
    ])
  })
})
