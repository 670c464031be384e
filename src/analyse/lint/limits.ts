import { comparisonOf, holdsFor } from '../../core/comparison.js'
import { compileCondition } from '../../core/condition.js'
import { compareRatios, parseRatio, ratioOf } from '../../core/ratio.js'
import type { Operator } from '../../schema/appraisal.js'
import type { ScoreCondition, ShareCondition } from '../../schema/condition.js'
import type { Path } from '../../schema/fault.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { caseAt, wholeBallots } from '../space/sample.js'
import { spaceOf } from '../space/space.js'
import type { Draft } from './finding.js'
import type { LimitOf } from './findingParams.js'
import { placedConditions, placedLeaves } from './placedLeaves.js'
import { asRules, factsIn } from './trackView.js'

/** A comparison of a part of a whole that comes out the same for every part; nothing where it does not. */
function partLimit(of: LimitOf, path: Path, operator: Operator, limit: string): Draft[] {
  const value = parseRatio(limit)
  const [nothing, everything] = [ratioOf(0), ratioOf(1)].map((part) => compareRatios(part, value)) as [number, number]
  const always = holdsFor(operator, nothing)
  // The comparison changes at most once between nothing and everything.
  if (always !== holdsFor(operator, everything)) return []
  const code = everything < 0 ? 'limit-out-of-range' : 'limit-without-effect'
  return [{ code, path, params: { of, operator, limit, always }, proof: { kind: 'structural' } }]
}

/** A comparison of a share or a score that comes out the same for every tally. */
function leafLimit(policy: Policy, track: Track, leaf: ShareCondition | ScoreCondition, path: Path): Draft[] {
  const alone: Track = {
    ...track,
    rules: asRules([leaf]),
    proposal: { method: 'best' },
  }
  const space = spaceOf(policy, alone)
  const [world] = space.worlds
  if (space.uncovered.length > 0 || !world) return []
  const test = compileCondition(leaf, track)
  const outcomes = new Set(
    space.regions.flatMap(({ point }) => {
      const caseFile = caseAt(policy, alone, space.variables, wholeBallots(space.variables, point), world)
      return caseFile ? [test(factsIn(policy, track, caseFile)).evidence.outcome] : []
    }),
  )
  if (outcomes.size > 1) return []
  const { operator, limit } = comparisonOf(leaf, String)
  // The limit is reached where it is a border that some tally lies on.
  const reached = space.regions.some(({ signs }) => signs.includes(0))
  return [
    {
      code: reached ? 'limit-without-effect' : 'limit-out-of-range',
      path,
      params: { of: 'share' in leaf ? 'share' : 'score', operator, limit, always: outcomes.has('holds') },
      proof: { kind: 'proven', regions: space.regions.length, worlds: 1 },
    },
  ]
}

const quotaRatios = ['around', 'within', 'atLeast', 'atMost'] as const

/** Ratios of a quota over 100%; those at an end are told by what the quota does. */
const quotaLimits = (track: Track, path: Path): Draft[] =>
  (track.quotas ?? []).flatMap((quota, index) =>
    quotaRatios.flatMap((operator): Draft[] => {
      const limit = quota[operator]
      if (limit === undefined || compareRatios(parseRatio(limit), ratioOf(1)) <= 0) return []
      const params = { of: 'quota' as const, operator, limit, always: operator === 'within' || operator === 'atMost' }
      return [
        {
          code: 'limit-out-of-range',
          path: [...path, 'quotas', index, operator],
          params,
          proof: { kind: 'structural' },
        },
      ]
    }),
  )

function quorumLimits({ quorum }: Track, path: Path): Draft[] {
  if (!quorum) return []
  const { operator, limit } = comparisonOf<string, string>(quorum.present, String)
  return partLimit('quorum', [...path, 'quorum', 'present'], operator, limit)
}

const compositionLimits = ({ composition = [] }: Track, path: Path): Draft[] =>
  composition.flatMap((one, index) =>
    'share' in one
      ? partLimit('composition', [...path, 'composition', index, 'share'], 'atLeast', one.share.atLeast)
      : [],
  )

const reportLimits = ({ checks = [] }: Policy): Draft[] =>
  checks.flatMap((check, index) =>
    check.check === 'report-proportion'
      ? partLimit('report-proportion', ['checks', index, 'atLeast'], 'atLeast', check.atLeast)
      : [],
  )

/** Limits that no value lies beyond, so that a comparison is the same for everybody. */
export function lintLimits(policy: Policy): Draft[] {
  const ofTracks = policy.tracks.flatMap((track, index) => {
    const path = ['tracks', index]
    return [
      ...placedConditions(track, path)
        .flatMap((placed) => placedLeaves(placed.condition, placed.path))
        .flatMap(({ leaf, path: place }) =>
          'share' in leaf || 'score' in leaf ? leafLimit(policy, track, leaf, place) : [],
        ),
      ...quotaLimits(track, path),
      ...quorumLimits(track, path),
      ...compositionLimits(track, path),
    ]
  })
  return [...ofTracks, ...reportLimits(policy)]
}
