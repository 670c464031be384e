import type { StatedTally } from '../../schema/case.js'
import type { Change } from './ballots.js'

/** Why no change of a subject's ballots leads to a grade. */
export type Never =
  /** Rules that hold whatever the ballots say forbid it; where there is no such rule, all that forbid it with some ballots. */
  | { because: 'rules'; rules: string[] }
  /** The committee has judged otherwise. */
  | { because: 'judgement'; grade: string }
  /** Some ballots would make it admissible, but neither the proposal nor a quota ever gives it: only a judgement can. */
  | { because: 'not-proposed' }
  /** The rules would give it with some ballots, but a quota takes it away at every place. */
  | { because: 'quota' }
  /** It would take a place in the ranking that no ballots give. */
  | { because: 'ranking' }
  /** It would take more ballots than there can be. */
  | { because: 'ballots'; limit: number }

/** The least change of a subject's ballots that leads to a grade. */
export interface BallotMargin extends Change {
  /** Tells ballot margins from score margins. */
  kind: 'ballots'
  /** The grade. */
  to: string
  /** How many ballots must be marked otherwise, added or taken away: relabel + add + remove. */
  ballots: number
  /** One tally that leads there, one entry a voter class; in place of the subject's ballots and tallies it can be appraised. */
  witness: StatedTally[]
}

/** A grade that no change of ballots leads to, or none that was found. */
export interface NoBallotMargin {
  /** Tells ballot margins from score margins. */
  kind: 'ballots'
  /** The grade. */
  to: string
  /** None. */
  ballots: null
  /** Why: proven. Null where it is not proven that there is none. */
  never: Never | null
  /** Where nothing is proven: how many changed ballots were looked at in vain. */
  beyond: number | null
}

/** The margins of one subject on one level. */
export interface LevelMargins {
  /** The grade as the ballots lie; null: none. */
  grade: string | null
  /** Every other grade, best first. */
  margins: (BallotMargin | NoBallotMargin)[]
  /** Options that make no difference to each other on this level. */
  alike: string[][]
}
