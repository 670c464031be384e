import type { Ballot, CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { RankingKey, Rule, Track } from '../../../src/schema/track.js'
import { anyBase, shareLimits } from './conditions.js'
import type { Draw } from './draw.js'
import { gradeNames, incidentNames, kindNames } from './names.js'
import { policyAround, year } from './policies.js'
import { anyQuota } from './quotas.js'

/** A case, and the same case with one ballot changed from a worse option to a better one. */
export interface Improvement {
  policy: Policy
  before: CaseFile
  after: CaseFile
  subject: string
}

function vetoRule(draw: Draw, scale: string[], index: number): Rule {
  const limit = draw.one(shareLimits)
  const tail = scale.slice(-draw.whole(1, scale.length - 1))
  return {
    id: `rule-${index}`,
    clause: 'c1',
    when: draw.chance(85)
      ? { share: tail, ...draw.one([{ over: limit }, { atLeast: limit }]) }
      : { incident: incidentNames[0], within: 'year' },
    then: draw.one([{ exactly: scale.at(-1) ?? '' }, { atMost: draw.one(scale) }]),
  }
}

function key(draw: Draw, scale: string[]): RankingKey {
  const size = draw.whole(1, scale.length - 1)
  return draw.chance(60) ? { share: scale.slice(0, size), order: 'desc' } : { share: scale.slice(-size), order: 'asc' }
}

/**
 * A policy whose own rules are monotone: options are the grades (and perhaps one that leaves the base), the best
 * admissible grade is proposed, a ballot rule says only that a tail of the options above a limit bounds the grade from
 * above, the ranking asks for more of a head or less of a tail, and there is at most one quota.
 */
export function monotonePolicy(draw: Draw): Policy {
  const scale = draw.shuffled(gradeNames).slice(0, draw.whole(2, 4))
  const options = scale.map((id) => ({ id, label: id }))
  const classes = [
    { id: 'A', label: 'A', weight: '1/3' },
    { id: 'B', label: 'B', weight: '2/3' },
  ]
  const track: Track = {
    id: 'upward',
    label: '上述',
    subjects: 'secretaries',
    scale: options,
    ballot: {
      options: draw.chance(25) ? [...options, { id: '弃权', label: '弃权', valid: false }] : options,
      ...draw.maybe(30, () => ({ classes })),
    },
    base: anyBase(draw),
    proposal: { method: 'best' },
    rules: Array.from({ length: draw.whole(0, 3) }, (_, index) => vetoRule(draw, scale, index)),
    ranking: Array.from({ length: draw.whole(1, 3) }, () => key(draw, scale)),
    quotas: Array.from({ length: draw.whole(0, 1) }, (_, index) => anyQuota(draw, `quota-${index}`, scale)),
  }
  return policyAround([track])
}

/** Clean ballots on a few subjects, many of them level, and one ballot that becomes better. */
export function improvement(draw: Draw): Improvement {
  const policy = monotonePolicy(draw)
  const { scale, ballot } = policy.tracks[0] as Track
  const grades = scale.map((grade) => grade.id)
  const subjects = Array.from({ length: draw.whole(1, 6) }, (_, index) => `s${index + 1}`)
  const voters = draw.one([5, 3, 6, 10])
  const profiles = Array.from({ length: draw.whole(1, 3) }, () =>
    Array.from({ length: voters }, () => draw.one(ballot.options).id),
  )
  const ballots = subjects.flatMap((subject) =>
    draw.one(profiles).map(
      (mark, index): Ballot => ({
        id: `${subject}-${index}`,
        subject,
        marks: draw.chance(3) ? [] : [mark],
        ...(ballot.classes && { class: index % 2 === 0 ? 'A' : 'B' }),
      }),
    ),
  )
  const before: CaseFile = {
    year,
    organizations: subjects.map((id) => ({ id: `o-${id}`, name: id, kind: draw.one(kindNames) })),
    secretaries: subjects.map((id) => ({ id, name: id, organization: `o-${id}` })),
    meeting: { due: 12, present: 10 },
    ballots,
    incidents: draw.some(subjects, 0, 1).map((subject) => ({ subject, kind: incidentNames[0], on: `${year}-06-01` })),
    judgements: draw.chance(70)
      ? []
      : draw.some(subjects, 0, 2).map((subject) => ({ subject, grade: draw.one(grades) })),
  }
  const worse = ballots.filter((each) => grades.indexOf(each.marks[0] ?? '') > 0)
  const changed = worse.length === 0 ? undefined : draw.one(worse)
  const better = draw.one(grades.slice(0, Math.max(1, grades.indexOf(changed?.marks[0] ?? ''))))
  const after = { ...before, ballots: ballots.map((each) => (each === changed ? { ...each, marks: [better] } : each)) }
  return { policy, before, after, subject: changed?.subject ?? subjects[0] ?? '' }
}
