import type { AppliedConsequence, StreakResult } from '../../schema/appraisal.js'
import type { Standing } from '../changes.js'
import type { PolicyEdit } from '../difference/edit.js'

/** All that comes out for one subject on one track. */
export interface SubjectOutcome extends Standing {
  /** What follows from the grade. */
  consequences: AppliedConsequence[]
  /** The streaks of the subject or its organization that are certain or possible, with what follows. */
  streaks: Pick<StreakResult, 'id' | 'answer' | 'then'>[]
}

/** A subject for whom something else comes out, and by which edits. */
export interface SubjectImpact {
  /** Track id. */
  track: string
  /** Subject id. */
  subject: string
  /** What comes out under the plan as it was; null: not a subject of the track. */
  from: SubjectOutcome | null
  /** What comes out under the plan as it is now. */
  to: SubjectOutcome | null
  /**
   * Every smallest set of edits that, applied alone to the plan as it was, already leads to `to`; each edit by its
   * place in {@link Impact.edits}. Sets of many edits may be left out, see {@link CaseImpact.tried}.
   */
  sufficient: number[][]
  /** The edits without which, all others applied, something other than `to` comes out; several together where they cannot be left out alone. */
  necessary: number[][]
}

/** What changes in one case. */
export interface CaseImpact {
  /** By track in the plans' order, then by subject in code-unit order. */
  subjects: SubjectImpact[]
  /** All choices of up to so many of the edits that can matter were tried, each with what it needs. */
  tried: number
  /** Whether that is every set, so that no sufficient one is left out. */
  complete: boolean
}

/** An edit that cannot be applied alone. */
export interface EditNeed {
  /** Its place in {@link Impact.edits}. */
  edit: number
  /** The places of the edits without which it would leave no valid plan. */
  needs: number[]
}

/** What one plan in place of another changes, and by which edits. */
export interface Impact {
  /** The edits that lead from the first plan to the second. */
  edits: PolicyEdit[]
  /** Those that cannot be applied alone. */
  needs: EditNeed[]
  /** What changes in each case, in the order of the cases. */
  cases: CaseImpact[]
}
