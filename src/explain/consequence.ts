import type { AppliedConsequence, StreakResult } from '../schema/appraisal.js'
import type { Obligation } from '../schema/track.js'
import type { ExplainContext } from './context.js'
import { clauseLabel, gradeLabel, organizationName, subjectName } from './context.js'
import { dayText } from './dates.js'
import { missingList } from './missing.js'
import type { ExplainOptions, Voice } from './voice.js'
import { entryOf, voiceOf } from './voice.js'

/** What must be done, as an obligation of a plan or of an appraisal states it. */
export interface ObligationLike {
  /** Code of the obligation. */
  do: string
  /** The plan's own label, which comes first. */
  label?: string | undefined
  /** Annual results that are barred. */
  results?: readonly string[] | undefined
  /** The day, or null where it is still open; a rule for the day (as in a plan) is not told. */
  due?: string | null | Obligation['due'] | undefined
}

/** An obligation in words, with its day where it has one. */
export function obligationText({ do: code, label, results, due }: ObligationLike, voice: Voice): string {
  const { say, quotes, texts } = voice
  const known = entryOf(texts.consequences.obligation, code)
  const obligation =
    label || (known === undefined ? code : say(known, results?.length ? { results: quotes(results) } : {}))
  if (due === null || due === 'set-by-committee') return say(texts.consequences.dueOpen, { obligation })
  return typeof due === 'string' ? say(texts.consequences.due, { obligation, day: dayText(due, voice) }) : obligation
}

/**
 * Says what an obligation is; the plan's own label comes first.
 *
 * @param obligation - of a plan or of an appraisal
 * @param options - language and replaced texts
 * @returns a phrase without a full stop
 * @example
 * ```ts
 * explainObligation({ do: 'reminder-talk' }) // => '约谈提醒'
 * ```
 */
export const explainObligation = (obligation: ObligationLike, options?: ExplainOptions): string =>
  obligationText(obligation, voiceOf(options))

/** Consequences of one clause, force and outcome as one sentence. */
function together(consequences: readonly AppliedConsequence[], context: ExplainContext, voice: Voice): string {
  const [first] = consequences
  if (!first) return ''
  const { must, may, undetermined } = voice.texts.consequences
  return voice.say(first.outcome === 'undetermined' ? undetermined : first.force === 'may' ? may : must, {
    clause: clauseLabel(context, first.clause, voice),
    obligations: consequences.map((one) => obligationText(one, voice)).join(voice.texts.words.semicolon),
    ...(first.missing.length > 0 && { missing: missingList(first.missing, context, voice) }),
  })
}

/** Everything that follows, with one sentence for each clause, force and outcome. */
export function consequenceTexts(
  consequences: readonly AppliedConsequence[],
  context: ExplainContext,
  voice: Voice,
): string[] {
  const groups = new Map<string, AppliedConsequence[]>()
  for (const one of consequences) {
    const key = JSON.stringify([one.clause, one.outcome, one.outcome === 'holds' ? one.force : one.missing])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((group) => together(group, context, voice))
}

/**
 * Says what follows from a grade, naming the clause.
 *
 * @param consequence - one of a determination's `consequences`
 * @param context - the plan
 * @param options - language and replaced texts
 * @returns one sentence
 * @example
 * ```ts
 * const bar = determination.consequences.find((one) => one.do === 'bar-annual-result')
 * explainConsequence(bar, { policy }) // => '依据四（五），年度考核不得评为“优秀”。'
 * ```
 */
export const explainConsequence = (
  consequence: AppliedConsequence,
  context: ExplainContext,
  options?: ExplainOptions,
): string => together([consequence], context, voiceOf(options))

/** A streak in a voice. */
export function streakText(streak: StreakResult, context: ExplainContext, voice: Voice): string {
  const { say, list, quotes, texts } = voice
  const rule = context.policy.streaks?.find(({ id }) => id === streak.id)
  const inContext = { ...context, track: rule?.track ?? context.policy.tracks[0]?.id }
  const year = (value: number | undefined) => say(texts.words.year, value === undefined ? {} : { year: String(value) })
  const unknown = streak.unknown ?? streak.years.filter((_, index) => (streak.grades[index] ?? null) === null)
  const who = streak.secretary !== null ? subjectName(context, streak.secretary) : streak.organization
  return say(texts.consequences.streak[streak.answer], {
    ...(who !== null && { who: streak.secretary !== null ? who : organizationName(context, who) }),
    clause: clauseLabel(context, streak.clause, voice),
    years: list([...new Set(streak.years)].map(year)),
    unknown: list([...new Set(unknown)].map(year)),
    run: say(texts.consequences.streakRun, {
      count: String(rule?.years ?? streak.years.length),
      grades: quotes((rule?.grades ?? []).map((grade) => gradeLabel(inContext, grade))),
      ...(rule?.ungraded && { ungraded: texts.words.yes }),
      ...(rule?.per === 'review' && { reviews: texts.words.yes }),
    }),
    obligations: streak.then.map((one) => obligationText(one, voice)).join(texts.words.semicolon),
  })
}

/**
 * Says whether the same grade came out several years running.
 *
 * @param streak - one of an appraisal's `streaks`
 * @param context - the plan and the case
 * @param options - language and replaced texts
 * @returns one sentence
 * @example
 * ```ts
 * const certain = appraisal.streaks.find((one) => one.answer === 'certain')
 * explainStreak(certain, { policy, caseFile })
 * // => '示例02村党支部在2021年、2022年、2023年连续3年等次为“较好”，依据四（五），有针对性地加强该党组织的党建工作。'
 * ```
 */
export const explainStreak = (streak: StreakResult, context: ExplainContext, options?: ExplainOptions): string =>
  streakText(streak, context, voiceOf(options))
