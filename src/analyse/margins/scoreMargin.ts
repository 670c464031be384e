import type { Never } from './margin.js'

/** The least change of a score that leads to a grade. */
export interface ScoreMargin {
  /** Tells score margins from ballot margins. */
  kind: 'score'
  /** The grade. */
  to: string
  /** The change on the footing of 100 points, an exact fraction: `"3/2"` up, `"-2"` down. */
  by: string
  /** Which way: told apart where the change is `"0"` and takes a little more. */
  way: 'up' | 'down'
  /** Whether that change is enough; false: it takes a little more, however little. */
  attained: boolean
  /** For a mean of score ballots: by how much the scores that are counted change in sum, if those of one voter class change alone. */
  points?: { class: string | null; sum: string }[]
}

/** A grade that no change of a score leads to. */
export interface NoScoreMargin {
  /** Tells score margins from ballot margins. */
  kind: 'score'
  /** The grade. */
  to: string
  /** None. */
  by: null
  /** Why. */
  never: Never
}

/** How far one score is from every other grade, all other scores and everybody else being as they are. */
export interface ScoreMargins {
  /** A component, or `true`: the total, whatever it comes from. */
  of: true | string
  /** Its value on the footing of 100 points, an exact fraction; null: not known, and then there are no margins. */
  value: string | null
  /** By rules, proposal and judgement, before any quota. */
  rules: (ScoreMargin | NoScoreMargin)[]
  /** In the end. */
  result: (ScoreMargin | NoScoreMargin)[]
}
