import type { CaseFile, Judgement, Organization, Secretary } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import { evidenceLists, evidenceOn } from './ballots.js'
import type { Draw } from './draw.js'
import { attributeNames, earlierNames, incidentNames, kindNames, namesLike, roleNames } from './names.js'
import { year } from './policies.js'
import { handedDown } from './quotas.js'

const head = 's00'
const committeeId = 'c1'
const sinces = [
  '2021-03-15',
  '2023-09-20',
  '2023-09-21',
  '2023-10',
  '2023-12-31',
  '2020-02-29',
  '2022-12',
  '2024-02-10',
]
const meetings = ['2023-12-20', '2023-12-21', '2023-12-31', '2023-02-28'] as const

const attributes = (draw: Draw) =>
  draw.maybe(50, () => ({
    attributes: Object.fromEntries(
      draw.some(attributeNames, 0, 3).map((name) => [name, draw.one(['maternity', true, 1, '1', false, 6, 2.5, -1])]),
    ),
  }))

function roster(draw: Draw): { organizations: Organization[]; secretaries: Secretary[] } {
  const count = draw.whole(1, 7)
  const odd = draw.chance(40)
  // Subjects share one space of ids: secretaries take the odd names of even places, organizations the others.
  const ids = (prefix: string, turn: number) => namesLike(prefix, count, (index) => odd && index % 2 === turn)
  const organizations = ids('o', 1).map((id) => ({
    id,
    name: id,
    ...draw.given(90, () => ({ kind: draw.one(kindNames) })),
    ...attributes(draw),
  }))
  const places = organizations.map((each) => each.id)
  const secretaries = ids('s', 0).map((id, index) => ({
    id,
    name: id,
    organization: draw.fault(8) ? draw.one(places) : (places[index] ?? ''),
    ...draw.given(85, () => ({ since: draw.one(sinces) })),
    ...attributes(draw),
  }))
  const left = draw.fault(10) ? secretaries.slice(1) : secretaries
  const ofHead = { id: head, name: head, organization: places[0] ?? '', since: '2022-01' }
  return { organizations, secretaries: draw.chance(20) ? [...left, ofHead] : left }
}

function meeting(draw: Draw): Partial<CaseFile> {
  return draw.given(92, () => ({
    meeting: {
      ...draw.given(88, () => ({ date: draw.one(meetings) })),
      ...draw.given(90, () => ({ due: draw.one([10, 15, 12, 20]) })),
      ...draw.given(85, () => ({
        attendees: draw.some([...roleNames, ...roleNames], 0, 5).map((role) => ({ role, count: draw.whole(0, 5) })),
      })),
      ...draw.given(90, () => ({ present: draw.one(draw.fault(30) ? [16, 0] : [10, 8, 6, 5]) })),
    },
  }))
}

function scores(draw: Draw, policy: Policy, subjectsOf: (track: Track) => string[]): Partial<CaseFile> {
  const list = policy.tracks.flatMap((track, index) =>
    (track.score?.components ?? []).flatMap((component) =>
      'points' in component
        ? []
        : subjectsOf(track).flatMap((subject) => {
            const score = {
              ...((index > 0 || draw.chance(40)) && { track: track.id }),
              subject,
              component: component.id,
              value: draw.one(['90', '80', '66.5', '9', '10', '100', '0.25']),
            }
            return !draw.fault(10) ? [score] : draw.one([[], [score, score], [score, { ...score, value: '1' }]])
          }),
    ),
  )
  return draw.given(list.length > 0 ? 94 : 30, () => ({ scores: list }))
}

function incidents(draw: Draw, subjects: string[]): Partial<CaseFile> {
  if (subjects.length === 0) return {}
  const days = ['2023-08-14', '2023-01-01', '2023-12', '2022-12-31', '2024-01-01', '2022-12']
  return draw.given(85, () => ({
    incidents: Array.from({ length: draw.whole(0, 5) }, () => ({
      subject: draw.one(subjects),
      kind: draw.one(incidentNames),
      ...draw.given(92, () => ({ on: draw.one(days) })),
      ...draw.maybe(25, () => ({ clearedOn: '2024-02-01' })),
    })),
  }))
}

function judgements(draw: Draw, policy: Policy, subjectsOf: (track: Track) => string[]): Partial<CaseFile> {
  return draw.maybe(60, () => ({
    judgements: policy.tracks.flatMap((track, index) => {
      const scale = track.scale.map((grade) => grade.id)
      const one = (subject: string): Judgement => ({
        ...((index > 0 || draw.chance(40)) && { track: track.id }),
        subject,
        ...draw.maybe(75, () => ({ grade: draw.fault(8) ? '不是等次' : draw.one(scale) })),
        ...draw.maybe(50, () => ({ serious: draw.chance(50) })),
        ...draw.maybe(40, () => ({ rectifyBy: draw.one(['2024-03-31', '2024-06-30']) })),
        ...draw.maybe(30, () => ({ strengths: ['作风扎实'], problems: ['联系群众不够'] })),
      })
      return draw
        .some(subjectsOf(track), 0, 3)
        .flatMap((subject) => (draw.chance(8) ? [one(subject), one(subject)] : [one(subject)]))
    }),
  }))
}

function history(
  draw: Draw,
  policy: Policy,
  { organizations, secretaries }: ReturnType<typeof roster>,
): Partial<CaseFile> {
  const scale = policy.tracks[0]?.scale.map((grade) => grade.id) ?? []
  const favourite = policy.streaks?.[0]?.grades ?? scale
  return draw.given(80, () => ({
    history: organizations.flatMap((organization) =>
      [1, 2, 3, 4].flatMap((back) => {
        const secretary = secretaries.find((each) => each.organization === organization.id)?.id
        const entry = {
          year: year - back,
          organization: organization.id,
          ...(secretary !== undefined && draw.chance(85) && { secretary }),
          grade: draw.chance(12)
            ? null
            : draw.fault(6)
              ? '往年等次'
              : draw.chance(70) && favourite.length > 0
                ? draw.one(favourite)
                : draw.one(scale),
          ...draw.maybe(40, () => ({ policy: draw.one([...earlierNames, '没有提供的方案']) })),
          ...draw.maybe(20, () => ({ review: draw.whole(1, 2) })),
        }
        if (!draw.fault(20)) return [entry]
        return draw.one([
          [],
          [entry, entry],
          [entry, { ...entry, grade: draw.one(scale) }],
          [{ ...entry, year: year + back - 1 }],
          [entry, { ...entry, year: year - draw.whole(0, 3), review: draw.whole(1, 3) }],
          [entry, { ...entry, policy: draw.one(earlierNames) }],
        ])
      }),
    ),
  }))
}

/** Comments, reports and visits: they grade nobody, and must not depend on their order. */
function papers(draw: Draw, { organizations, secretaries }: ReturnType<typeof roster>): Partial<CaseFile> {
  const problems = () => draw.some(['联系群众不够', '联系群众不够。', '阵地建设滞后'], 0, 2)
  return {
    ...draw.maybe(50, () => ({
      comments: secretaries.map(({ id }) => ({ subject: id, by: '党委书记', problems: problems() })),
    })),
    ...draw.maybe(50, () => ({
      reports: secretaries.map(({ id }) => ({ subject: id, submittedOn: '2023-12-10', problems: problems() })),
    })),
    ...draw.maybe(50, () => ({ visits: organizations.map(({ id }) => ({ organization: id, on: '2023-11-30' })) })),
  }
}

/** A small case for a policy: level subjects, exact limits, gaps, and papers that contradict each other. */
export function anyCase(draw: Draw, policy: Policy): CaseFile {
  const people = roster(draw)
  const committee = draw.given(90, () => ({
    committee: { id: committeeId, ...draw.given(92, () => ({ secretary: head })), ...attributes(draw) },
  }))
  const secretary = 'committee' in committee && 'secretary' in committee.committee ? head : undefined
  const subjectsOf = (track: Track): string[] => {
    if (track.subjects === 'organizations') return people.organizations.map((each) => each.id)
    if (track.subjects === 'committee-secretary') return secretary === undefined ? [] : [secretary]
    return people.secretaries.map((each) => each.id).filter((id) => id !== secretary)
  }
  const everybody = policy.tracks.flatMap(subjectsOf)
  return {
    year,
    ...committee,
    ...people,
    ...meeting(draw),
    ...evidenceLists(
      draw,
      policy.tracks.map((track) => evidenceOn(draw, policy, track, subjectsOf(track))),
    ),
    ...scores(draw, policy, subjectsOf),
    ...incidents(draw, [
      ...everybody,
      ...people.organizations.map((each) => each.id),
      ...('committee' in committee ? [committeeId] : []),
    ]),
    ...handedDown(
      draw,
      policy.tracks.flatMap((track) => track.quotas ?? []),
    ),
    ...judgements(draw, policy, subjectsOf),
    ...history(draw, policy, people),
    ...papers(draw, people),
  }
}
