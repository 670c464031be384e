import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding, LintCode } from '../../../src/analyse/index.js'
import { lintPolicy } from '../../../src/analyse/index.js'
import type { Bounded } from '../../../src/core/bounds.js'
import type { QuotaResult } from '../../../src/index.js'
import { appraise, evaluateRules, tallyBallots } from '../../../src/index.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import type { Draw } from '../../support/generators/draw.js'
import { drawn } from '../../support/generators/draw.js'
import { anyPolicy } from '../../support/generators/policies.js'
import type { Votes } from './crowd.js'
import { allVotes, crowd } from './crowd.js'
import { expectShown } from './replay.js'

/** Single-ballot moves to the next better option of the scale, in one class. */
function improvements({ scale, ballot }: Track, votes: Votes): { votes: Votes }[] {
  const order = scale.flatMap(({ id }) => {
    const place = ballot.options.findIndex((option) => option.id === id && option.valid !== false)
    return place < 0 ? [] : [place]
  })
  return votes.flatMap((own, index) =>
    order.slice(1).flatMap((worse, position) => {
      const better = order[position] ?? 0
      if ((own[worse] ?? 0) === 0) return []
      const moved = own.with(worse, (own[worse] ?? 0) - 1).with(better, (own[better] ?? 0) + 1)
      return [{ votes: votes.with(index, moved) }]
    }),
  )
}

/** Groups of subjects: in each the facts are the same, and every way of voting with few ballots occurs. */
function groupsFor(draw: Draw, { ballot }: Track): Votes[][] {
  const options = ballot.options.length
  const classes = ballot.classes?.length ?? 1
  if (ballot.score || classes > 1 || options > 4)
    return Array.from({ length: 3 }, () =>
      Array.from({ length: 60 }, () =>
        Array.from({ length: classes }, () => Array.from({ length: Math.max(options, 3) }, () => draw.whole(0, 6))),
      ),
    )
  // Up to 8 ballots: 9 ways with 1 option, 45 with 2, 165 with 3, 495 with 4.
  return Array.from({ length: 2 }, () => allVotes(options, 8).map((votes) => [votes]))
}

const sample = drawn((draw: Draw) => {
  const policy = anyPolicy(draw)
  const [track] = policy.tracks as [Track]
  const everybody = crowd(
    draw,
    policy,
    track,
    groupsFor(draw, track).slice(0, track.subjects === 'committee-secretary' ? 1 : 2),
  )
  const few = draw.whole(1, 7)
  const cohort = crowd(
    draw,
    policy,
    track,
    Array.from({ length: few }, () => [
      Array.from({ length: track.ballot.classes?.length ?? 1 }, () =>
        Array.from({ length: Math.max(3, track.ballot.options.length) }, () => draw.whole(0, 4)),
      ),
    ]),
  ).caseFile
  return { policy, track, everybody, cohort, judged: draw.chance(50) ? draw.one(track.scale).id : null }
})

const boundedIn = (policy: Policy, track: Track, caseFile: Parameters<typeof appraise>[1]): Bounded[] =>
  evaluateRules(
    policy,
    caseFile,
    tallyBallots(policy, caseFile).tallied.filter((one) => one.track === track.id),
  ).bounded

/** Whether nothing is missing, and every class of voters has a valid ballot: what the linter speaks of. */
const isWhole = (track: Track, { missing, tallied: { tally } }: Bounded): boolean =>
  missing.length === 0 &&
  (track.ballot.score !== undefined ||
    (tally.classes ? tally.classes.every(({ valid }) => valid !== 0) : tally.valid !== 0))

/** Whether a quota applies, and its ratio is taken of those who are graded: what is said of sizes. */
const applies = ({ applies: outcome = 'holds', base, size }: QuotaResult): boolean =>
  outcome === 'holds' && (base === undefined || base === size)

const outcomes = (all: readonly Bounded[], rule: string) =>
  all.map(({ reasons }) => {
    const found = reasons.find((one) => one.kind === 'rule' && one.id === rule)
    return found?.kind === 'rule' ? found.outcome : undefined
  })

const proposals = (all: readonly Bounded[]) =>
  all.flatMap(({ reasons }) => reasons.flatMap((one) => (one.kind === 'proposal' ? [one] : [])))

const withoutRule = (policy: Policy, rule: string): Policy => ({
  ...policy,
  tracks: policy.tracks.map((track) => ({ ...track, rules: (track.rules ?? []).filter(({ id }) => id !== rule) })),
})

const decided = (all: readonly Bounded[]) =>
  all.map(({ admissible, proposed, provisionally, ungraded }) => ({ admissible, proposed, provisionally, ungraded }))

test('what the linter says of a plan is so for every tally of up to eight ballots, and in every cohort that is tried', () => {
  const told = new Map<string, number>()
  fc.assert(
    fc.property(sample, ({ policy, track, everybody, cohort, judged }) => {
      const findings = lintPolicy(policy)
      const about = findings.filter(({ params }) => 'track' in params && params.track === track.id)
      for (const finding of findings) {
        told.set(finding.code, (told.get(finding.code) ?? 0) + 1)
        expectShown(policy, finding)
      }
      const named = <Code extends LintCode>(code: Code) =>
        about.filter((one): one is Extract<Finding, { code: Code }> => one.code === code)
      const whole = (one: Bounded) => isWhole(track, one)
      const all = boundedIn(policy, track, everybody.caseFile).filter(whole)

      for (const { params } of named('rule-never-holds'))
        expect(outcomes(boundedIn(policy, track, everybody.caseFile), params.rule)).not.toContain('holds')
      for (const { params } of named('rule-always-holds'))
        expect(outcomes(all, params.rule)).not.toContain('does-not-hold')
      for (const { params } of named('rule-without-effect')) {
        const without = boundedIn(withoutRule(policy, params.rule), track, everybody.caseFile)
        const ids = new Set(all.map(({ tallied }) => tallied.subject))
        expect(decided(without.filter(({ tallied }) => ids.has(tallied.subject)))).toEqual(decided(all))
      }
      for (const { params } of named('grade-unreachable'))
        for (const { admissible, proposed } of all) expect([...admissible, proposed]).not.toContain(params.grade)
      for (const code of ['grade-only-by-judgement', 'grade-only-by-quota', 'grade-only-provisional'] as const)
        for (const { params } of named(code))
          for (const { proposed, provisionally, provisional } of all)
            if (!provisional && provisionally === null) expect(proposed).not.toBe(params.grade)
      for (const { params } of named('grade-only-by-judgement'))
        for (const { provisionally } of all) expect(provisionally).not.toBe(params.grade)
      for (const code of ['case-never-holds', 'case-shadowed'] as const)
        for (const { params } of named(code))
          for (const { outcome, evidence } of proposals(all))
            if (outcome === 'holds') expect(evidence[params.case]?.outcome).not.toBe('holds')
      for (const { params } of named('band-unreachable'))
        for (const { outcome, evidence } of proposals(all)) {
          const [one] = evidence
          if (outcome === 'holds' && one && 'score' in one) expect(Number(one.limit)).not.toBe(Number(params.limit))
        }

      const appraised = appraise(policy, {
        ...cohort,
        judgements:
          judged === null
            ? []
            : cohort.secretaries.slice(0, 2).map(({ id }) => ({ track: track.id, subject: id, grade: judged })),
      })
      const complete = boundedIn(policy, track, cohort).every(whole)
      const result = appraised.tracks.find(({ id }) => id === track.id)
      for (const { params } of named('consequence-never-applies'))
        for (const { consequences } of complete ? (result?.determinations ?? []) : [])
          expect(consequences.filter(({ id, outcome }) => id === params.consequence && outcome === 'holds')).toEqual([])
      for (const { params } of named('quota-never-binds'))
        for (const one of result?.quotas ?? []) if (complete && one.id === params.quota) expect(one.moved).toEqual([])
      const sizeIn = (sizes: [number, number][], size: number) =>
        sizes.some(([first, last]) => size >= first && size <= last)
      for (const { params } of named('quota-unmeetable'))
        for (const one of result?.quotas ?? [])
          if (complete && applies(one) && one.id === params.quota && sizeIn(params.sizes, one.size))
            expect(one.met).toBe(false)
      for (const { params } of named('quotas-contradict')) {
        const [first, second] = params.quotas.map((id) => (result?.quotas ?? []).filter((one) => one.id === id))
        const [one, other] = [first?.[0], second?.[0]]
        const graded = result?.determinations.filter(({ grade }) => grade !== null).length
        if (
          complete &&
          one &&
          other &&
          applies(one) &&
          applies(other) &&
          one.size === graded &&
          other.size === graded &&
          sizeIn(params.sizes, graded)
        )
          expect(one.met && other.met).toBe(false)
      }

      // Where nothing is said of the order, no single ballot that becomes better lowers the grade.
      const isQuiet = named('not-monotone').length === 0 && named('not-analysed').length === 0
      const ordered = track.ballot.options
        .filter(({ valid }) => valid !== false)
        .every(({ id }) => track.scale.some((grade) => grade.id === id))
      if (!isQuiet || !ordered || track.tallyOnly || track.ballot.score || track.ballot.classes) return
      const order = track.scale.map(({ id }) => id)
      const [ids = []] = everybody.ids
      const bySubject = new Map(all.map((bounded) => [bounded.tallied.subject, bounded]))
      const byVotes = new Map(ids.map((id) => [JSON.stringify(bySubject.get(id)?.tallied.tally.counts), id]))
      for (const id of ids) {
        const before = bySubject.get(id)
        const counts = before?.tallied.tally.counts
        if (!before || !counts || before.provisional || before.ungraded !== null) continue
        const own = track.ballot.options.map((option) => counts[option.id] ?? 0)
        for (const { votes } of improvements(track, [own])) {
          const key = JSON.stringify(
            Object.fromEntries(track.ballot.options.map((option, place) => [option.id, votes[0]?.[place] ?? 0])),
          )
          const after = bySubject.get(byVotes.get(key) ?? '')
          if (!after || after.ungraded !== null || after.provisional) continue
          const places = [before, after].map((one) => order.indexOf(one.provisionally ?? one.proposed ?? ''))
          if (places.every((place) => place >= 0)) expect(places[1], `${id} ${key}`).toBeLessThanOrEqual(places[0] ?? 0)
        }
      }
    }),
    {
      numRuns: 80,
      endOnFailure: true,
      // The cases are long, and can be made again from the seed.
      reporter: ({ failed, seed, counterexample, errorInstance }) => {
        if (failed)
          throw new Error(`seed ${seed}: ${JSON.stringify(counterexample?.[0].policy)}`, { cause: errorInstance })
      },
    },
  )
  // The claims that rest on proofs are all put to the test.
  for (const code of [
    'rule-never-holds',
    'rule-always-holds',
    'rule-without-effect',
    'grade-only-by-judgement',
    'grade-only-by-quota',
    'quota-never-binds',
    'not-monotone',
    'rules-clash',
  ])
    expect(told.get(code) ?? 0, code).toBeGreaterThan(0)
})
