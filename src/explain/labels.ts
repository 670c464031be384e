import type { ExplainContext } from './context.js'
import {
  classLabel,
  componentLabel,
  gradeLabel,
  incidentLabel,
  kindLabel,
  optionLabel,
  organizationName,
  roleLabel,
  subjectName,
  topicLabel,
  trackLabel,
} from './context.js'
import type { ExplainOptions } from './voice.js'
import { entryOf, voiceOf } from './voice.js'

/** The groups of fixed values that have a word. */
export type WordGroup =
  | 'status'
  | 'outcome'
  | 'severity'
  | 'force'
  | 'answer'
  | 'source'
  | 'state'
  | 'spoiled'
  | 'figure'
  | 'list'
  | 'part'
  | 'ungraded'

/**
 * The word for a fixed value of the documents: a status, a severity, the state of a rectification item and so on.
 *
 * @param group - which kind of value; `ungraded`: the reason for having no grade
 * @param value - the value; one that is not known is given back as it is
 * @param options - language and replaced texts
 * @returns the word
 * @example
 * ```ts
 * wordFor('status', 'provisional') // => '暂定'
 * ```
 */
export function wordFor(group: WordGroup, value: string, options?: ExplainOptions): string {
  const { words, reasons } = voiceOf(options).texts
  return entryOf<string>(group === 'ungraded' ? reasons.ungraded : words[group], value) ?? value
}

const labels = {
  grade: gradeLabel,
  option: optionLabel,
  class: classLabel,
  component: componentLabel,
  track: trackLabel,
  kind: kindLabel,
  incident: incidentLabel,
  topic: topicLabel,
  role: roleLabel,
  event: ({ policy }: ExplainContext, id: string) => policy.events?.find((event) => event.id === id)?.label || id,
  clause: ({ policy }: ExplainContext, id: string) => policy.clauses.find((clause) => clause.id === id)?.label || id,
  organization: organizationName,
  subject: subjectName,
} satisfies Record<string, (context: ExplainContext, id: string) => string>

/** What can have a label or a name. */
export type LabelGroup = keyof typeof labels

/**
 * The label that the plan gives to an id, or the name that the case gives to it.
 *
 * @param group - what the id stands for: a grade, an option, a clause, an organization, a subject and so on
 * @param id - the id; one without a label is given back as it is
 * @param context - the plan and the case, and the track where ids of grades repeat
 * @returns the label or name
 * @example
 * ```ts
 * labelFor('grade', 'fairly-good', { policy }) // => '较好'
 * ```
 */
export const labelFor = (group: LabelGroup, id: string, context: ExplainContext): string => labels[group](context, id)
