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

const kindOf = ({ caseFile, organization }: Place) => caseFile.organizations.find(({ id }) => id === organization)?.kind

/**
 * Each subject's rank, by counting who is strictly higher, and whom it is level with; `kinds`: among those of the
 * same kind of organization alone.
 */
export function rank(places: Place[], kinds: boolean): Map<string, { rank: number; tiedWith: string[] }> {
  const rivals = (place: Place) => (kinds ? places.filter((other) => kindOf(other) === kindOf(place)) : places)
  return new Map(
    places.map((place) => [
      place.subject,
      {
        rank: 1 + rivals(place).filter((other) => compareSubjects(other, place) < 0).length,
        tiedWith: rivals(place)
          .filter((other) => other !== place && compareSubjects(other, place) === 0)
          .map((other) => other.subject)
          .sort(byName),
      },
    ]),
  )
}
