import type { Quota } from '../schema/track.js'
import { conditionText } from './condition.js'
import type { ExplainContext } from './context.js'
import { kindLabel } from './context.js'
import { limitPercent, readRatio } from './numbers.js'
import { boundFacts } from './quota.js'
import { nameOf } from './rule.js'
import type { ExplainOptions, Voice } from './voice.js'
import { voiceOf } from './voice.js'

/** Of whom a quota is taken, in words. */
export function cohortRuleText(cohort: Quota['cohort'], context: ExplainContext, voice: Voice): string {
  const { say, list, quotes, texts } = voice
  if (typeof cohort === 'string') return texts.conditions.cohort[cohort] as string
  const groups = cohort.kinds.map((kinds) => list(kinds.map((kind) => kindLabel(context, kind))))
  return say(texts.conditions.cohort.kinds, { groups: quotes(groups) })
}

/** How far from its number a quota may be, and how that number is found. */
function partsOf(
  { around, within, rounding, minimum, vetoed, of = 'graded', when }: Quota,
  context: ExplainContext,
  voice: Voice,
): string[] {
  const { say, texts } = voice
  const { quotaPart } = texts.conditions
  const distance = within === undefined ? undefined : readRatio(within)
  const isExact = around !== undefined && !distance?.numerator
  return [
    ...(isExact ? [say(quotaPart.nearestOnly)] : []),
    ...(distance && !isExact ? [say(quotaPart.within, { within: limitPercent(distance) })] : []),
    ...(rounding ? [say(quotaPart[rounding])] : []),
    ...(minimum !== undefined ? [say(quotaPart.minimum, { minimum: String(minimum) })] : []),
    ...(vetoed === 'on-top' ? [say(quotaPart['on-top'])] : []),
    ...(of === 'graded' ? [] : [say(quotaPart[of])]),
    ...(when ? [say(quotaPart.when, { condition: conditionText(when, context, voice) })] : []),
  ]
}

/** A quota without its name, in a voice. */
export function quotaText(quota: Quota, context: ExplainContext, voice: Voice): string {
  const { say, list, texts } = voice
  const parts = partsOf(quota, context, voice)
  return say(texts.conditions.quota, {
    cohort: cohortRuleText(quota.cohort, context, voice),
    ...boundFacts(context, quota, voice),
    ...(quota.strength === 'soft' && { soft: say(texts.conditions.quotaPart.soft) }),
    ...(parts.length > 0 && { parts: list(parts) }),
  })
}

/**
 * Says what a quota of a plan asks for.
 *
 * @param quota - of a track; for how it came out see {@link explainQuota}
 * @param context - the plan, and the track where ids of grades repeat
 * @param options - language and replaced texts
 * @returns one sentence
 * @example
 * ```ts
 * explainQuotaRule(policy.tracks[0].quotas[0], { policy, track: 'upward' })
 * // => '四（四）“较好或以下等次比例”：在全部参评对象中，“较好”及以下等次应占40%左右（上下不超过5%、人数四舍五入）。'
 * ```
 */
export function explainQuotaRule(quota: Quota, context: ExplainContext, options?: ExplainOptions): string {
  const voice = voiceOf(options)
  const text = quotaText(quota, context, voice)
  return voice.say(voice.texts.conditions.stated, { name: nameOf(quota, context, voice), text })
}
