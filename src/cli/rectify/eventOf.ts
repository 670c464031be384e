import { idOfWord } from '../../files/register/readRows.js'
import type { RectificationEvent } from '../../schema/rectification.js'
import type { CommandLine, OptionName } from '../commandLine.js'
import { Failure } from '../failure.js'

/** A step that somebody may take; carrying over is part of `year`. */
export type OwnStep = Exclude<RectificationEvent['do'], 'carry-over'>

const ownOptions: readonly OptionName[] = ['measure', 'responsible', 'due', 'reason']
const needed: Record<OwnStep, readonly OptionName[]> = {
  plan: ['measure', 'responsible', 'due'],
  start: [],
  submit: [],
  return: ['reason'],
  extend: ['due', 'reason'],
  close: [],
}
const ownSteps = Object.keys(needed) as OwnStep[]

const isOwnStep = (word: string | undefined): word is OwnStep => ownSteps.includes(word as OwnStep)

/**
 * The step that a word means: its name, or what the register calls it.
 *
 * @param word - as typed
 * @param line - for the fault
 * @returns the step
 * @throws Failure where there is none
 */
export const stepNamed = (word: string, { texts }: CommandLine): OwnStep => {
  const step = isOwnStep(word) ? word : idOfWord('steps', word)
  if (isOwnStep(step)) return step
  throw new Failure([
    texts.register.unknownStep(
      word,
      ownSteps.map((one) => `${one}（${texts.register.steps[one]}）`),
    ),
  ])
}

/**
 * The event that a command line describes.
 *
 * @param step - the step
 * @param line - the command line, with its options
 * @returns the event
 * @throws Failure with every option that the step lacks, or does not take
 */
export const eventOf = (step: OwnStep, { values, measures, texts }: CommandLine): RectificationEvent => {
  const { stepNeeds, stepTakesNot } = texts.register
  const isGiven = (name: OptionName) => (name === 'measure' ? measures.length > 0 : values.has(name))
  const lacks = needed[step].filter((name) => !isGiven(name)).map((name) => `--${name}`)
  const surplus = ownOptions.filter((name) => isGiven(name) && !needed[step].includes(name))
  const faults = [
    ...(lacks.length > 0 ? [stepNeeds(step, lacks)] : []),
    ...surplus.map((name) => stepTakesNot(step, `--${name}`)),
  ]
  if (faults.length > 0) throw new Failure([...faults, texts.usage.hint])
  const given = (name: OptionName) => values.get(name) ?? ''
  const common = {
    on: given('on'),
    ...(values.has('by') && { by: given('by') }),
    ...(values.has('note') && { note: given('note') }),
  }
  const [due, reason] = [given('due'), given('reason')]
  if (step === 'plan') return { do: step, ...common, measures: [...measures], responsible: given('responsible'), due }
  if (step === 'extend') return { do: step, ...common, due, reason }
  return step === 'return' ? { do: step, ...common, reason } : { do: step, ...common }
}
