import { compareRatios, formatRatio, parseRatio } from '../../core/ratio.js'
import type { Draft } from './finding.js'
import type { TrackView } from './trackView.js'
import { unjudged } from './trackView.js'

/** Bands that no score falls into, scores that fall into no band, and bands out of the scale's order. */
export function lintBands(view: TrackView): Draft[] {
  const { track, scale, proof } = view
  const { proposal } = track
  if (proposal?.method !== 'bands') return []
  const bands = proposal.bands
    .map(({ atLeast, grade }, index) => ({ atLeast, grade, index, limit: parseRatio(atLeast) }))
    .sort((a, b) => compareRatios(b.limit, a.limit))
  const pathOf = (index: number) => [...view.path, 'proposal', 'bands', index]

  const outOfOrder = bands.flatMap((band, position): Draft[] => {
    const higher = bands.slice(0, position).find(({ grade }) => scale.indexOf(grade) > scale.indexOf(band.grade))
    if (!higher) return []
    const params = { limit: band.atLeast, grade: band.grade, higher: higher.atLeast, worse: higher.grade }
    return [
      {
        code: 'bands-out-of-order',
        path: pathOf(band.index),
        params: { track: track.id, ...params },
        proof: { kind: 'structural' },
      },
    ]
  })

  const proposals = view.standings.flatMap((standing) =>
    standing.bounded.reasons.flatMap((reason) =>
      reason.kind === 'proposal' ? [{ standing, reason, evidence: reason.evidence[0] }] : [],
    ),
  )
  const reached = new Set(
    proposals.flatMap(({ reason, evidence }) =>
      reason.outcome === 'holds' && evidence && 'score' in evidence ? [evidence.limit] : [],
    ),
  )
  const unreachable = bands
    .filter(({ limit }) => view.uncovered.length === 0 && !reached.has(formatRatio(limit)))
    .map(
      ({ index, atLeast, grade }): Draft => ({
        code: 'band-unreachable',
        path: pathOf(index),
        params: { track: track.id, limit: atLeast, grade },
        proof,
      }),
    )

  const below = proposals.find(
    ({ standing: { bounded }, reason }) =>
      reason.outcome === 'does-not-hold' && bounded.ungraded === null && unjudged(bounded) === null,
  )
  const lowest = bands.at(-1)
  if (!below || !lowest) return [...outOfOrder, ...unreachable]
  const { evidence, standing } = below
  const score = evidence && 'score' in evidence ? (evidence.value ?? '') : ''
  return [
    ...outOfOrder,
    ...unreachable,
    {
      code: 'bands-hole',
      path: pathOf(lowest.index),
      params: { track: track.id, lowest: lowest.atLeast, score },
      proof: { kind: 'shown' },
      examples: [standing.caseFile],
    },
  ]
}
