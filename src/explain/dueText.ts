import type { Deadline } from '../schema/policy.js'
import { dayText } from './dates.js'
import type { Voice } from './voice.js'
import { entryOf } from './voice.js'

/** When something is due by the plan, in words. */
export function dueText(due: Deadline['due'], eventName: (event: string) => string | undefined, voice: Voice): string {
  const { say, texts } = voice
  const { part, choice } = texts.edits
  if ('from' in due) return say(part.window, { from: dayText(due.from, voice), until: dayText(due.until, voice) })
  const [side, event] = 'before' in due ? (['before', due.before] as const) : (['after', due.after] as const)
  const [unit = 'days', count = 0] = Object.entries(due).find(([, value]) => typeof value === 'number') ?? []
  return say(part[side], {
    event: eventName(event) ?? entryOf(choice[side] ?? {}, event) ?? event,
    distance: say(entryOf(part, unit) ?? unit, { count: String(count) }),
  })
}
