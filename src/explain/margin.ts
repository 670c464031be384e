import type { BallotMargin, Never, NoBallotMargin } from '../analyse/margins/margin.js'
import type { NoScoreMargin, ScoreMargin } from '../analyse/margins/scoreMargin.js'
import { parseRatio } from '../core/ratio.js'
import type { Tally } from '../schema/appraisal.js'
import type { MarginTexts } from './catalogue/catalogue.js'
import type { ExplainContext } from './context.js'
import { gradeLabel, ruleName } from './context.js'
import { marginTextsOf } from './marginTexts.js'
import { movesText } from './moves.js'
import { numberText } from './numbers.js'
import type { ExplainOptions, Voice } from './voice.js'
import { voiceOf } from './voice.js'

/** What a margin is told from. */
export interface MarginContext extends ExplainContext {
  /** The subject's tally in the appraisal, to tell which votes the shown tally changes; left out: they are not told. */
  tally?: Tally | undefined
}

function neverText(never: Never, to: string, context: MarginContext, texts: MarginTexts, voice: Voice): string {
  const { say, quote, list } = voice
  const text = texts.never[never.because]
  const grade = quote(gradeLabel(context, to))
  switch (never.because) {
    case 'rules':
      return say(text, {
        grade,
        ...(never.rules.length > 0 && { rules: list(never.rules.map((id) => ruleName(context, id, voice))) }),
      })
    case 'judgement':
      return say(text, { grade, judged: quote(gradeLabel(context, never.grade)) })
    case 'ballots':
      return say(text, { grade, limit: String(never.limit) })
    default:
      return say(text, { grade })
  }
}

/**
 * Says how far somebody is from another grade.
 *
 * @param margin - one of those that `findMargins` gives
 * @param context - the plan, the track, and the subject's tally
 * @param options - language and replaced texts
 * @returns a sentence without a full stop
 * @example
 * ```ts
 * const { subjects } = findMargins(policy, caseFile, { subjects: ['s03'] }).tracks[0]
 * const [toGood] = subjects[0].rules.margins
 * const { tally } = appraise(policy, caseFile).tracks[0].determinations.find(({ subject }) => subject === 's03')
 * explainMargin(toGood, { policy, track: 'upward', tally }) // => '到“好”至少差1票（改填1票），例如“好”30→31、“差”2→1'
 * ```
 */
export function explainMargin(
  margin: BallotMargin | NoBallotMargin | ScoreMargin | NoScoreMargin,
  context: MarginContext,
  options?: ExplainOptions,
): string {
  const voice = voiceOf(options)
  const texts = marginTextsOf(options)
  const { say, list, quote } = voice
  const grade = quote(gradeLabel(context, margin.to))
  if (margin.kind === 'score')
    return margin.by === null
      ? neverText(margin.never, margin.to, context, texts, voice)
      : say(texts.score, {
          grade,
          way: texts.way[margin.way],
          points: numberText(parseRatio(margin.by.replace('-', ''))),
          ...(margin.attained && { enough: 'yes' }),
        })
  if (margin.ballots === null)
    return margin.never
      ? neverText(margin.never, margin.to, context, texts, voice)
      : say(texts.beyond, { grade, ballots: String(margin.beyond ?? 0) })
  const changes = (['relabel', 'add', 'remove'] as const).flatMap((way) =>
    margin[way] > 0 ? [say(texts[way], { ballots: String(margin[way]) })] : [],
  )
  const shown = context.tally ? movesText(margin.witness, context.tally, context, texts, voice) : ''
  return say(texts.ballots, {
    grade,
    ballots: String(margin.ballots),
    ...(margin.ballots === 1 && { single: 'yes' }),
    changes: list(changes),
    example: shown === '' ? '' : say(texts.example, { moves: shown }),
  })
}
