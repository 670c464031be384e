import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SubjectMargins } from '../../../src/analyse/margins/findMargins.js'
import { findMargins } from '../../../src/analyse/margins/findMargins.js'
import type { LevelMargins } from '../../../src/analyse/margins/margin.js'
import { applyReadings, appraise } from '../../../src/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { anyWorld } from '../../support/generators.js'
import type { Table } from './exhaustive.js'
import { costOf, hasVotes, Nearest, stated, tablesWithin, withoutQuotas, withTally } from './exhaustive.js'

interface Question {
  policy: Policy
  caseFile: CaseFile
  track: Track
  subject: string
  table: Table
  limit: number
}

const gradeIn = (policy: Policy, caseFile: CaseFile, track: Track, subject: string) =>
  appraise(policy, caseFile)
    .tracks.find(({ id }) => id === track.id)
    ?.determinations.find((one) => one.subject === subject)?.grade ?? null

// A world with one subject that has a few ballots, so that all tallies near it can be tried.
const questions = drawn((draw): Question | null => {
  const world = anyWorld(draw)
  const policy = applyReadings(world.policy, world.readings)
  const track = policy.tracks.find(({ tallyOnly, ballot }) => !tallyOnly && ballot.options.length > 0)
  const subjects = track && appraise(policy, world.caseFile).tracks.find(({ id }) => id === track.id)?.determinations
  const subject = subjects && subjects.length > 0 ? draw.one(subjects).subject : undefined
  if (!track || subject === undefined) return null
  const classes = track.ballot.classes?.length ?? 1
  const table = Array.from({ length: classes }, () => {
    const row = [...track.ballot.options.map(() => 0), draw.chance(20) ? 1 : 0]
    for (let ballots = draw.whole(1, classes > 1 ? 2 : 4); ballots > 0; ballots -= 1) {
      const column = draw.whole(0, track.ballot.options.length - 1)
      row[column] = (row[column] ?? 0) + 1
    }
    return row
  })
  const total = table.flat().reduce((sum, count) => sum + count, 0)
  const issued = draw.chance(70) ? total + draw.whole(0, 1) : undefined
  const caseFile = withTally(policy, world.caseFile, stated(track, subject, table, issued))
  const { present, due } = caseFile.meeting ?? {}
  const limit = Math.max(total, issued ?? present ?? due ?? Number.POSITIVE_INFINITY)
  return hasVotes(track, table) ? { policy, caseFile, track, subject, table, limit } : null
})

// So many tallies are tried at most in one world.
const mostTried = 100

/** The farthest distance at which all tallies can be tried. */
function tried({ track, table, limit }: Question): { changes: number; tables: Table[] } {
  let reached = { changes: 0, tables: [] as Table[] }
  for (let changes = 1; changes <= 5; changes += 1) {
    const tables: Table[] = []
    for (const one of tablesWithin(track, table, changes, limit)) {
      tables.push(one)
      if (tables.length > mostTried) return reached
    }
    // Once there are no more than before there are no others at all.
    if (tables.length === reached.tables.length) return { changes: Number.POSITIVE_INFINITY, tables }
    reached = { changes, tables }
  }
  return reached
}

test('the margins of both levels are those that trying every tally through the whole appraisal finds', () => {
  fc.assert(
    fc.property(questions, (question) => {
      fc.pre(question !== null)
      const { policy, caseFile, track, subject, table } = question
      const { changes, tables } = tried(question)
      const unfilled = withoutQuotas(policy, track)
      const levels: [keyof typeof plans, Nearest][] = [
        ['rules', new Nearest()],
        ['result', new Nearest()],
      ]
      const plans = { rules: unfilled, result: policy }
      for (const one of tables) {
        const changed = withTally(
          policy,
          caseFile,
          stated(
            track,
            subject,
            one,
            caseFile.tallies?.find((entry) => entry.subject === subject && entry.track === track.id && entry.issued)
              ?.issued,
          ),
        )
        for (const [level, nearest] of levels) nearest.add(gradeIn(plans[level], changed, track, subject), table, one)
      }
      const found = findMargins(policy, caseFile, { subjects: [subject] }).tracks.find(({ id }) => id === track.id)
      const own = found?.subjects[0] as SubjectMargins
      expect(own.undetermined).toEqual([])
      for (const [level, nearest] of levels) {
        const { grade, margins } = own[level] as LevelMargins
        expect(grade, level).toBe(gradeIn(plans[level], caseFile, track, subject))
        expect(margins.map(({ to }) => to)).toEqual(track.scale.map(({ id }) => id).filter((id) => id !== grade))
        for (const margin of margins) {
          const expected = nearest.of(margin.to)
          const shown = `${level} → ${margin.to}`
          if (margin.ballots === null) {
            expect(expected, shown).toBeUndefined()
            continue
          }
          const witness = margin.witness.map((entry) => [
            ...track.ballot.options.map(({ id }) => entry.counts[id] ?? 0),
            entry.blank ?? 0,
          ])
          expect(margin.relabel + margin.add + margin.remove, shown).toBe(margin.ballots)
          expect(costOf(table, witness), shown).toEqual({ changes: margin.ballots, moved: margin.add + margin.remove })
          expect(gradeIn(plans[level], withTally(policy, caseFile, margin.witness), track, subject), shown).toBe(
            margin.to,
          )
          if (margin.ballots <= changes) expect({ changes: margin.ballots, table: witness }, shown).toEqual(expected)
          else expect(expected, shown).toBeUndefined()
        }
      }
    }),
    { ...settings, numRuns: Math.max(20, Number(process.env.PROPERTY_RUNS ?? 0)) },
  )
})
