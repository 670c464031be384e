import { canonical } from '../../core/fingerprint.js'
import type { Json } from './edit.js'

/** An entry that both lists have, by its places in them. */
export interface EntryPair {
  /** Place in the first list. */
  from: number
  /** Place in the second list. */
  to: number
  /** Whether its order among the others that stay is the same. */
  stays: boolean
}

/** A longest choice of numbers that rise from left to right, as places in the list. */
function longestRise(numbers: readonly number[]): Set<number> {
  const ends: number[] = []
  const previous = numbers.map((value, place) => {
    const at = ends.findIndex((end) => (numbers[end] ?? 0) >= value)
    const length = at < 0 ? ends.length : at
    ends[length] = place
    return length === 0 ? undefined : ends[length - 1]
  })
  const rise = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) rise.add(place)
  return rise
}

/** Pairs of equal keys; as few as possible of them move. */
function pairsOf(before: readonly string[], after: readonly string[]): EntryPair[] {
  const places = new Map(before.map((key, place) => [key, place]))
  const pairs = after.flatMap((key, to) => {
    const from = places.get(key)
    return from === undefined ? [] : [{ from, to }]
  })
  const rise = longestRise(pairs.map(({ from }) => from))
  return pairs.map((pair, place) => ({ ...pair, stays: rise.has(place) }))
}

const identities = ['id', 'role', 'do'] as const

const textAt = (entry: Json, key: string): string | undefined => {
  const value = Object.hasOwn(Object(entry), key) ? (entry as Record<string, Json>)[key] : undefined
  return typeof value === 'string' ? value : undefined
}

/** The texts of both lists under the first key that tells the entries of each list apart. */
function namesOf(before: readonly Json[], after: readonly Json[]): [string[], string[]] | undefined {
  for (const key of identities) {
    const lists = [before, after].map((list) => list.flatMap((entry) => textAt(entry, key) ?? []))
    const [one = [], other = []] = lists
    if (one.length < before.length || other.length < after.length) continue
    if (lists.every((names) => new Set(names).size === names.length)) return [one, other]
  }
  return undefined
}

/** The entries as text, numbered where they repeat. */
function contentsOf(list: readonly Json[]): string[] {
  const seen = new Map<string, number>()
  return list.map((entry) => {
    const content = canonical(entry)
    const times = seen.get(content) ?? 0
    seen.set(content, times + 1)
    return `${times} ${content}`
  })
}

/** Entries of one list that are in no pair, each with the number of staying pairs in front of it. */
function looseIn(size: number, pairs: readonly EntryPair[], side: 'from' | 'to'): { place: number; gap: number }[] {
  const taken = new Set(pairs.map((pair) => pair[side]))
  const stays = pairs.filter((pair) => pair.stays).map((pair) => pair[side])
  return Array.from({ length: size }, (_, place) => place)
    .filter((place) => !taken.has(place))
    .map((place) => ({ place, gap: stays.filter((stay) => stay < place).length }))
}

/** Entries without a name that stand between the same neighbours are taken for each other, in their order. */
function pairNeighbours(pairs: EntryPair[], before: number, after: number): EntryPair[] {
  const others = looseIn(after, pairs, 'to')
  const matched = looseIn(before, pairs, 'from').flatMap(({ place: from, gap }) => {
    const found = others.findIndex((one) => one.gap === gap)
    return found < 0 ? [] : others.splice(found, 1).map(({ place: to }) => ({ from, to, stays: true }))
  })
  return [...pairs, ...matched].sort((a, b) => a.from - b.from)
}

/**
 * Which entries of two lists are the same: by id where every entry has one, else the equal ones, and of the others
 * those that stand between the same neighbours.
 */
export function matchEntries(before: readonly Json[], after: readonly Json[]): EntryPair[] {
  const names = namesOf(before, after)
  if (names) return pairsOf(...names).sort((a, b) => a.from - b.from)
  return pairNeighbours(pairsOf(contentsOf(before), contentsOf(after)), before.length, after.length)
}
