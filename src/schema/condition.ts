import * as z from 'zod'
import { count, decimal, id, ratio, withExactlyOne } from './primitives.js'

/** One comparison against an exact limit: exactly one of the four operators is given. */
export interface Comparison {
  /** More than (>): the limit itself does not hold. */
  over?: string | undefined
  /** At least (≥): the limit itself holds. */
  atLeast?: string | undefined
  /** Less than (<): the limit itself does not hold. */
  under?: string | undefined
  /** At most (≤): the limit itself holds. */
  atMost?: string | undefined
}

/** The number of ballots that a share is taken of. */
export type Base = 'valid' | 'returned' | 'issued' | 'present' | 'due'

/** Holds when options' votes are a certain share of the base. */
export interface ShareCondition extends Comparison {
  /** Option ids whose votes are counted. */
  share: string[]
  /** `sum` (the default) adds the options' votes; `any` tests each option alone. */
  combine?: 'sum' | 'any' | undefined
  /** Overrides the track's base. */
  base?: Base | undefined
}

/** Holds when the total score, or one component, compares with a number. */
export interface ScoreCondition extends Comparison {
  /** `true` for the total, or the id of one component. */
  score: true | string
}

/** Whom a recorded fact is about: the subject itself (the default), its organization, or the committee. */
export type About = 'subject' | 'organization' | 'committee'

/** Holds when an incident of a kind is on record. */
export interface IncidentCondition {
  /** Incident kind. */
  incident: string
  /** `year`: on a day of the policy's year; `ever`: on any day. */
  within: 'year' | 'ever'
  /** Whose incident counts. */
  about?: About | undefined
  /** Counts only incidents that have not been cleared. */
  open?: true | undefined
}

/** A number of whole calendar months. */
export interface Months {
  /** Whole calendar months. */
  months: number
}

/** Holds when the time in post, in whole calendar months, compares with a number. */
export interface TenureCondition {
  /** Exactly one operator, with a number of months. */
  tenure: {
    over?: Months | undefined
    atLeast?: Months | undefined
    under?: Months | undefined
    atMost?: Months | undefined
  }
  /** The day on which it is measured: of the meeting, or 31 December of the policy's year. */
  on: 'meeting' | 'year-end'
}

/** Holds when the organization is of one of the kinds. */
export interface KindCondition {
  /** Organization kinds. */
  kind: string[]
}

/** Holds when a recorded fact has a value, or is a number that compares with a limit: exactly one of `is` and the operators. */
export interface AttributeCondition extends Comparison {
  /** Name of the fact. */
  attribute: string
  /** The value asked for. */
  is?: string | number | boolean | undefined
  /** Whose fact counts; of the subject: the secretary's, or else the organization's. */
  about?: About | undefined
}

/** In consequences only: holds when the grade that came out is one of these. */
export interface GradeCondition {
  /** Grade ids. */
  grade: string[]
}

/** In consequences only: holds when the grade that came out is worse than this one. */
export interface GradeBelowCondition {
  /** Grade id. */
  gradeBelow: string
}

/** In consequences only: holds when the committee has recorded whether the problem is serious, and it is so. */
export interface SeriousCondition {
  /** What the judgement must say. */
  serious: boolean
}

/** Holds when all of the parts hold (three-valued logic). */
export interface AllCondition {
  /** The parts. */
  all: Condition[]
}

/** Holds when at least one of the parts holds (three-valued logic). */
export interface AnyCondition {
  /** The parts. */
  any: Condition[]
}

/** Holds when the part does not (three-valued logic). */
export interface NotCondition {
  /** The part. */
  not: Condition
}

/** A condition of the closed policy language; its value is holds, does not hold, or undetermined. */
export type Condition =
  | ShareCondition
  | ScoreCondition
  | IncidentCondition
  | TenureCondition
  | KindCondition
  | AttributeCondition
  | GradeCondition
  | GradeBelowCondition
  | SeriousCondition
  | AllCondition
  | AnyCondition
  | NotCondition

/** The ballots that a share may be taken of. */
export const base = z.enum(['valid', 'returned', 'issued', 'present', 'due'])

/** The four comparison operators. */
const operators = ['over', 'atLeast', 'under', 'atMost'] as const

/** Whom a recorded fact is about. */
export const about = z.enum(['subject', 'organization', 'committee'])

const oneOperator = <T extends z.ZodObject>(schema: T): T => withExactlyOne('one-operator', operators, schema)

const comparison = { over: ratio, atLeast: ratio, under: ratio, atMost: ratio }
const optionalComparison = {
  over: comparison.over.optional(),
  atLeast: comparison.atLeast.optional(),
  under: comparison.under.optional(),
  atMost: comparison.atMost.optional(),
}
const limit = decimal.optional()
const months = z.strictObject({ months: count })

/** The condition language. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    oneOperator(
      z.strictObject({
        share: z.array(id).min(1),
        combine: z.enum(['sum', 'any']).optional(),
        base: base.optional(),
        ...optionalComparison,
      }),
    ),
    oneOperator(z.strictObject({ score: z.union([z.literal(true), id]), ...optionalComparison })),
    z.strictObject({
      incident: id,
      within: z.enum(['year', 'ever']),
      about: about.optional(),
      open: z.literal(true).optional(),
    }),
    z.strictObject({
      tenure: oneOperator(
        z.strictObject({
          over: months.optional(),
          atLeast: months.optional(),
          under: months.optional(),
          atMost: months.optional(),
        }),
      ),
      on: z.enum(['meeting', 'year-end']),
    }),
    z.strictObject({ kind: z.array(id).min(1) }),
    withExactlyOne(
      'one-operator',
      ['is', ...operators],
      z.strictObject({
        attribute: id,
        about: about.optional(),
        is: z.union([z.string(), z.number(), z.boolean()]).optional(),
        over: limit,
        atLeast: limit,
        under: limit,
        atMost: limit,
      }),
    ),
    z.strictObject({ grade: z.array(id).min(1) }),
    z.strictObject({ gradeBelow: id }),
    z.strictObject({ serious: z.boolean() }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
)
