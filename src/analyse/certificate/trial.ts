import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { determineGrades } from '../../core/determination.js'
import { tallyBallots } from '../../core/tally.js'
import type { Determination } from '../../schema/appraisal.js'
import type { CaseFile, Judgement } from '../../schema/case.js'
import { cohortCase, memberId } from './cohortCase.js'
import type { Member } from './members.js'
import type { Ground } from './standings.js'
import { usedBases } from './usedBases.js'

/** A small cohort, graded by the core. */
export interface Trial {
  /** Who is in it. */
  members: readonly Member[]
  /** What the committee decides: a grade for one of them. */
  judged: { member: number; grade: string } | null
  /** How each came out. */
  outcomes: readonly Determination[]
}

const letterOf = ({ track }: Ground) => (track.subjects === 'organizations' ? 'o' : 's')

/** The subject id of a member of a cohort. */
export const subjectOf = (ground: Ground, member: number): string => memberId(letterOf(ground), member)

/** The judgement as a case gives it. */
const judgementsOf = (ground: Ground, judged: Trial['judged']): Judgement[] =>
  judged ? [{ track: ground.track.id, subject: subjectOf(ground, judged.member), grade: judged.grade }] : []

/** A whole case about a cohort. */
export function trialCase(ground: Ground, members: readonly Member[], judged: Trial['judged']): CaseFile {
  // Shares of those present or due are of one meeting.
  const alike = usedBases(ground.track).some((base) => base === 'present' || base === 'due')
  return cohortCase(
    members.map(({ caseFile }) => caseFile),
    judgementsOf(ground, judged),
    alike,
  )
}

/** Grades a cohort: ranks, judgement and quotas, as the core does. */
export function tryCohort(ground: Ground, members: readonly Member[], judged: Trial['judged']): Trial {
  const { plan } = ground
  const caseFile = { ...(members[0]?.caseFile as CaseFile), judgements: judgementsOf(ground, judged) }
  const bounded = members.map(({ bounded: own, world }, index): Bounded => {
    const tallied = { ...own.tallied, subject: subjectOf(ground, index), kind: world.kind ?? null }
    return { ...own, tallied }
  })
  const [graded] = determineGrades(plan, caseFile, bounded).tracks
  return { members, judged, outcomes: graded?.determinations ?? [] }
}

/** The same by way of a whole case, for plans whose quotas look at more than the members. */
export function tryWholeCohort(ground: Ground, members: readonly Member[], judged: Trial['judged']): Trial {
  const caseFile = trialCase(ground, members, judged)
  const { tallied } = tallyBallots(ground.plan, caseFile)
  const { bounded } = evaluateRules(ground.plan, caseFile, tallied)
  const [graded] = determineGrades(ground.plan, caseFile, bounded).tracks
  return { members, judged, outcomes: graded?.determinations ?? [] }
}
