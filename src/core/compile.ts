import type { Condition } from '../schema/condition.js'
import type { Policy } from '../schema/policy.js'
import type { Consequence, Quota, Rule, Track } from '../schema/track.js'
import { compileCondition } from './condition.js'
import { RulesError } from './error.js'
import type { Circumstances } from './facts.js'
import { fingerprintOf } from './fingerprint.js'
import type { Propose } from './proposal.js'
import { compileProposal } from './proposal.js'
import type { RankingKeyOf } from './rankingKey.js'
import { compileRanking } from './rankingKey.js'
import { asksCommittee } from './recorded.js'
import { gradeIn } from './span.js'
import type { Test, Tested } from './tested.js'

/** A rule with its compiled condition. */
export interface CompiledRule {
  /** The rule as data. */
  rule: Rule
  /** Its condition. */
  test: Test
}

/** A consequence with its compiled condition. */
export interface CompiledConsequence {
  /** The consequence as data. */
  consequence: Consequence
  /** Its condition. */
  test: Test
}

/** A quota with its compiled condition, where it has one. */
export interface CompiledQuota {
  /** The quota as data. */
  quota: Quota
  /** Its condition, on facts about the committee. */
  test: ((circumstances: Circumstances) => Tested) | undefined
}

/** A track with everything in it compiled. */
export interface CompiledTrack {
  /** The track as data. */
  track: Track
  /** Grade ids, best first. */
  scale: string[]
  /** Rules in the policy's order. */
  rules: CompiledRule[]
  /** Makes the first proposal. */
  propose: Propose
  /** Ranking keys, first to last. */
  ranking: RankingKeyOf[]
  /** Quotas in the policy's order. */
  quotas: CompiledQuota[]
  /** Consequences in the policy's order. */
  consequences: CompiledConsequence[]
}

/** A policy compiled to closures, once; every way of evaluating it shares them. */
export interface CompiledPolicy {
  /** The policy as data. */
  policy: Policy
  /** Its fingerprint, `sha256:…`. */
  fingerprint: string
  /** Tracks in the policy's order. */
  tracks: CompiledTrack[]
}

const compiled = new WeakMap<Policy, CompiledPolicy>()

function compileTrack(track: Track): CompiledTrack {
  const scale = track.scale.map(({ id }) => id)
  const known = new Set(scale)
  const grade = (id: string | undefined) => {
    if (id !== undefined && !known.has(id)) throw new RulesError('unknown-grade', { track: track.id, grade: id })
  }
  const compile = (condition: Condition) => compileCondition(condition, track)
  for (const { then } of track.rules ?? []) grade(gradeIn(then))
  for (const quota of track.quotas ?? []) quota.grades.forEach(grade)
  const compileQuota = (quota: Quota): CompiledQuota => {
    const { id, when } = quota
    if (when && !asksCommittee(when)) throw new RulesError('invalid-quota', { quota: id })
    // A condition on the committee looks at nothing else.
    return { quota, test: when && (compile(when) as CompiledQuota['test']) }
  }
  return {
    track,
    scale,
    rules: (track.rules ?? []).map((rule) => ({ rule, test: compile(rule.when) })),
    propose: compileProposal(track, scale),
    ranking: compileRanking(track),
    quotas: (track.quotas ?? []).map(compileQuota),
    consequences: (track.consequences ?? []).map((consequence) => ({ consequence, test: compile(consequence.when) })),
  }
}

/**
 * Compiles a policy to closures. The result is remembered for as long as the policy object lives, so a policy must not be changed after its first use:
 * switch a reading with {@link applyReadings}, which gives a new one.
 *
 * @param policy - a policy that `parsePolicy` accepts
 * @returns the compiled policy
 * @throws RulesError where the policy names grades that its scale lacks, or has a condition without an operator
 * @example
 * ```ts
 * compilePolicy(wudingRiver2023) === compilePolicy(wudingRiver2023) // => true
 * ```
 */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const known = compiled.get(policy)
  if (known) return known
  let fingerprint: string | undefined
  const fresh: CompiledPolicy = {
    policy,
    // Only when it is asked for: a plan that is tried for its grades alone needs none.
    get fingerprint() {
      fingerprint ??= fingerprintOf(policy)
      return fingerprint
    },
    tracks: policy.tracks.map(compileTrack),
  }
  compiled.set(policy, fresh)
  return fresh
}

/** One compiled track of a policy. */
export function compiledTrack(policy: Policy, track: string): CompiledTrack {
  const found = compilePolicy(policy).tracks.find((one) => one.track.id === track)
  if (!found) throw new RulesError('unknown-track', { track })
  return found
}
