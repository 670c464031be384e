import type { Fact } from '../analyse/pivots/fact.js'
import type { ExplainContext } from './context.js'
import { gradeLabel, incidentLabel, subjectName } from './context.js'
import { dayText } from './dates.js'
import { factText } from './evidence.js'
import type { ExplainOptions } from './voice.js'
import { voiceOf } from './voice.js'

/**
 * Names a single fact of a case.
 *
 * @param fact - from `findPivots`
 * @param context - the plan and the case
 * @param options - language and replaced texts
 * @returns a phrase without a full stop
 * @example
 * ```ts
 * const entry = { subject: 's16', kind: 'held-accountable', on: '2023-08-14' }
 * explainFact({ kind: 'incident', subject: 's16', entry }, { policy, caseFile })
 * // => '书记16的“抓基层党建工作不力被问责追责”情形（2023年8月14日）'
 * ```
 */
export function explainFact(fact: Fact, context: ExplainContext, options?: ExplainOptions): string {
  const voice = voiceOf(options)
  const { say, quote, texts } = voice
  const { fact: forms } = texts.analysis
  const subject = subjectName(context, fact.subject)
  switch (fact.kind) {
    case 'incident': {
      const { kind, on } = fact.entry
      const incident = quote(incidentLabel(context, kind))
      return say(forms.incident, { subject, incident, ...(on && { on: dayText(on, voice) }) })
    }
    case 'judgement': {
      const { grade, track } = fact.entry
      return grade === undefined
        ? say(forms.opinion, { subject })
        : say(forms.judgement, { subject, grade: quote(gradeLabel({ ...context, track }, grade)) })
    }
    case 'attribute':
      return say(forms.attribute, { subject, attribute: quote(fact.attribute), value: factText(fact.value, voice) })
    case 'tenure':
      return say(forms.tenure, { subject, since: dayText(fact.since, voice) })
  }
}
