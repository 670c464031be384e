import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { Track } from '../schema/track.js'
import type { Voice } from './voice.js'

/** Where labels and names come from. */
export interface ExplainContext {
  /** The plan, for the labels of clauses, grades, options and rules. */
  policy: Policy
  /** The case, for the names of people and organizations; ids stand in where it is left out. */
  caseFile?: CaseFile | undefined
  /** The track that is spoken of, where it is known. */
  track?: string | undefined
}

/** Something with an id and a label. */
interface Labelled {
  id: string
  label?: string | undefined
}

const labelIn = (entries: readonly Labelled[] | undefined, id: string): string | undefined =>
  entries?.find((entry) => entry.id === id)?.label || undefined

/** The tracks in the order in which they are searched: the one spoken of, then the others. */
export const tracksOf = ({ policy, track }: ExplainContext): Track[] =>
  [...policy.tracks].sort((a, b) => Number(b.id === track) - Number(a.id === track))

const labelOnTracks = (
  context: ExplainContext,
  id: string,
  entries: (track: Track) => readonly Labelled[] | undefined,
): string =>
  tracksOf(context)
    .map((track) => labelIn(entries(track), id))
    .find((label) => label !== undefined) ?? id

/** Label of a grade. */
export const gradeLabel = (context: ExplainContext, id: string): string =>
  labelOnTracks(context, id, (track) => track.scale)

/** Label of a ballot option. */
export const optionLabel = (context: ExplainContext, id: string): string =>
  labelOnTracks(context, id, (track) => track.ballot.options)

/** Label of a voter class. */
export const classLabel = (context: ExplainContext, id: string): string =>
  labelOnTracks(context, id, (track) => track.ballot.classes)

/** Label of a score component. */
export const componentLabel = (context: ExplainContext, id: string): string =>
  labelOnTracks(context, id, (track) => track.score?.components)

/** Label of a quota. */
export const quotaLabel = (context: ExplainContext, id: string): string =>
  labelOnTracks(context, id, (track) => track.quotas)

/** Label of a track. */
export const trackLabel = ({ policy }: ExplainContext, id: string): string => labelIn(policy.tracks, id) ?? id

/** Label of a kind of organization. */
export const kindLabel = ({ policy }: ExplainContext, id: string): string => labelIn(policy.organizationKinds, id) ?? id

/** Label of a kind of incident. */
export const incidentLabel = ({ policy }: ExplainContext, id: string): string => labelIn(policy.incidentKinds, id) ?? id

/** Label of a topic or compulsory item of a report. */
export const topicLabel = ({ policy }: ExplainContext, id: string): string =>
  labelIn(policy.report?.topics, id) ?? labelIn(policy.report?.compulsory, id) ?? id

/** Label of an attendance role. */
export const roleLabel = ({ policy }: ExplainContext, role: string): string =>
  policy.attendance?.find((entry) => entry.role === role)?.label || role

/** Label of an event; the meeting is one of every policy. */
export const eventLabel = ({ policy }: ExplainContext, id: string, { texts }: Voice): string =>
  id === 'meeting' ? texts.words.meeting : (labelIn(policy.events, id) ?? id)

/** Label of a deadline. */
export const deadlineLabel = ({ policy }: ExplainContext, id: string): string => labelIn(policy.schedule, id) ?? id

/** The clause as a sentence names it. */
export const clauseLabel = ({ policy }: ExplainContext, id: string, voice: Voice): string =>
  voice.say(voice.texts.words.clause, { label: labelIn(policy.clauses, id) ?? id })

/** Name of an organization. */
export const organizationName = ({ caseFile }: ExplainContext, id: string): string =>
  caseFile?.organizations.find((organization) => organization.id === id)?.name || id

/** Name of a secretary, of an organization that is itself appraised, or of the committee. */
export function subjectName(context: ExplainContext, id: string): string {
  const { secretaries, committee } = context.caseFile ?? {}
  const known = secretaries?.find((secretary) => secretary.id === id)?.name || organizationName(context, id)
  return (known === id && committee?.id === id && committee.name) || known
}

/** A rule of the plan with its clause, as a sentence names it. */
export function ruleName(context: ExplainContext, id: string, voice: Voice): string {
  const rule = tracksOf(context)
    .flatMap((track) => track.rules ?? [])
    .find((entry) => entry.id === id)
  const label = voice.quote(rule?.label || id)
  return rule
    ? voice.say(voice.texts.reasons.ruleName, { clause: clauseLabel(context, rule.clause, voice), rule: label })
    : label
}

/** Grades in words: one by one, or as the head or tail of the scale that they are. */
export function gradesText(context: ExplainContext, grades: readonly string[], voice: Voice): string {
  const scale = tracksOf(context)
    .map((track) => track.scale.map(({ id }) => id))
    .find((ids) => grades.every((grade) => ids.includes(grade)))
  const quoted = (id: string | undefined) => voice.quote(gradeLabel(context, id ?? ''))
  const { orWorse, orBetter } = voice.texts.words
  const isRun = (run: string[] | undefined) => grades.length > 1 && run?.every((grade) => grades.includes(grade))
  if (isRun(scale?.slice(-grades.length))) return voice.say(orWorse, { grade: quoted(scale?.at(-grades.length)) })
  if (isRun(scale?.slice(0, grades.length))) return voice.say(orBetter, { grade: quoted(scale?.[grades.length - 1]) })
  return voice.quotes(grades.map((grade) => gradeLabel(context, grade)))
}
