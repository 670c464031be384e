import type { Keys } from '../margins/places.js'
import { compareAll, groupsOf } from '../margins/places.js'
import type { Candidate } from './candidates.js'

/** A candidate with its place among all that there can be on the track: lower is better, equals are a tie. */
export type Placed = Candidate & { place: number }

/** Where ranking keys stand in a list that has them, the highest first. */
function placeIn(groups: readonly Keys[], keys: Keys): number {
  let [low, high] = [0, groups.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareAll(groups[middle] ?? [], keys) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Gives every candidate its place. Of candidates of one subject of which the rules say the same, and between whose places nobody else can come, one is kept:
 * ranks, ties and quotas hang on the order alone, and nobody's order to anybody is another for them.
 *
 * @param lists - the candidates of each subject
 */
export function placeCandidates(lists: readonly (readonly Candidate[])[]): Placed[][] {
  const groups = groupsOf(lists.flatMap((own) => own.map(({ keys }) => keys)))
  const placed = lists.map((own) => own.map((one): Placed => ({ ...one, place: placeIn(groups, one.keys) })))
  // At each place: how many subjects can come there.
  const holders = groups.map(() => 0)
  const own = placed.map((list) => new Set(list.map(({ place }) => place)))
  for (const places of own) for (const place of places) holders[place] = (holders[place] ?? 0) + 1
  return placed.map((list, subject) => {
    const isOthers = groups.map((_, place) => (holders[place] ?? 0) > (own[subject]?.has(place) ? 1 : 0))
    let above = 0
    const othersAbove = isOthers.map((is) => (is ? above++ : above))
    const kept = new Map<string, Placed>()
    for (const one of list) {
      const name = `${othersAbove[one.place]} ${isOthers[one.place]} ${one.key}`
      if (!kept.has(name)) kept.set(name, one)
    }
    return [...kept.values()]
  })
}
