import type { ExplainOptions, Voice } from './voice.js'
import { entryOf, voiceOf } from './voice.js'

/** A missing input in words; `labelOf` turns the id of a score component into its label. */
export function missingText(name: string, voice: Voice, labelOf: (id: string) => string = (id) => id): string {
  const { missing } = voice.texts
  const known = entryOf(missing, name)
  if (known !== undefined) return voice.say(known)
  const [, group, rest] = /^(attributes|committee\.attributes|scores)\.(.+)$/s.exec(name) ?? []
  const template = entryOf(missing, group === undefined ? '*' : `${group}.*`) ?? '{name}'
  return voice.say(template, { name: group === 'scores' ? labelOf(rest ?? name) : (rest ?? name) })
}

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
