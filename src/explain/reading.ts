import type { Reading } from '../schema/policy.js'
import type { ExplainContext } from './context.js'
import { clauseLabel } from './context.js'
import type { ExplainOptions } from './voice.js'
import { voiceOf } from './voice.js'

/**
 * Says how an open phrase of the plan was read.
 *
 * @param reading - of the plan
 * @param chosen - id of the way that was taken, as the appraisal's `readings` names it
 * @param context - the plan
 * @param options - language and replaced texts
 * @returns one or two sentences
 * @example
 * ```ts
 * explainReading(policy.readings[0], 'valid', { policy })
 * // => '四（四）“超过10%”：10%以哪个数为基数？采用“有效票”。其他读法：“收回票”“发出票”“实到人数”。理由：…'
 * ```
 */
export function explainReading(
  reading: Reading,
  chosen: string,
  context: ExplainContext,
  options?: ExplainOptions,
): string {
  const voice = voiceOf(options)
  const { say, quote, quotes, texts } = voice
  const ways = [{ id: reading.chosen, label: reading.label }, ...reading.alternatives]
  const labelOf = (way: { id: string; label?: string | undefined } | undefined) => way?.label || way?.id || chosen
  const others = ways.filter(({ id }) => id !== chosen)
  return say(texts.consequences.reading, {
    clause: clauseLabel(context, reading.clause, voice),
    phrase: quote(reading.phrase),
    question: reading.question,
    chosen: quote(labelOf(ways.find(({ id }) => id === chosen))),
    ...(others.length > 0 && { alternatives: quotes(others.map(labelOf)) }),
    // The plan gives a reason for its own choice, not for another.
    ...(chosen === reading.chosen && { why: reading.why }),
  })
}
