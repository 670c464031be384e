import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import type { Draw } from './draw.js'
import { earlierNames, incidentNames, kindNames, roleNames } from './names.js'
import { anyTrack } from './tracks.js'

/** The year of every generated policy and case. */
export const year = 2023

const labelled = (id: string) => ({ id, label: id })

/** The parts of a policy around its tracks, with every procedure check that needs no announcement. */
export function policyAround(tracks: Track[], more: Partial<Policy> = {}): Policy {
  return {
    schema: 1,
    id: 'generated',
    version: '1',
    title: '生成的方案',
    issuer: '示例党委',
    year,
    inForce: { from: `${year}-01-01`, until: `${year}-12-31` },
    clauses: [{ id: 'c1', label: '一', summary: '生成的条款。', as: 'rule', by: tracks.map((track) => track.id) }],
    organizationKinds: kindNames.map(labelled),
    incidentKinds: incidentNames.map(labelled),
    attendance: roleNames.map((role) => ({ role, label: role, clause: 'c1' })),
    tracks,
    ...more,
  }
}

/** What a streak looks for: grades, no grade, or both. */
function anyMatch(draw: Draw, scale: string[]) {
  const ungraded = draw.maybe(30, () => ({ ungraded: draw.chance(80) }))
  const mayBeEmpty = 'ungraded' in ungraded && ungraded.ungraded
  return { grades: draw.some(scale, mayBeEmpty ? 0 : 1, 2), ...ungraded }
}

function streaksOf(draw: Draw, track: Track): NonNullable<Policy['streaks']> {
  const scale = track.scale.map((grade) => grade.id)
  return Array.from({ length: draw.whole(0, 2) }, (_, index) => ({
    id: `streak-${index}`,
    clause: 'c1',
    ...draw.maybe(50, () => ({ track: track.id })),
    ...anyMatch(draw, scale),
    years: draw.whole(2, 4),
    ...draw.maybe(40, () => ({ per: draw.one(['review', 'year'] as const) })),
    of: track.subjects === 'organizations' ? 'organization' : draw.one(['organization', 'secretary'] as const),
    gap: draw.one(['breaks', 'skips'] as const),
    then: [{ do: 'strengthen-organization' }],
  }))
}

const sources = ['self', 'superior', 'public'] as const

const checks: NonNullable<Policy['checks']> = [
  { id: 'coverage', clause: 'c1', check: 'coverage' },
  { id: 'debrief-comment', clause: 'c1', check: 'debrief-comment' },
  { id: 'comment-problem', clause: 'c1', check: 'comment-problem' },
  { id: 'report-submitted', clause: 'c1', check: 'report-submitted' },
]

const oneMoreRule = ({ ballot: { options, score }, ...track }: Track) => ({
  id: 'one-more',
  clause: 'c1',
  when: score ? { kind: [kindNames[0]] } : { share: [options[0]?.id ?? ''], under: '1/3' },
  then: { atMost: track.scale.at(-1)?.id ?? '' },
})

function readingsOf(draw: Draw, track: Track): NonNullable<Policy['readings']> {
  const ways = [
    { id: 'returned', set: { '/tracks/0/base': 'returned' } },
    { id: 'no-order', set: { '/tracks/0/ranking': [] } },
    ...((track.rules ?? []).length > 0
      ? [{ id: 'never', set: { '/tracks/0/rules/0/when': { any: [] } } }]
      : [{ id: 'no-quota', set: { '/tracks/0/quotas': [] } }]),
    { id: 'one-more', set: { [`/tracks/0/rules/${(track.rules ?? []).length}`]: oneMoreRule(track) } },
  ]
  if (track.tallyOnly === true || !draw.chance(40)) return []
  const alternatives = draw.some(ways, 1, 4)
  return [{ id: 'open', clause: 'c1', phrase: '左右', question: '？', chosen: 'as-written', alternatives, why: '。' }]
}

/** A policy of the whole language: one or two tracks. */
export function anyPolicy(draw: Draw): Policy {
  const first = anyTrack(draw, draw.one(['upward', '__proto__']), draw.chance(4))
  const tracks = draw.chance(25) ? [first, anyTrack(draw, 'downward', draw.chance(50))] : [first]
  return policyAround(tracks, {
    streaks: first.tallyOnly === true ? [] : streaksOf(draw, first),
    readings: readingsOf(draw, first),
    ...(draw.chance(30) && { checks, rectification: { clause: 'c1', sources: [...sources] } }),
  })
}

/** Policies of earlier years: with another scale, without the streaks, or with other grades in them; two may share an id. */
export function earlierPolicies(draw: Draw, policy: Policy): Policy[] {
  const renamed = (track: Track): Track => ({
    ...track,
    scale: [...track.scale.slice(draw.whole(0, 1)), { id: '往年等次', label: '往年等次' }],
  })
  return draw.shuffled(['1', '10', '2'].slice(draw.whole(0, 3))).map((version) => {
    const tracks = draw.chance(50) ? policy.tracks.map(renamed) : policy.tracks
    const scale = tracks[0]?.scale.map((grade) => grade.id) ?? []
    return policyAround(tracks, {
      id: draw.one(earlierNames),
      version,
      year: year - draw.whole(1, 3),
      streaks: draw
        .some(policy.streaks ?? [], 0, 2)
        .map((streak) => (draw.chance(50) ? { ...streak, ...anyMatch(draw, scale) } : streak)),
    })
  })
}
