import * as z from 'zod'
import type { About, Base } from './condition.js'
import { about, base } from './condition.js'
import { count, day, fraction, id, text, year } from './primitives.js'

/** The three values of a condition. */
export type Outcome = 'holds' | 'does-not-hold' | 'undetermined'
/** The four comparison operators. */
export type Operator = 'over' | 'atLeast' | 'under' | 'atMost'

/** Both sides of a share's comparison; exact fractions as text. */
export interface ShareEvidence {
  /** The condition's value. */
  outcome: Outcome
  /** Options counted. */
  share: string[]
  /** Their votes; null: not supplied. With voter classes, over all classes. */
  votes: number | null
  /** The number of ballots that the share is taken of; null: not supplied. */
  base: number | null
  /** Which ballots the base counts. */
  of: Base
  /** The weighted share, where the track has voter classes. */
  weighted?: string | null | undefined
  /** How the two sides are compared. */
  operator: Operator
  /** The limit, as an exact fraction. */
  limit: string
}

/** Both sides of a score's comparison. */
export interface ScoreEvidence {
  /** The condition's value. */
  outcome: Outcome
  /** `true` for the total, or the component. */
  score: true | string
  /** The score, as an exact number; null: not known. */
  value: string | null
  /** How the two sides are compared. */
  operator: Operator
  /** The limit, as an exact fraction. */
  limit: string
}

/** The incidents found. */
export interface IncidentEvidence {
  /** The condition's value. */
  outcome: Outcome
  /** Incident kind asked for. */
  incident: string
  /** Days that count. */
  within: 'year' | 'ever'
  /** Whose incidents; left out: the subject's own. */
  about?: About | undefined
  /** Only incidents that have not been cleared count. */
  open?: true | undefined
  /** The policy's year. */
  year: number
  /** What is on record of this kind, in or out of the year, cleared or not. */
  found: { on: string | null; basis: string | null; by: string | null; clearedOn?: string | undefined }[]
}

/** Both sides of a tenure's comparison. */
export interface TenureEvidence {
  /** The condition's value. */
  outcome: Outcome
  /** Whole calendar months in post; null: not known. */
  months: number | null
  /** First day in post, as recorded. */
  since: string | null
  /** Day on which it is measured. */
  on: string | null
  /** How the two sides are compared. */
  operator: Operator
  /** The limit in months. */
  limit: number
}

/** The organization's kind. */
export interface KindEvidence {
  /** The condition's value. */
  outcome: Outcome
  /** The kind on record; null: not supplied. */
  kind: string | null
  /** The kinds asked for. */
  of: string[]
}

/** A recorded fact. */
export interface AttributeEvidence {
  /** The condition's value. */
  outcome: Outcome
  /** Name of the fact. */
  attribute: string
  /** Whose fact; left out: the subject's own. */
  about?: About | undefined
  /** The value on record; null: not supplied. */
  value: string | number | boolean | null
  /** The value asked for. */
  is: string | number | boolean
}

/** Both sides of a recorded number's comparison. */
export interface AttributeNumberEvidence {
  /** The condition's value. */
  outcome: Outcome
  /** Name of the fact. */
  attribute: string
  /** Whose fact; left out: the subject's own. */
  about?: About | undefined
  /** The number on record; null: not supplied, or no number. */
  value: number | null
  /** How the two sides are compared. */
  operator: Operator
  /** The limit, as an exact fraction. */
  limit: string
}

/** The grade that came out, in consequences. */
export interface GradeEvidence {
  /** The condition's value. */
  outcome: Outcome
  /** The grade; null: none. */
  grade: string | null
  /** The grades asked for. */
  of: string[]
}

/** Whether the committee called the problem serious. */
export interface SeriousEvidence {
  /** The condition's value. */
  outcome: Outcome
  /** What the judgement says; null: nothing. */
  serious: boolean | null
  /** What was asked for. */
  is: boolean
}

/** All, any or not of the parts. */
export type CompositeEvidence =
  | { outcome: Outcome; all: Evidence[] }
  | { outcome: Outcome; any: Evidence[] }
  | { outcome: Outcome; not: Evidence }

/** Why a condition has its value: both sides of each comparison in it. */
export type Evidence =
  | ShareEvidence
  | ScoreEvidence
  | IncidentEvidence
  | TenureEvidence
  | KindEvidence
  | AttributeEvidence
  | AttributeNumberEvidence
  | GradeEvidence
  | SeriousEvidence
  | CompositeEvidence

/** The three values of a condition. */
export const outcome = z.enum(['holds', 'does-not-hold', 'undetermined'])
const operator = z.enum(['over', 'atLeast', 'under', 'atMost'])
const scalar = z.union([z.string(), z.number(), z.boolean()])

/** Why a condition has its value. */
export const evidence: z.ZodType<Evidence> = z.lazy(() =>
  z.union([
    z.strictObject({
      outcome,
      share: z.array(id),
      votes: count.nullable(),
      base: count.nullable(),
      of: base,
      weighted: fraction.nullable().optional(),
      operator,
      limit: fraction,
    }),
    z.strictObject({
      outcome,
      score: z.union([z.literal(true), id]),
      value: fraction.nullable(),
      operator,
      limit: fraction,
    }),
    z.strictObject({
      outcome,
      incident: id,
      within: z.enum(['year', 'ever']),
      about: about.optional(),
      open: z.literal(true).optional(),
      year,
      found: z.array(
        z.strictObject({
          on: text.nullable(),
          basis: text.nullable(),
          by: text.nullable(),
          clearedOn: day.optional(),
        }),
      ),
    }),
    z.strictObject({
      outcome,
      months: z.int().nullable(),
      since: text.nullable(),
      on: day.nullable(),
      operator,
      limit: count,
    }),
    z.strictObject({ outcome, kind: id.nullable(), of: z.array(id) }),
    z.strictObject({ outcome, attribute: id, about: about.optional(), value: scalar.nullable(), is: scalar }),
    z.strictObject({
      outcome,
      attribute: id,
      about: about.optional(),
      value: z.number().nullable(),
      operator,
      limit: fraction,
    }),
    z.strictObject({ outcome, grade: id.nullable(), of: z.array(id) }),
    z.strictObject({ outcome, serious: z.boolean().nullable(), is: z.boolean() }),
    z.strictObject({ outcome, all: z.array(evidence) }),
    z.strictObject({ outcome, any: z.array(evidence) }),
    z.strictObject({ outcome, not: evidence }),
  ]),
)
