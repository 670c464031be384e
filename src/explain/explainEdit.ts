import type { PolicyEdit } from '../analyse/difference/edit.js'
import type { Policy } from '../schema/policy.js'
import { conditionText } from './condition.js'
import type { ExplainContext } from './context.js'
import { clauseLabel, optionLabel } from './context.js'
import { describe, isDescribed, pointsText } from './edit/describe.js'
import { entryText, thingText } from './edit/heading.js'
import type { EditPlace, EntryOnWay } from './edit/place.js'
import { isObject, partAfter, placeOf } from './edit/place.js'
import { comparedBoth, unitOf } from './edit/unit.js'
import { fieldText, valueText } from './edit/value.js'
import type { ExplainOptions, Voice } from './voice.js'
import { voiceOf } from './voice.js'

/** The plans that an edit leads from and towards. */
export interface EditContext {
  /** The plan as it was. */
  before: Policy
  /** The plan as it is now. */
  after: Policy
}

/** All that the sentence on one edit needs. */
interface Telling {
  edit: PolicyEdit
  place: EditPlace
  /** The plan as it was, on the track that is spoken of. */
  before: ExplainContext
  /** The plan as it is now. */
  after: ExplainContext
  voice: Voice
}

/** A part of a condition, which has no name: what it is in is named instead. */
const isPart = ({ list }: EntryOnWay) => list === 'all' || list === 'any'

/** The clauses of an edit, as a sentence names them; none where the thing is itself a clause. */
function clauseOf({ edit, place, before, after, voice }: Telling): { clause?: string } {
  const holder = (id: string) => (before.policy.clauses.some((clause) => clause.id === id) ? before : after)
  if (edit.clauses.length === 0 || place.entries[0]?.list === 'clauses') return {}
  return { clause: voice.list(edit.clauses.map((id) => clauseLabel(holder(id), id, voice))) }
}

/** The entries that the edited thing stands in, itself included. */
const thingOf = ({ place, before, voice }: Telling) =>
  thingText(
    place.entries.filter((entry) => !isPart(entry)),
    before.policy.tracks.length,
    voice,
  )

/** Keys from the thing that was edited to the member; outside of all lists an object of the plan is a thing too. */
const keysOf = ({ keys, entries }: EditPlace) => keys.slice(entries.at(-1)?.depth ?? (keys.length > 1 ? 1 : 0))

function headOf(telling: Telling): string {
  const { place, voice } = telling
  const { say, texts } = voice
  const [first, ...others] = place.keys
  const object = first !== undefined && others.length > 0 ? fieldText(first, voice) : texts.edits.plan
  return say(texts.edits.head, { ...clauseOf(telling), thing: thingOf(telling) || object })
}

function changedText(telling: Telling, what: string, before: string, after: string): string {
  const { say, texts } = telling.voice
  return say(texts.edits.changed, { head: headOf(telling), what, before, after })
}

/** A member that came or went. */
function memberText(telling: Telling, what: string, value: string): string {
  const { say, texts } = telling.voice
  return telling.edit.kind === 'added'
    ? say(texts.edits.memberAdded, { head: headOf(telling), what, after: value })
    : say(texts.edits.memberRemoved, { head: headOf(telling), what, before: value })
}

/** The labels of one plan with the bases of another: the base of a track is an edit of its own. */
const onBasesOf = (labels: ExplainContext, { policy }: ExplainContext): ExplainContext => ({
  ...labels,
  policy: {
    ...labels.policy,
    tracks: labels.policy.tracks.map((track) => ({
      ...track,
      base: policy.tracks.find(({ id }) => id === track.id)?.base ?? track.base,
    })),
  },
})

/** An edit in a part of the plan that is told as a whole. */
function unitText(telling: Telling): string | undefined {
  const { edit, place, before, after, voice } = telling
  const unit = unitOf(place)
  if (!unit) return undefined
  const rest = place.keys.slice(unit.depth)
  // What came or went as a whole is told as such; a quota is told as a whole only where another bound takes its place.
  if (rest.length === 0 && (edit.kind !== 'changed' || (unit.field === 'quotaBound' && !edit.members))) return undefined
  const was = place.values[unit.depth]
  const is = partAfter(was, rest, edit)
  const compared = unit.field === 'when' ? comparedBoth(was, is, before, voice) : null
  if (compared) return changedText(telling, compared.what, compared.before, compared.after)
  const told = (value: unknown, context: ExplainContext) => voice.quote(unit.say(value, context, voice))
  return changedText(telling, fieldText(unit.field, voice), told(was, before), told(is, onBasesOf(after, before)))
}

/** A whole entry of a list. */
function entryEdit(telling: Telling, last: EntryOnWay): string {
  const { edit, before, after, voice } = telling
  const { say, quote, texts } = voice
  const told = (entry: unknown, context: ExplainContext) =>
    isPart(last)
      ? conditionText(entry as never, context, voice)
      : isDescribed(last.list)
        ? describe(last.list, entry, context, voice)
        : ''
  switch (edit.kind) {
    case 'moved': {
      const head = isPart(last)
        ? say(texts.edits.inside, { outer: headOf(telling), inner: entryText(last, voice) })
        : headOf(telling)
      return say(texts.edits.moved, { head, before: String(edit.before + 1), after: String(edit.after + 1) })
    }
    case 'changed':
      return changedText(
        telling,
        texts.edits.content,
        quote(told(last.entry, before)),
        quote(told(partAfter(last.entry, [], edit), after)),
      )
    default: {
      const text = edit.kind === 'added' ? told(edit.after, after) : told(edit.before, before)
      if (isPart(last)) return memberText(telling, fieldText('when', voice), quote(text))
      const facts = { ...clauseOf(telling), thing: thingOf(telling), ...(text !== '' && { text }) }
      return say(edit.kind === 'added' ? texts.edits.added : texts.edits.removed, facts)
    }
  }
}

/** A member of an object. */
function memberEdit(telling: Telling): string {
  const { edit, place, before, after, voice } = telling
  const { say, texts } = voice
  const { list = '', entry } = place.entries.at(-1) ?? {}
  const key = place.keys.at(-1) ?? ''
  // What a reading sets is any JSON, under the pointer to where it sets it; points are a number, under an option.
  const map = ['set', 'points'].find((one) => one === place.keys.at(-2))
  const names = map
    ? [voice.quote(map === 'points' ? optionLabel(before, key) : key), fieldText(map, voice)]
    : keysOf(place).map((one) => fieldText(one, voice))
  const what = names.reduce((outer, inner) => say(texts.edits.inside, { outer, inner }))
  const told = (value: unknown, context: ExplainContext) => {
    if (map === 'set') return JSON.stringify(value)
    return map === 'points' ? pointsText(Number(value), voice) : valueText(key, value, { context, voice, list, entry })
  }
  if (edit.kind === 'changed') return changedText(telling, what, told(edit.before, before), told(edit.after, after))
  return memberText(telling, what, edit.kind === 'added' ? told(edit.after, after) : told(edit.before, before))
}

/** Id of the track that a place is on, or that a streak looks at. */
function trackOf({ entries }: EditPlace): string | undefined {
  const [first] = entries
  const id = isObject(first?.entry) && (first.list === 'tracks' ? first.entry.id : first.entry.track)
  return typeof id === 'string' ? id : undefined
}

/**
 * Says how a plan was edited: clause, thing, and what it was and is now.
 *
 * @param edit - one of `listEdits`
 * @param context - the plan as it was and as it is now
 * @param options - language and replaced texts
 * @returns one sentence
 * @example
 * ```ts
 * const after = applyReadings(policy, { 'veto-strictness': 'atLeast' })
 * explainEdit(listEdits(policy, after)[0], { before: policy, after })
 * // => '四（四）规则“现场测评否决”：“一般”“差”票占有效票的比例由超过10%改为达到10%。'
 * ```
 */
export function explainEdit(edit: PolicyEdit, { before, after }: EditContext, options?: ExplainOptions): string {
  const place = placeOf(edit, before)
  const track = trackOf(place)
  const telling: Telling = {
    edit,
    place,
    before: { policy: before, track },
    after: { policy: after, track },
    voice: voiceOf(options),
  }
  const last = place.entries.at(-1)
  return unitText(telling) ?? (last && place.isEntry ? entryEdit(telling, last) : memberEdit(telling))
}
