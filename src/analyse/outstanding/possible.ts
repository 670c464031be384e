import type { StatedTally } from '../../schema/case.js'
import type { Standing } from '../changes.js'

/** One way in which a subject may stand in the end. */
export interface PossibleOutcome {
  /** How it stands. */
  standing: Standing
  /**
   * Tallies with which it stands so, of everybody on the track whose ballots are open: in place of their ballots and tallies these can be appraised.
   */
  witness: StatedTally[]
}

/** How one subject may stand in the end. */
export interface PossibleStandings {
  /** Subject id. */
  subject: string
  /** How many of its ballots are open. */
  outstanding: number
  /** How it stands by the ballots that are counted. */
  now: Standing
  /** How it may stand once all are, best grade first. With one entry nothing is open about it. */
  outcomes: PossibleOutcome[]
}

/** How the subjects of one track may stand in the end. */
export interface TrackPossibilities {
  /** Track id. */
  id: string
  /** In how many ways the tallies of the track can be completed: a whole number, as text since it may be beyond what a number holds. */
  completions: string
  /** Everybody on the track, by id. */
  subjects: PossibleStandings[]
}
