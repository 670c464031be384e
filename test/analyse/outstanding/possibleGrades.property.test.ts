import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OutstandingBallots } from '../../../src/analyse/index.js'
import { possibleGrades } from '../../../src/analyse/index.js'
import { applyReadings, appraise } from '../../../src/index.js'
import type { Determination } from '../../../src/schema/appraisal.js'
import type { CaseFile, StatedTally } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { permuted } from '../../support/generators/permute.js'
import { anyWorld } from '../../support/generators.js'
import { withTally } from '../margins/exhaustive.js'

/** What one ballot can turn out to be. */
interface Turn {
  mark: string | null
  voters: string | undefined
}

interface Question {
  policy: Policy
  caseFile: CaseFile
  other: CaseFile
  track: Track
  outstanding: OutstandingBallots[]
}

const isOn = (policy: Policy, track: Track, entry: { track?: string | undefined }) =>
  (entry.track ?? policy.tracks[0]?.id) === track.id

// A world in which one or two people have a few ballots that are not counted yet, or in dispute, and nothing limits how many there are.
const questions = drawn((draw): Question | null => {
  const world = anyWorld(draw)
  const policy = applyReadings(world.policy, world.readings)
  const track = policy.tracks.find(({ tallyOnly }) => !tallyOnly)
  const people = track && appraise(policy, world.caseFile).tracks.find(({ id }) => id === track.id)?.determinations
  if (!track || !people || people.length === 0) return null
  const { meeting, tallies } = world.caseFile
  const caseFile: CaseFile = {
    ...world.caseFile,
    ...(meeting && {
      meeting: {
        ...meeting,
        ...(meeting.due !== undefined && { due: meeting.due + 100 }),
        ...(meeting.present !== undefined && { present: meeting.present + 100 }),
      },
    }),
    ...(tallies && {
      tallies: tallies.map((entry) => (entry.issued === undefined ? entry : { ...entry, issued: entry.issued + 100 })),
    }),
  }
  const { options, score, classes } = track.ballot
  const all = score ? [score.to, score.from] : options.map(({ id }) => id)
  const outstanding = draw.some(people, 1, 2).map(({ subject }): OutstandingBallots => {
    const own = (caseFile.ballots ?? []).filter((one) => one.subject === subject && isOn(policy, track, one))
    const voters = classes && draw.chance(70) ? draw.one(classes).id : undefined
    const marks = score || draw.chance(40) ? draw.some([...all, null], 1, 3) : undefined
    const isDisputed = own.length > 0 && draw.chance(40)
    return {
      subject,
      track: track.id,
      ballots: isDisputed ? [draw.one(own).id] : draw.whole(1, people.length > 2 ? 1 : 2),
      ...(voters !== undefined && { class: voters }),
      ...(marks && { marks }),
    }
  })
  return { policy, caseFile, other: permuted(draw, caseFile), track, outstanding }
})

/** Every way in which so many ballots can turn out, one after another. */
function sequences(turns: readonly Turn[], ballots: number): Turn[][] {
  return ballots === 0 ? [[]] : sequences(turns, ballots - 1).flatMap((some) => turns.map((turn) => [...some, turn]))
}

/** One ballot more in a stated tally, or one fewer; `spoiled` in place of a mark. */
function stateOneMore(track: Track, entry: StatedTally, { mark }: Turn, step = 1, isSpoiled = false): StatedTally {
  const more = (figure: 'returned' | 'blank' | 'valid' | 'spoiled', by: number) =>
    entry[figure] === undefined ? {} : { [figure]: entry[figure] + by * step }
  // What a tally lacks is not added by a ballot.
  const isWhole = track.ballot.score
    ? entry.scores
    : track.ballot.options.every(({ id }) => Object.hasOwn(entry.counts, id))
  if (!isWhole) return entry
  const isValid =
    mark !== null && (track.ballot.score || track.ballot.options.find(({ id }) => id === mark)?.valid !== false)
  const known = (entry.scores ?? []).find((one) => Number(one.score) === Number(mark))
  return {
    ...entry,
    ...(mark === null || track.ballot.score
      ? {}
      : { counts: { ...entry.counts, [mark]: (entry.counts[mark] ?? 0) + step } }),
    ...(mark !== null && track.ballot.score
      ? {
          scores: [
            ...(entry.scores ?? []).filter((one) => one !== known),
            { score: known?.score ?? mark, votes: (known?.votes ?? 0) + step },
          ],
        }
      : {}),
    ...more('returned', 1),
    ...more('blank', mark === null && !isSpoiled ? 1 : 0),
    ...more('spoiled', isSpoiled ? 1 : 0),
    ...more('valid', isValid ? 1 : 0),
  }
}

/** The case with ballots of one subject counted, as a clerk would write them down: on paper, in the tally, or in both. */
function counted({ policy, track }: Question, caseFile: CaseFile, subject: string, turns: readonly Turn[]): CaseFile {
  const isOwn = (entry: { track?: string | undefined; subject: string }) =>
    entry.subject === subject && isOn(policy, track, entry)
  const isStated = (caseFile.tallies ?? []).some(isOwn)
  const hasPapers = (caseFile.ballots ?? []).some(isOwn) || !isStated
  const papers = turns.map(({ mark, voters }, index) => ({
    track: track.id,
    id: `open ${index}`,
    subject,
    marks: mark === null ? [] : [mark],
    ...(voters !== undefined && { class: voters }),
  }))
  const tallies = caseFile.tallies?.map((entry) =>
    isOwn(entry)
      ? turns
          .filter(({ voters }) => !track.ballot.classes || voters === entry.class)
          .reduce((found, turn) => stateOneMore(track, found, turn), entry)
      : entry,
  )
  return {
    ...caseFile,
    ...(caseFile.ballots && hasPapers && { ballots: [...caseFile.ballots, ...papers] }),
    ...(tallies && { tallies }),
  }
}

const standing = ({ grade, status, ungraded, later }: Pick<Determination, 'grade' | 'status' | 'ungraded' | 'later'>) =>
  JSON.stringify([grade, status, ungraded, later ?? false])

const determinations = ({ policy, track }: Question, caseFile: CaseFile) =>
  appraise(policy, caseFile).tracks.find(({ id }) => id === track.id)?.determinations ?? []

/** How many completions are tried at most. */
const mostTried = 150

test('the possible grades are the union over all ways in which the ballots can turn out, each appraised whole', () => {
  let quotas = 0
  let several = 0
  fc.assert(
    fc.property(questions, (question) => {
      fc.pre(question !== null)
      const { policy, caseFile, other, track, outstanding } = question
      const { options, score, classes } = track.ballot
      const all = score ? [] : options.map(({ id }) => id)
      let start = caseFile
      const each = outstanding.map(({ subject, ballots, marks = [...all, null], class: voters }) => {
        const ids = typeof ballots === 'number' ? [] : ballots
        const own = start.ballots?.find(
          (one) => one.subject === subject && isOn(policy, track, one) && one.id === ids[0],
        )
        if (own) {
          const isIt = (one: typeof own) => one.subject === subject && isOn(policy, track, one) && one.id === own.id
          // What the ballot is counted as: read by itself.
          const { tallies: _, ...rest } = start
          const alone = determinations(question, { ...rest, ballots: start.ballots?.filter(isIt) ?? [] })
          const tally = alone.find((one) => one.subject === subject)?.tally
          const votes = Object.entries(tally?.counts ?? {}).find(([, count]) => count > 0)?.[0]
          const mark = tally?.scores?.[0]?.score ?? votes ?? null
          const tallies = start.tallies?.map((entry) =>
            entry.subject === subject && isOn(policy, track, entry) && (!classes || own.class === entry.class)
              ? stateOneMore(track, entry, { mark, voters: own.class }, -1, (tally?.spoiled ?? 0) > 0)
              : entry,
          )
          start = { ...start, ballots: start.ballots?.filter((one) => !isIt(one)) ?? [], ...(tallies && { tallies }) }
        }
        // A disputed ballot has a class of its own; whoever names none means any.
        const named = voters ?? (classes?.some(({ id }) => id === own?.class) ? own?.class : undefined)
        const turns = marks.flatMap((mark): Turn[] =>
          classes
            ? classes.flatMap(({ id }) => (named === undefined || named === id ? [{ mark, voters: id }] : []))
            : [{ mark, voters: undefined }],
        )
        return { subject, ways: sequences(turns, typeof ballots === 'number' ? ballots : 1) }
      })
      fc.pre(each.reduce((product, { ways }) => product * ways.length, 1) <= mostTried)
      let found: ReturnType<typeof possibleGrades>
      try {
        found = possibleGrades(policy, caseFile, outstanding)
      } catch (error) {
        // Nothing to complete: the counts are not there, or contradict one another.
        expect(
          (error as { params: { faults: { reason: string }[] } }).params.faults.map(({ reason }) => reason),
        ).toContain('no-counts')
        const lacking = determinations(question, start).filter(({ tally }) => tally.counts === null)
        expect(outstanding.some(({ subject }) => lacking.some((one) => one.subject === subject))).toBe(true)
        return
      }
      const union = new Map<string, Set<string>>()
      const completed = each.reduce<CaseFile[]>(
        (cases, { subject, ways }) =>
          cases.flatMap((one) => ways.map((turns) => counted(question, one, subject, turns))),
        [start],
      )
      for (const one of completed)
        for (const determination of determinations(question, one))
          union.set(determination.subject, (union.get(determination.subject) ?? new Set()).add(standing(determination)))
      expect(found.tracks.map(({ id }) => id)).toEqual([track.id])
      const subjects = found.tracks[0]?.subjects ?? []
      expect(
        Object.fromEntries(
          subjects.map(({ subject, outcomes }) => [subject, outcomes.map((one) => standing(one.standing)).sort()]),
        ),
      ).toEqual(Object.fromEntries([...union].map(([subject, standings]) => [subject, [...standings].sort()])))
      const now = determinations(question, start)
      expect(subjects.map((one) => [one.subject, standing(one.now)])).toEqual(
        now.map((one) => [one.subject, standing(one)]),
      )
      for (const { subject, outcomes } of subjects)
        for (const outcome of outcomes) {
          const bySubject = new Map<string, StatedTally[]>()
          for (const entry of outcome.witness)
            bySubject.set(entry.subject, [...(bySubject.get(entry.subject) ?? []), entry])
          const shown = [...bySubject.values()].reduce((one, tallies) => withTally(policy, one, tallies), start)
          const own = determinations(question, shown).find((one) => one.subject === subject)
          expect(own && standing(own)).toBe(standing(outcome.standing))
        }
      // The order of lists changes nothing.
      expect(possibleGrades(policy, other, [...outstanding].reverse())).toEqual(found)
      if ((track.quotas ?? []).length > 0 && outstanding.length > 1) quotas += 1
      if (subjects.some(({ outcomes }) => outcomes.length > 1)) several += 1
    }),
    { ...settings, numRuns: settings.numRuns / 4 },
  )
  expect(quotas).toBeGreaterThan(10)
  expect(several).toBeGreaterThan(5)
})
