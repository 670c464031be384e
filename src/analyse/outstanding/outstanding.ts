/** Ballots on one subject that no count has yet, or that are in dispute. */
export interface OutstandingBallots {
  /** Subject id. */
  subject: string
  /** Track id; may be left out where the subject is graded on one track alone. */
  track?: string
  /** The voter class; left out on a track with classes: each may come from any of them. */
  class?: string
  /** How many ballots, in no figure of the case; or the ids of ballots of the case that are in dispute, and that are taken out of the counts first. */
  ballots: number | readonly string[]
  /** What each may turn out to be: options, or scores where ballots hold these; null: blank or spoiled. Left out: anything. */
  marks?: readonly (string | null)[]
}

/** What is wrong with an entry. */
export type OutstandingFaultReason =
  /** Nobody of that id is graded. */
  | 'unknown-subject'
  /** The track is not in the plan, or gives no grades. */
  | 'unknown-track'
  /** The subject is graded on several tracks. */
  | 'track-needed'
  /** The track has no such voter class. */
  | 'unknown-class'
  /** The ballots have no such option, or take no such score. */
  | 'unknown-mark'
  /** No mark is left that the ballots may turn out to be. */
  | 'no-marks'
  /** The case has no such ballot on the subject. */
  | 'unknown-ballot'
  /** Not a whole number from 1. */
  | 'not-a-count'
  /** The subject's other counts are missing, or contradict one another. */
  | 'no-counts'
  /** There would be more ballots than were issued, or than people were present (or due). */
  | 'over-limit'

/** One thing that is wrong with the entries: in `params.faults` of the error. */
export interface OutstandingFault {
  /** Position in the list. */
  entry: number
  /** What is wrong. */
  reason: OutstandingFaultReason
  /** What was found, and what would be right. */
  params: Record<string, unknown>
}
