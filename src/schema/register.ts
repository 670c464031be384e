import * as z from 'zod'
import { id, text, year } from './primitives.js'
import { rectificationItem } from './rectification.js'

const named = z.strictObject({ id, name: text })
const subject = z.strictObject({ id, name: text, organization: id.optional() })

/**
 * The definition of a register document: what is to be put right, over the years, with whom and since when.
 * To check a document use `parseRegister`, which gives every fault, lets `x-` keys pass and follows references.
 *
 * @example
 * ```ts
 * registerSchema.shape.items.safeParse([]).success // => true
 * ```
 */
export const register = z.strictObject({
  schema: z.literal(1),
  year: year.describe('The year that it is kept in; items of earlier years are carried over into it.'),
  policy: id.optional().describe('Id of the plan whose sources and alarms apply.'),
  committee: named.optional(),
  organizations: z.array(named).describe('Names, for people; an item may be about others.'),
  subjects: z
    .array(subject)
    .describe('Names of whom items are about: secretaries, or organizations that are rated themselves.'),
  items: z.array(rectificationItem),
})

/** What is to be put right, over the years. */
export type Register = z.infer<typeof register>
