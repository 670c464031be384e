import type { Operator } from '../schema/appraisal.js'
import type {
  AttributeCondition,
  Comparison,
  Condition,
  IncidentCondition,
  ScoreCondition,
  ShareCondition,
  TenureCondition,
} from '../schema/condition.js'
import type { ExplainContext } from './context.js'
import { componentLabel, gradeLabel, gradesText, incidentLabel, kindLabel, optionLabel, tracksOf } from './context.js'
import { dayText } from './dates.js'
import { factText, whoseFact } from './evidence.js'
import { limitNumber, limitPercent, readRatio } from './numbers.js'
import type { ExplainOptions, Voice } from './voice.js'
import { voiceOf } from './voice.js'

const operators: Operator[] = ['over', 'atLeast', 'under', 'atMost']

/** The operator of a comparison, and its limit as the plan writes it. */
function operatorOf<Limit>(comparison: Partial<Record<Operator, Limit | undefined>>) {
  const operator = operators.find((name) => comparison[name] !== undefined)
  return operator && { operator, limit: comparison[operator] as Limit }
}

/** How a comparison relates to its limit. */
export function relationText(
  comparison: Comparison,
  limitText: (limit: string) => string,
  { say, texts }: Voice,
): string {
  const { operator, limit } = operatorOf(comparison) ?? {}
  return operator && limit !== undefined ? say(texts.conditions.relation[operator], { limit: limitText(limit) }) : ''
}

const percent = (limit: string) => {
  const ratio = readRatio(limit)
  return ratio ? limitPercent(ratio) : limit
}

const plain = (limit: string) => {
  const ratio = readRatio(limit)
  return ratio ? limitNumber(ratio) : limit
}

/** The track that a share is taken on: the one spoken of, else the first that has its options. */
const trackOfShare = (options: readonly string[], context: ExplainContext) => {
  const hasOptions = ({ id, ballot }: ExplainContext['policy']['tracks'][number]) =>
    id === context.track || options.every((option) => ballot.options.some((one) => one.id === option))
  return tracksOf(context).find(hasOptions)
}

function shareSubject({ share, combine, base }: ShareCondition, context: ExplainContext, voice: Voice): string {
  const { say, quotes, texts } = voice
  const track = trackOfShare(share, context)
  const of = base ?? track?.base ?? 'valid'
  return say(texts.conditions.share, {
    options: quotes(share.map((option) => optionLabel(context, option))),
    base: texts.conditions.base[of],
    ...(combine === 'any' && share.length > 1 && { any: '' }),
    ...(track?.ballot.classes && of === 'valid' && { weighted: '' }),
  })
}

const scoreSubject = ({ score }: ScoreCondition, context: ExplainContext, { texts }: Voice) =>
  score === true ? texts.evidence.total : componentLabel(context, score)

const tenureSubject = ({ on }: TenureCondition, { policy }: ExplainContext, voice: Voice) =>
  voice.say(voice.texts.conditions.tenure, {
    day: on === 'meeting' ? voice.texts.conditions.meeting : dayText(`${policy.year}-12-31`, voice),
  })

const months = ({ tenure }: TenureCondition, { say, texts }: Voice) => {
  const { operator, limit } = operatorOf(tenure) ?? {}
  return operator && limit ? say(texts.conditions.months[operator], { limit: String(limit.months) }) : ''
}

const incidentText = ({ incident, within, about, open }: IncidentCondition, context: ExplainContext, voice: Voice) =>
  voice.say(voice.texts.conditions.incident, {
    incident: voice.quote(incidentLabel(context, incident)),
    ...whoseFact(about, voice),
    ...(open && { open: '' }),
    ...(within === 'year' && { year: '' }),
  })

const attributeSubject = ({ attribute, about }: AttributeCondition, voice: Voice) =>
  voice.say(voice.texts.conditions.attributeNumber, { attribute, ...whoseFact(about, voice) })

/** What a condition compares, and how, where it is one comparison; the parts of an edited sentence. */
export function comparisonParts(
  condition: Condition,
  context: ExplainContext,
  voice: Voice,
): { what: string; relation: string } | null {
  const points = (limit: string) => voice.say(voice.texts.evidence.points, { value: plain(limit) })
  if ('share' in condition)
    return { what: shareSubject(condition, context, voice), relation: relationText(condition, percent, voice) }
  if ('score' in condition)
    return { what: scoreSubject(condition, context, voice), relation: relationText(condition, points, voice) }
  if ('tenure' in condition)
    return { what: tenureSubject(condition, context, voice), relation: months(condition, voice) }
  if ('attribute' in condition && condition.is === undefined)
    return { what: attributeSubject(condition, voice), relation: relationText(condition, plain, voice) }
  return null
}

/** A condition in a voice; `inner`: it stands inside another one. */
export function conditionText(condition: Condition, context: ExplainContext, voice: Voice, inner = false): string {
  const { say, list, quote, texts } = voice
  const { conditions, words } = texts
  const compared = comparisonParts(condition, context, voice)
  if (compared) return say(conditions.comparison, compared)
  if ('incident' in condition) return incidentText(condition, context, voice)
  if ('attribute' in condition)
    return say(conditions.attribute, {
      attribute: condition.attribute,
      ...whoseFact(condition.about, voice),
      is: factText(condition.is ?? '', voice),
    })
  if ('kind' in condition)
    return say(conditions.kind, {
      of: list(condition.kind.map((kind) => kindLabel(context, kind))),
      ...(condition.kind.length > 1 && { several: '' }),
    })
  if ('grade' in condition) return say(conditions.grade, { of: gradesText(context, condition.grade, voice) })
  if ('gradeBelow' in condition)
    return say(conditions.gradeBelow, { grade: quote(gradeLabel(context, condition.gradeBelow)) })
  if ('serious' in condition) return conditions.serious[condition.serious ? 'yes' : 'no']
  if ('not' in condition) {
    const part = conditionText(condition.not, context, voice)
    return say(conditions.not, { part: say(conditions.group, { text: part }) })
  }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  const [only, ...others] = parts
  if (!only) return conditions.constant['all' in condition ? 'always' : 'never']
  if (others.length === 0) return conditionText(only, context, voice, inner)
  const text = parts
    .map((part) => conditionText(part, context, voice, true))
    .join('all' in condition ? words.and : conditions.or)
  return inner ? say(conditions.group, { text }) : text
}

/**
 * Says what a condition of a plan asks for, before anything is compared with it.
 *
 * @param condition - any form of the condition language
 * @param context - the plan, and the track where ids of grades, options or components repeat
 * @param options - language and replaced texts
 * @returns a clause of a sentence, without a full stop
 * @example
 * ```ts
 * explainCondition(policy.tracks[0].rules[0].when, { policy, track: 'upward' })
 * // => '“一般”“差”票占有效票的比例超过10%'
 * ```
 */
export const explainCondition = (condition: Condition, context: ExplainContext, options?: ExplainOptions): string =>
  conditionText(condition, context, voiceOf(options))
