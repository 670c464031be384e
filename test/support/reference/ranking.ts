import type { RankingKey } from '../../../src/schema/track.js'
import { compare, type Fraction } from './fraction.js'
import { byName } from './lists.js'
import { scoreOf, shareOf } from './measures.js'
import type { Place } from './types.js'

function keyValue(place: Place, key: RankingKey): Fraction | null {
  return ('share' in key ? shareOf(place, key.share, place.track.base) : scoreOf(place, key.score)).value
}

/** Negative: a is ranked strictly higher than b. */
function compareSubjects(a: Place, b: Place): number {
  for (const key of a.track.ranking ?? []) {
    const [left, right] = [keyValue(a, key), keyValue(b, key)]
    if (left === null && right === null) continue
    if (left === null) return 1
    if (right === null) return -1
    const order = key.order === 'asc' ? compare(left, right) : compare(right, left)
    if (order !== 0) return order
  }
  return 0
}

/** Each subject's rank, by counting who is strictly higher, and whom it is level with. */
export function rank(places: Place[]): Map<string, { rank: number; tiedWith: string[] }> {
  return new Map(
    places.map((place) => [
      place.subject,
      {
        rank: 1 + places.filter((other) => compareSubjects(other, place) < 0).length,
        tiedWith: places
          .filter((other) => other !== place && compareSubjects(other, place) === 0)
          .map((other) => other.subject)
          .sort(byName),
      },
    ]),
  )
}
