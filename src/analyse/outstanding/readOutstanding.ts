import { groupBy } from '../../core/order.js'
import { trackIdOf } from '../../core/subjects.js'
import type { Tallied } from '../../core/tally.js'
import { tallyBallots } from '../../core/tally.js'
import type { Ballot, CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import type { Ballots } from '../margins/ballots.js'
import { ballotsAsTheyLie, blanksOf, untouchedOf } from '../margins/startingBallots.js'
import type { Open } from './completions.js'
import { everyScore, markReader, withScores } from './marks.js'
import type { OutstandingBallots, OutstandingFault, OutstandingFaultReason } from './outstanding.js'
import { takeOut } from './takeOut.js'

/** One subject whose ballots are not all counted. */
export interface OpenSubject {
  /** Its track; where the ballots hold scores, with these as options. */
  track: Track
  /** What is counted without the open ballots. */
  tallied: Tallied
  /** The ballots that are counted. */
  ballots: Ballots
  /** The others. */
  opens: Open[]
}

/** The entries, in the terms of the case. */
export interface ReadOutstanding {
  /** The case. */
  caseFile: CaseFile
  /** Everybody's counts without the ballots that are in dispute. */
  tallied: Tallied[]
  /** Whose ballots are open, by track and id. */
  subjects: OpenSubject[]
}

/** An entry whose track is known, and the ballots of the case that it names. */
interface Placed {
  entry: number
  given: OutstandingBallots
  track: Track
  disputed: Ballot[]
}

type Tell = (entry: number, reason: OutstandingFaultReason, params?: Record<string, unknown>) => null

function place(
  plan: Policy,
  caseFile: CaseFile,
  graded: readonly Tallied[],
  given: OutstandingBallots,
  entry: number,
  tell: Tell,
): Placed | null {
  const tracks = plan.tracks.filter(({ tallyOnly }) => !tallyOnly)
  const ids = tracks.map(({ id }) => id)
  const { subject, ballots } = given
  if (given.track !== undefined && !ids.includes(given.track))
    return tell(entry, 'unknown-track', { found: given.track, known: ids })
  const own = tracks.filter(
    ({ id }) =>
      (given.track === undefined || id === given.track) &&
      graded.some((one) => one.track === id && one.subject === subject),
  )
  const [track] = own
  if (!track) return tell(entry, 'unknown-subject', { found: subject })
  if (own.length > 1) return tell(entry, 'track-needed', { known: own.map(({ id }) => id) })
  const classes = (track.ballot.classes ?? []).map(({ id }) => id)
  if (given.class !== undefined && !classes.includes(given.class))
    return tell(entry, 'unknown-class', { found: given.class, known: classes })
  if (typeof ballots === 'number')
    return Number.isSafeInteger(ballots) && ballots >= 1
      ? { entry, given, track, disputed: [] }
      : tell(entry, 'not-a-count', { found: ballots })
  const known = (caseFile.ballots ?? []).filter((one) => one.subject === subject && trackIdOf(plan, one) === track.id)
  const unknown = ballots.filter((id) => !known.some((one) => one.id === id))
  for (const id of unknown) tell(entry, 'unknown-ballot', { found: id })
  if (ballots.length === 0) tell(entry, 'not-a-count', { found: 0 })
  return unknown.length > 0 || ballots.length === 0
    ? null
    : { entry, given, track, disputed: known.filter(({ id }) => ballots.includes(id)) }
}

/** How many ballots an entry is about, class by class where they are ballots of the case: null, of any class. */
function classesOf({ given, track, disputed }: Placed): { voters: number | null; ballots: number }[] {
  const position = (id: string | undefined) => {
    const found = (track.ballot.classes ?? []).findIndex((one) => one.id === id)
    return found < 0 ? null : found
  }
  if (typeof given.ballots === 'number') return [{ voters: position(given.class), ballots: given.ballots }]
  // Copies of a ballot are one ballot.
  const papers = new Map(disputed.map((one) => [one.id, position(given.class ?? one.class)]))
  return [...groupBy(papers.values(), String).values()].map((own) => ({ voters: own[0], ballots: own.length }))
}

/** What the marks of an entry are called in the counts; null where one of them is unknown. */
function marksOf({ entry, given: { marks }, track }: Placed, tell: Tell): (string | null)[] | null {
  const { score, options } = track.ballot
  if (marks === undefined) {
    const all = score ? everyScore(score) : options.map(({ id }) => id)
    return all ? [...all, null] : tell(entry, 'no-marks', {})
  }
  const read = markReader(track)
  const named = marks.map((mark) => (mark === null ? null : read(mark)))
  const unknown = marks.filter((mark, index) => mark !== null && named[index] === null)
  for (const mark of unknown) tell(entry, 'unknown-mark', { found: mark })
  if (marks.length === 0) tell(entry, 'no-marks', {})
  return unknown.length > 0 || marks.length === 0 ? null : named
}

/** The entries of one subject together. */
function openSubject(
  blanks: readonly number[] | undefined,
  tallied: Tallied,
  own: readonly Placed[],
  tell: Tell,
): OpenSubject | null {
  const [{ track: given, entry }] = own as [Placed, ...Placed[]]
  const marks = own.map((one) => marksOf(one, tell))
  if (marks.includes(null)) return null
  const { tally } = tallied
  const counted = [tally, ...(tally.classes ?? [])].flatMap(({ scores }) => (scores ?? []).map(({ score }) => score))
  const track = withScores(given, [
    ...counted,
    ...marks.flatMap((names) => (names ?? []).flatMap((name) => name ?? [])),
  ])
  const ballots = ballotsAsTheyLie(track, tallied, blanks)
  if (!ballots) return tell(entry, 'no-counts')
  const opens = own.flatMap((one, index) =>
    classesOf(one).map(({ voters, ballots: number }): Open => {
      const wanted = new Set(marks[index])
      const kinds = ballots.kinds.flatMap((kind, position) =>
        wanted.has(kind.option) && (voters === null || kind.voters === voters) ? [position] : [],
      )
      return { ballots: number, kinds }
    }),
  )
  const untouched = untouchedOf(tallied, ballots.counts)
  const total = [...ballots.counts, ...opens.map((one) => one.ballots)].reduce((sum, number) => sum + number, untouched)
  const most = ballots.limit === null ? null : ballots.limit + untouched
  if (most !== null && total > most) return tell(entry, 'over-limit', { most, found: total })
  return { track, tallied, ballots, opens }
}

/**
 * Reads entries against a case: every fault is told, and nothing is read where there is one.
 *
 * @param plan - the plan as it is read
 * @param caseFile - the case
 * @param outstanding - the entries
 */
export function readOutstanding(
  plan: Policy,
  caseFile: CaseFile,
  outstanding: readonly OutstandingBallots[],
): ReadOutstanding | OutstandingFault[] {
  const faults: OutstandingFault[] = []
  const tell: Tell = (entry, reason, params = {}) => {
    faults.push({ entry, reason, params })
    return null
  }
  const { tallied: whole } = tallyBallots(plan, caseFile)
  const placed = outstanding.flatMap((given, entry) => place(plan, caseFile, whole, given, entry, tell) ?? [])
  const { tallies: _, ...rest } = caseFile
  const disputed: CaseFile = { ...rest, ballots: [...new Set(placed.flatMap((one) => one.disputed))] }
  const apart = tallyBallots(plan, disputed).tallied
  const tallied = whole.map((one, index) => {
    const own = apart[index]
    return own ? takeOut(one, own) : one
  })
  const bySubject = groupBy(placed, ({ track, given }) => JSON.stringify([track.id, given.subject]))
  const blanks = new Map(
    [...new Set(placed.map(({ track }) => track))].map((track) => {
      const [all, own] = [blanksOf(plan, track, caseFile), blanksOf(plan, track, disputed)]
      const left = [...all].map(
        ([subject, each]) => [subject, each.map((blank, index) => blank - (own.get(subject)?.[index] ?? 0))] as const,
      )
      return [track.id, new Map(left)]
    }),
  )
  const subjects = tallied.flatMap((one) => {
    const own = bySubject.get(JSON.stringify([one.track, one.subject]))
    return own ? (openSubject(blanks.get(one.track)?.get(one.subject), one, own, tell) ?? []) : []
  })
  return faults.length > 0 ? faults.sort((a, b) => a.entry - b.entry) : { caseFile, tallied, subjects }
}
