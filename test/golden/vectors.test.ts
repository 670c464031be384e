import { describe, expect, test } from 'vitest'
import {
  advanceRectification,
  applyReadings,
  appraise,
  planSchedule,
  RulesError,
  rectificationProgress,
} from '../../src/index.js'
import { parseCase, parsePolicy } from '../../src/schema/index.js'
import { checkExpectation } from './checkExpectation.js'
import { expandCase } from './expandCase.js'
import type { LoadedVector } from './loadVectors.js'
import { loadVectors } from './loadVectors.js'

const vectors = loadVectors()
const caseOf = ({ rules, case: short }: LoadedVector) => {
  const [track] = rules.tracks
  return short && track ? expandCase(short, track) : undefined
}

const takeSteps = ({ item, events }: NonNullable<LoadedVector['steps']>) => {
  try {
    return { item: events.reduce(advanceRectification, item) }
  } catch (error) {
    if (error instanceof RulesError) return { error: error.code }
    throw error
  }
}

describe('golden vectors', () => {
  test.each(vectors.map((vector) => [vector.id, vector.clause, vector.sum, vector] as const))(
    '%s (%s): %s',
    (_id, _clause, _sum, vector) => {
      const {
        rules,
        earlierRules: policies,
        readings = {},
        workdays,
        schedule,
        steps,
        progress,
        expect: expected,
      } = vector
      const caseFile = caseOf(vector)
      if (caseFile)
        checkExpectation(appraise(rules, caseFile, { readings, policies, ...(workdays && { workdays }) }), expected)
      if (schedule) {
        const found = planSchedule(applyReadings(rules, readings), { ...schedule, workdays })
        for (const wanted of expected.schedule ?? [])
          expect(found.find(({ id }) => id === wanted.id)).toMatchObject(wanted)
      }
      if (progress)
        expect(rectificationProgress(rules, progress.items, progress.today)).toMatchObject(expected.progress ?? {})
      if (steps)
        expect(takeSteps(steps)).toMatchObject(
          expected.error === undefined ? { item: expected.item } : { error: expected.error },
        )
    },
  )
})

describe('the collection of vectors', () => {
  test('there are at least 60, with unique ids, each with its sum and one thing to run', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(60)
    const ids = vectors.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const { id, sum, title, case: short, schedule, steps, progress } of vectors) {
      expect(
        [sum, title.zh, title.en].every((text) => text.trim() !== ''),
        id,
      ).toBe(true)
      expect(
        [short, schedule, steps, progress].filter((part) => part !== undefined),
        id,
      ).toHaveLength(1)
    }
  })

  test('each cites a clause that its policy has', () => {
    for (const { id, clause, rules } of vectors)
      expect(
        rules.clauses.map((one) => one.id),
        id,
      ).toContain(clause)
  })

  test('every policy and every case is one that the schemas accept', () => {
    for (const policy of new Set(vectors.map(({ rules }) => rules)))
      expect([policy.id, parsePolicy(policy)]).toMatchObject([policy.id, { ok: true }])
    for (const vector of vectors) {
      const caseFile = caseOf(vector)
      if (caseFile) expect([vector.id, parseCase(caseFile)]).toMatchObject([vector.id, { ok: true }])
    }
  })

  test('every rule, quota, consequence, streak, deadline, check and reading of the shipped plan is touched', () => {
    const shipped = vectors.filter(({ policy }) => policy === 'wuding-river-2023')
    const plan = shipped[0]?.rules
    if (!plan) throw new Error('no vectors of the shipped plan')
    const touched = new Set(
      shipped.flatMap(({ readings = {}, expect: expected }) => [
        ...Object.entries(readings).flatMap(([reading, way]) => [reading, `${reading}=${way}`]),
        ...Object.values(expected.subjects ?? {}).flatMap(({ rules = {}, consequences }) => [
          ...Object.keys(rules),
          ...(consequences?.including ?? []).map((one) => ('id' in one ? String(one.id) : '')),
        ]),
        ...(expected.quotas ?? []).map(({ id }) => id),
        ...(expected.streaks ?? []).map(({ id }) => id),
        ...(expected.schedule ?? []).map(({ id }) => id),
      ]),
    )
    const wanted = [
      ...plan.tracks.flatMap(({ rules = [], quotas = [], consequences = [] }) => [
        ...rules,
        ...quotas,
        ...consequences,
      ]),
      ...(plan.streaks ?? []),
      ...(plan.schedule ?? []),
      ...(plan.readings ?? []),
    ].map(({ id }) => id)
    const ways = (plan.readings ?? []).flatMap(({ id, alternatives }) => alternatives.map((one) => `${id}=${one.id}`))
    expect([...wanted, ...ways].filter((id) => !touched.has(id))).toEqual([])
  })
})
