import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Standing } from '../../../src/analyse/index.js'
import { compareAppraisals, compareReadings } from '../../../src/analyse/index.js'
import { readingsOf } from '../../../src/index.js'
import { anyCase } from '../../support/generators/cases.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { permuted } from '../../support/generators/permute.js'
import { anyPolicy } from '../../support/generators/policies.js'
import { withReadings } from '../../support/generators/readings.js'
import { appraisedSo, byDefinition, everyCombination } from './everyCombination.js'

const openWorlds = drawn((draw) => {
  const policy = withReadings(draw, anyPolicy(draw))
  const caseFile = anyCase(draw, policy)
  const start = (policy.readings ?? []).flatMap(({ id, alternatives }) =>
    draw.chance(20) ? [[id, draw.one(alternatives).id] as const] : [],
  )
  return { policy, caseFile, readings: Object.fromEntries(start), other: permuted(draw, caseFile) }
})

// Each run tries every combination of its readings, up to eighty-one.
const runs = { ...settings, numRuns: settings.numRuns / 4 }

const standingText = (one: Standing | null) =>
  one ? `${one.grade} ${one.status} ${one.ungraded} ${one.later}` : 'absent'
const sorted = <Item>(items: Item[]) =>
  items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : JSON.stringify(a) > JSON.stringify(b) ? 1 : 0))

test('what a grade can become, and on which switches it hangs, is what trying every combination gives', () => {
  fc.assert(
    fc.property(openWorlds, ({ policy, caseFile, readings }) => {
      fc.pre(appraisedSo(policy, caseFile, Object.entries(readings)) !== null)
      const { tried, total } = everyCombination(policy, caseFile, readingsOf(policy, readings))
      const found = compareReadings(policy, caseFile, { readings })
      expect(found.combinations).toMatchObject({ total: String(total), complete: true })
      const { groups } = found.combinations
      const comparable = found.determinations.map(({ track, subject, standing, outcomes, hangsOn }) => {
        // Each combination of the readings that matter stands for equally many of the whole plan.
        const { examined = 1, impossible = 0 } = groups.find(({ tracks }) => tracks.includes(track)) ?? groups[0] ?? {}
        return {
          track,
          subject,
          standing: standingText(standing),
          parts: Object.fromEntries(
            outcomes.map((one) => [standingText(one.standing), one.combinations / (examined - impossible)] as const),
          ),
          hangsOn: sorted(
            hangsOn.map(({ switches, to }) => ({
              switches: switches.map(({ reading, way }) => `${reading}=${way}`).sort(),
              to: standingText(to),
            })),
          ),
        }
      })
      const expected = byDefinition(tried).map((one) => ({ ...one, hangsOn: sorted(one.hangsOn) }))
      expect(sorted(comparable)).toEqual(sorted(expected))
    }),
    runs,
  )
})

test('a reading is pivotal exactly where its switch alone changes the result', () => {
  fc.assert(
    fc.property(openWorlds, ({ policy, caseFile, readings }) => {
      const base = readingsOf(policy, readings)
      const start = appraisedSo(policy, caseFile, Object.entries(readings))
      fc.pre(start !== null)
      const { alone } = compareReadings(policy, caseFile, { readings })
      const ways = (policy.readings ?? []).flatMap(({ id, chosen, alternatives }) =>
        [chosen, ...alternatives.map((one) => one.id)]
          .filter((way) => way !== base[id])
          .map((way) => [id, way] as const),
      )
      expect(alone.map(({ reading, way }) => [reading, way])).toEqual(ways)
      for (const { reading, way, changes } of alone) {
        const switched = appraisedSo(policy, caseFile, [...Object.entries(base), [reading, way]])
        expect(changes).toEqual(start && switched && compareAppraisals(start, switched))
      }
    }),
    runs,
  )
})

test('the order of the lists of a case changes no byte', () => {
  fc.assert(
    fc.property(openWorlds, ({ policy, caseFile, other, readings }) => {
      fc.pre(appraisedSo(policy, caseFile, Object.entries(readings)) !== null)
      expect(JSON.stringify(compareReadings(policy, other, { readings }))).toBe(
        JSON.stringify(compareReadings(policy, caseFile, { readings })),
      )
    }),
    runs,
  )
})
