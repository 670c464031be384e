import type { RulesError } from '../../core/error.js'
import { legalSteps } from '../../core/register.js'
import { wordFor } from '../../explain/index.js'
import type { RectificationEvent, RectificationItem } from '../../schema/rectification.js'
import type { CommandLine } from '../commandLine.js'

/**
 * Says why a step is not taken, and which may be.
 *
 * @param error - from the core
 * @param item - the item as it stands
 * @param event - the step
 * @param line - for the language
 * @returns a sentence
 */
export const illegalStep = (
  { params }: RulesError,
  item: RectificationItem,
  event: RectificationEvent,
  { texts, language }: CommandLine,
): string => {
  const { illegal } = texts.register
  const { id, state, log } = item
  if (params.because === 'before-last-step') return illegal.beforeLastStep(id, event.on, log.at(-1)?.on ?? '')
  if (params.because === 'due-before-plan' && 'due' in event) return illegal.dueBeforePlan(event.due, event.on)
  if (event.do === 'carry-over') return illegal.carried(id, event.year)
  if (params.because === 'not-later' && 'due' in event) return illegal.notLater(event.due, item.due ?? '')
  return illegal.state(id, wordFor('state', state, { language }), event.do, legalSteps(state))
}
