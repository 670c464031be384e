import * as z from 'zod'
import { base, condition } from './condition.js'
import { count, decimal, id, mapOf, ratio, text, withExactlyOne } from './primitives.js'

/** What a rule does to the admissible grades; with `provisionally`, to the proposal; with `permits`, what else it allows. */
export const effect = z.union([
  z.strictObject({ exactly: id }),
  z.strictObject({ atMost: id }),
  z.strictObject({ atLeast: id }),
  z.strictObject({
    ungraded: id.describe('Reason for having no grade.'),
    later: z.literal(true).optional().describe('The grade is only put off: it is found once the rule no longer holds.'),
  }),
  z.strictObject({
    permits: z.enum(['report-on-behalf']).describe('Bounds no grade; what it allows is used by the procedure checks.'),
  }),
  z.strictObject({
    provisionally: id.describe('The grade that is proposed until the committee has verified the matter and judged.'),
  }),
])

/** A rule: when the condition holds, the effect narrows the admissible grades. */
const rule = z.strictObject({ id, clause: id, label: text.optional(), when: condition, then: effect })

/** Something that follows: who must do what. `do` may be a policy's own code, with a label. */
export const obligation = z.strictObject({
  do: id,
  label: text.optional(),
  results: z.array(text).optional().describe('For bar-annual-result: the annual results that are barred.'),
  due: z.union([z.strictObject({ days: count }), z.literal('set-by-committee')]).optional(),
})

/** A consequence of a grade. */
const consequence = z.strictObject({
  id,
  clause: id,
  when: condition,
  then: z.array(obligation).min(1),
  force: z.enum(['must', 'may']),
})

/** How many subjects of a cohort may, or should, have grades of a head or tail of the scale. */
const quota = withExactlyOne(
  'one-bound',
  ['around', 'atLeast', 'atMost', 'count'],
  z.strictObject({
    id,
    clause: id,
    label: text.optional(),
    grades: z.array(id).min(1),
    cohort: z.union([
      z.literal('all'),
      z.literal('kind'),
      z.strictObject({ kinds: z.array(z.array(id).min(1)).min(1) }),
    ]),
    around: ratio.optional(),
    within: ratio.optional(),
    atLeast: ratio.optional(),
    atMost: ratio.optional(),
    count: z
      .union([count, z.literal('handed-down').describe('The case says how many, under `handedDown`.')])
      .optional(),
    of: z
      .enum(['graded', 'subjects', 'due', 'present'])
      .optional()
      .describe(
        'The number that a ratio is taken of: those graded (the default), all subjects, or those due or present.',
      ),
    when: condition.optional().describe('Facts about the committee on which the quota depends.'),
    rounding: z.enum(['nearest', 'floor', 'ceil']).optional(),
    minimum: count.optional(),
    vetoed: z
      .enum(['count', 'on-top'])
      .optional()
      .describe(
        'Whether subjects whose admissible grades all lie in `grades` count toward the quota (the default), or come on top of it.',
      ),
    strength: z.enum(['hard', 'soft']),
  }),
)

const labelled = z.strictObject({
  id,
  label: text,
  also: z.array(text).optional().describe('Other words that files use for the same thing.'),
})

/** One option of a ballot. */
const option = labelled.extend({
  valid: z.boolean().optional().describe('false: the ballot is returned but leaves the valid ones (弃权, 不了解).'),
})

const ranking = z.union([
  z.strictObject({ share: z.array(id).min(1), order: z.enum(['asc', 'desc']) }),
  z.strictObject({ score: z.union([z.literal(true), id]), order: z.enum(['asc', 'desc']) }),
])

const component = z.union([
  z.strictObject({ id, label: text.optional(), weight: ratio, points: mapOf(z.number().min(0)) }),
  z.strictObject({ id, label: text.optional(), weight: ratio, outOf: z.number().positive() }),
  z.strictObject({
    id,
    label: text.optional(),
    weight: ratio,
    mean: z
      .strictObject({
        dropHighest: count.optional().describe('How many of the highest scores are left out; 0 if absent.'),
        dropLowest: count.optional().describe('How many of the lowest scores are left out; 0 if absent.'),
      })
      .describe('The mean of the scores on the ballots.'),
  }),
])

/** What a voter writes where the ballot takes a score. */
const ballotScore = z.strictObject({
  from: decimal,
  to: decimal,
  decimals: z.int().min(0).max(9).describe('How many decimals a score may be written with.'),
})

const composition = z.union([
  z.strictObject({ id, clause: id, label: text.optional(), roles: z.array(id).min(1), atLeast: count }),
  z.strictObject({
    id,
    clause: id,
    label: text.optional(),
    roles: z.array(id).min(1),
    of: z.array(id).min(1).describe('The roles that the share is taken of; `roles` are among them.'),
    share: z.strictObject({ atLeast: ratio }),
  }),
])

/** How the first proposal of a grade is made. */
const proposal = z.union([
  z.strictObject({ method: z.literal('best') }),
  z.strictObject({
    method: z.literal('first-match'),
    cases: z.array(z.strictObject({ when: condition, grade: id })),
    otherwise: id.nullable(),
  }),
  z.strictObject({
    method: z.literal('bands'),
    bands: z.array(z.strictObject({ atLeast: decimal, grade: id })).min(1),
  }),
  z.strictObject({ method: z.literal('plurality'), ties: z.enum(['worse', 'better', 'undecided']) }),
])

/** One body of people rated by one kind of voter with one ballot. */
export const track = z.strictObject({
  id,
  label: text,
  clause: id.optional(),
  subjects: z.enum(['secretaries', 'committee-secretary', 'organizations']),
  scale: z.array(labelled).describe('Grades, best first; empty only where the track is tallied alone.'),
  ballot: withExactlyOne(
    'one-ballot',
    ['options', 'score'],
    z.strictObject({
      clause: id.optional(),
      options: z.array(option).describe('Empty where the ballot takes a score.'),
      optional: z
        .boolean()
        .optional()
        .describe('true: the plan does without ballots too; counts are asked for only by what looks at them.'),
      score: ballotScore.optional(),
      texts: z.array(z.enum(['problems', 'suggestions'])).optional(),
      classes: z
        .array(labelled.extend({ weight: ratio }))
        .min(1)
        .optional(),
    }),
  ),
  base,
  tallyOnly: z.boolean().optional().describe('true: counted and shown, never graded.'),
  quorum: z
    .strictObject({
      clause: id.optional(),
      present: z.union([z.strictObject({ atLeast: ratio }), z.strictObject({ over: ratio })]),
      of: z.literal('due'),
    })
    .optional(),
  composition: z
    .array(composition)
    .optional()
    .describe('What the voters must be made up of, by the roles of the attendance list.'),
  score: z.strictObject({ components: z.array(component).min(1) }).optional(),
  proposal: proposal.optional(),
  rules: z.array(rule).optional(),
  ranking: z.array(ranking).optional(),
  rankWithin: z.literal('kind').optional().describe('kind: ranks and ties are found inside each kind of organization.'),
  quotas: z.array(quota).optional(),
  consequences: z.array(consequence).optional(),
})

/** What a rule does to the admissible grades. */
export type Effect = z.infer<typeof effect>
/** A rule of a track. */
export type Rule = z.infer<typeof rule>
/** Something that follows from a grade or a streak. */
export type Obligation = z.infer<typeof obligation>
/** A consequence of a grade. */
export type Consequence = z.infer<typeof consequence>
/** A quota on a head or tail of the scale. */
export type Quota = z.infer<typeof quota>
/** How the first proposal of a grade is made. */
export type Proposal = z.infer<typeof proposal>
/** One ranking key. */
export type RankingKey = z.infer<typeof ranking>
/** One component of a score. */
export type ScoreComponent = z.infer<typeof component>
/** One body of people rated by one kind of voter with one ballot. */
export type Track = z.infer<typeof track>
