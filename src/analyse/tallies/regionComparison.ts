import type { Standing } from '../changes.js'
import type { World } from '../space/worlds.js'

/** Facts about one subject that the rules of either plan look at, beside the votes. */
export type SubjectFacts = World

/** Tallies that lead from one result to another. */
export interface TallyChange {
  /** How a subject with such a tally stands under the first plan, by the rules and the proposal alone. */
  from: Standing
  /** The same under the second plan. */
  to: Standing
  /** How many tallies, as text: it may be any whole number. */
  tallies: string
  /** A few of them, those nearest to the border of the region first: votes by option. */
  samples: Record<string, number>[]
}

/** What changes for subjects about whom certain facts are on record. */
export interface ChangeUnderFacts {
  /** Every combination of facts under which the same tallies change in the same way. */
  facts: SubjectFacts[]
  /** How many tallies lead to another result, as text. */
  changed: string
  /** By result before and after, most tallies first. */
  changes: TallyChange[]
}

/** Why the tallies of a track cannot be counted. */
export type NotCountedReason =
  /** The track is in one plan only, or grades nobody there. */
  | 'not-graded-in-both'
  /** The plans appraise different people on it. */
  | 'subjects-differ'
  /** The ballots of the two plans have different options. */
  | 'options-differ'
  /** Voter classes: a tally is one for each class. */
  | 'classes'
  /** A threshold looks at scores, which are no ballots. */
  | 'scores'
  /** There are more tallies than are gone through; see the option `limit`. */
  | 'too-many-tallies'

/** One track under both plans. */
export interface TrackRegions {
  /** Track id. */
  track: string
  /** How many tallies of so many valid ballots there are, as text. */
  tallies: string
  /** Groups of facts; the first holds the facts of somebody of whom nothing particular is on record. */
  underFacts: ChangeUnderFacts[]
  /** Whether these are all combinations of facts that a rule can tell apart. */
  complete: boolean
  /** Why nothing is counted; null: it is. */
  notCounted: NotCountedReason | null
}

/** The tallies that two plans treat differently. */
export interface RegionComparison {
  /** Valid ballots of every tally. */
  ballots: number
  /** Every track of either plan. */
  tracks: TrackRegions[]
}
