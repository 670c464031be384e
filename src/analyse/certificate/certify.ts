import type { Bounded } from '../../core/bounds.js'
import { compilePolicy } from '../../core/compile.js'
import { RulesError } from '../../core/error.js'
import { version } from '../../core/version.js'
import type { Certificate, CertifiedProperty, CertifiedTrack, CheckedProperty } from '../../schema/certificate.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { uncovered } from '../space/forms.js'
import { worldsOf } from '../space/worlds.js'
import { checkAnonymity } from './anonymity.js'
import { checkDeadGrades } from './deadGrades.js'
import { enumerateTallies } from './enumerateTallies.js'
import type { Finding } from './finding.js'
import { framesOf } from './frames.js'
import { profilesOf } from './members.js'
import { checkMonotonicity } from './monotonicity.js'
import { checkNoEnvy } from './noEnvy.js'
import { partitionTallies } from './partitionTallies.js'
import { groundOf, standingsOf } from './standings.js'
import { checkTotality } from './totality.js'
import { fillersOf, trialsOf } from './trials.js'
import { checkVetoDominance } from './vetoDominance.js'

/** How far a certificate looks. */
export interface CertifyOptions {
  /** The most ballots of a tally that is visited; 60 where it is left out. */
  ballots?: number
}

type Uncovered = CertifiedTrack['uncovered'][number]

/** A broken property is broken; one that is not holds only if everything was looked at. */
function settle(property: CertifiedProperty, finding: Finding, covered: boolean): CheckedProperty {
  const { checked, counterexample, why, open } = finding
  if (counterexample) return { property, holds: false, checked, counterexample }
  if (why) return { property, holds: null, why, checked }
  return covered && !open ? { property, holds: true, checked } : { property, holds: null, why: 'not-covered', checked }
}

/** Why somebody has no grade although nothing is missing. */
const reasonOf = ({ ungraded, proposed, provisional }: Bounded): string | null =>
  ungraded ?? (proposed === null && !provisional ? 'no-proposal' : null)

function certifyTrack(policy: Policy, track: Track, ballots: number): CertifiedTrack {
  const survey = enumerateTallies(track, ballots) ?? partitionTallies(policy, track)
  const { worlds, complete: allFacts } = worldsOf(policy, track)
  const { frames, complete: allFrames } = framesOf(policy, track)
  const ground = groundOf(policy, track, survey, worlds, frames)
  const { standings, uniform, complete, supplied } = standingsOf(ground)
  const profiles = profilesOf(ground, standings)
  const fillers = fillersOf(ground, profiles)

  const totality = checkTotality(ground, standings)
  const anonymity = checkAnonymity(ground, standings)
  const veto = checkVetoDominance(ground, standings)
  const envy = checkNoEnvy(ground, standings, fillers)
  const dead = checkDeadGrades(ground, profiles)
  const cohorts = { tried: 0, largest: 0 }
  for (const trial of trialsOf(ground, profiles)) {
    cohorts.tried += 1
    cohorts.largest = Math.max(cohorts.largest, trial.members.length)
    for (const { watch } of [veto, envy, dead]) watch(trial)
  }
  const { finding: reach, grades } = dead.finish()
  const monotonicity = checkMonotonicity(ground, standings, fillers)

  const gaps: Uncovered[] = [
    ...uncovered(track),
    ...(survey.complete ? [] : ['too-many-regions' as const]),
    ...(allFacts ? [] : ['too-many-facts' as const]),
    ...(uniform ? [] : ['classes-differ' as const]),
    ...(supplied ? [] : ['inputs-missing' as const]),
  ]
  const covered = gaps.length === 0
  const ofGrades = (property: CertifiedProperty, finding: Finding): CheckedProperty =>
    track.tallyOnly ? { property, holds: null, why: 'tally-only', checked: 0 } : settle(property, finding, covered)
  return {
    id: track.id,
    method: survey.method,
    tallies: survey.tallies,
    classes: survey.classes.length,
    worlds: worlds.length,
    cohorts,
    uncovered: [
      ...gaps,
      ...(complete ? [] : ['classes-without-case' as const]),
      ...(allFrames ? [] : ['facts-of-quotas' as const]),
      ...(anonymity.open ? ['long-ballot-lists' as const] : []),
      ...(envy.finding.open ? ['envy-behind-quotas' as const] : []),
      ...(monotonicity.open ? ['bounds-under-quotas' as const] : []),
    ],
    properties: [
      settle('totality', totality, covered),
      settle('anonymity', anonymity, covered),
      ofGrades('veto-dominance', veto.finding),
      ofGrades('monotonicity', monotonicity),
      ofGrades('no-envy', envy.finding),
      ofGrades('no-dead-grade', reach),
    ],
    grades: track.tallyOnly ? [] : grades,
    ungraded: [...new Set(standings.flatMap(({ bounded }) => reasonOf(bounded) ?? []))],
  }
}

/**
 * Checks the properties of a plan and makes a certificate of them: totality, anonymity, veto dominance, monotonicity, no envy, no dead grade.
 *
 * @param policy - a plan that `parsePolicy` accepts
 * @param options - how far to look
 * @returns the certificate: plain data, the same for the same plan
 * @throws RulesError where the number of ballots is none, or the policy cannot be compiled
 * @example
 * ```ts
 * const [upward] = certify(wudingRiver2023, { ballots: 10 }).tracks
 * upward.tallies // => 1001
 * upward.properties.every(({ holds }) => holds) // => true
 * ```
 */
export function certify(policy: Policy, { ballots = 60 }: CertifyOptions = {}): Certificate {
  if (!Number.isSafeInteger(ballots) || ballots < 1) throw new RulesError('invalid-policy', { ballots })
  return {
    schema: 1,
    policy: { id: policy.id, version: policy.version, fingerprint: compilePolicy(policy).fingerprint },
    library: version,
    ballots,
    tracks: policy.tracks.map((track) => certifyTrack(policy, track, ballots)),
  }
}
