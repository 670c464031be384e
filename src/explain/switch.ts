import type { ReadingSwitch } from '../analyse/readings/compareReadings.js'
import type { ExplainContext } from './context.js'
import { clauseLabel } from './context.js'
import type { ExplainOptions } from './voice.js'
import { voiceOf } from './voice.js'

/**
 * Says in which way an open phrase of the plan is read.
 *
 * @param one - id of the reading and of the way
 * @param context - the plan
 * @param options - language and replaced texts
 * @returns a phrase without a full stop
 * @example
 * ```ts
 * explainSwitch({ reading: 'veto-base', way: 'issued' }, { policy }) // => '四（四）“超过10%”读作“发出票”'
 * ```
 */
export function explainSwitch(one: ReadingSwitch, context: ExplainContext, options?: ExplainOptions): string {
  const voice = voiceOf(options)
  const { say, quote, texts } = voice
  const reading = context.policy.readings?.find(({ id }) => id === one.reading)
  const label =
    one.way === reading?.chosen ? reading.label : reading?.alternatives.find(({ id }) => id === one.way)?.label
  return say(texts.analysis.switched, {
    ...(reading && { clause: clauseLabel(context, reading.clause, voice) }),
    phrase: quote(reading?.phrase ?? one.reading),
    way: quote(label || one.way),
  })
}
