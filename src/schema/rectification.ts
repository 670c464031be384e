import * as z from 'zod'
import { day, id, text, year } from './primitives.js'

const step = { on: day, by: text.optional(), note: text.optional() }

/** One step of a rectification item; the log keeps every one. */
const rectificationEvent = z.union([
  z.strictObject({
    do: z.literal('plan'),
    ...step,
    measures: z.array(text).min(1),
    responsible: text.min(1),
    due: day,
  }),
  z.strictObject({ do: z.literal('start'), ...step }),
  z.strictObject({ do: z.literal('submit'), ...step }),
  z.strictObject({ do: z.literal('return'), ...step, reason: text.min(1) }),
  z.strictObject({ do: z.literal('close'), ...step }),
  z.strictObject({ do: z.literal('extend'), ...step, due: day, reason: text.min(1) }),
  z.strictObject({ do: z.literal('carry-over'), ...step, year }),
])

/** Where a problem was named. */
const rectificationSource = z.strictObject({
  from: z.enum(['self', 'superior', 'public']),
  ballots: z.array(id).optional().describe('Ids of the ballots that named it.'),
  by: z.array(text).optional().describe('Who named it in a comment.'),
})

/** One problem to be put right. */
export const rectificationItem = z.strictObject({
  id,
  organization: id.nullable(),
  subject: id,
  year,
  problem: text.min(1),
  sources: z.array(rectificationSource).min(1),
  measures: z.array(text),
  responsible: text.nullable(),
  due: day.nullable(),
  state: z.enum(['listed', 'planned', 'in-progress', 'submitted', 'closed']),
  log: z.array(rectificationEvent),
})

/** One step of a rectification item. */
export type RectificationEvent = z.infer<typeof rectificationEvent>
/** Where a problem was named. */
export type RectificationSource = z.infer<typeof rectificationSource>
/** One problem to be put right. */
export type RectificationItem = z.infer<typeof rectificationItem>
