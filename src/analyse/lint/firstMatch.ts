import type { Draft } from './finding.js'
import type { TrackView } from './trackView.js'
import { unjudged, whereHolds } from './trackView.js'

const isWithin = (part: ReadonlySet<number>, whole: ReadonlySet<number>) => [...part].every((one) => whole.has(one))

/** Cases of a first-match list that never decide, that overlap, and what is left between them. */
export function lintFirstMatch(view: TrackView): Draft[] {
  const { track, standings, proof } = view
  const { proposal } = track
  if (proposal?.method !== 'first-match' || standings.length === 0) return []
  const covered = view.uncovered.length === 0
  const cases = proposal.cases.map(({ when, grade }) => ({ grade, holds: whereHolds(view, when) }))
  const deciding = standings.map((_, standing) => cases.findIndex(({ holds }) => holds.has(standing)))
  const found = cases.flatMap(({ grade, holds }, index): Draft[] => {
    const place = { path: [...view.path, 'proposal', 'cases', index], proof }
    const params = { track: track.id, case: index, grade }
    if (holds.size === 0) return covered ? [{ code: 'case-never-holds', ...place, params }] : []
    const example = (position: number) => standings.slice(position, position + 1).map(({ caseFile }) => caseFile)
    if (!deciding.includes(index)) {
      const by = [...new Set([...holds].map((standing) => deciding[standing] ?? 0))].sort((a, b) => a - b)
      const [first = 0] = holds
      return covered ? [{ code: 'case-shadowed', ...place, params: { ...params, by }, examples: example(first) }] : []
    }
    const contested = [...holds].filter((standing) => {
      const decides = deciding[standing] ?? index
      return decides < index && cases[decides]?.grade !== grade
    })
    const earlier = [...new Set(contested.map((standing) => deciding[standing] ?? 0))].sort((a, b) => a - b)
    if (earlier.length === 0) return []
    const nested = covered && earlier.every((one) => isWithin(cases[one]?.holds ?? new Set(), holds))
    return [
      {
        code: 'cases-overlap',
        ...place,
        params: { ...params, with: earlier, nested },
        proof: { kind: 'shown' },
        examples: example(contested[0] ?? 0),
      },
    ]
  })
  const gap = standings.find(
    ({ bounded }, index) => deciding[index] === -1 && bounded.ungraded === null && unjudged(bounded) === null,
  )
  if (proposal.otherwise !== null || !gap) return found
  return [
    ...found,
    {
      code: 'first-match-gap',
      path: [...view.path, 'proposal', 'otherwise'],
      params: { track: track.id },
      proof: { kind: 'shown' },
      examples: [gap.caseFile],
    },
  ]
}
