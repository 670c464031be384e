import type { Bounded } from '../../core/bounds.js'
import { determineGrades } from '../../core/determination.js'
import type { Determination } from '../../schema/appraisal.js'
import type { CaseFile, Judgement } from '../../schema/case.js'
import { cohortCase, memberId } from './cohortCase.js'
import { quotaFacts } from './frames.js'
import type { Member } from './members.js'
import type { Ground } from './standings.js'
import { usedBases } from './usedBases.js'

/** What the committee decides on one member. */
export interface Judged {
  /** Position of the member. */
  member: number
  /** The grade. */
  grade: string
}

/** A small cohort, graded by the core. */
export interface Trial {
  /** Who is in it; all with the same facts about the committee. */
  members: readonly Member[]
  /** What the committee decides. */
  judged: readonly Judged[]
  /** How each came out. */
  outcomes: readonly Determination[]
}

/** The subject id of a member of a cohort. */
export const subjectOf = ({ track }: Ground, member: number): string =>
  memberId(track.subjects === 'organizations' ? 'o' : 's', member)

/** The judgements as a case gives them. */
const judgementsOf = (ground: Ground, judged: readonly Judged[]): Judgement[] =>
  judged.map(({ member, grade }) => ({ track: ground.track.id, subject: subjectOf(ground, member), grade }))

/** A whole case about a cohort. */
export function trialCase(ground: Ground, members: readonly Member[], judged: readonly Judged[] = []): CaseFile {
  const { policy, track } = ground
  // Shares of those present or due are of one meeting.
  const alike = !track.ballot.score && usedBases(track).some((base) => base === 'present' || base === 'due')
  const caseFile = cohortCase(
    members.map((member) => member.caseFile),
    judgementsOf(ground, judged),
    alike,
  )
  return { ...caseFile, ...quotaFacts(policy, track, members.length, caseFile.meeting) }
}

/** Grades a cohort: ranks, judgements and quotas, as the core does. */
export function tryCohort(ground: Ground, members: readonly Member[], judged: readonly Judged[] = []): Trial {
  const { policy, plan, track } = ground
  const first = members[0]?.caseFile as CaseFile
  const caseFile = {
    ...first,
    ...quotaFacts(policy, track, members.length, first.meeting),
    judgements: judgementsOf(ground, judged),
  }
  const bounded = members.map(({ bounded: own, world }, index): Bounded => {
    const tallied = { ...own.tallied, subject: subjectOf(ground, index), kind: world.kind ?? null }
    return { ...own, tallied }
  })
  const [graded] = determineGrades(plan, caseFile, bounded).tracks
  return { members, judged, outcomes: graded?.determinations ?? [] }
}
