import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { determineGrades } from '../../core/determination.js'
import { RulesError } from '../../core/error.js'
import type { Determination } from '../../schema/appraisal.js'
import type { CaseFile, StatedTally } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import type { Standing } from '../changes.js'
import { atPlace, determinationsAt, keysOf } from '../margins/places.js'
import { witnessOf } from '../margins/witness.js'
import { standingOf } from '../standings.js'
import type { Candidate } from './candidates.js'
import { candidatesOf } from './candidates.js'
import { combinationsOf } from './combinations.js'
import { waysOf } from './completions.js'
import { placeCandidates } from './placeCandidates.js'
import type { PossibleOutcome, TrackPossibilities } from './possible.js'
import type { OpenSubject, ReadOutstanding } from './readOutstanding.js'

/** Outcomes of one subject, each with the first combination that leads to it. */
type Met = Map<string, { standing: Standing; at: readonly number[] }>

const meet = (met: Met | undefined, determination: Determination, at: readonly number[]): void => {
  const standing = standingOf(determination)
  const name = JSON.stringify(standing)
  if (met && !met.has(name)) met.set(name, { standing, at })
}

/** Asks the core for every combination of what the rules can say of each subject. */
function together(
  { plan, track, caseFile }: { plan: Policy; track: Track; caseFile: CaseFile },
  lists: ReturnType<typeof placeCandidates>,
): Met[] {
  const met = lists.map((): Met => new Map())
  for (const at of combinationsOf(lists.map(({ length }) => length))) {
    const field = lists.flatMap((list, index) => {
      const one = list[at[index] ?? 0]
      return one ? [atPlace(one.bounded, one.place)] : []
    })
    determinationsAt(plan, track, caseFile, field).forEach((one, index) => {
      meet(met[index], one, at)
    })
  }
  return met
}

const determinationsOf = (plan: Policy, track: Track, caseFile: CaseFile, bounded: readonly Bounded[]) =>
  determineGrades(plan, caseFile, bounded).tracks.find(({ id }) => id === track.id)?.determinations ?? []

/** Without a quota nobody's grade hangs on anybody else. */
function alone(
  { plan, track, caseFile }: { plan: Policy; track: Track; caseFile: CaseFile },
  lists: readonly (readonly Candidate[])[],
): Met[] {
  return lists.map((list, index) => {
    const met: Met = new Map()
    list.forEach(({ bounded }, position) => {
      const at = lists.map((_, other) => (other === index ? position : 0))
      for (const one of determinationsOf(plan, track, caseFile, [bounded])) meet(met, one, at)
    })
    return met
  })
}

/** The best grade first, none last; of one grade in the order of what it is called. */
function bestFirst({ scale }: Track): (a: PossibleOutcome, b: PossibleOutcome) => number {
  const place = ({ standing: { grade } }: PossibleOutcome) =>
    grade === null ? scale.length : scale.findIndex(({ id }) => id === grade)
  const name = ({ standing }: PossibleOutcome) => JSON.stringify(standing)
  return (a, b) => place(a) - place(b) || (name(a) < name(b) ? -1 : 1)
}

const openBallots = (open: OpenSubject | undefined): number =>
  (open?.opens ?? []).reduce((sum, { ballots }) => sum + ballots, 0)

/**
 * Finds how everybody on one track may stand once the open ballots are counted.
 *
 * @param plan - the plan as it is read
 * @param track - one of its tracks, with open ballots
 * @param read - the counts without the open ballots, and whose they are
 * @param limit - so many tallies of a subject, and so many combinations, are looked at
 * @throws RulesError `too-many-completions` where there are more
 */
export function trackPossibilities(
  plan: Policy,
  track: Track,
  { caseFile, tallied, subjects }: ReadOutstanding,
  limit: number,
): TrackPossibilities {
  const open = new Map(
    subjects.flatMap((one) => (one.track.id === track.id ? [[one.tallied.subject, one] as const] : [])),
  )
  const refuseBeyond = (subject: string | null, found: bigint) => {
    if (found > BigInt(limit))
      throw new RulesError('too-many-completions', { track: track.id, subject, found: String(found), limit })
  }
  for (const [subject, { opens }] of open)
    refuseBeyond(
      subject,
      opens.reduce((product, one) => product * waysOf(one), 1n),
    )

  const ground = { plan, track, caseFile }
  const own = tallied.filter((one) => one.track === track.id)
  const { bounded } = evaluateRules(plan, caseFile, own)
  const isRanked = (track.quotas ?? []).length > 0
  let completions = 1n
  const candidates = bounded.map((one): Candidate[] => {
    const subject = open.get(one.tallied.subject)
    if (!subject) return [{ bounded: one, key: '', keys: isRanked ? keysOf(plan, track, one) : [], to: [] }]
    const found = candidatesOf(ground, subject, isRanked)
    completions *= BigInt(found.completions)
    return found.candidates
  })
  const lists = isRanked
    ? placeCandidates(candidates)
    : candidates.map((list) => list.map((one) => ({ ...one, place: 0 })))
  if (isRanked)
    refuseBeyond(
      null,
      lists.reduce((product, { length }) => product * BigInt(length), 1n),
    )
  const met = isRanked ? together(ground, lists) : alone(ground, lists)

  const witness = (at: readonly number[]): StatedTally[] =>
    own.flatMap(({ subject }, index) => {
      const one = open.get(subject)
      const chosen = lists[index]?.[at[index] ?? 0]
      return one && chosen
        ? witnessOf({ track: one.track, bounded: { tallied: one.tallied }, ballots: one.ballots }, chosen.to)
        : []
    })
  const now = determinationsOf(plan, track, caseFile, bounded)
  return {
    id: track.id,
    completions: String(completions),
    subjects: now.map((determination, index) => ({
      subject: determination.subject,
      outstanding: openBallots(open.get(determination.subject)),
      now: standingOf(determination),
      outcomes: [...(met[index]?.values() ?? [])]
        .map(({ standing, at }) => ({ standing, witness: witness(at) }))
        .sort(bestFirst(track)),
    })),
  }
}
