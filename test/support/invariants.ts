import { expect } from 'vitest'
import type { Appraisal, Determination, Policy } from '../../src/index.js'
import type { CaseFile } from '../../src/schema/case.js'
import { namesOf } from './reference/lists.js'
import { subjectsOf } from './reference.js'

/** Two appraisals are the same down to the bytes of their JSON. */
export function expectSameBytes(one: Appraisal, other: Appraisal): void {
  if (JSON.stringify(one) !== JSON.stringify(other))
    expect(JSON.stringify(one, null, 1)).toBe(JSON.stringify(other, null, 1))
}

const determinationsOf = (appraisal: Appraisal) => appraisal.tracks.flatMap((track) => track.determinations)

/** Nobody has a grade outside the admissible ones; a judgement sets none outside them either. */
export function expectAdmissible(appraisal: Appraisal): void {
  for (const { subject, grade, judged, proposed, admissible } of determinationsOf(appraisal)) {
    for (const each of [grade, judged, proposed]) {
      if (each !== null) expect(admissible, subject).toContain(each)
    }
    if (judged !== null) expect(grade).toBe(judged)
  }
}

/** Every subject of a track is there once, with exactly one grade or exactly one reason for having none. */
export function expectOneGradeOrOneReason(appraisal: Appraisal, policy: Policy, caseFile: CaseFile): void {
  for (const track of policy.tracks) {
    const result = appraisal.tracks.find((each) => each.id === track.id)
    const subjects = result?.determinations.map((each) => each.subject)
    expect(subjects).toEqual(namesOf(subjectsOf(track, caseFile).map((each) => each.subject)))
    for (const { grade, ungraded, status, admissible } of result?.determinations ?? []) {
      expect([grade === null, ungraded === null].filter(Boolean)).toHaveLength(1)
      if (grade === null) expect(['ungraded', 'provisional']).toContain(status)
      else expect(['graded', 'provisional']).toContain(status)
      expect(admissible.length > 0 || grade === null).toBe(true)
    }
  }
}

const evidenceFields = [
  'admissible',
  'proposed',
  'judged',
  'grade',
  'status',
  'ungraded',
  'missing',
  'rank',
  'score',
] as const

/** Two subjects with the same evidence have the same bounds, rank and grade. */
export function expectEqualGrades(appraisal: Appraisal, one: string, other: string): void {
  for (const { determinations } of appraisal.tracks) {
    const [a, b] = [one, other].map((id) => determinations.find((each) => each.subject === id))
    if (a === undefined || b === undefined) continue
    for (const field of evidenceFields) expect(b[field], field).toEqual(a[field])
    if (a.rank !== null) expect(a.tiedWith).toContain(other)
  }
}

/**
 * Nobody ranked strictly higher has a worse grade than somebody ranked lower.
 * It is claimed for every policy of the language, and for every two subjects of a track who have the same admissible
 * grades and the same first proposal, of whom neither has a judgement, and who are in the same cohorts
 * (organizations of one kind, unless every quota is on `all` and ranks are found over all kinds).
 */
export function expectNoEnvy(appraisal: Appraisal, policy: Policy, caseFile: CaseFile): number {
  const judged = new Set(caseFile.judgements?.map((judgement) => judgement.subject))
  const kindOf = (each: Determination) => caseFile.organizations.find(({ id }) => id === each.organization)?.kind
  let pairs = 0
  for (const track of policy.tracks) {
    const scale = track.scale.map((grade) => grade.id)
    const oneCohort = !track.rankWithin && (track.quotas ?? []).every((quota) => quota.cohort === 'all')
    const determinations = appraisal.tracks.find((each) => each.id === track.id)?.determinations ?? []
    const comparable = determinations.filter((each) => each.grade !== null && !judged.has(each.subject))
    for (const high of comparable) {
      for (const low of comparable) {
        if ((high.rank ?? 0) >= (low.rank ?? 0) || high.proposed !== low.proposed) continue
        if (JSON.stringify(high.admissible) !== JSON.stringify(low.admissible)) continue
        if (!oneCohort && kindOf(high) !== kindOf(low)) continue
        pairs += 1
        const order = scale.indexOf(high.grade ?? '') - scale.indexOf(low.grade ?? '')
        expect(order, `${high.subject} is ranked above ${low.subject}`).toBeLessThanOrEqual(0)
      }
    }
  }
  return pairs
}

/** Every value is one that JSON keeps: no undefined, no NaN, no infinity, no class instance. */
export function expectPlainJson(value: unknown, path = ''): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) expect.fail(`${path} is ${value}`)
    return
  }
  if (typeof value !== 'object') expect.fail(`${path} is ${typeof value}`)
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) expectPlainJson(value[index], `${path}/${index}`)
    return
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) expect.fail(`${path} is no plain object`)
  for (const key of Object.keys(value))
    expectPlainJson(Object.getOwnPropertyDescriptor(value, key)?.value, `${path}/${key}`)
}

/** Freezes a document through and through, so that whatever writes to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part)
    Object.freeze(value)
  }
  return value
}

/** Nothing in a document has been frozen. */
export function expectNothingFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  // An empty list or object that cannot be extended counts as frozen, which is what is looked for.
  if (!Object.isExtensible(value)) expect.fail('an input was frozen')
  for (const part of Object.values(value)) expectNothingFrozen(part)
}
