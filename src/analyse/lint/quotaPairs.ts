import type { Quota } from '../../schema/track.js'
import type { Draft } from './finding.js'
import { alike } from './quotaCohort.js'
import type { QuotaEnd } from './quotaEnd.js'
import { quotaEnds } from './quotaEnd.js'
import { countRange, sizesOf, sizesWhere } from './quotaSizes.js'
import { quotaView, seenBy } from './quotaView.js'
import type { TrackView } from './trackView.js'
import { gradable } from './trackView.js'

/** Whether one body of subjects can be a cohort of both quotas. */
function canCoincide({ cohort: a }: Quota, { cohort: b }: Quota): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return true
  const kinds = new Set(a.kinds.flat())
  return b.kinds.flat().some((kind) => kinds.has(kind))
}

/** What a quota allows, as a number of subjects in the worst so many grades. */
function worstCounts({ quota, isTail, length }: QuotaEnd, grades: number, size: number) {
  const [least, most] = countRange(quota, size)
  // Those on top are not counted, so that there may be more of them in the grades than the quota says.
  const onTop = quota.vetoed === 'on-top'
  return isTail
    ? { length, least, most: onTop ? size : most }
    : { length: grades - length, least: onTop ? 0 : size - most, most: size - least }
}

/** Pairs of quotas that no grades meet together: whoever is in the worst n grades is in the worst n + 1 as well. */
export function lintQuotaPairs(plain: TrackView): Draft[] {
  const view = quotaView(plain)
  const { track, scale } = view
  if (view.uncovered.length > 0) return []
  const graded = gradable(view)
  const possible = new Set(graded.flatMap(({ bounded }) => bounded.admissible))
  // Ends that no possible grade lies between count the same subjects.
  const level = (length: number) => scale.slice(scale.length - length).filter((grade) => possible.has(grade)).length
  const ends = quotaEnds(view)
  const contradict = (pair: readonly QuotaEnd[], size: number): boolean => {
    const [short, long] = pair.map((end) => worstCounts(end, scale.length, size)).sort((a, b) => a.length - b.length)
    if (!short || !long) return false
    return short.least > long.most || (level(short.length) === level(long.length) && long.least > short.most)
  }
  return ends.flatMap((later, position) =>
    ends.slice(0, position).flatMap((earlier): Draft[] => {
      const quotas = [earlier.quota, later.quota] as const
      const [standing] = seenBy(view, ...quotas)
      if (!standing || !canCoincide(...quotas)) return []
      const sizes = sizesWhere(track, (size) => contradict([earlier, later], size))
      return sizes
        .map(([first]) => first)
        .slice(0, 1)
        .map((size) => ({
          code: 'quotas-contradict',
          path: [...view.path, 'quotas', later.index],
          params: { track: track.id, quotas: [earlier.quota.id, later.quota.id], sizes },
          proof: { kind: 'enumerated', sizes: sizesOf(track) },
          examples: [alike(view, quotas, standing, size)],
        }))
    }),
  )
}
