import type { Alert } from '../schema/alert.js'
import type { Appraisal } from '../schema/appraisal.js'
import type { CaseFile, Secretary } from '../schema/case.js'
import type { Policy, ProcedureCheck } from '../schema/policy.js'
import type { GradedTrack } from './determination.js'

/** What a procedure check looks at, and how it speaks. */
export interface CheckContext {
  /** The plan. */
  policy: Policy
  /** The facts. */
  caseFile: CaseFile
  /** This year's results, where there are any. */
  tracks: readonly GradedTrack[]
  /** Rectification items of the case and of this year. */
  rectification: Appraisal['rectification']
  /** Secretaries who debrief. */
  debriefing: Secretary[]
  /** The day of the meeting, where it is known. */
  meeting: string | undefined
  /** The first and last day of the check's deadline; null where there is none, or it is not known. */
  from: string | null
  /** Last day, likewise. */
  until: string | null
  /** What the days of the deadline lack. */
  lacking: string[]
  /** The days of the check's deadline for somebody; undefined where the check has none. */
  daysFor: ((subject: string | undefined) => { until: string | null; missing: string[] }) | undefined
  /** Raises an alert under the check's clause, or another. */
  raise: (code: Alert['code'], params: Alert['params'], subjects?: string[], clause?: string) => void
  /** Raises an alert about subjects; nothing where there are none. */
  about: (code: Alert['code'], subjects: string[], params?: Alert['params']) => void
  /** Says that an input is missing, for some subjects or for all. */
  missing: (input: string, subjects?: string[]) => void
}

/** One check of a plan's procedure. */
export type Check = (context: CheckContext, check: ProcedureCheck) => void
