import type { Alert } from '../schema/alert.js'
import type { AppliedConsequence, Determination, StreakResult } from '../schema/appraisal.js'

/** How a subject stands: its grade, or why it has none. */
export type Standing = Pick<Determination, 'grade' | 'status' | 'ungraded' | 'later'>

/** A subject that stands otherwise; null: not a subject of the track. */
export interface DeterminationChange {
  /** Track id. */
  track: string
  /** Subject id. */
  subject: string
  /** Before. */
  from: Standing | null
  /** After. */
  to: Standing | null
}

/** What of a list is in one appraisal alone. */
export interface ListChanges<Item> {
  /** Not before, but after. */
  appeared: Item[]
  /** Before, but not after. */
  disappeared: Item[]
}

/** Consequences that one subject gains or loses; one that comes out otherwise is in both lists. */
export interface ConsequenceChange extends ListChanges<AppliedConsequence> {
  /** Track id. */
  track: string
  /** Subject id. */
  subject: string
}

/** What a streak comes to: its answer, and what follows. */
export type StreakEnd = Pick<StreakResult, 'answer' | 'then'>

/** A streak that comes to something else; null: not looked at, which is no change from `no`. */
export interface StreakChange extends Pick<StreakResult, 'id' | 'organization' | 'secretary'> {
  /** Before. */
  from: StreakEnd | null
  /** After. */
  to: StreakEnd | null
}

/** What differs between two appraisals, kind by kind: grades apart from what follows from them, and from what is merely noted. */
export interface AppraisalChanges {
  /** By track in their order, then by subject in code-unit order. */
  determinations: DeterminationChange[]
  /** In the same order. */
  consequences: ConsequenceChange[]
  /** By streak id, organization and secretary in code-unit order. */
  streaks: StreakChange[]
  /** Each with the subjects alone for whom it is new or gone. */
  alerts: ListChanges<Alert>
}
