import type { Tally } from '../schema/appraisal.js'
import type { StatedTally } from '../schema/case.js'
import type { MarginTexts } from './catalogue/catalogue.js'
import type { ExplainContext } from './context.js'
import { classLabel, optionLabel } from './context.js'
import { marginTextsOf } from './marginTexts.js'
import type { ExplainOptions, Voice } from './voice.js'
import { voiceOf } from './voice.js'

type Counted = Pick<Tally, 'counts' | 'scores'>

/** Which votes differ, in a voice; empty where none do. */
export function movesText(
  after: readonly StatedTally[],
  before: Tally,
  context: ExplainContext,
  texts: MarginTexts,
  { say, quote, list, texts: { evidence } }: Voice,
): string {
  const perClass: readonly Counted[] = before.classes ?? [before]
  const moves = after.flatMap((tally, index) => {
    const own = perClass[index]
    const move = (option: string, from: number, to: number) =>
      from === to ? [] : [say(texts.move, { option, from: String(from), to: String(to) })]
    const votesFor = (scores: Counted['scores'], score: string) =>
      scores?.find((one) => one.score === score)?.votes ?? 0
    const scores = [...new Set([...(tally.scores ?? []), ...(own?.scores ?? [])].map(({ score }) => score))]
    const told = [
      ...Object.entries(tally.counts).flatMap(([option, to]) =>
        move(quote(optionLabel(context, option)), own?.counts?.[option] ?? 0, to),
      ),
      ...scores.flatMap((score) =>
        move(say(evidence.points, { value: score }), votesFor(own?.scores, score), votesFor(tally.scores, score)),
      ),
      ...(before.classes || tally.blank === undefined ? [] : move(say(texts.blank), before.blank ?? 0, tally.blank)),
    ]
    return tally.class === undefined
      ? told
      : told.map((one) => say(texts.inClass, { class: classLabel(context, tally.class ?? ''), move: one }))
  })
  return list(moves)
}

/**
 * Says which votes a changed tally changes: a witness of `findMargins` or `possibleGrades` beside the tally of the appraisal.
 *
 * @param after - the changed tally, one entry a voter class
 * @param before - the subject's tally in the appraisal
 * @param context - the plan, and the track
 * @param options - language and replaced texts
 * @returns a list of options with the votes before and after; empty where no vote differs
 * @example
 * ```ts
 * const { tally } = appraise(policy, caseFile).tracks[0].determinations.find(({ subject }) => subject === 's03')
 * const after = [{ subject: 's03', counts: { ...tally.counts, poor: 3 } }]
 * explainMoves(after, tally, { policy, track: 'upward' }) // => '“差”2→3'
 * ```
 */
export function explainMoves(
  after: readonly StatedTally[],
  before: Tally,
  context: ExplainContext,
  options?: ExplainOptions,
): string {
  return movesText(after, before, context, marginTextsOf(options), voiceOf(options))
}
