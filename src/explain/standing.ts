import type { Standing } from '../analyse/changes.js'
import type { ExplainContext } from './context.js'
import { gradeLabel } from './context.js'
import type { ExplainOptions } from './voice.js'
import { entryOf, voiceOf } from './voice.js'

/**
 * Says how somebody stands: with which grade, or why without one.
 *
 * @param standing - from a comparison, or a determination; null: not a subject of the track
 * @param context - the plan, and the track
 * @param options - language and replaced texts
 * @returns a phrase without a full stop
 * @example
 * ```ts
 * explainStanding({ grade: 'poor', status: 'provisional', ungraded: null }, { policy }) // => '差（暂定）'
 * ```
 */
export function explainStanding(standing: Standing | null, context: ExplainContext, options?: ExplainOptions): string {
  const { say, texts } = voiceOf(options)
  const { standing: forms } = texts.analysis
  if (!standing) return say(forms.absent)
  const { grade, status, ungraded, later } = standing
  if (grade !== null)
    return say(status === 'provisional' ? forms.provisional : forms.graded, { grade: gradeLabel(context, grade) })
  if (status === 'provisional') return say(forms['provisional-no-grade'])
  return say(later ? forms.later : forms.ungraded, {
    reason: entryOf(texts.reasons.ungraded, ungraded ?? '') ?? ungraded ?? '',
  })
}
