import type { Condition } from '../../../src/schema/condition.js'
import { wholeMonths } from './calendar.js'
import { print } from './fraction.js'
import { baseOf, scoreOf, shareOf } from './measures.js'
import type { Place, Sides } from './types.js'

/** The left side of a comparison, and what it is taken of; null for conditions that compare nothing or several things. */
export function sidesOf(place: Place, when: Condition): Sides | null {
  if ('share' in when && when.combine !== 'any') {
    const { counts } = place.tally
    const base = when.base ?? place.track.base
    const weighted =
      base === 'valid' && place.track.ballot.classes !== undefined ? shareOf(place, when.share, base).value : null
    return {
      votes: counts && when.share.reduce((sum, option) => sum + (counts.get(option) ?? 0), 0),
      base: baseOf(place, base).value,
      weighted: weighted && print(weighted),
    }
  }
  if ('score' in when) {
    const { value } = scoreOf(place, when.score)
    return { value: value && print(value) }
  }
  if ('tenure' in when) {
    const roster = place.track.subjects === 'organizations' ? [] : place.caseFile.secretaries
    const since = roster.find((secretary) => secretary.id === place.subject)?.since
    const day = when.on === 'year-end' ? `${place.policy.year}-12-31` : place.caseFile.meeting?.date
    return { months: since === undefined || day === undefined ? null : wholeMonths(since, day) }
  }
  return null
}
