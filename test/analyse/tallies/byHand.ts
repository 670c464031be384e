import type { SubjectFacts } from '../../../src/analyse/index.js'
import type { CaseFile, Policy, Track } from '../../../src/index.js'
import { appraise } from '../../../src/index.js'

/** Every way to spread so many ballots over options, one after another. */
export function everyTally(options: readonly string[], ballots: number): Record<string, number>[] {
  const [first, ...others] = options
  if (first === undefined) return ballots === 0 ? [{}] : []
  return Array.from({ length: ballots + 1 }, (_, votes) => votes).flatMap((votes) =>
    everyTally(others, ballots - votes).map((rest) => Object.fromEntries([[first, votes], ...Object.entries(rest)])),
  )
}

const recorded = (facts: SubjectFacts, about: string) => {
  const own = facts.attributes.filter((one) => one.about === about).map(({ name, value }) => [name, value])
  return own.length > 0 ? { attributes: Object.fromEntries(own) } : {}
}

/** One person with a tally and some facts, everything supplied that a rule may ask for. */
export function personWith(policy: Policy, track: Track, votes: Record<string, number>, facts: SubjectFacts): CaseFile {
  const isOrganization = track.subjects === 'organizations'
  const about = { subject: isOrganization ? 'org' : 'p', organization: 'org', committee: 'com' }
  const all = Object.fromEntries(track.ballot.options.map(({ id }) => [id, Object.hasOwn(votes, id) ? votes[id] : 0]))
  const ballots = Object.values(votes).reduce((sum, own) => sum + own, 0)
  const window = policy.schedule?.find((one) => one.for === 'meeting' && 'from' in one.due)?.due
  return {
    year: policy.year,
    committee: {
      id: 'com',
      ...(track.subjects === 'committee-secretary' && { secretary: 'p' }),
      ...recorded(facts, 'committee'),
    },
    organizations: [
      {
        id: 'org',
        name: 'org',
        ...(facts.kind !== undefined && { kind: facts.kind }),
        ...recorded(facts, 'organization'),
        ...(isOrganization && recorded(facts, 'subject')),
      },
    ],
    secretaries: [
      {
        id: 'p',
        name: 'p',
        organization: 'org',
        since: facts.since,
        ...(!isOrganization && recorded(facts, 'subject')),
      },
    ],
    meeting: {
      attendees: [],
      date: window && 'from' in window ? window.from : `${policy.year}-12-20`,
      present: ballots,
      due: ballots,
    },
    tallies: [
      {
        track: track.id,
        subject: about.subject,
        counts: all as Record<string, number>,
        blank: 0,
        spoiled: 0,
        issued: ballots,
      },
    ],
    incidents: facts.incidents.map(({ about: whose, ...rest }) => ({ subject: about[whose], ...rest })),
    scores: [],
    judgements: [],
  }
}

/** How that person stands where no quota looks at others. */
export function standing(policy: Policy, id: string, caseFile: CaseFile) {
  const tracks = policy.tracks.map((track) => ({ ...track, quotas: [] }))
  const track = appraise({ ...policy, tracks }, caseFile).tracks.find((one) => one.id === id)
  const [one] = track?.determinations ?? []
  return one && [one.grade, one.status, one.ungraded, one.later ?? false]
}
