import type { Alert, AlertCode } from '../schema/alert.js'
import { alertFacts } from './alertFacts.js'
import type { AlertHelp } from './catalogue/catalogue.js'
import type { ExplainContext } from './context.js'
import { clauseLabel, subjectName } from './context.js'
import type { ExplainOptions } from './voice.js'
import { voiceOf } from './voice.js'

/**
 * Says what an alert is about: the clause, the people or organizations, and what is the matter.
 *
 * @param alert - one of an appraisal's `alerts`
 * @param context - the plan and the case, for labels and names
 * @param options - language and replaced texts
 * @returns one sentence
 * @example
 * ```ts
 * explainAlert({ code: 'report-missing', severity: 'warning', clause: '4.2', subjects: ['s01'], params: {} }, { policy, caseFile })
 * // => '对照四（二），书记01：没有述职报告。'
 * ```
 */
export function explainAlert(alert: Alert, context: ExplainContext, options?: ExplainOptions): string {
  const voice = voiceOf(options)
  const { track } = alert.params
  const names = alert.subjects.map((id) => subjectName(context, id))
  const told = voice.list(names.slice(0, options?.names))
  const subjects =
    options?.names !== undefined && names.length > options.names
      ? voice.say(voice.texts.words.andOthers, { list: told, count: String(names.length) })
      : told
  const inContext = typeof track === 'string' ? { ...context, track } : context
  return voice.say(voice.texts.words.about, {
    ...(alert.clause !== null && { clause: clauseLabel(context, alert.clause, voice) }),
    ...(names.length > 0 && { subjects }),
    sentence: voice.say(voice.texts.alerts[alert.code], alertFacts(alert, inContext, voice)),
  })
}

/**
 * Tells what an alert code means, how it comes about, and what to do.
 *
 * @param code - alert code
 * @param options - language and replaced texts
 * @returns meaning, cause and cure
 * @example
 * ```ts
 * alertHelp('no-votes').meaning // => '没有一张有效票。'
 * ```
 */
export const alertHelp = (code: AlertCode, options?: ExplainOptions): AlertHelp =>
  voiceOf(options).texts.alertHelp[code]
