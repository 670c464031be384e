import * as z from 'zod'
import { count, day, dayOrMonth, decimal, id, mapOf, ratio, text, year } from './primitives.js'
import { rectificationItem } from './rectification.js'

const attributes = mapOf(z.union([z.string(), z.number(), z.boolean()])).optional()

/** A party organization. */
const organization = z.strictObject({ id, name: text, kind: id.optional(), attributes })

/** The secretary of an organization. */
const secretary = z.strictObject({ id, name: text, organization: id, since: dayOrMonth.optional(), attributes })

/** The committee that appraises. */
const committee = z.strictObject({ id, name: text.optional(), secretary: id.optional(), attributes })

/** Something that happened, on record about a subject, its organization or the committee. */
const incident = z.strictObject({
  subject: id,
  kind: id,
  on: dayOrMonth.optional(),
  basis: text.optional(),
  by: text.optional(),
  clearedOn: day.optional().describe('The day on which it was cleared: put right, or lifted.'),
})

/** What was ticked, or the score that was written, on one ballot about one subject: `[]` is blank, two marks are spoiled. */
const ballot = z.strictObject({
  track: id.optional(),
  id,
  subject: id,
  marks: z.array(id),
  class: id.optional(),
  problems: text.optional(),
  suggestions: text.optional(),
})

/** Ready counts of votes for one subject (and voter class). */
const statedTally = z.strictObject({
  track: id.optional(),
  subject: id,
  class: id.optional(),
  counts: mapOf(count),
  scores: z
    .array(z.strictObject({ score: decimal, votes: count }))
    .optional()
    .describe('Where the ballots hold scores: how many gave each; counts is empty then.'),
  blank: count.optional(),
  spoiled: count.optional(),
  issued: count.optional(),
  returned: count.optional(),
  valid: count.optional(),
})

/** What the committee decided on one subject, inside the bounds. */
const judgement = z.strictObject({
  track: id.optional(),
  subject: id,
  grade: id.optional(),
  strengths: z.array(text).optional(),
  problems: z.array(text).optional(),
  serious: z.boolean().optional(),
  reason: text.optional(),
  rectifyBy: day.optional().describe('The day by which the committee wants problems put right.'),
})

/**
 * The definition of a case document: the facts of one year, who, which ballots, what happened, what was decided.
 * To check a document use `parseCase`, which gives every fault, lets `x-` keys pass and follows references.
 *
 * @example
 * ```ts
 * caseSchema.shape.ballots.safeParse([{ id: '001', subject: 's1', marks: ['good'] }]).success // => true
 * ```
 */
export const caseFile = z.strictObject({
  year,
  committee: committee.optional(),
  organizations: z.array(organization),
  secretaries: z.array(secretary),
  meeting: z
    .strictObject({
      date: day.optional(),
      due: count.optional(),
      present: count.optional(),
      attendees: z.array(z.strictObject({ role: id, count })).optional(),
    })
    .optional(),
  events: z
    .array(z.strictObject({ event: id, on: day, subject: id.optional().describe('Whom alone it concerns.') }))
    .optional()
    .describe('On which days the events of the policy happened; the meeting has its own place.'),
  ballots: z.array(ballot).optional(),
  tallies: z.array(statedTally).optional(),
  scores: z.array(z.strictObject({ track: id.optional(), subject: id, component: id, value: decimal })).optional(),
  incidents: z.array(incident).optional(),
  handedDown: z
    .array(
      z.strictObject({
        quota: id,
        cohort: z.array(id).min(1).optional().describe('Organization kinds; left out: everybody.'),
        count,
      }),
    )
    .optional()
    .describe('Numbers that the superior body set for quotas.'),
  judgements: z.array(judgement).optional(),
  visits: z.array(z.strictObject({ organization: id, on: day, note: text.optional() })).optional(),
  reports: z
    .array(
      z.strictObject({
        subject: id,
        submittedOn: day.optional(),
        reviewedOn: day.optional(),
        topics: z.array(id).optional(),
        compulsory: z.array(id).optional(),
        problems: z.array(text).optional(),
        problemProportion: ratio.optional().describe('What part of the report is on problems and their causes.'),
        answersLastYear: z.boolean().optional(),
        onBehalfOfOrganization: z.boolean().optional(),
        publishedOn: day.optional(),
        publishedTo: text.optional(),
      }),
    )
    .optional(),
  comments: z.array(z.strictObject({ subject: id, by: text.optional(), problems: z.array(text) })).optional(),
  history: z
    .array(
      z.strictObject({
        year,
        organization: id,
        secretary: text.optional(),
        grade: id.nullable().describe('null: not graded that year.'),
        policy: id.optional(),
        review: z.int().min(1).optional().describe('Which review of that year; the first where it is left out.'),
      }),
    )
    .optional(),
  rectification: z.array(rectificationItem).optional(),
  annualResults: z.array(z.strictObject({ subject: id, result: text })).optional(),
})

/** A party organization. */
export type Organization = z.infer<typeof organization>
/** The secretary of an organization. */
export type Secretary = z.infer<typeof secretary>
/** The committee that appraises. */
export type Committee = z.infer<typeof committee>
/** Something that happened, on record. */
export type Incident = z.infer<typeof incident>
/** One ballot about one subject. */
export type Ballot = z.infer<typeof ballot>
/** Ready counts of votes for one subject. */
export type StatedTally = z.infer<typeof statedTally>
/** What the committee decided on one subject. */
export type Judgement = z.infer<typeof judgement>
/** The facts of one year. */
export type CaseFile = z.infer<typeof caseFile>
