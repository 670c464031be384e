import type { Bounded } from '../../core/bounds.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import type { Ballots } from './ballots.js'
import type { SubjectBorders } from './borders.js'
import { subjectBorders } from './borders.js'
import type { Outcome } from './outcomes.js'
import { outcomesOf } from './outcomes.js'
import type { Side } from './rowMaker.js'
import { rowMaker } from './rowMaker.js'
import type { RowsFor } from './search.js'

/** One track of a plan in a case. */
export interface TrackGround {
  /** The plan, with its readings switched. */
  plan: Policy
  /** The track. */
  track: Track
  /** The case. */
  caseFile: CaseFile
}

/** All that the margins of one subject are found from. */
export interface SubjectGround extends TrackGround {
  /** The subject as it stands by the rules. */
  bounded: Bounded
  /** Its ballots as they lie. */
  ballots: Ballots
  /** Its borders. */
  borders: SubjectBorders
  /** What the rules can say of it. */
  outcomes: readonly Outcome[]
  /** The bounds on whole ballots for sides of borders that must hold together. */
  rowsFor: (sides: readonly Side[]) => RowsFor
}

/** Prepares one subject whose counts are usable, on a track that the exact partition covers. */
export function subjectGround(ground: TrackGround, bounded: Bounded, ballots: Ballots): SubjectGround {
  const { plan, track, caseFile } = ground
  const borders = subjectBorders(track, bounded)
  const rowsOfSide = rowMaker(track, bounded, ballots, borders.variables)
  return {
    ...ground,
    bounded,
    ballots,
    borders,
    outcomes: outcomesOf(plan, track, caseFile, bounded, ballots, borders),
    rowsFor: (sides) => {
      const each = sides.map(rowsOfSide)
      return (valid) => each.flatMap((rows) => rows(valid))
    },
  }
}

/** The sides on which a region lies. */
export const sidesOf = ({ forms }: SubjectBorders, signs: readonly number[]): Side[] =>
  forms.map((linear, index) => ({ linear, sign: signs[index] ?? 0 }))
