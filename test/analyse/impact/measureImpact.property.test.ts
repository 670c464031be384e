import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, measureImpact } from '../../../src/analyse/index.js'
import type { CaseFile, Policy } from '../../../src/index.js'
import { appraise } from '../../../src/index.js'
import { parsePolicy } from '../../../src/schema/index.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { amended } from '../../support/generators/pairs.js'
import { anyWorld } from '../../support/generators.js'

const worlds = drawn((draw) => {
  const { policy, caseFile } = anyWorld(draw)
  const before = { ...policy, readings: [] }
  return { before, after: amended(draw, before, 5), caseFile }
})

/** Everything that comes out for each subject, written down once more. */
const outcomes = (policy: Policy, caseFile: CaseFile) => {
  const { tracks, streaks } = appraise(policy, caseFile)
  const entries = tracks.flatMap(({ id, determinations }) =>
    determinations.map((one): [string, string] => {
      const own = streaks.filter((streak) => {
        const rule = policy.streaks?.find((each) => each.id === streak.id)
        const onTrack = (rule?.track ?? policy.tracks[0]?.id) === id
        const isOf =
          streak.secretary === null ? streak.organization === one.organization : streak.secretary === one.subject
        return onTrack && isOf && streak.answer !== 'no'
      })
      const told = [one.grade, one.status, one.ungraded, one.consequences]
      return [
        JSON.stringify([id, one.subject]),
        JSON.stringify([told, own.map((each) => [each.id, each.answer, each.then])]),
      ]
    }),
  )
  return new Map(entries)
}

const subsets = (size: number) =>
  Array.from({ length: 2 ** size }, (_, bits) =>
    Array.from({ length: size }, (_, place) => place).filter((place) => (bits >> place) % 2 === 1),
  )

const holds = (all: readonly number[], some: readonly number[]) => some.every((one) => all.includes(one))

test('who changes, and by which edits, is what trying every set of edits gives', () => {
  let changes = 0
  fc.assert(
    fc.property(worlds, ({ before, after, caseFile }) => {
      const { edits, needs, cases } = measureImpact(before, after, [caseFile])
      const [impact] = cases
      if (edits.length > 6 || !impact) return
      const all = subsets(edits.length).map((set) => {
        const plan = applyEdits(
          before,
          edits.filter((_, place) => set.includes(place)),
        )
        return { set, outcomes: parsePolicy(plan).ok ? outcomes(plan, caseFile) : null }
      })
      const under = (set: readonly number[]) => all.find((one) => one.set.join() === set.join())?.outcomes
      const [from, to] = [outcomes(before, caseFile), outcomes(after, caseFile)]

      // An edit needs others exactly where it leaves no valid plan by itself; with them it does, and with fewer not.
      for (const edit of edits.keys()) {
        const with_ = needs.find((need) => need.edit === edit)?.needs ?? []
        expect(with_.length === 0).toBe(under([edit]) !== null)
        const whole = [edit, ...with_].sort((a, b) => a - b)
        expect(under(whole)).not.toBeNull()
        for (const other of with_) expect(under(whole.filter((one) => one !== other))).toBeNull()
      }

      const keys = [...new Set([...from.keys(), ...to.keys()])].filter((key) => from.get(key) !== to.get(key))
      expect(impact.subjects.map(({ track, subject }) => JSON.stringify([track, subject])).sort()).toEqual(keys.sort())
      expect(impact.complete).toBe(true)
      for (const { track, subject, sufficient, necessary } of impact.subjects) {
        changes += 1
        const key = JSON.stringify([track, subject])
        const reaching = all
          .filter((one) => one.outcomes && one.outcomes.get(key) === to.get(key))
          .map(({ set }) => set)
        const smallest = reaching.filter((set) => !reaching.some((other) => other !== set && holds(set, other)))
        expect(sufficient.map((set) => set.join()).sort()).toEqual(smallest.map((set) => set.join()).sort())

        const without = (left: readonly number[]) => under([...edits.keys()].filter((edit) => !left.includes(edit)))
        const changing = [...edits.keys()].filter((edit) => {
          const rest = without([edit])
          return rest && rest.get(key) !== to.get(key)
        })
        expect(necessary.filter((set) => set.length === 1).flat()).toEqual(changing)
        for (const left of necessary) expect(without(left)?.get(key)).not.toBe(to.get(key))
      }
    }),
    { ...settings, numRuns: 120 },
  )
  expect(changes).toBeGreaterThan(80)
})
