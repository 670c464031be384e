import { appraise } from '../../core/appraise.js'
import { compiledTrack } from '../../core/compile.js'
import { placesOf } from '../../core/ranking.js'
import type { QuotaResult, TrackResult } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Quota } from '../../schema/track.js'
import { sampleSubject } from '../space/sample.js'
import type { Standing } from '../space/standing.js'
import { cohortCase } from './cohortCase.js'
import type { QuotaEnd } from './quotaEnd.js'
import { asks, sizesOf } from './quotaSizes.js'
import type { QuotaView } from './quotaView.js'
import { seenBy } from './quotaView.js'
import type { TrackView } from './trackView.js'
import { unjudged } from './trackView.js'
import { variantsOf } from './variants.js'

// Quotas show what they do in small cohorts, or not at all.
const largestTried = 12
const mostTried = 120

/** A kind of organization that all of some quotas look at; undefined: they look at everybody. */
function commonKind({ policy }: TrackView, quotas: readonly Quota[]): string | undefined {
  if (quotas.every(({ cohort }) => cohort === 'all')) return undefined
  const kinds = policy.organizationKinds.map(({ id }) => id)
  return kinds.find((kind) =>
    quotas.every(({ cohort }) => typeof cohort !== 'object' || cohort.kinds.flat().includes(kind)),
  )
}

/** The results of a track in a case. */
export const resultsIn = ({ policy, track }: TrackView, caseFile: CaseFile): TrackResult =>
  appraise(policy, caseFile).tracks.find(({ id }) => id === track.id) as TrackResult

/** How a quota comes out in a case. */
export const quotaIn = (view: TrackView, { id }: Quota, caseFile: CaseFile): QuotaResult | undefined =>
  resultsIn(view, caseFile).quotas.find((result) => result.id === id)

/** A case with what quotas need besides the subjects: as few as possible where a number is handed down. */
function supplied({ track, policy }: TrackView, caseFile: CaseFile): CaseFile {
  const handedDown = (track.quotas ?? [])
    .filter(({ count }) => count === 'handed-down')
    .flatMap(({ id, cohort }) => {
      const groups = cohort === 'kind' ? policy.organizationKinds.map((kind) => [kind.id]) : cohort
      return groups === 'all'
        ? [{ quota: id, count: 0 }]
        : (Array.isArray(groups) ? groups : groups.kinds).map((kinds) => ({ quota: id, cohort: kinds, count: 0 }))
    })
  return handedDown.length > 0 ? { ...caseFile, handedDown } : caseFile
}

/** So many subjects who all stand alike, whom all of some quotas look at, and who are all that are due and present. */
export function alike(view: TrackView, quotas: readonly Quota[], standing: Standing, size: number): CaseFile {
  const { caseFile: alone, bounded } = standing
  const [grade] = bounded.admissible
  // Where the plan proposes nothing, whoever is to be in a cohort needs a judgement.
  const judgements =
    unjudged(bounded) === null && grade !== undefined
      ? [{ track: view.track.id, subject: sampleSubject(view.track), grade }]
      : []
  const samples = Array.from({ length: size }, () => ({ ...alone, judgements }))
  const caseFile = supplied(view, cohortCase(samples, commonKind(view, quotas)))
  return quotas.some(({ of }) => of === 'due' || of === 'present')
    ? { ...caseFile, meeting: { ...caseFile.meeting, due: size, present: size } }
    : caseFile
}

/** A cohort in which a quota moves somebody, who then keeps the grade; null: none was found. */
export function movingCohort(view: QuotaView, end: QuotaEnd): CaseFile | null {
  const { quota, movable, to } = end
  const { policy, track, space } = view
  const graded = seenBy(view, quota).filter(({ bounded }) => unjudged(bounded) !== null)
  const { ranking } = compiledTrack(policy, track.id)
  const outranks = (one: Standing, other: Standing): boolean => {
    const [first, second] = placesOf(ranking, [one.bounded, other.bounded])
    return (first?.rank ?? 1) < (second?.rank ?? 1)
  }
  const moves = (caseFile: CaseFile): boolean => {
    const { quotas, determinations } = resultsIn(view, caseFile)
    const moved = quotas.flatMap((result) => (result.id === quota.id ? result.moved : []))
    return determinations.some(({ subject, grade }) => grade === to && moved.includes(subject))
  }
  const kind = commonKind(view, [quota])
  const largest = Math.min(largestTried, sizesOf(track)[1])
  let tried = 0
  for (const lower of movable) {
    const others = [...graded.filter(({ world }) => world === lower.world), ...variantsOf(space, lower)]
    const higher = others.find((one) => outranks(one, lower))
    for (let size = 1; size <= largest; size += 1) {
      if (!asks(end, size)) continue
      for (let low = higher ? 1 : size; low <= size; low += 1) {
        tried += 1
        if (tried > mostTried) return null
        const samples = Array.from({ length: size }, (_, index) => (index < low ? lower : (higher ?? lower)).caseFile)
        const caseFile = supplied(view, cohortCase(samples, kind))
        if (moves(caseFile)) return caseFile
      }
    }
  }
  return null
}
