import { relationText } from '../condition.js'
import type { ExplainContext } from '../context.js'
import { clauseLabel, gradeLabel, gradesText, kindLabel, optionLabel, roleLabel, trackLabel } from '../context.js'
import { dayText } from '../dates.js'
import type { Voice } from '../voice.js'
import { entryOf } from '../voice.js'
import { describe, isDescribed, pointsText, ratioText } from './describe.js'
import { entryName } from './heading.js'
import { isObject } from './place.js'

/** What a value is said with. */
interface Speech {
  /** The plan that it stands in, and its track. */
  context: ExplainContext
  /** Language and texts. */
  voice: Voice
  /** The innermost list that it stands in. */
  list: string
  /** The entry of that list, as it was. */
  entry: unknown
}

type SayText = (text: string, speech: Speech) => string

const ratios: ReadonlySet<string> = new Set(['around', 'within', 'weight', 'atLeast', 'atMost', 'over', 'under'])

const ofGrade: SayText = (id, { context, voice }) => voice.quote(gradeLabel(context, id))
const dayOrText: SayText = (text, { voice }) => dayText(text, voice)

/** A way to read a phrase, by its label. */
const wayToRead: SayText = (id, { context, voice, entry }) => {
  const reading = context.policy.readings?.find((one) => isObject(entry) && one.id === entry.id)
  const ways = reading ? [{ id: reading.chosen, label: reading.label }, ...reading.alternatives] : []
  return voice.quote(ways.find((way) => way.id === id)?.label || id)
}

/** Texts that stand for something else. */
const ids: Readonly<Record<string, SayText>> = {
  grade: ofGrade,
  otherwise: ofGrade,
  share: (id, { context, voice }) => voice.quote(optionLabel(context, id)),
  kinds: (id, { context, voice }) => voice.quote(kindLabel(context, id)),
  clause: (id, { context, voice }) => clauseLabel(context, id, voice),
  role: (id, { context, voice }) => voice.quote(roleLabel(context, id)),
  track: (id, { context, voice }) => voice.quote(trackLabel(context, id)),
  base: (id, { voice }) => entryOf(voice.texts.conditions.base, id) ?? id,
  force: (id, { voice }) => entryOf<string>(voice.texts.words.force, id) ?? id,
  sources: (id, { voice }) => entryOf<string>(voice.texts.words.source, id) ?? id,
  chosen: wayToRead,
  from: dayOrText,
  until: dayOrText,
}

function textValue(key: string, text: string, speech: Speech): string {
  const { voice, list } = speech
  const { choice } = voice.texts.edits
  const word = entryOf(entryOf(choice, key) ?? {}, text)
  if (word !== undefined) return voice.quote(word)
  if (Object.hasOwn(ids, key)) return ids[key]?.(text, speech) ?? text
  if (list === 'bands' && key === 'atLeast') return pointsText(text, voice)
  return ratios.has(key) ? ratioText(text) : voice.quote(text)
}

/** A name with what stands under it. */
const withText = (name: string, text: string, { say, texts }: Voice): string =>
  text === '' ? name : `${name}${say(texts.conditions.group, { text })}`

function listValue(key: string, values: readonly unknown[], speech: Speech): string {
  const { context, voice } = speech
  const { say, texts } = voice
  if (values.length === 0) return say(texts.edits.part.none)
  if (key === 'grades') return gradesText(context, values as string[], voice)
  // The roles of a composition, and those that a share of them is taken of.
  const name = key === 'roles' || (key === 'of' && speech.list === 'composition') ? 'role' : key
  if (!values.every(isObject)) return values.map((one) => valueText(name, one, speech)).join(texts.words.quoteSeparator)
  const named = values.map((entry, index) => {
    const called = entryName({ list: key, entry, index, depth: 0 }, voice)
    return withText(called, isDescribed(key) ? describe(key, entry, context, voice) : '', voice)
  })
  return voice.list(named)
}

/** What a member of a plan is called; one that has no name of its own by its key. */
export const fieldText = (key: string, { quote, texts }: Voice): string =>
  entryOf(texts.edits.field, key) ?? entryOf(texts.edits.thing, key) ?? quote(key)

/** The value of one member of a plan, in words; what has none is shown as JSON. */
export function valueText(key: string, value: unknown, speech: Speech): string {
  const { context, voice } = speech
  const { say, texts } = voice
  if (key.startsWith('x-')) return JSON.stringify(value)
  if (value === null) return say(texts.edits.part.none)
  if (typeof value === 'boolean') return value ? texts.words.yes : texts.words.no
  if (typeof value === 'number') return say(entryOf(texts.edits.unit, key) ?? '{value}', { value: String(value) })
  if (typeof value === 'string') return textValue(key, value, speech)
  if (Array.isArray(value)) return listValue(key, value, speech)
  if (key === 'score' && isObject(value) && 'decimals' in value) return describe('ballotScore', value, context, voice)
  if (isDescribed(key)) return describe(key, value, context, voice)
  if (!isObject(value)) return JSON.stringify(value)
  if (key === 'share') return relationText(value, ratioText, voice)
  if (typeof value.days === 'number') return say(texts.edits.part.days, { count: String(value.days) })
  const members = Object.entries(value).map(([name, member]) =>
    withText(fieldText(name, voice), valueText(name, member, speech), voice),
  )
  return voice.list(members)
}
