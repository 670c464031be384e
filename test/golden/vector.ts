import * as z from 'zod'
import { appraisalSchema, type CaseFile, caseSchema, policySchema } from '../../src/schema/index.js'

const item = appraisalSchema.shape.rectification.element
const text = z.string().regex(/\S/)
const anything = z.record(z.string(), z.unknown())
const optional = <Key extends string>(...keys: Key[]) =>
  Object.fromEntries(keys.map((key) => [key, z.unknown().optional()])) as Record<Key, z.ZodOptional<z.ZodUnknown>>

/** One subject in the short form of docs/vectors.md. */
const shortSubject = z.strictObject({
  id: text.optional(),
  ladder: z.int().min(0).optional(),
  equal: z.int().min(0).optional(),
  as: text.optional(),
  from: z.int().optional(),
  kind: text.optional(),
  since: text.optional(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  tally: z.array(z.int()).optional(),
  blank: z.int().optional(),
  spoiled: z.int().optional(),
  issued: z.int().optional(),
  returned: z.int().optional(),
  valid: z.int().optional(),
  ballots: z.array(z.array(z.string())).optional(),
  scores: z.array(z.string()).optional(),
  judgement: z.union([text, anything]).optional(),
  history: z.record(z.string(), z.string().nullable()).optional(),
})

const expectedSubject = z.strictObject({
  ...optional('grade', 'status', 'admissible', 'proposed', 'judged', 'rank', 'tiedWith', 'missing', 'tally', 'score'),
  ...optional('opinion', 'ungraded', 'later'),
  rules: z.record(z.string(), z.strictObject(optional('outcome', 'missing', 'evidence'))).optional(),
  judgement: z.strictObject(optional('outcome', 'grade', 'rules')).optional(),
  consequences: z.strictObject({ including: z.array(anything), excluding: z.array(text) }).optional(),
})

/** What is expected; only what is named is compared, and a name that nobody compares is refused. */
const expectation = z.strictObject({
  track: text.optional(),
  subjects: z.record(z.string(), expectedSubject).optional(),
  grades: z.record(z.string(), z.array(text)).optional(),
  quotas: z
    .array(
      z.looseObject({
        id: text,
        cohort: z.union([z.literal('all'), z.array(text)]).optional(),
        moved: z.array(text).optional(),
      }),
    )
    .optional(),
  streaks: z.array(z.looseObject({ id: text, organization: text.optional(), secretary: text.optional() })).optional(),
  alerts: z.strictObject({ including: z.array(anything).optional(), excluding: z.array(text).optional() }).optional(),
  register: z.array(anything).optional(),
  schedule: z.array(z.looseObject({ id: text })).optional(),
  progress: z.strictObject(optional('states', 'overdue', 'undated', 'alarms')).optional(),
  item: anything.optional(),
  error: text.optional(),
})

const vector = z.strictObject({
  id: text,
  clause: text,
  title: z.strictObject({ zh: text, en: text }),
  sum: text,
  policy: text,
  patch: z.record(z.string(), z.unknown()).optional(),
  readings: z.record(z.string(), z.string()).optional(),
  earlier: z.array(text).min(1).optional(),
  case: z.looseObject({ subjects: z.array(shortSubject) }).optional(),
  workdays: z.strictObject({ from: text, until: text, holidays: z.array(text), workdays: z.array(text) }).optional(),
  schedule: z
    .strictObject({
      meeting: z.string().optional(),
      today: z.string().optional(),
      events: caseSchema.shape.events,
    })
    .optional(),
  progress: z.strictObject({ items: z.array(item), today: text }).optional(),
  steps: z.strictObject({ item, events: item.shape.log }).optional(),
  expect: expectation,
})

/** One file of vectors; docs/vectors.md describes it. */
export const vectorFile = z.strictObject({
  topic: text,
  note: text,
  policies: z.record(z.string(), policySchema).optional(),
  vectors: z.array(vector).min(1),
})

/** One golden vector. */
export type Vector = z.infer<typeof vector>
/** What is expected of an appraisal. */
export type Expectation = z.infer<typeof expectation>
/** What is expected of one subject. */
export type ExpectedSubject = z.infer<typeof expectedSubject>
/** One subject in the short form. */
export type ShortSubject = z.infer<typeof shortSubject>
/** A case in the short form: `subjects`, and any list of a case beside it. */
export type ShortCase = Partial<CaseFile> & { subjects: ShortSubject[] }
