import type { CaseFile, Committee, Incident, Judgement } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Track } from '../schema/track.js'
import { agreed, groupBy } from './order.js'
import type { Scores } from './score.js'
import { scoresOf } from './score.js'
import type { Subject } from './subjects.js'
import { subjectsOf, trackIdOf } from './subjects.js'
import type { Tallied } from './tally.js'

/** What is the same for every subject. */
export interface Circumstances {
  /** The committee; null: not supplied. */
  committee: Committee | null
  /** Incidents by whom they are about; null: no list was supplied. */
  incidents: ReadonlyMap<string, Incident[]> | null
  /** The day of the meeting; null: not supplied. */
  meetingDate: string | null
  /** The policy's year. */
  year: number
}

/** All that a condition may look at, for one subject. */
export interface Facts extends Circumstances {
  /** The counts. */
  tallied: Tallied
  /** Secretary and organization. */
  subject: Subject
  /** The scores, where the track has any. */
  scores: Scores | undefined
  /** In consequences: the grade that came out. */
  grade: string | null
  /** In consequences: what the judgement says on seriousness; null: nothing. */
  serious: boolean | null
}

/** Looks up what is the same for every subject. */
export const circumstancesOf = ({ year }: Policy, { committee, incidents, meeting }: CaseFile): Circumstances => ({
  committee: committee ?? null,
  incidents: incidents ? groupBy(incidents, ({ subject }) => subject) : null,
  meetingDate: meeting?.date ?? null,
  year,
})

/** Looks up the facts of each subject of a track. */
export function factsOf(policy: Policy, track: Track, caseFile: CaseFile): (tallied: Tallied) => Facts {
  const subjects = new Map(subjectsOf(track, caseFile).map((subject) => [subject.id, subject]))
  const circumstances = circumstancesOf(policy, caseFile)
  const scores = groupBy(
    (caseFile.scores ?? []).filter((score) => trackIdOf(policy, score) === track.id),
    (score) => score.subject,
  )
  const judgements = judgementsOf(policy, track, caseFile)
  return (tallied) => ({
    tallied,
    subject: subjects.get(tallied.subject) ?? { id: tallied.subject, organization: null, secretary: null },
    scores: scoresOf(track, tallied, scores.get(tallied.subject) ?? []),
    ...circumstances,
    grade: null,
    serious: agreed((judgements.get(tallied.subject) ?? []).map((judgement) => judgement.serious)) ?? null,
  })
}

/** The judgements of a track, by subject. */
export const judgementsOf = (policy: Policy, track: Track, caseFile: CaseFile): Map<string, Judgement[]> =>
  groupBy(
    (caseFile.judgements ?? []).filter((judgement) => trackIdOf(policy, judgement) === track.id),
    (judgement) => judgement.subject,
  )
