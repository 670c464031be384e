import type { ExplainContext } from './context.js'
import { componentLabel, eventLabel, quotaLabel } from './context.js'
import type { ExplainOptions, Voice } from './voice.js'
import { entryOf, voiceOf } from './voice.js'

/** A missing input in words; score components, quotas and events by their labels, where the plan is at hand. */
function missingText(name: string, voice: Voice, context?: ExplainContext): string {
  const { missing } = voice.texts
  const known = entryOf(missing, name)
  if (known !== undefined) return voice.say(known)
  const [, group, rest] = /^(attributes|committee\.attributes|handedDown|events|scores)\.(.+)$/s.exec(name) ?? []
  const template = entryOf(missing, group === undefined ? '*' : `${group}.*`) ?? '{name}'
  const labelOf = entryOf({ scores: componentLabel, handedDown: quotaLabel, events: eventLabel }, group ?? '')
  const id = rest ?? name
  return voice.say(template, { name: context && labelOf ? labelOf(context, id, voice) : id })
}

/** Missing inputs in words, as one part of a sentence. */
export const missingList = (names: readonly string[], context: ExplainContext, voice: Voice): string =>
  voice.list(names.map((name) => missingText(name, voice, context)))

/**
 * Says in office words what was not supplied.
 *
 * @param name - name of an input, as `missing` lists it: `"meeting.date"`, `"scores.field-check"`
 * @param options - language and replaced texts
 * @returns a phrase without a full stop
 * @example
 * ```ts
 * explainMissing('meeting.date') // => '未提供会议日期'
 * ```
 */
export const explainMissing = (name: string, options?: ExplainOptions): string => missingText(name, voiceOf(options))
