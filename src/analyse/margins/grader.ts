import type { Bounded } from '../../core/bounds.js'
import { outcomeKey } from './outcomes.js'
import type { Keys } from './places.js'
import { atPlace, determinationsAt, groupsOf, keysOf, placeAmong, standingByRules } from './places.js'
import type { TrackGround } from './subjectGround.js'

/** Every subject of a track as it stands by the rules. */
export interface Field extends TrackGround {
  /** One a subject, by id. */
  bounded: readonly Bounded[]
  /** Their ranking keys, in the same order. */
  keys: readonly Keys[]
}

/** Asks the core what one subject's grade is, everybody else being as they are. */
export interface Grader {
  /** How it stands by rules, proposal and judgement, before any quota. */
  standing: (bounded: Bounded) => { grade: string | null; judged: string | null }
  /** The ranking keys of the others, the highest first. */
  groups: readonly Keys[]
  /** Its place among them. */
  placeOf: (bounded: Bounded) => number
  /** The grade that comes out at a place. */
  gradeAt: (bounded: Bounded, place: number) => string | null
}

const remember = <Value>(find: (key: string) => Value): ((key: string) => Value) => {
  const known = new Map<string, Value>()
  return (key) => {
    if (!known.has(key)) known.set(key, find(key))
    return known.get(key) as Value
  }
}

/**
 * Asks the core once for each thing that the rules can say of the subject and each place among the others, not once for each tally.
 *
 * That is sound since nothing after the rules looks at the ballots themselves: judgement and quota look at the grades that the rules leave and at the
 * proposal; ranking keys enter by their order alone, and everybody else's are as they were, so a place among them says all. The core is given the places as
 * numbers to rank by, and does the rest.
 *
 * @param field - the track
 * @param position - the subject's position in it
 */
export function graderOf({ plan, track, caseFile, bounded: all, keys }: Field, position: number): Grader {
  const groups = groupsOf(keys.filter((_, index) => index !== position))
  const placed = all.map((one, index) => atPlace(one, placeAmong(groups, keys[index] ?? [])))
  const samples = new Map<string, Bounded>()
  const nameOf = (bounded: Bounded) => {
    const name = outcomeKey(bounded)
    if (!samples.has(name)) samples.set(name, bounded)
    return name
  }
  const sample = (name: string) => samples.get(name) as Bounded
  const standings = remember((name) => standingByRules(plan, track, caseFile, sample(name)))
  const grades = remember((key) => {
    const [place = '', ...name] = key.split(' ')
    const own = atPlace(sample(name.join(' ')), Number(place))
    return determinationsAt(plan, track, caseFile, placed.with(position, own))[position]?.grade ?? null
  })
  return {
    groups,
    standing: (bounded) => standings(nameOf(bounded)),
    placeOf: (bounded) => placeAmong(groups, keysOf(plan, track, bounded)),
    gradeAt: (bounded, place) => {
      const name = nameOf(bounded)
      const { grade, judged } = standings(name)
      // Nobody who was judged is moved, nor anybody to whom the rules leave one grade.
      return judged !== null || bounded.admissible.length < 2 ? grade : grades(`${place} ${name}`)
    },
  }
}
