import * as z from 'zod'
import { count, day, id, mapOf, pointer, ratio, text, year } from './primitives.js'
import { obligation, track } from './track.js'

const role = z.enum(['rule', 'check', 'obligation', 'record', 'guidance'])

/** One clause of the plan and what became of it. */
const clause = z.strictObject({
  id,
  label: text,
  quote: text.max(40).optional().describe('At most a short quoted phrase.'),
  summary: text.describe('In words of our own.'),
  as: z.union([role, z.array(role).min(1)]),
  by: z.array(id).optional().describe('Ids of whatever in this policy carries the clause out.'),
})

/** The same grade, or none, several years (or reviews) running. */
const streak = z.strictObject({
  id,
  clause: id,
  label: text.optional(),
  track: id.optional(),
  grades: z.array(id),
  ungraded: z.boolean().optional().describe('true: a year without a grade counts; then `grades` may be empty.'),
  years: z.int().min(2).describe('How many; of reviews, where those are counted.'),
  per: z
    .enum(['year', 'review'])
    .optional()
    .describe(
      'year (the default): one calendar year after another; review: every review on record, however far apart.',
    ),
  of: z.enum(['organization', 'secretary']),
  gap: z.enum(['breaks', 'skips']),
  then: z.array(obligation).min(1),
})

const event = id.describe('`meeting`, or an event of the policy.')
const workingDays = z.int().min(1).describe('Working days; counted from the day after, or before, the event.')

/** When something is due: a window of days, or a distance from an event. */
const due = z.union([
  z.strictObject({ from: day, until: day }),
  z.strictObject({ before: event, days: count }),
  z.strictObject({ before: event, weeks: z.int().min(1).describe('Calendar weeks, Monday to Sunday.') }),
  z.strictObject({ before: event, workingDays }),
  z.strictObject({ after: event, days: count }),
  z.strictObject({ after: event, workingDays }),
])

/** One deadline of the plan. */
const deadline = z.strictObject({
  id,
  clause: id,
  label: text,
  for: z.enum(['meeting', 'report', 'visit', 'posting', 'notice', 'appeal', 'other']),
  due,
})

const check = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ id, clause: id, check: z.literal(name), ...shape })

/** One procedure check: what the library looks for in a case. */
const procedureCheck = z.union([
  check('coverage', { announced: z.array(z.strictObject({ kinds: z.array(id).min(1), count })).optional() }),
  check('meeting-window', { deadline: id }),
  check('debrief-ballot', {}),
  check('debrief-comment', {}),
  check('comment-problem', {}),
  check('attendance', {}),
  check('visit', { deadline: id }),
  check('report-submitted', {}),
  check('report-deadline', { deadline: id }),
  check('report-review', {}),
  check('report-topics', {}),
  check('report-compulsory', {}),
  check('report-problems', {}),
  check('report-last-year', {}),
  check('report-proportion', { atLeast: ratio.describe('The part of the report on problems and their causes.') }),
  check('report-on-behalf', {}),
  check('annual-results', {}),
  check('closing-dossier', {}),
  check('event-deadline', {
    deadline: id,
    event,
    bound: z
      .enum(['not-before', 'by'])
      .describe('not-before: the event must not come before the last day of the deadline; by: not after it.'),
  }),
])

const labelled = { id, label: text, also: z.array(text).optional() }

/** One way to read an open phrase, with its alternatives; switching one sets values at JSON Pointers. */
const reading = z.strictObject({
  id,
  clause: id,
  phrase: text,
  question: text,
  chosen: id,
  label: text.optional().describe('The chosen way, in words.'),
  alternatives: z.array(z.strictObject({ id, label: text.optional(), set: mapOf(z.json()) })),
  why: text,
})

/**
 * The definition of a policy document: a plan as data.
 * To check a document use `parsePolicy`, which gives every fault, lets `x-` keys pass and follows references.
 *
 * @example
 * ```ts
 * policySchema.shape.tracks.safeParse(wudingRiver2023.tracks).success // => true
 * ```
 */
export const policy = z.strictObject({
  schema: z.literal(1),
  id,
  version: text.min(1),
  title: text,
  issuer: text,
  family: id.optional().describe('Names what the versions of one plan, year after year, have in common.'),
  basis: z.array(text).optional().describe('The superior rules that the plan rests on.'),
  year,
  inForce: z.strictObject({ from: day, until: day }),
  clauses: z.array(clause),
  organizationKinds: z.array(z.strictObject(labelled)),
  incidentKinds: z.array(z.strictObject(labelled)).optional(),
  events: z
    .array(z.strictObject({ id, label: text, clause: id.optional() }))
    .optional()
    .describe('Happenings that days are counted from or checked; `meeting` is there without being listed.'),
  tracks: z.array(track).min(1),
  streaks: z.array(streak).optional(),
  report: z
    .strictObject({
      topics: z.array(z.strictObject({ ...labelled, clause: id.optional() })),
      compulsory: z.array(z.strictObject({ ...labelled, clause: id.optional() })),
    })
    .optional(),
  schedule: z.array(deadline).optional(),
  attendance: z.array(z.strictObject({ role: id, label: text, also: z.array(text).optional(), clause: id })).optional(),
  checks: z.array(procedureCheck).optional(),
  records: z
    .array(
      z.strictObject({
        id,
        clause: id,
        label: text,
        at: z.array(text).min(1).describe('Where the documents hold it: policy/…, case/… or appraisal/….'),
      }),
    )
    .optional(),
  rectification: z
    .strictObject({
      clause: id,
      sources: z.array(z.enum(['self', 'superior', 'public'])).min(1),
      nothing: z.array(text).optional().describe('Words that mean "no problem" (无, 暂无).'),
      alarms: z.array(z.strictObject({ daysLeft: z.int(), tell: z.array(text).min(1) })).optional(),
      deadline: z.union([z.strictObject({ days: count }), z.literal('set-by-committee')]).optional(),
    })
    .optional(),
  readings: z.array(reading).optional(),
  explained: z
    .array(z.strictObject({ code: id, at: pointer, why: text }))
    .optional()
    .describe('Findings on this policy that its authors know and accept.'),
})

/** One clause of a plan. */
export type Clause = z.infer<typeof clause>
/** The same grade several years running. */
export type Streak = z.infer<typeof streak>
/** One deadline of a plan. */
export type Deadline = z.infer<typeof deadline>
/** One procedure check of a plan. */
export type ProcedureCheck = z.infer<typeof procedureCheck>
/** One way to read an open phrase. */
export type Reading = z.infer<typeof reading>
/** A plan as data. */
export type Policy = z.infer<typeof policy>
