import { canonical } from '../../core/fingerprint.js'
import type { Policy } from '../../schema/policy.js'
import { clausesAt } from './clausesAt.js'
import type { Json, PolicyEdit } from './edit.js'
import type { JsonObject } from './jsonObject.js'
import { isObject, memberOf } from './jsonObject.js'
import { matchEntries } from './matchEntries.js'
import { pointerTo } from './pointer.js'
import { editedTogether, haveSameForm } from './sameForm.js'
import { isWording } from './wording.js'

/** Where the walk is: the same thing in both plans, by its keys in each. */
interface Place {
  /** Keys and places from the root of the plan as it was. */
  before: string[]
  /** The same in the plan as it is now. */
  after: string[]
}

/** An edit before the clauses and the wording of its place are added. */
type Bare = PolicyEdit extends infer Edit
  ? Edit extends unknown
    ? Omit<Edit, 'pointer' | 'clauses' | 'wording'>
    : never
  : never

const below = ({ before, after }: Place, from: string | number, to = from): Place => ({
  before: [...before, String(from)],
  after: [...after, String(to)],
})

const pointerOf = (keys: readonly string[]) => keys.reduce(pointerTo, '')

/** A list that is edited entry by entry: one of objects. */
const isListOfObjects = (value: Json): value is JsonObject[] =>
  Array.isArray(value) && value.every((entry) => isObject(entry))

/** Free JSON, which has no parts that mean something by themselves. */
const isFree = ({ before }: Place) => before.at(-1)?.startsWith('x-') || before.at(-2) === 'set'

/**
 * Lists the edits that lead from one plan to another. Things with an id (a role, an obligation) are the same where the id is;
 * one with another id was removed and added. Things without are the same where they are equal or stand between the same
 * neighbours. Every edit can be applied by itself, see {@link applyEdits}; all of them give the second plan.
 *
 * @param before - a plan that `parsePolicy` accepts
 * @param after - another one, for instance that of the next year
 * @returns the edits in the order of the first plan; none where the plans are the same
 * @example
 * ```ts
 * const stricter = applyReadings(policy, { 'veto-strictness': 'atLeast' })
 * listEdits(policy, stricter)
 * // => [{ kind: 'changed', pointer: '/tracks/0/rules/0/when', members: ['over', 'atLeast'],
 * //      before: { over: '10%' }, after: { atLeast: '10%' }, clauses: ['4.4'], wording: false }]
 * ```
 */
export function listEdits(before: Policy, after: Policy): PolicyEdit[] {
  const edits: PolicyEdit[] = []
  const clausesOf = clausesAt(before, after)

  const add = (place: Place, edit: Bare) =>
    edits.push({
      ...edit,
      pointer: pointerOf(place.before),
      clauses: clausesOf({ ...place, isThere: { before: edit.kind !== 'added', after: edit.kind !== 'removed' } }),
      wording: isWording(place.before),
    } as PolicyEdit)

  function compareMember(place: Place, from: Json | undefined, to: Json | undefined) {
    if (from === undefined && to !== undefined) add(place, { kind: 'added', after: to })
    else if (from !== undefined && to === undefined) add(place, { kind: 'removed', before: from })
    else if (from !== undefined && to !== undefined) compare(place, from, to)
  }

  function compareObjects(place: Place, from: JsonObject, to: JsonObject) {
    const members = editedTogether(from, to)
    const part = (value: JsonObject) =>
      Object.fromEntries(Object.entries(value).filter(([key]) => members.includes(key)))
    if (members.length > 0) add(place, { kind: 'changed', before: part(from), after: part(to), members })
    for (const key of new Set([...Object.keys(from), ...Object.keys(to)]))
      if (!members.includes(key)) compareMember(below(place, key), memberOf(from, key), memberOf(to, key))
  }

  function compareLists(place: Place, from: JsonObject[], to: JsonObject[]) {
    const pairs = matchEntries(from, to)
    const behind = (entry: number) => {
      const before = pairs.filter((pair) => pair.stays && pair.to < entry).map((pair) => pair.from)
      return before.length > 0 ? pointerOf(below(place, Math.max(...before)).before) : null
    }
    for (const [index, entry] of from.entries()) {
      const pair = pairs.find((one) => one.from === index)
      const here = below(place, index, pair?.to)
      if (!pair) add(here, { kind: 'removed', before: entry })
      else {
        if (!pair.stays) add(here, { kind: 'moved', before: index, after: pair.to, behind: behind(pair.to) })
        compare(here, entry, to[pair.to] ?? null)
      }
    }
    for (const [index, entry] of to.entries())
      if (!pairs.some((pair) => pair.to === index))
        add(below(place, index), { kind: 'added', after: entry, behind: behind(index) })
  }

  function compare(place: Place, from: Json, to: Json) {
    if (canonical(from) === canonical(to)) return
    const whole = isFree(place)
    if (!whole && isObject(from) && isObject(to) && haveSameForm(from, to)) compareObjects(place, from, to)
    else if (!whole && isListOfObjects(from) && isListOfObjects(to)) compareLists(place, from, to)
    else add(place, { kind: 'changed', before: from, after: to })
  }

  compare({ before: [], after: [] }, before as unknown as Json, after as unknown as Json)
  return edits
}
