import * as z from 'zod'
import { alert } from './alert.js'
import { evidence, outcome } from './evidence.js'
import { count, day, decimal, fingerprint, fraction, id, mapOf, text, year } from './primitives.js'
import { rectificationItem } from './rectification.js'
import { effect } from './track.js'

export type {
  AttributeEvidence,
  AttributeNumberEvidence,
  CompositeEvidence,
  Evidence,
  GradeEvidence,
  IncidentEvidence,
  KindEvidence,
  Operator,
  Outcome,
  ScoreEvidence,
  SeriousEvidence,
  ShareEvidence,
  TenureEvidence,
} from './evidence.js'

const counts = mapOf(count)

/** Where the ballots hold scores: how many gave each, high to low. */
const scores = z
  .array(z.strictObject({ score: decimal, votes: count }))
  .nullable()
  .optional()

/** The counts of one subject; null: not supplied. */
const tally = z.strictObject({
  due: count.nullable(),
  present: count.nullable(),
  issued: count.nullable(),
  returned: count.nullable(),
  valid: count.nullable(),
  blank: count.nullable(),
  spoiled: count.nullable(),
  counts: counts.nullable(),
  scores,
  classes: z
    .array(z.strictObject({ class: id, valid: count.nullable(), counts: counts.nullable(), scores }))
    .optional(),
  spoiledBallots: z.array(
    z.strictObject({
      ballot: id,
      reason: z.enum(['several-marks', 'unknown-option', 'not-a-score', 'conflicting-copies', 'unknown-class']),
    }),
  ),
})

const quotaBase = z.enum(['subjects', 'due', 'present'])

/** One bound on a grade, or one thing that moved it, with its evidence. */
const reason = z.union([
  z.strictObject({ kind: z.literal('rule'), id, clause: id, outcome, effect, evidence, missing: z.array(id) }),
  z.strictObject({
    kind: z.literal('proposal'),
    method: z.enum(['best', 'first-match', 'bands', 'plurality']),
    outcome,
    grade: id.nullable().describe('The grade proposed, before it was moved into the admissible ones.'),
    evidence: z.array(evidence),
    missing: z.array(id),
  }),
  z.strictObject({
    kind: z.literal('quota'),
    id,
    clause: id,
    from: id,
    to: id,
    evidence: z.strictObject({
      rank: count,
      cohort: z.union([z.literal('all'), z.array(id)]),
      of: quotaBase.optional(),
      base: count.optional(),
      size: count,
      target: fraction,
      admissible: z.array(count),
      actual: count,
    }),
  }),
  z.strictObject({
    kind: z.literal('judgement'),
    outcome: z.enum(['applied', 'not-admissible']),
    grade: id,
    reason: text.nullable(),
    rules: z.array(id).describe('The rules that forbid it, where it is not admissible.'),
  }),
])

const obligationFields = {
  do: id,
  label: text.optional(),
  results: z.array(text).optional(),
  due: day.nullable().optional().describe('null: a day is to be set, or the meeting day is not known.'),
}

/** One thing that follows from a grade, with somebody to carry it out. */
const appliedConsequence = z.strictObject({
  id,
  clause: id,
  force: z.enum(['must', 'may']),
  outcome: z.enum(['holds', 'undetermined']),
  missing: z.array(id),
  ...obligationFields,
})

/** The result for one subject on one track. */
const determination = z.strictObject({
  subject: id,
  organization: id.nullable(),
  tally,
  score: z
    .strictObject({
      total: fraction.nullable(),
      components: z.array(z.strictObject({ id, value: fraction.nullable() })),
    })
    .optional(),
  rank: z.int().min(1).nullable(),
  tiedWith: z.array(id),
  admissible: z.array(id),
  proposed: id.nullable(),
  judged: id.nullable(),
  grade: id.nullable(),
  status: z.enum(['graded', 'ungraded', 'provisional']),
  ungraded: text.nullable().describe('The reason for having no grade.'),
  later: z.literal(true).optional().describe('The grade is only put off.'),
  missing: z.array(id),
  reasons: z.array(reason),
  opinion: z.strictObject({ strengths: z.array(text), problems: z.array(text) }).nullable(),
  consequences: z.array(appliedConsequence),
})

/** How a quota came out in one cohort. */
const quotaResult = z.strictObject({
  id,
  clause: id,
  grades: z.array(id),
  cohort: z.union([z.literal('all'), z.array(id).describe('Organization kinds.')]),
  of: quotaBase.optional().describe('What the ratio is taken of, where it is not those graded.'),
  base: count.nullable().optional().describe('Their number; null: not supplied.'),
  size: count,
  target: fraction.nullable().describe('null: something that it depends on was not supplied.'),
  admissible: z.array(count),
  forced: count.describe('Subjects that the rules or a judgement hold inside `grades`.'),
  actual: count,
  met: z.boolean(),
  moved: z.array(id),
  applies: outcome
    .optional()
    .describe(
      'Whether its condition holds; undetermined too where its number cannot be told. Nobody is moved unless it holds.',
    ),
  evidence: evidence.optional().describe('Why its condition holds or not.'),
  missing: z.array(id).optional().describe('What was not supplied, where it is undetermined.'),
})

/** The results of one track. */
const trackResult = z.strictObject({ id, quotas: z.array(quotaResult), determinations: z.array(determination) })

/** Several years (or reviews) of the same grade: certain, possible, or no. */
const streakResult = z.strictObject({
  id,
  clause: id,
  organization: id.nullable(),
  secretary: id.nullable(),
  years: z.array(year),
  grades: z.array(id.nullable()).describe('The grade of each year; null: not graded or not known.'),
  unknown: z
    .array(year)
    .optional()
    .describe('The years that are not known, where a year without a grade counts; elsewhere those with null.'),
  answer: z.enum(['certain', 'possible', 'no']),
  then: z.array(z.strictObject(obligationFields)),
})

/**
 * The definition of an appraisal document: the graded and explained result of one case under one policy.
 * To check a document use `parseAppraisal`, which gives every fault and lets `x-` keys pass.
 *
 * @example
 * ```ts
 * appraisalSchema.shape.alerts.safeParse([]).success // => true
 * ```
 */
export const appraisal = z.strictObject({
  schema: z.literal(1),
  policy: z.strictObject({ id, version: text, fingerprint }),
  library: text,
  year,
  tracks: z.array(trackResult),
  streaks: z.array(streakResult),
  alerts: z.array(alert),
  rectification: z.array(rectificationItem),
  readings: mapOf(id),
})

/** The counts of one subject. */
export type Tally = z.infer<typeof tally>
/** One bound on a grade, or one thing that moved it. */
export type Reason = z.infer<typeof reason>
/** One thing that follows from a grade. */
export type AppliedConsequence = z.infer<typeof appliedConsequence>
/** The result for one subject on one track. */
export type Determination = z.infer<typeof determination>
/** How a quota came out in one cohort. */
export type QuotaResult = z.infer<typeof quotaResult>
/** The results of one track. */
export type TrackResult = z.infer<typeof trackResult>
/** Several years of the same grade. */
export type StreakResult = z.infer<typeof streakResult>
/** The graded and explained result of one case under one policy. */
export type Appraisal = z.infer<typeof appraisal>
