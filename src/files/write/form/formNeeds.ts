import type { Condition } from '../../../schema/condition.js'
import type { Policy, ProcedureCheck } from '../../../schema/policy.js'
import type { Track } from '../../../schema/track.js'

/** What a subject is. */
export type SubjectType = 'secretary' | 'organization' | 'committee' | 'committee-secretary'

/** A recorded fact that a plan asks for, with the values that it speaks of; none: a number. */
export interface NeededFact {
  name: string
  values: readonly (string | number | boolean)[]
}

/** What the rules, checks and outputs of a plan look at; nothing else is asked for. */
export interface FormNeeds {
  /** Whether time in post counts. */
  since: boolean
  /** Recorded facts, by whom they are about. */
  facts: Record<'secretary' | 'organization' | 'committee', readonly NeededFact[]>
  /** Kinds of incidents that conditions name, and whom they are about. */
  incidents: readonly string[]
  incidentsAbout: readonly SubjectType[]
  /** Parts of a report. */
  reports: ReadonlySet<ReportPart>
  comments: boolean
  attendees: boolean
  visits: boolean
  history: boolean
  /** Earlier years that the longest streak reaches back. */
  yearsBack: number
  /** Whether earlier secretaries count. */
  historyBySecretary: boolean
  rectification: boolean
  annualResults: boolean
  handedDown: boolean
  /** Whether the committee says how serious problems are, and by when they are to be put right. */
  serious: boolean
  rectifyBy: boolean
}

/** A part of a report that a check looks at. */
export type ReportPart =
  | 'submittedOn'
  | 'reviewedOn'
  | 'topics'
  | 'compulsory'
  | 'problems'
  | 'problemProportion'
  | 'answersLastYear'
  | 'onBehalf'

const partOfCheck: Partial<Record<ProcedureCheck['check'], ReportPart>> = {
  'report-submitted': 'submittedOn',
  'report-deadline': 'submittedOn',
  'report-review': 'reviewedOn',
  'report-topics': 'topics',
  'report-compulsory': 'compulsory',
  'report-problems': 'problems',
  'report-proportion': 'problemProportion',
  'report-last-year': 'answersLastYear',
  'report-on-behalf': 'onBehalf',
}

/** The single comparisons of a condition. */
const leavesOf = (condition: Condition): Condition[] =>
  'all' in condition
    ? condition.all.flatMap(leavesOf)
    : 'any' in condition
      ? condition.any.flatMap(leavesOf)
      : 'not' in condition
        ? leavesOf(condition.not)
        : [condition]

/** Every single comparison that a track makes. */
const leavesOfTrack = ({ rules = [], proposal, quotas = [], consequences = [] }: Track): Condition[] =>
  [
    ...rules.map(({ when }) => when),
    ...(proposal?.method === 'first-match' ? proposal.cases.map(({ when }) => when) : []),
    ...quotas.flatMap(({ when }) => when ?? []),
    ...consequences.map(({ when }) => when),
  ].flatMap(leavesOf)

/** What the subjects of a track are. */
export const subjectTypeOf = ({ subjects }: Track): SubjectType =>
  subjects === 'secretaries' ? 'secretary' : subjects === 'organizations' ? 'organization' : 'committee-secretary'

const factsAbout = (policy: Policy, whom: 'secretary' | 'organization' | 'committee'): NeededFact[] => {
  const values = new Map<string, Set<string | number | boolean>>()
  for (const track of policy.tracks) {
    for (const leaf of leavesOfTrack(track)) {
      if (!('attribute' in leaf)) continue
      const about = leaf.about ?? 'subject'
      const holder = about !== 'subject' ? about : track.subjects === 'organizations' ? 'organization' : 'secretary'
      if (holder !== whom) continue
      const known = values.get(leaf.attribute) ?? new Set()
      if (leaf.is !== undefined) known.add(leaf.is)
      values.set(leaf.attribute, known)
    }
  }
  return [...values].map(([name, known]) => ({ name, values: [...known] }))
}

const incidentTypes = (track: Track): SubjectType[] =>
  leavesOfTrack(track).flatMap((leaf) =>
    !('incident' in leaf)
      ? []
      : leaf.about === undefined || leaf.about === 'subject'
        ? [subjectTypeOf(track)]
        : [leaf.about],
  )

/** Everything that follows, by the code of the obligation. */
const obligationsOf = ({ tracks, streaks = [] }: Policy) => [
  ...tracks.flatMap(({ consequences = [] }) => consequences.flatMap(({ then }) => then)),
  ...streaks.flatMap(({ then }) => then),
]

/**
 * Finds what a plan looks at, from the plan as data.
 *
 * @param policy - the plan
 * @returns what a form must ask for
 */
export const formNeeds = (policy: Policy): FormNeeds => {
  const { tracks, streaks = [], checks = [], rectification } = policy
  const leaves = tracks.flatMap(leavesOfTrack)
  const obligations = obligationsOf(policy)
  const checked = new Set(checks.map(({ check }) => check))
  const toldBy = (source: 'self' | 'superior') => rectification?.sources.includes(source) ?? false
  const parts = checks.flatMap(({ check }) => partOfCheck[check] ?? [])
  return {
    since: leaves.some((leaf) => 'tenure' in leaf),
    facts: {
      secretary: factsAbout(policy, 'secretary'),
      organization: factsAbout(policy, 'organization'),
      committee: factsAbout(policy, 'committee'),
    },
    incidents: [...new Set(leaves.flatMap((leaf) => ('incident' in leaf ? [leaf.incident] : [])))],
    incidentsAbout: [...new Set(tracks.flatMap(incidentTypes))],
    reports: new Set<ReportPart>([...parts, ...(toldBy('self') ? (['problems'] as const) : [])]),
    comments:
      toldBy('superior') ||
      ['debrief-comment', 'comment-problem', 'closing-dossier'].some((name) => checked.has(name as never)),
    attendees: (policy.attendance ?? []).length > 0 || tracks.some(({ composition = [] }) => composition.length > 0),
    visits: checked.has('visit'),
    history: streaks.length > 0,
    yearsBack: Math.max(0, ...streaks.map(({ years }) => years - 1)),
    historyBySecretary: streaks.some(({ of }) => of === 'secretary'),
    rectification: rectification !== undefined,
    annualResults: checked.has('annual-results') || obligations.some((one) => one.do === 'bar-annual-result'),
    handedDown: tracks.some(({ quotas = [] }) => quotas.some(({ count }) => count === 'handed-down')),
    serious: leaves.some((leaf) => 'serious' in leaf),
    rectifyBy:
      rectification?.deadline === 'set-by-committee' || obligations.some(({ due }) => due === 'set-by-committee'),
  }
}

/** Whether the ballots of a track are looked at: not where the plan does without, and neither counts nor shares matter. */
export const asksForBallots = ({ ballot, score, ranking = [], ...track }: Track): boolean =>
  ballot.optional !== true ||
  leavesOfTrack({ ...track, ballot }).some((leaf) => 'share' in leaf) ||
  (score?.components ?? []).some((component) => !('outOf' in component)) ||
  ranking.some((key) => 'share' in key) ||
  track.proposal?.method === 'plurality'
