import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMargins } from '../../../src/analyse/margins/findMargins.js'
import { addRatios, compareRatios, formatRatio, multiplyRatios, parseRatio, ratioOf } from '../../../src/core/ratio.js'
import { applyReadings, appraise } from '../../../src/index.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { anyWorld } from '../../support/generators.js'
import { withoutQuotas } from './exhaustive.js'

interface Question {
  policy: Policy
  caseFile: CaseFile
  track: Track
  subject: string
}

const questions = drawn((draw): Question | null => {
  const world = anyWorld(draw)
  const policy = applyReadings(world.policy, world.readings)
  const track = policy.tracks.find(
    (one) => !one.tallyOnly && one.score?.components.some((component) => 'outOf' in component),
  )
  const subjects = track && appraise(policy, world.caseFile).tracks.find(({ id }) => id === track.id)?.determinations
  if (!track || !subjects || subjects.length === 0) return null
  return { policy, caseFile: world.caseFile, track, subject: draw.one(subjects).subject }
})

/** Everything in between, and the ends of the range with a little beside each, in exact fractions of a way. */
const parts = [1, 33, 66, 99].map((part) => ratioOf(part, 100))
const little = ratioOf(1, 1_000_003)
const opposite = ({ numerator, denominator }: ReturnType<typeof ratioOf>) => ratioOf(-numerator, denominator)

test('the margins of a score: the change is enough, and nothing less that was tried is', () => {
  fc.assert(
    fc.property(questions, (question) => {
      fc.pre(question !== null)
      const { policy, caseFile, track, subject } = question
      const own = findMargins(policy, caseFile, { subjects: [subject] }).tracks.find(({ id }) => id === track.id)
      const isOwn = (entry: { track?: string | undefined; subject: string }) =>
        (entry.track ?? policy.tracks[0]?.id) === track.id && entry.subject === subject
      for (const { of, value, ...levels } of own?.subjects[0]?.scores ?? []) {
        const component = track.score?.components.find(({ id }) => id === of)
        if (value === null || (of !== true && !(component && 'outOf' in component))) continue
        const outOf = component && 'outOf' in component ? component.outOf : 100
        for (const level of ['rules', 'result'] as const) {
          const filled = level === 'rules' ? withoutQuotas(policy, track) : policy
          // The total alone is changed by one more component that counts in full.
          const extra = { id: '加分', weight: '1', outOf: 100 }
          const plan: Policy =
            of === true
              ? {
                  ...filled,
                  tracks: filled.tracks.map((one) =>
                    one.id === track.id
                      ? { ...one, score: { components: [...(one.score?.components ?? []), extra] } }
                      : one,
                  ),
                }
              : filled
          const everybody = appraise(policy, caseFile).tracks.find(({ id }) => id === track.id)?.determinations ?? []
          const gradeBy = (by: ReturnType<typeof ratioOf>) => {
            const raised = multiplyRatios(addRatios(parseRatio(value), by), parseRatio(String(outOf)))
            const scores =
              of === true
                ? [
                    ...(caseFile.scores ?? []),
                    ...everybody.map((one) => ({
                      track: track.id,
                      subject: one.subject,
                      component: extra.id,
                      value: one.subject === subject ? formatRatio(by) : '0',
                    })),
                  ]
                : [
                    ...(caseFile.scores ?? []).filter((entry) => !isOwn(entry) || entry.component !== of),
                    {
                      track: track.id,
                      subject,
                      component: of,
                      value: formatRatio(multiplyRatios(raised, ratioOf(1, 100))),
                    },
                  ]
            const { tracks } = appraise(plan, { ...caseFile, scores })
            return (
              tracks.find(({ id }) => id === track.id)?.determinations.find((one) => one.subject === subject)?.grade ??
              null
            )
          }
          const low = addRatios(ratioOf(0), opposite(parseRatio(value)))
          const high = addRatios(ratioOf(100), opposite(parseRatio(value)))
          for (const margin of levels[level]) {
            const shown = `${level} ${String(of)} → ${margin.to}`
            if (margin.by === null) {
              for (const end of [low, high])
                for (const part of [...parts, ratioOf(1)])
                  expect(gradeBy(multiplyRatios(end, part)), shown).not.toBe(margin.to)
              continue
            }
            const by = parseRatio(margin.by)
            const beyond = addRatios(by, margin.way === 'up' ? little : opposite(little))
            expect(gradeBy(margin.attained ? by : beyond), shown).toBe(margin.to)
            if (!margin.attained) expect(gradeBy(by), shown).not.toBe(margin.to)
            if (compareRatios(by, ratioOf(0)) === 0) continue
            for (const part of parts)
              for (const closer of [multiplyRatios(by, part), multiplyRatios(opposite(by), part)]) {
                const inRange = compareRatios(closer, low) >= 0 && compareRatios(closer, high) <= 0
                if (inRange) expect(gradeBy(closer), shown).not.toBe(margin.to)
              }
          }
        }
      }
    }),
    { ...settings, numRuns: Math.max(40, Number(process.env.PROPERTY_RUNS ?? 0)) },
  )
})
