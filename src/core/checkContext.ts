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
  /** Raises an alert under the check's clause; nothing where the list of subjects is empty. */
  about: (code: Alert['code'], subjects: string[], params?: Alert['params']) => void
  /** Raises an alert that is about no subject in particular. */
  general: (code: Alert['code'], params: Alert['params']) => void
  /** Says that an input is missing; for some subjects, or for all. */
  missing: (input: string, subjects?: string[]) => void
  /** The deadline of that id with its days. */
  deadline: (id: string) => { from: string | null; until: string | null }
}

/** One kind of check. */
export type Check<Name extends ProcedureCheck['check'] = ProcedureCheck['check']> = (
  context: CheckContext,
  check: Extract<ProcedureCheck, { check: Name }>,
) => void
