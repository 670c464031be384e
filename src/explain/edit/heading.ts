import type { Consequence } from '../../schema/track.js'
import { obligationText } from '../consequence.js'
import { obligationsText } from '../rule.js'
import type { Voice } from '../voice.js'
import { entryOf } from '../voice.js'
import type { EntryOnWay } from './place.js'
import { isObject } from './place.js'

const textIn = (entry: unknown, key: string): string | undefined => {
  const value = isObject(entry) && Object.hasOwn(entry, key) ? entry[key] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** By what an entry is known: what follows, its phrase, its label, a word for its code, its id; none where it has none of these. */
function nameOfEntry({ list, entry }: EntryOnWay, voice: Voice): string | undefined {
  const check = textIn(entry, 'check')
  const code = textIn(entry, 'do')
  if (list === 'then' && code !== undefined) return obligationText(entry as { do: string }, voice)
  if (list === 'consequences') return obligationsText((entry as Consequence).then, voice)
  return (
    textIn(entry, 'phrase') ??
    textIn(entry, 'label') ??
    (check && entryOf(voice.texts.edits.choice.check ?? {}, check)) ??
    textIn(entry, 'id') ??
    textIn(entry, 'role') ??
    textIn(entry, 'code')
  )
}

/** One entry of a list by its name, or by its place. */
export function entryName(one: EntryOnWay, voice: Voice): string {
  const name = nameOfEntry(one, voice)
  return name === undefined
    ? voice.say(voice.texts.edits.ordinal, { number: String(one.index + 1) })
    : voice.quote(name)
}

/** One entry of a list, with what kind of thing it is. */
export const entryText = (one: EntryOnWay, voice: Voice): string =>
  voice.say(voice.texts.edits.named, {
    noun: entryOf(voice.texts.edits.thing, one.list) ?? one.list,
    name: entryName(one, voice),
  })

/** Ids of these are unique in a plan, whatever the track. */
const known: ReadonlySet<string> = new Set(['rules', 'quotas', 'consequences'])

/** What was edited, by the entries that it stands in; a track is named only where it tells something. */
export function thingText(entries: readonly EntryOnWay[], tracks: number, voice: Voice): string {
  const { say, texts } = voice
  const isNeeded = ({ list, depth }: EntryOnWay) =>
    list !== 'tracks' ||
    entries.every((other) => other.depth <= depth) ||
    (tracks > 1 && !entries.some((other) => known.has(other.list)))
  return entries
    .filter(isNeeded)
    .map((one) => entryText(one, voice))
    .reduce((outer, inner) => (outer === '' ? inner : say(texts.edits.inside, { outer, inner })), '')
}
