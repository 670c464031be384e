import type { Alert } from '../schema/alert.js'
import type { Facts } from './catalogue/catalogue.js'
import { obligationText } from './consequence.js'
import type { ExplainContext } from './context.js'
import {
  classLabel,
  componentLabel,
  deadlineLabel,
  eventLabel,
  gradeLabel,
  kindLabel,
  optionLabel,
  organizationName,
  roleLabel,
  ruleName,
  subjectName,
  topicLabel,
  trackLabel,
  tracksOf,
} from './context.js'
import { countsText, dayText } from './dates.js'
import { missingList } from './missing.js'
import { limitPercent, readRatio } from './numbers.js'
import { boundFacts, cohortText, quotaOf, targetText } from './quota.js'
import type { Voice } from './voice.js'
import { entryOf } from './voice.js'

type JsonValue = Alert['params'][string]
type Teller = (value: JsonValue, context: ExplainContext, voice: Voice) => string

const itemsOf = (value: JsonValue): string[] => (Array.isArray(value) ? value : [value]).map(plain)

/** A value of no special meaning as text. */
function plain(value: JsonValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const day: Teller = (value, _, voice) => dayText(plain(value), voice)
const words =
  (table: 'list' | 'field' | 'figure' | 'part'): Teller =>
  (value, _, voice) =>
    voice.list(itemsOf(value).map((name) => entryOf<string>(voice.texts.words[table], name) ?? name))
const grades: Teller = (value, context, voice) => voice.quotes(itemsOf(value).map((id) => gradeLabel(context, id)))
const rules: Teller = (value, context, voice) => voice.list(itemsOf(value).map((id) => ruleName(context, id, voice)))
const inputs: Teller = (value, context, voice) => missingList(itemsOf(value), context, voice)
const rolesOf: Teller = (value, context, { list }) => list(itemsOf(value).map((role) => roleLabel(context, role)))
const share: Teller = (value) => {
  const ratio = readRatio(plain(value))
  return ratio ? limitPercent(ratio) : plain(value)
}
const topics: Teller = (value, context, { list }) => list(itemsOf(value).map((id) => topicLabel(context, id)))

/** The obligation of the plan with this code, for its label and its results. */
const obligation: Teller = (value, { policy }, voice) => {
  const code = plain(value)
  const consequences = policy.tracks.flatMap((track) => track.consequences ?? [])
  const { due: _, ...known } = consequences.flatMap(({ then }) => then).find((one) => one.do === code) ?? { do: code }
  return obligationText(known, voice)
}

const consequence: Teller = (value, context, voice) => {
  const found = tracksOf(context)
    .flatMap((track) => track.consequences ?? [])
    .find(({ id }) => id === value)
  return found ? voice.list(found.then.map(({ due: _, ...one }) => obligationText(one, voice))) : plain(value)
}

/** A quota: what it asks for. */
const quota: Teller = (value, context, voice) =>
  boundFacts(context, quotaOf(context, plain(value)), voice).bound ?? plain(value)

/** Admissible counts of a quota, or the grades that are admissible for somebody. */
const admissible: Teller = (value, context, voice) => {
  const counts = Array.isArray(value) ? value.filter((item) => typeof item === 'number') : []
  return counts.length > 0 ? countsText(counts, voice) : grades(value, context, voice)
}

/** Figures of a tally under their names, one level of a tree after another. */
function figures(value: JsonValue, context: ExplainContext, voice: Voice): Map<string, string> {
  const named = (key: string) =>
    entryOf<string>(voice.texts.words.figure, key) ?? voice.quote(optionLabel(context, key))
  const walk = (node: JsonValue, name: string): [string, string][] => {
    if (node === null) return []
    if (Array.isArray(node)) return node.flatMap((item, index) => walk(item, `${name}(${index + 1})`))
    if (typeof node === 'object')
      return Object.entries(node).flatMap(([key, item]) => walk(item, key === 'counts' ? name : name + named(key)))
    return [[name, String(node)]]
  }
  return new Map(walk(value, ''))
}

/** Both sides of a mismatch: only the figures in which they differ, where there are such. */
function mismatch({ ballots, tallies }: Alert['params'], context: ExplainContext, voice: Voice): Facts {
  const [left, right] = [ballots, tallies].map((side) => figures((side ?? null) as JsonValue, context, voice))
  if (!left?.size || !right?.size) return {}
  const differing = [...left]
    .filter(([name, figure]) => right.has(name) && right.get(name) !== figure)
    .map(([name]) => name)
  const told = (side: Map<string, string>) => {
    const shown = differing.length > 0 ? differing : [...side.keys()]
    return voice.list(
      shown.map((name) =>
        voice.say(voice.texts.consequences.votes, {
          option: name,
          ...(side.has(name) && { count: side.get(name) ?? '' }),
        }),
      ),
    )
  }
  return { ballots: told(left), tallies: told(right) }
}

const tellers: Readonly<Record<string, Teller>> = {
  track: (value, context, { quote }) => quote(trackLabel(context, plain(value))),
  list: words('list'),
  field: words('field'),
  figure: words('figure'),
  part: words('part'),
  input: inputs,
  missing: inputs,
  class: (value, context) => classLabel(context, plain(value)),
  component: (value, context) => componentLabel(context, plain(value)),
  organization: (value, context) => organizationName(context, plain(value)),
  secretary: (value, context) => subjectName(context, plain(value)),
  options: (value, context, voice) => voice.quotes(itemsOf(value).map((id) => optionLabel(context, id))),
  grade: grades,
  grades,
  admissible,
  rules,
  ungraded: rules,
  quota,
  cohort: (value, context, voice) => cohortText(context, value === 'all' ? 'all' : itemsOf(value), voice),
  target: (value) => targetText(plain(value)),
  limit: share,
  proportion: share,
  consequence,
  do: obligation,
  kinds: (value, context, { list }) => list(itemsOf(value).map((kind) => kindLabel(context, kind))),
  role: rolesOf,
  roles: rolesOf,
  of: rolesOf,
  topics,
  event: (value, context, voice) => voice.quote(eventLabel(context, plain(value), voice)),
  deadline: (value, context, { quote }) => quote(deadlineLabel(context, plain(value))),
  days: (value, _, voice) => voice.list(itemsOf(value).map((one) => dayText(one, voice))),
  on: day,
  date: day,
  from: day,
  until: day,
  submittedOn: day,
  reviewedOn: day,
  meeting: day,
}

/** The values of an alert in words; what is null, false or not there is left out. */
export function alertFacts({ code, params }: Alert, context: ExplainContext, voice: Voice): Facts {
  const told = Object.entries(params as Record<string, JsonValue | undefined>).flatMap(
    ([name, value]): [string, string][] => {
      if (value === null || value === undefined || value === false || value === '') return []
      if (Array.isArray(value) && value.length === 0) return []
      const teller = entryOf(tellers, name)
      return [[name, teller ? teller(value, context, voice) : plain(value)]]
    },
  )
  return { ...Object.fromEntries(told), ...(code === 'tally-mismatch' && mismatch(params, context, voice)) }
}
