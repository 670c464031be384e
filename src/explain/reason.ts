import type { Reason } from '../schema/appraisal.js'
import type { Effect } from '../schema/track.js'
import type { Facts, ReasonTexts } from './catalogue/catalogue.js'
import type { ExplainContext } from './context.js'
import { clauseLabel, gradeLabel, ruleName } from './context.js'
import { countsText } from './dates.js'
import { evidenceText } from './evidence.js'
import { missingList } from './missing.js'
import { baseFacts, boundFacts, quotaOf, targetText } from './quota.js'
import type { ExplainOptions, Voice } from './voice.js'
import { entryOf, voiceOf } from './voice.js'

type ReasonOf<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>
type EffectName = keyof ReasonTexts['effect']

/** The reason for having no grade in words: the plan's own, or a built-in one. */
export const ungradedText = (reason: string, { texts }: Voice): string =>
  entryOf(texts.reasons.ungraded, reason) ?? reason

/** What a rule does when it holds, or what it then does not do. */
export function effectText(effect: Effect, holds: boolean, context: ExplainContext, voice: Voice): string {
  const told = (name: EffectName, facts: Facts) =>
    voice.say(voice.texts.reasons.effect[name][holds ? 'yes' : 'no'], facts)
  const grade = (id: string) => ({ grade: voice.quote(gradeLabel(context, id)) })
  if ('exactly' in effect) return told('exactly', grade(effect.exactly))
  if ('atMost' in effect) return told('atMost', grade(effect.atMost))
  if ('atLeast' in effect) return told('atLeast', grade(effect.atLeast))
  if ('ungraded' in effect)
    return told(effect.later ? 'later' : 'ungraded', { reason: ungradedText(effect.ungraded, voice) })
  if ('provisionally' in effect) return told('provisionally', grade(effect.provisionally))
  return told(effect.permits, {})
}

const rule = (reason: ReasonOf<'rule'>, context: ExplainContext, voice: Voice) =>
  voice.say(voice.texts.reasons.rule[reason.outcome], {
    clause: clauseLabel(context, reason.clause, voice),
    rule: ruleName(context, reason.id, voice),
    evidence: evidenceText(reason.evidence, context, voice),
    effect: effectText(reason.effect, reason.outcome === 'holds', context, voice),
    ...(reason.missing.length > 0 && { missing: missingList(reason.missing, context, voice) }),
  })

function proposal(
  { method, outcome, grade, evidence, missing }: ReasonOf<'proposal'>,
  context: ExplainContext,
  voice: Voice,
): string {
  const { proposal: texts } = voice.texts.reasons
  const told = evidence.filter((part) => part.outcome === 'holds').map((part) => evidenceText(part, context, voice))
  const text = outcome === 'undetermined' ? texts.undetermined : grade === null ? texts.none : texts[method]
  return voice.say(text, {
    ...(grade !== null && { grade: voice.quote(gradeLabel(context, grade)) }),
    ...(told.length > 0 && { evidence: told.join(voice.texts.words.and) }),
    ...(missing.length > 0 && { missing: missingList(missing, context, voice) }),
  })
}

const quotaMove = ({ id, clause, from, to, evidence }: ReasonOf<'quota'>, context: ExplainContext, voice: Voice) =>
  voice.say(voice.texts.reasons.quotaMove, {
    clause: clauseLabel(context, clause, voice),
    ...boundFacts(context, quotaOf(context, id), voice),
    ...baseFacts(evidence.of, evidence.base, voice),
    size: String(evidence.size),
    target: targetText(evidence.target),
    admissible: countsText(evidence.admissible, voice),
    actual: String(evidence.actual),
    rank: String(evidence.rank),
    from: voice.quote(gradeLabel(context, from)),
    to: voice.quote(gradeLabel(context, to)),
  })

const judgement = ({ outcome, grade, reason, rules }: ReasonOf<'judgement'>, context: ExplainContext, voice: Voice) =>
  voice.say(voice.texts.reasons.judgement[outcome], {
    grade: voice.quote(gradeLabel(context, grade)),
    ...(reason && { reason: reason.replace(/[。.；;]+\s*$/u, '') }),
    ...(rules.length > 0 && { rules: voice.list(rules.map((id) => ruleName(context, id, voice))) }),
  })

/** One reason as a sentence, in a voice. */
export function reasonText(reason: Reason, context: ExplainContext, voice: Voice): string {
  if (reason.kind === 'rule') return rule(reason, context, voice)
  if (reason.kind === 'proposal') return proposal(reason, context, voice)
  if (reason.kind === 'quota') return quotaMove(reason, context, voice)
  return judgement(reason, context, voice)
}

/**
 * Says why: a rule that held, did not hold or is undetermined, with its clause and both sides of its comparison; a
 * proposal, a quota's move, or a judgement.
 *
 * @param reason - one of a determination's `reasons`
 * @param context - the plan, and the track where ids of rules or grades repeat
 * @param options - language and replaced texts
 * @returns one sentence
 * @example
 * ```ts
 * explainReason(determination.reasons[0], { policy })
 * // => '依据四（四），“一般”“差”票6张，占有效票58张的10.34%，超过10%，综合评价等次定为“差”。'
 * ```
 */
export const explainReason = (reason: Reason, context: ExplainContext, options?: ExplainOptions): string =>
  reasonText(reason, context, voiceOf(options))
