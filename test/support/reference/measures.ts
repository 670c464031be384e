import type { Base } from '../../../src/schema/condition.js'
import type { ScoreComponent } from '../../../src/schema/track.js'
import { isOnTrack } from './ballots.js'
import { add, compare, divide, type Fraction, fraction, multiply, readFraction } from './fraction.js'
import { namesOf } from './lists.js'
import type { Place, Votes } from './types.js'

/** A number, or what it lacks. */
export interface Measure {
  value: Fraction | null
  missing: string[]
}

const known = (value: Fraction): Measure => ({ value, missing: [] })
const lacking = (missing: string[]): Measure => ({ value: null, missing: namesOf(missing) })

/** The base's number of ballots, and what to name where it is not supplied. */
export function baseOf(place: Place, base: Base): { value: number | null; missing: string[] } {
  const value = place.tally[base]
  if (value !== null) return { value, missing: value === 0 ? ['votes'] : [] }
  if (base === 'valid') return { value, missing: place.tally.missing }
  return { value, missing: [base === 'present' || base === 'due' ? `meeting.${base}` : `tallies.${base}`] }
}

const votesFor = (votes: Votes, options: string[]) =>
  options.reduce((sum, option) => sum + (votes.counts?.get(option) ?? 0), 0)

/** Σ weight × what each class says; one class that says nothing leaves the whole unknown. */
function weigh(place: Place, ofClass: (votes: Votes) => Measure): Measure {
  const classes = (place.track.ballot.classes ?? []).map((each) => ({
    weight: readFraction(each.weight),
    votes: place.tally.classes?.get(each.id) ?? { counts: null, valid: null },
  }))
  if (classes.some(({ votes }) => votes.counts === null)) return lacking(place.tally.missing)
  const parts = classes.map(({ weight, votes }) => ({ weight, part: ofClass(votes) }))
  const missing = parts.flatMap(({ part }) => part.missing)
  if (missing.length > 0) return lacking(missing)
  return known(
    parts.reduce((sum, { weight, part }) => add(sum, multiply(weight, part.value ?? fraction(0))), fraction(0)),
  )
}

const perValidBallot = (place: Place, votes: Votes, total: () => Fraction): Measure => {
  if (votes.counts === null || votes.valid === null) return lacking(place.tally.missing)
  return votes.valid === 0 ? lacking(['votes']) : known(divide(total(), fraction(votes.valid)))
}

/** The options' votes as a share of the base. */
export function shareOf(place: Place, options: string[], base: Base): Measure {
  if (base === 'valid') {
    const ofVotes = (votes: Votes) => perValidBallot(place, votes, () => fraction(votesFor(votes, options)))
    return place.track.ballot.classes === undefined ? ofVotes(place.tally) : weigh(place, ofVotes)
  }
  const { value, missing } = baseOf(place, base)
  const lacks = [...(place.tally.counts === null ? place.tally.missing : []), ...missing]
  return lacks.length > 0 ? lacking(lacks) : known(fraction(votesFor(place.tally, options), value ?? 0))
}

/** The mean of the scores, each written out, after the highest and the lowest are struck off; out of 100. */
function meanOf(
  place: Place,
  votes: Votes,
  drop: { dropHighest?: number | undefined; dropLowest?: number | undefined },
) {
  if (votes.counts === null) return lacking(place.tally.missing)
  const all = [...votes.counts].flatMap(([score, count]) => Array.from({ length: count }, () => readFraction(score)))
  const highToLow = all.sort((a, b) => compare(b, a))
  const left = highToLow.slice(drop.dropHighest ?? 0, Math.max(0, all.length - (drop.dropLowest ?? 0)))
  if (left.length === 0) return lacking(['votes'])
  const mean = divide(left.reduce(add), fraction(left.length))
  return known(divide(multiply(mean, fraction(100)), readFraction(place.track.ballot.score?.to ?? '')))
}

function componentOf(place: Place, component: ScoreComponent): Measure {
  if ('points' in component) {
    const ofVotes = (votes: Votes) =>
      perValidBallot(place, votes, () =>
        Object.entries(component.points).reduce(
          (sum, [option, points]) => add(sum, multiply(readFraction(points), fraction(votesFor(votes, [option])))),
          fraction(0),
        ),
      )
    return place.track.ballot.classes === undefined ? ofVotes(place.tally) : weigh(place, ofVotes)
  }
  if ('mean' in component) {
    const ofVotes = (votes: Votes) => meanOf(place, votes, component.mean)
    return place.track.ballot.classes === undefined ? ofVotes(place.tally) : weigh(place, ofVotes)
  }
  const scores = (place.caseFile.scores ?? []).filter(
    (score) =>
      score.subject === place.subject &&
      score.component === component.id &&
      isOnTrack(place.policy, place.track, score.track),
  )
  const only = scores[0]
  if (scores.length !== 1 || only === undefined) return lacking([`scores.${component.id}`])
  return known(divide(multiply(readFraction(only.value), fraction(100)), readFraction(component.outOf)))
}

/** The total score (`true`) or one component's. */
export function scoreOf(place: Place, which: true | string): Measure {
  const components = place.track.score?.components ?? []
  if (which !== true) {
    const component = components.find((each) => each.id === which)
    return component === undefined ? lacking([`scores.${which}`]) : componentOf(place, component)
  }
  const parts = components.map((component) => ({
    weight: readFraction(component.weight),
    part: componentOf(place, component),
  }))
  const missing = parts.flatMap(({ part }) => part.missing)
  if (missing.length > 0) return lacking(missing)
  return known(
    parts.reduce((sum, { weight, part }) => add(sum, multiply(weight, part.value ?? fraction(0))), fraction(0)),
  )
}
