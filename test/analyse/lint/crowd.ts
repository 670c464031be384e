import type { CaseFile, StatedTally } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import type { Draw } from '../../support/generators/draw.js'
import { attributeNames, incidentNames, kindNames } from '../../support/generators/names.js'

/** Votes for each option of a track, one list for each class of voters. */
export type Votes = number[][]

/** Every way in which so many ballots, or fewer, fall on so many options. */
export function allVotes(options: number, most: number): number[][] {
  if (options === 0) return [[]]
  return Array.from({ length: most + 1 }, (_, first) => first).flatMap((first) =>
    allVotes(options - 1, most - first).map((rest) => [first, ...rest]),
  )
}

/** What is known of one subject beside the votes. */
interface Person {
  since: string
  kind: string
  attributes: Record<string, string | number | boolean>
  ofOrganization: Record<string, string | number | boolean>
  scores: Record<string, string>
  blank: number
  unreturned: number
}

const days = ['2018-03-01', '2023-06-01', '2023-09-20', '2023-09-21', '2023-11-20', '2023-12-20', '2023-12-21']
const values = ['maternity', true, 1, '1', false, 0, 2, 3, 6, 7, 2.5, '—']

const attributesOf = (draw: Draw) =>
  Object.fromEntries(attributeNames.map((name) => [name, draw.one(values)])) as Person['attributes']

function person(draw: Draw, track: Track): Person {
  const components = (track.score?.components ?? []).filter((one) => 'outOf' in one)
  return {
    since: draw.one(days),
    kind: draw.one(kindNames),
    attributes: attributesOf(draw),
    ofOrganization: attributesOf(draw),
    scores: Object.fromEntries(
      components.map(({ id }) => [id, draw.one(['0', '8', '9', '10', '60', '80', '90', '100'])]),
    ),
    blank: draw.whole(0, 2),
    unreturned: draw.whole(0, 2),
  }
}

const pad = (index: number) => String(index).padStart(4, '0')

/** The tallies of one subject: its votes, and the ballots beyond them in the first class. */
function talliesOf({ id, ballot }: Track, subject: string, votes: Votes, one: Person): StatedTally[] {
  return (ballot.classes ?? [undefined]).map((voters, index) => {
    const counts = Object.fromEntries(ballot.options.map((option, place) => [option.id, votes[index]?.[place] ?? 0]))
    const [blank, unreturned] = index === 0 ? [one.blank, one.unreturned] : [0, 0]
    const returned = Object.values(counts).reduce((sum, count) => sum + count, blank)
    const written = ballot.score && {
      scores: [...new Map((votes[index] ?? []).map((mark) => [mark, 1 + (mark % 3)]))].map(([mark, count]) => ({
        score: String(
          Number(ballot.score?.from) + Math.min(mark, Number(ballot.score?.to) - Number(ballot.score?.from)),
        ),
        votes: count,
      })),
    }
    return {
      track: id,
      subject,
      ...(voters && { class: voters.id }),
      counts,
      blank,
      spoiled: 0,
      ...(written ? written : { issued: returned + unreturned }),
    }
  })
}

/**
 * One case in which every subject has votes of its own: groups of subjects with the same facts and different votes.
 * What is said of the committee, and the numbers present and due, are the same for all.
 */
export function crowd(
  draw: Draw,
  policy: Policy,
  track: Track,
  groups: Votes[][],
): { caseFile: CaseFile; ids: string[][] } {
  const people = groups.map((group) => ({ group, facts: person(draw, track) }))
  const isHead = track.subjects === 'committee-secretary'
  let next = 0
  const rows = people.flatMap(({ group, facts }, place) =>
    group.map((votes) => {
      next += 1
      return { votes, facts, place, secretary: `s${pad(next)}`, organization: `o${pad(next)}` }
    }),
  )
  const subjectOf = (row: (typeof rows)[number]) =>
    track.subjects === 'organizations' ? row.organization : row.secretary
  const tallies = rows.flatMap((row) => talliesOf(track, subjectOf(row), row.votes, row.facts))
  const issued = Math.max(...tallies.map((one) => one.issued ?? 0))
  const present = issued + draw.whole(0, 2)
  const incidents = (subject: string) =>
    draw.some([...incidentNames], 0, 2).map((kind) => ({
      subject,
      kind,
      on: draw.one(['2023-05-01', '2022-05-01']),
      ...draw.maybe(40, () => ({ clearedOn: '2023-12-01' })),
    }))
  const perGroup = people.map(() => ({ own: incidents('x'), organization: incidents('x') }))
  return {
    ids: people.map((_, place) => rows.filter((row) => row.place === place).map(subjectOf)),
    caseFile: {
      year: policy.year,
      committee: { id: 'c1', attributes: attributesOf(draw), ...(isHead && { secretary: rows[0]?.secretary ?? '' }) },
      organizations: rows.map(({ organization, facts }) => ({
        id: organization,
        name: organization,
        kind: facts.kind,
        attributes: facts.ofOrganization,
      })),
      secretaries: rows.map(({ secretary, organization, facts }) => ({
        id: secretary,
        name: secretary,
        organization,
        since: facts.since,
        attributes: facts.attributes,
      })),
      meeting: { date: '2023-12-20', present, due: present + draw.whole(0, 2) },
      tallies,
      scores: rows.flatMap((row) =>
        Object.entries(row.facts.scores).map(([component, value]) => ({
          track: track.id,
          subject: subjectOf(row),
          component,
          value,
        })),
      ),
      incidents: [
        ...rows.flatMap((row) => [
          ...(perGroup[row.place]?.own ?? []).map((one) => ({ ...one, subject: row.secretary })),
          ...(perGroup[row.place]?.organization ?? []).map((one) => ({ ...one, subject: row.organization })),
        ]),
        ...incidents('c1'),
      ],
      judgements: [],
    },
  }
}
