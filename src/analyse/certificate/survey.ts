import type { Amounts } from '../space/sample.js'
import type { Move } from './moves.js'

/**
 * Tallies that no rule tells apart: each border has them on the same side. A condition looks at a tally through such a border alone, and a proposal
 * through conditions, bands of the score or the order of two counts, which are borders too; so whatever the facts, two tallies of one class
 * have the same rules hold, the same admissible grades and the same proposal. Their ranks may differ.
 */
export interface TallyClass {
  /** `votes`: every body of voters has valid ballots; `partial`: one has none; `empty`: there is no valid ballot. */
  kind: 'votes' | 'partial' | 'empty'
  /** Real tallies of it, at least one, of different rank where there are such. */
  samples: readonly [Amounts, ...Amounts[]]
}

/** Two tallies, the second of which has one ballot (or, by regions, some ballots of one option) moved up. */
export interface Step {
  /** Before. */
  before: Amounts
  /** After. */
  after: Amounts
}

/** Two tallies of which the first is ranked strictly higher. */
export interface Pair {
  /** The one ranked higher. */
  high: Amounts
  /** The one ranked lower. */
  low: Amounts
}

/** Everything that can be counted on one track, in classes. */
export interface Survey {
  /** Whether every kind of tallies was found; there may be too many. */
  complete: boolean
  /** Whether every tally was visited, or every region found. */
  method: 'enumerated' | 'partitioned'
  /** Number of tallies visited; null: all, by regions. */
  tallies: number | null
  /** The classes. */
  classes: readonly TallyClass[]
  /** The moves that were tried; null where the plan does not say which option is better. */
  moves: readonly Move[] | null
  /** How often a ballot was moved: once for each tally and move, or for each region and move. */
  moved: number
  /** A move that leads from one class into another; null: there is none. */
  step: (move: number, from: number, to: number) => Step | null
  /** Tallies of two classes of which the first is ranked higher; null: there are none; undefined: not settled. */
  above: (high: number, low: number) => Pair | null | undefined
}
