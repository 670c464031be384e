import type { Consequence, Rule } from '../schema/track.js'
import { conditionText } from './condition.js'
import { obligationText } from './consequence.js'
import type { ExplainContext } from './context.js'
import { clauseLabel } from './context.js'
import { effectText } from './reason.js'
import type { ExplainOptions, Voice } from './voice.js'
import { voiceOf } from './voice.js'

/** A thing of the plan with its clause, as a sentence names it. */
export const nameOf = (
  { id, clause, label }: { id: string; clause: string; label?: string | undefined },
  context: ExplainContext,
  voice: Voice,
): string =>
  voice.say(voice.texts.reasons.ruleName, {
    clause: clauseLabel(context, clause, voice),
    rule: voice.quote(label || id),
  })

/** A rule without its name, in a voice. */
export const ruleText = ({ when, then }: Pick<Rule, 'when' | 'then'>, context: ExplainContext, voice: Voice): string =>
  voice.say(voice.texts.conditions.rule, {
    condition: conditionText(when, context, voice),
    then: effectText(then, true, context, voice),
  })

/** Obligations as one part of a sentence. */
export const obligationsText = (then: Consequence['then'], voice: Voice): string =>
  then.map((one) => obligationText(one, voice)).join(voice.texts.words.semicolon)

/**
 * Says what a rule of a plan asks for and what it does.
 *
 * @param rule - of a track
 * @param context - the plan, and the track where ids of grades or options repeat
 * @param options - language and replaced texts
 * @returns one sentence
 * @example
 * ```ts
 * explainRule(policy.tracks[0].rules[0], { policy, track: 'upward' })
 * // => '四（四）“现场测评否决”：“一般”“差”票占有效票的比例超过10%的，综合评价等次定为“差”。'
 * ```
 */
export function explainRule(rule: Rule, context: ExplainContext, options?: ExplainOptions): string {
  const voice = voiceOf(options)
  const text = ruleText(rule, context, voice)
  return voice.say(voice.texts.conditions.stated, { name: nameOf(rule, context, voice), text })
}

/**
 * Says what a plan makes follow from a grade, and when.
 *
 * @param consequence - of a track
 * @param context - the plan, and the track where ids of grades repeat
 * @param options - language and replaced texts
 * @returns one sentence
 * @example
 * ```ts
 * explainConsequenceRule(policy.tracks[0].consequences[2], { policy, track: 'upward' })
 * // => '依据四（五），等次低于“好”的，年度考核不得评为“优秀”。'
 * ```
 */
export function explainConsequenceRule(
  { clause, when, then, force }: Consequence,
  context: ExplainContext,
  options?: ExplainOptions,
): string {
  const voice = voiceOf(options)
  return voice.say(voice.texts.conditions.consequence[force], {
    clause: clauseLabel(context, clause, voice),
    condition: conditionText(when, context, voice),
    obligations: obligationsText(then, voice),
  })
}
