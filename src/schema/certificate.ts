import * as z from 'zod'
import { caseFile } from './case.js'
import { count, fingerprint, id, text } from './primitives.js'

/** What is claimed of a plan: see docs/analyse.md. */
const property = z.enum(['totality', 'anonymity', 'veto-dominance', 'monotonicity', 'no-envy', 'no-dead-grade'])

/** What an appraisal says of one subject of a counterexample. */
const outcome = z.strictObject({
  case: count.describe('Position of the case among the counterexample’s cases.'),
  subject: id,
  rank: z.int().min(1).nullable(),
  admissible: z.array(id),
  grade: id.nullable(),
  status: z.enum(['graded', 'ungraded', 'provisional']),
  ungraded: text.nullable(),
})

/** Whole cases that show that a property does not hold: appraise them, and what is shown comes out. */
const counterexample = z.strictObject({
  cases: z.array(caseFile).min(1),
  shows: z.strictObject({
    outcomes: z.array(outcome).min(1),
    rule: id.optional().describe('The rule that holds and whose bound is left.'),
    grade: id.optional().describe('The grade that nothing reaches.'),
    moved: z
      .strictObject({ from: id, to: id })
      .optional()
      .describe('The options between which one ballot was moved, or the component whose score was raised.'),
  }),
})

const checkedProperty = z.strictObject({
  property,
  holds: z.boolean().nullable().describe('null: not applicable, or not settled; `why` tells.'),
  why: z
    .enum(['tally-only', 'no-ranking', 'no-order', 'not-covered'])
    .optional()
    .describe(
      'Where `holds` is null: nobody is graded; nobody is ranked; no option is better than another; see `uncovered`.',
    ),
  checked: count.describe('What was compared: every tally or region with every world, move, judgement or cohort.'),
  counterexample: counterexample.optional(),
})

const certifiedTrack = z.strictObject({
  id,
  method: z
    .enum(['enumerated', 'partitioned'])
    .describe(
      'enumerated: every tally up to `ballots`; partitioned: every region of tallies of any number of ballots.',
    ),
  tallies: count.nullable().describe('Number of tallies; null: all, by regions.'),
  classes: count.describe('Kinds of tallies that no rule tells apart.'),
  worlds: count.describe('Combinations of facts that rules tell apart.'),
  cohorts: z.strictObject({ tried: count, largest: count }).describe('Small cohorts in which quotas were filled.'),
  uncovered: z
    .array(
      z.enum([
        'several-means',
        'share-across-classes',
        'plurality-across-classes',
        'too-many-facts',
        'too-many-regions',
        'classes-differ',
        'classes-without-case',
        'inputs-missing',
        'long-ballot-lists',
        'envy-behind-quotas',
        'bounds-under-quotas',
        'facts-of-quotas',
      ]),
    )
    .describe('What was not looked at; nothing is claimed of it.'),
  properties: z.array(checkedProperty),
  grades: z.array(
    z.strictObject({ grade: id, reachedBy: z.enum(['ballots', 'facts', 'quota', 'judgement', 'nothing']) }),
  ),
  ungraded: z.array(text).describe('Reasons for having no grade that occur where every input is supplied.'),
})

/**
 * The definition of a certificate document: which properties a plan has, what was looked at, and counterexamples.
 * To check a document use `parseCertificate`, which gives every fault and lets `x-` keys pass.
 *
 * @example
 * ```ts
 * certificateSchema.shape.ballots.safeParse(60).success // => true
 * ```
 */
export const certificate = z.strictObject({
  schema: z.literal(1),
  policy: z.strictObject({ id, version: text, fingerprint }),
  library: text,
  ballots: z.int().min(1).describe('The largest number of ballots whose tallies are enumerated.'),
  tracks: z.array(certifiedTrack),
})

/** What is claimed of a plan. */
export type CertifiedProperty = z.infer<typeof property>
/** One property of one track: whether it holds, and how much was compared. */
export type CheckedProperty = z.infer<typeof checkedProperty>
/** Whole cases that show that a property does not hold. */
export type Counterexample = z.infer<typeof counterexample>
/** The properties of one track. */
export type CertifiedTrack = z.infer<typeof certifiedTrack>
/** Which properties a plan has. */
export type Certificate = z.infer<typeof certificate>
