import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { outcomeKey } from '../margins/outcomes.js'
import type { Keys } from '../margins/places.js'
import { keysOf } from '../margins/places.js'
import { withBallots } from '../margins/startingBallots.js'
import type { TrackGround } from '../margins/subjectGround.js'
import { completionsOf } from './completions.js'
import type { OpenSubject } from './readOutstanding.js'

/** Completed tallies of one subject of which the rules say the same, and which rank alike. */
export interface Candidate {
  /** What the rules say. */
  bounded: Bounded
  /** Names all of that which later steps look at, but the place in the ranking. */
  key: string
  /** Values of the ranking keys. */
  keys: Keys
  /** The first of these tallies. */
  to: readonly number[]
}

/** So many tallies are judged in one call. */
const chunk = 1000

/** The values of ranking keys, written. */
const nameOf = (keys: Keys): string =>
  keys.map((value) => (value ? `${value.numerator}/${value.denominator}` : '-')).join(' ')

/**
 * Everything that one subject's open ballots can make of it, by rules and ranking keys.
 *
 * @param ground - the track, in the case without the open ballots
 * @param open - the subject
 * @param isRanked - whether anything hangs on the ranking
 */
export function candidatesOf(
  { plan, track, caseFile }: TrackGround,
  open: OpenSubject,
  isRanked: boolean,
): { candidates: Candidate[]; completions: number } {
  const found = new Map<string, Candidate>()
  const completions = completionsOf(open.ballots.counts, open.opens)
  for (let start = 0; start < completions.length; start += chunk) {
    const tallies = completions.slice(start, start + chunk)
    const changed = tallies.map((to) => withBallots(open.track, open.tallied, open.ballots, to))
    evaluateRules(plan, caseFile, changed).bounded.forEach((bounded, index) => {
      const keys = isRanked ? keysOf(plan, track, bounded) : []
      const key = outcomeKey(bounded)
      const name = `${nameOf(keys)} ${key}`
      if (!found.has(name)) found.set(name, { bounded, key, keys, to: tallies[index] ?? [] })
    })
  }
  return { candidates: [...found.values()], completions: completions.length }
}
