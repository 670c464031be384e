import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'

/** The votes of one body of voters: the whole track, or one voter class. Null: not supplied. */
export interface Votes {
  /** By option; where the ballots hold scores, by score, written as a fraction. */
  counts: Map<string, number> | null
  valid: number | null
}

/** The evidence on one subject of one track. */
export interface SubjectTally extends Votes {
  due: number | null
  present: number | null
  issued: number | null
  returned: number | null
  blank: number | null
  spoiled: number | null
  classes: Map<string, Votes> | null
  spoiledBallots: { ballot: string; reason: string }[]
  /** What to name as missing where the counts are null. */
  missing: string[]
}

export type Truth = 'holds' | 'does-not-hold' | 'undetermined'

/** A condition's value and what it lacked. */
export interface Finding {
  outcome: Truth
  missing: string[]
}

/** Both sides of a comparison, as far as they are numbers of the case. */
export type Sides =
  | { votes: number | null; base: number | null; weighted: string | null }
  | { value: string | null }
  | { months: number | null }

export interface AlertNote {
  code: string
  severity: 'error' | 'warning' | 'info'
  /** Empty: about no subject in particular. */
  subjects: string[]
}

/** What the reference needs to look at one subject. */
export interface Place {
  policy: Policy
  track: Track
  caseFile: CaseFile
  subject: string
  organization: string | null
  tally: SubjectTally
}

export interface QuotaOutcome {
  id: string
  cohort: 'all' | string[]
  /** What the ratio is taken of, where it is not those graded, and their number. */
  of?: 'subjects' | 'due' | 'present'
  base?: number | null
  size: number
  /** Null: it depends on something that was not supplied. */
  target: string | null
  admissible: number[]
  forced: number
  actual: number
  met: boolean
  moved: string[]
  /** Whether its condition holds; undetermined too where its number is not known. */
  applies?: Truth
  missing?: string[]
}

/** A grade that the committee gave, and the rules that forbid it, if any do. */
export interface JudgementOutcome {
  grade: string
  outcome: 'applied' | 'not-admissible'
  rules: string[]
}

export interface ConsequenceOutcome {
  id: string
  do: string
  outcome: Truth
  missing: string[]
  /** Undefined: no day is asked for. Null: a day that is not known yet. */
  due: string | null | undefined
}

export interface SubjectOutcome {
  subject: string
  organization: string | null
  tally: SubjectTally
  score: { total: string | null; components: Record<string, string | null> } | null
  rank: number | null
  tiedWith: string[]
  admissible: string[]
  proposed: string | null
  judged: string | null
  grade: string | null
  status: 'graded' | 'ungraded' | 'provisional'
  ungraded: string | null
  /** The grade is only put off. */
  later?: boolean
  missing: string[]
  rules: { id: string; outcome: Truth; missing: string[]; sides: Sides | null }[]
  /** Null on a track that grades nobody. `grade` is the one before it is moved; null for `best`. */
  proposal: { outcome: Truth; grade: string | null; missing: string[] } | null
  judgement: JudgementOutcome | null
  moves: { id: string; from: string; to: string }[]
  consequences: ConsequenceOutcome[]
}

export interface StreakOutcome {
  id: string
  of: string
  answer: 'certain' | 'possible' | 'no'
  years: number[]
}

export interface ReferenceAppraisal {
  tracks: { id: string; quotas: QuotaOutcome[]; subjects: SubjectOutcome[] }[]
  streaks: StreakOutcome[]
  alerts: AlertNote[]
}
