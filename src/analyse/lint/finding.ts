import type { CaseFile } from '../../schema/case.js'
import type { FaultCode, FaultParams, Path } from '../../schema/fault.js'
import type { FindingParams, Sizes } from './findingParams.js'

/** How much a finding matters: an error cannot be meant; a warning must be looked at; an info is worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** What a finding rests on. */
export type Proof =
  /** It stands in the plan, to be read there. */
  | { kind: 'structural' }
  /** The examples show it. */
  | { kind: 'shown' }
  /** Shown for every tally of any number of ballots and every combination of facts that the rules can tell apart. */
  | { kind: 'proven'; regions: number; worlds: number }
  /** Tried out for every cohort of so many subjects. */
  | { kind: 'enumerated'; sizes: Sizes }

/** A code that the linter adds to those of the parse faults. */
export type LintCode = keyof FindingParams

/** Every code that a finding may have. */
export type FindingCode = FaultCode | LintCode

interface FindingOf<Code extends FindingCode> {
  /** What is the matter. */
  code: Code
  /** How much it matters. */
  severity: Severity
  /** Keys and list positions from the root of the plan. */
  path: Path
  /** The same place as a JSON Pointer, as in the plan's `explained`. */
  at: string
  /** The clause that the place belongs to; null: none. */
  clause: string | null
  /** All that a sentence about it needs. */
  params: Code extends keyof FindingParams ? FindingParams[Code] : Code extends FaultCode ? FaultParams[Code] : never
  /** What it rests on. */
  proof: Proof
  /** Whole cases that show it when they are appraised; two where it is about a change. Empty: there is nothing to appraise. */
  examples: CaseFile[]
  /** Why the authors of the plan accept it, from the plan's `explained`; null: they say nothing. */
  explained: string | null
}

/** Something about a plan that a person must look at, as data. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode]

/** A finding of one concern, before it is told where it belongs. */
export type Draft = {
  [Code in LintCode]: Pick<FindingOf<Code>, 'code' | 'path' | 'params' | 'proof'> & { examples?: CaseFile[] }
}[LintCode]
