import type { QuotaResult } from '../schema/appraisal.js'
import type { Quota } from '../schema/track.js'
import type { ExplainContext } from './context.js'
import { clauseLabel, gradesText, kindLabel, tracksOf } from './context.js'
import { countsText } from './dates.js'
import { evidenceText } from './evidence.js'
import { missingList } from './missing.js'
import { limitPercent, numberText, readRatio } from './numbers.js'
import type { ExplainOptions, Voice } from './voice.js'
import { voiceOf } from './voice.js'

/** The quota of the plan with this id. */
export const quotaOf = (context: ExplainContext, id: string): Quota | undefined =>
  tracksOf(context)
    .flatMap((track) => track.quotas ?? [])
    .find((quota) => quota.id === id)

/** An exact number of subjects in words. */
export const targetText = (target: string): string => {
  const ratio = readRatio(target)
  return ratio ? numberText(ratio) : target
}

/** What a quota asks for, in parts of a sentence. */
export function boundFacts(
  context: ExplainContext,
  quota: Quota | undefined,
  voice: Voice,
): { bound?: string; ratio?: string } {
  if (!quota) return {}
  const grades = gradesText(context, quota.grades, voice)
  if (quota.count === 'handed-down')
    return { bound: voice.say(voice.texts.reasons.quotaBound['handed-down'], { grades }) }
  const name = (['around', 'atLeast', 'atMost', 'count'] as const).find((key) => quota[key] !== undefined) ?? 'around'
  const value = String(quota[name])
  const limit = name === 'count' ? undefined : readRatio(value)
  const ratio = limit ? limitPercent(limit) : value
  return { ...(limit && { ratio }), bound: voice.say(voice.texts.reasons.quotaBound[name], { grades, ratio }) }
}

/** What a ratio is taken of, where it is not those graded. */
export const baseFacts = (of: QuotaResult['of'], base: QuotaResult['base'], voice: Voice): { base?: string } =>
  of && typeof base === 'number' ? { base: voice.say(voice.texts.reasons.quotaBase[of], { count: String(base) }) } : {}

/** The cohort in words. */
export const cohortText = (
  context: ExplainContext,
  cohort: 'all' | readonly string[],
  { list, texts }: Voice,
): string => (cohort === 'all' ? texts.words.everybody : list(cohort.map((kind) => kindLabel(context, kind))))

/**
 * Says how a quota came out.
 *
 * @param result - one quota of an appraisal's track
 * @param context - the plan, and the track where ids of quotas repeat
 * @param options - language and replaced texts
 * @returns one sentence
 * @example
 * ```ts
 * explainQuota(appraisal.tracks[0].quotas[0], { policy })
 * // => '依据四（四），“较好”及以下等次应占40%左右。参评20人，40%为8人，可取7、8、9人，否决或经综合评价确定3人，实际8人，符合要求。'
 * ```
 */
export function explainQuota(result: QuotaResult, context: ExplainContext, options?: ExplainOptions): string {
  const voice = voiceOf(options)
  const quota = quotaOf(context, result.id)
  const { applies, evidence, missing = [], target } = result
  return voice.say(voice.texts.reasons.quotaResult, {
    clause: clauseLabel(context, result.clause, voice),
    ...boundFacts(context, quota, voice),
    ...baseFacts(result.of, result.base, voice),
    ...(applies && { applies }),
    ...(evidence && applies !== 'undetermined' && { evidence: evidenceText(evidence, context, voice) }),
    ...(missing.length > 0 && { missing: missingList(missing, context, voice) }),
    cohort: cohortText(context, result.cohort, voice),
    size: String(result.size),
    ...(target !== null && { target: targetText(target) }),
    ...(target !== null && quota?.count === 'handed-down' && { handedDown: targetText(target) }),
    admissible: countsText(result.admissible, voice),
    ...(result.forced > 0 && { held: 'yes' }),
    forced: String(result.forced),
    actual: String(result.actual),
    ...(result.met && { met: 'yes' }),
  })
}
