import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { certify, verifyCertificate } from '../../../src/analyse/index.js'
import type { CaseFile, Condition, Determination, Policy, Track } from '../../../src/index.js'
import { appraise } from '../../../src/index.js'
import type { CertifiedProperty } from '../../../src/schema/index.js'
import type { Draw } from '../../support/generators/draw.js'
import { drawn } from '../../support/generators/draw.js'
import { policyAround, year } from '../../support/generators/policies.js'
import { anyQuota } from '../../support/generators/quotas.js'

const scale = ['good', 'fair', 'poor']
const limits = ['0%', '1/3', '1/2', '2/3', '100%']

const share = (draw: Draw): Condition => ({
  share: draw.some(scale, 1, 2),
  [draw.one(['over', 'atLeast', 'under', 'atMost'])]: draw.one(limits),
})
const accountable: Condition = { incident: 'held-accountable', within: 'year' }
const condition = (draw: Draw): Condition =>
  draw.one<() => Condition>([
    () => share(draw),
    () => share(draw),
    () => accountable,
    () => ({ not: share(draw) }),
    () => ({ all: [share(draw), share(draw)] }),
    () => ({ any: [share(draw), accountable] }),
  ])()

const trackOf = (draw: Draw): Track => ({
  id: 'up',
  label: 'up',
  subjects: 'secretaries',
  scale: scale.map((id) => ({ id, label: id })),
  ballot: { options: scale.map((id) => ({ id, label: id })) },
  base: 'valid',
  proposal: draw.one<() => Track['proposal']>([
    () => ({ method: 'best' }),
    () => ({ method: 'plurality', ties: draw.one(['worse', 'better', 'undecided'] as const) }),
    () => ({
      method: 'first-match',
      cases: [
        { when: condition(draw), grade: draw.one(scale) },
        { when: condition(draw), grade: draw.one(scale) },
      ].slice(draw.whole(0, 1)),
      otherwise: draw.one([...scale, null]),
    }),
  ])(),
  rules: Array.from({ length: draw.whole(0, 2) }, (_, index) => ({
    id: `rule-${index}`,
    clause: 'c1',
    when: condition(draw),
    then: draw.one<() => NonNullable<Track['rules']>[number]['then']>([
      () => ({ exactly: draw.one(scale) }),
      () => ({ atMost: draw.one(scale) }),
      () => ({ atLeast: draw.one(scale) }),
      () => ({ ungraded: 'a reason' }),
    ])(),
  })),
  ranking: Array.from({ length: draw.whole(0, 2) }, () => ({
    share: draw.some(scale, 1, 2),
    order: draw.one(['asc', 'desc'] as const),
  })),
})

/** Every way to share at most so many ballots among the options. */
const talliesUpTo = (ballots: number): number[][] => {
  const found: number[][] = []
  for (let a = 0; a <= ballots; a += 1)
    for (let b = 0; a + b <= ballots; b += 1) for (let c = 0; a + b + c <= ballots; c += 1) found.push([a, b, c])
  return found
}

interface State {
  votes: number[]
  accountable: boolean
}

const idOf = (index: number) => `s${String(index).padStart(3, '0')}`
const caseOf = (states: readonly State[], judged: string | null = null): CaseFile => ({
  year,
  organizations: states.map((_, index) => ({ id: `o${index}`, name: `o${index}`, kind: 'village' })),
  secretaries: states.map((_, index) => ({ id: idOf(index), name: idOf(index), organization: `o${index}` })),
  tallies: states.map(({ votes }, index) => ({
    subject: idOf(index),
    counts: Object.fromEntries(scale.map((grade, at) => [grade, votes[at] ?? 0])),
  })),
  incidents: states.flatMap((state, index) =>
    state.accountable ? [{ subject: idOf(index), kind: 'held-accountable', on: `${year}-05-05` }] : [],
  ),
  judgements: judged === null ? [] : states.map((_, index) => ({ subject: idOf(index), grade: judged })),
})
const determinationsOf = (policy: Policy, states: readonly State[], judged?: string): Determination[] =>
  appraise(policy, caseOf(states, judged)).tracks[0]?.determinations ?? []
const votesOf = ({ votes }: State) => votes.reduce((sum, one) => sum + one, 0)
const at = (grade: string | null) => (grade === null ? -1 : scale.indexOf(grade))
const isWorse = (grade: string | null, than: string | null) => grade !== null && than !== null && at(grade) > at(than)

/** Whether a grade lies outside what a rule that holds leaves: from the words of the rule. */
const isForbidden = (grade: string, { reasons }: Determination): boolean =>
  reasons.some((reason) => {
    if (reason.kind !== 'rule' || reason.outcome !== 'holds') return false
    const { effect } = reason
    if ('exactly' in effect) return grade !== effect.exactly
    if ('atMost' in effect) return at(grade) < at(effect.atMost)
    return 'atLeast' in effect ? at(grade) > at(effect.atLeast) : 'ungraded' in effect
  })

/** Whether one ballot has moved to the next better option, and nothing else has changed. */
const isMoved = (from: State, to: State): boolean => {
  const [a = 0, b = 0, c = 0] = to.votes.map((votes, index) => votes - (from.votes[index] ?? 0))
  return from.accountable === to.accountable && [a, b, c].join() in { '1,-1,0': 0, '0,1,-1': 0 }
}

/** What moving one ballot of somebody breaks, where all stand in one appraisal. */
const isMoveBad = (states: readonly State[], determinations: readonly Determination[]): boolean =>
  states.some((from, index) =>
    states.some((to, place) => {
      const [before, after] = [determinations[index], determinations[place]]
      if (!before || !after || !isMoved(from, to)) return false
      return isWorse(after.grade, before.grade) || (after.rank ?? 0) > (before.rank ?? 0)
    }),
  )

/** The properties that some pair, or some one, of a list of people breaks; all of them stand in one appraisal. */
function brokenBy(states: readonly State[], determinations: readonly Determination[]): Set<CertifiedProperty> {
  const broken = new Set<CertifiedProperty>()
  for (const [index, one] of determinations.entries()) {
    const state = states[index] as State
    if ((one.grade === null) === (one.ungraded === null) || (votesOf(state) === 0 && one.status === 'graded'))
      broken.add('totality')
    if (one.grade !== null && isForbidden(one.grade, one)) broken.add('veto-dominance')
    for (const [place, other] of determinations.entries()) {
      const next = states[place] as State
      if (votesOf(state) === 0 || votesOf(next) === 0) continue
      const higher = (one.rank ?? 0) < (other.rank ?? 0)
      if (higher && isWorse(one.grade, other.grade) && one.admissible.join() === other.admissible.join())
        broken.add('no-envy')
    }
  }
  return broken
}

test('without quotas: a property holds exactly where brute force finds nothing', () => {
  let looked = { true: 0, false: 0 }
  const ballots = 3
  const states = talliesUpTo(ballots).flatMap((votes) => [false, true].map((is) => ({ votes, accountable: is })))
  fc.assert(
    fc.property(drawn(trackOf), (track) => {
      const policy = policyAround([track])
      const certificate = certify(policy, { ballots })
      expect(verifyCertificate(policy, certificate)).toEqual([])
      const determinations = determinationsOf(policy, states)
      const broken = brokenBy(states, determinations)
      if (isMoveBad(states, determinations)) broken.add('monotonicity')
      const judgedWith = new Map(scale.map((grade) => [grade, determinationsOf(policy, states, grade)]))
      const voted = (list: readonly Determination[]) => list.filter((_, index) => votesOf(states[index] as State) > 0)
      const isAccountable = (one: Determination) => states[Number(one.subject.slice(1))]?.accountable
      const reached = scale.map((grade) => {
        const having = voted(determinations).filter((one) => one.grade === grade)
        if (having.some((one) => !isAccountable(one))) return 'ballots'
        if (having.length > 0) return 'facts'
        return voted(judgedWith.get(grade) ?? []).some((one) => one.grade === grade) ? 'judgement' : 'nothing'
      })
      if (reached.includes('nothing')) broken.add('no-dead-grade')
      for (const list of judgedWith.values())
        for (const one of list) if (one.grade !== null && isForbidden(one.grade, one)) broken.add('veto-dominance')

      const [certified] = certificate.tracks
      expect(certified?.grades.map(({ reachedBy }) => reachedBy)).toEqual(reached)
      for (const { property, holds } of certified?.properties ?? []) {
        if (property === 'no-envy' && track.ranking?.length === 0) expect(holds).toBeNull()
        else {
          expect([property, holds]).toEqual([property, !broken.has(property)])
          looked = { ...looked, [`${holds}`]: looked[`${holds as boolean}`] + 1 }
        }
      }
    }),
    { numRuns: 250 },
  )
  expect(looked.true).toBeGreaterThan(100)
  expect(looked.false).toBeGreaterThan(100)
})

const withQuotas = (draw: Draw): Track => ({
  ...trackOf(draw),
  ranking: [{ share: ['good'], order: 'desc' as const }, ...(trackOf(draw).ranking ?? [])].slice(0, draw.whole(1, 2)),
  quotas: Array.from({ length: draw.whole(1, 2) }, (_, index) => anyQuota(draw, `q${index}`, scale)),
})

test('with quotas: what brute force finds in cohorts of three the certificate does not deny', () => {
  const ballots = 2
  const states = talliesUpTo(ballots).map((votes): State => ({ votes, accountable: false }))
  const found = new Set<string>()
  fc.assert(
    fc.property(drawn(withQuotas), (track) => {
      const policy = policyAround([track])
      const certificate = certify(policy, { ballots })
      expect(verifyCertificate(policy, certificate)).toEqual([])
      const broken = new Set<CertifiedProperty>()
      const ask = (cohort: readonly State[]) => {
        const determinations = determinationsOf(policy, cohort)
        for (const property of brokenBy(cohort, determinations)) broken.add(property)
        return determinations[0]
      }
      for (const one of states)
        for (const two of states)
          for (const three of states.filter((_, index) => index % 3 === 0)) {
            const before = ask([one, two, three])
            for (const better of states.filter((state) => isMoved(one, state))) {
              const after = ask([better, two, three])
              if (!before || !after) continue
              if (isWorse(after.grade, before.grade) || (after.rank ?? 0) > (before.rank ?? 0))
                broken.add('monotonicity')
            }
          }
      for (const { property, holds } of certificate.tracks[0]?.properties ?? []) {
        if (!broken.has(property)) continue
        found.add(property)
        expect([property, holds]).not.toEqual([property, true])
      }
    }),
    { numRuns: 40 },
  )
  expect(found.size).toBeGreaterThan(1)
})

// A score that nobody looks at comes from outside, so tallies alone do not span the space.
const withScoreBeside = (draw: Draw): Track => ({
  ...trackOf(draw),
  score: { components: [{ id: 'beside', weight: '1', outOf: 100 }] },
})

test('by regions: whatever brute force finds is found, and what is found breaks', () => {
  const states = talliesUpTo(4).flatMap((votes) => [false, true].map((is) => ({ votes, accountable: is })))
  const seen = new Set<string>()
  fc.assert(
    fc.property(drawn(withScoreBeside), (track) => {
      const policy = policyAround([track])
      const certificate = certify(policy)
      expect(verifyCertificate(policy, certificate)).toEqual([])
      const [certified] = certificate.tracks
      expect(certified?.method).toBe('partitioned')
      expect(certified?.uncovered).toEqual([])
      const determinations = determinationsOf(policy, states)
      const broken = brokenBy(states, determinations)
      if (isMoveBad(states, determinations)) broken.add('monotonicity')
      for (const { property, holds } of certified?.properties ?? []) {
        if (broken.has(property)) {
          expect([property, holds]).toEqual([property, false])
          seen.add(property)
        } else expect(holds === null).toBe(property === 'no-envy' && track.ranking?.length === 0)
      }
    }),
    { numRuns: 120 },
  )
  expect([...seen].sort()).toEqual(['monotonicity', 'no-envy', 'veto-dominance'])
})
