import { describe, expect, it } from 'vitest'
import type { Condition, Track } from '../../src/index.js'
import { compilePolicy, fingerprintOf } from '../../src/index.js'
import { policyOf, thrownBy } from './plan.js'

const always: Condition = { all: [] }

describe('compilePolicy', () => {
  it('compiles a policy object once, with its fingerprint and the tracks in order', () => {
    const policy = policyOf()
    const compiled = compilePolicy(policy)
    expect(compilePolicy(policy)).toBe(compiled)
    expect(compilePolicy(structuredClone(policy))).not.toBe(compiled)
    expect(compiled.fingerprint).toBe(fingerprintOf(JSON.parse(JSON.stringify(policy))))
    expect(compiled.tracks.map(({ track, scale }) => [track.id, scale])).toEqual([
      ['up', ['good', 'fair', 'weak', 'poor']],
    ])
    expect(compiled.policy).toBe(policy)
  })

  it.each<[string, Partial<Track>]>([
    ['exactly', { rules: [{ id: 'r', clause: '1', when: always, then: { exactly: 'x' } }] }],
    ['atMost', { rules: [{ id: 'r', clause: '1', when: always, then: { atMost: 'constructor' } }] }],
    ['atLeast', { rules: [{ id: 'r', clause: '1', when: always, then: { atLeast: '__proto__' } }] }],
    ['quota', { quotas: [{ id: 'q', clause: '1', grades: ['x'], cohort: 'all', count: 1, strength: 'hard' }] }],
    ['first-match', { proposal: { method: 'first-match', cases: [{ when: always, grade: 'x' }], otherwise: null } }],
    ['otherwise', { proposal: { method: 'first-match', cases: [], otherwise: 'x' } }],
    ['bands', { proposal: { method: 'bands', bands: [{ atLeast: '90', grade: 'x' }] } }],
    [
      'plurality',
      { proposal: { method: 'plurality', ties: 'worse' }, ballot: { options: [{ id: 'x', label: '其他' }] } },
    ],
  ])('throws unknown-grade for a grade that the scale lacks: %s', (_, track) => {
    expect(thrownBy(() => compilePolicy(policyOf(track)))).toBe('unknown-grade')
  })

  it('otherwise null, and an option that is not valid, are no grades', () => {
    const proposal = { method: 'plurality' as const, ties: 'worse' as const }
    const ballot = {
      options: [
        { id: 'good', label: '好' },
        { id: 'unsure', label: '不了解', valid: false },
      ],
    }
    expect(thrownBy(() => compilePolicy(policyOf({ proposal, ballot })))).toBeNull()
    const none = { method: 'first-match' as const, cases: [], otherwise: null }
    expect(thrownBy(() => compilePolicy(policyOf({ proposal: none })))).toBeNull()
  })

  it('throws invalid-policy for a condition without an operator, in a rule, a proposal or a consequence', () => {
    const when: Condition = { share: ['good'] }
    const broken: Partial<Track>[] = [
      { rules: [{ id: 'r', clause: '1', when, then: { atMost: 'fair' } }] },
      { proposal: { method: 'first-match', cases: [{ when, grade: 'fair' }], otherwise: null } },
      { consequences: [{ id: 'c', clause: '1', when, then: [{ do: 'talk' }], force: 'may' }] },
    ]
    expect(broken.map((track) => thrownBy(() => compilePolicy(policyOf(track))))).toEqual(
      broken.map(() => 'invalid-policy'),
    )
  })
})
