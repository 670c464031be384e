import { expect } from 'vitest'
import type { Appraisal } from '../../src/index.js'
import type { Expectation, ExpectedSubject } from './vector.js'

type Track = Appraisal['tracks'][number]

const sorted = (list: readonly string[]) => [...list].sort()
/** Lists whose order says nothing are compared in code-unit order. */
const inOrder = <T extends { cohort?: 'all' | string[] | undefined; moved?: string[] | undefined }>(quota: T) => ({
  ...quota,
  ...(Array.isArray(quota.cohort) ? { cohort: sorted(quota.cohort) } : {}),
  ...(quota.moved ? { moved: sorted(quota.moved) } : {}),
})

const checkSubject = (track: Track, subject: string, expected: ExpectedSubject) => {
  const { rules = {}, judgement, consequences, ...rest } = expected
  const found = track.determinations.find((one) => one.subject === subject)
  expect(found, subject).toMatchObject(rest)
  for (const [id, wanted] of Object.entries(rules))
    expect(
      found?.reasons.find((reason) => reason.kind === 'rule' && reason.id === id),
      id,
    ).toMatchObject(wanted)
  if (judgement) expect(found?.reasons.find((reason) => reason.kind === 'judgement')).toMatchObject(judgement)
  for (const wanted of consequences?.including ?? [])
    expect(found?.consequences).toContainEqual(expect.objectContaining(wanted))
  for (const id of consequences?.excluding ?? []) expect(found?.consequences.map((one) => one.id)).not.toContain(id)
}

/** Compares an appraisal with what a vector names; whatever it does not name is left alone. */
export const checkExpectation = (appraisal: Appraisal, expected: Expectation) => {
  const track = appraisal.tracks.find(({ id }) => id === (expected.track ?? appraisal.tracks[0]?.id))
  if (!track) throw new Error(`no track ${expected.track}`)
  for (const [subject, wanted] of Object.entries(expected.subjects ?? {})) checkSubject(track, subject, wanted)
  for (const [grade, wanted] of Object.entries(expected.grades ?? {})) {
    const found = track.determinations.filter((one) => one.grade === grade).map(({ subject }) => subject)
    expect(found, grade).toEqual(sorted(wanted))
  }
  if (expected.quotas) {
    const key = (quota: { id: string; cohort?: unknown }) => JSON.stringify([quota.id, quota.cohort ?? 'all'])
    const found = track.quotas.map(inOrder)
    expect(found).toHaveLength(expected.quotas.length)
    for (const quota of expected.quotas.map(inOrder))
      expect(
        found.find((one) => key(one) === key(quota)),
        key(quota),
      ).toMatchObject(quota)
  }
  for (const { organization, secretary, ...wanted } of expected.streaks ?? []) {
    const found = appraisal.streaks.find(
      ({ id, ...one }) =>
        id === wanted.id && (secretary === undefined ? one.organization === organization : one.secretary === secretary),
    )
    expect(found).toMatchObject(wanted)
  }
  for (const wanted of expected.alerts?.including ?? [])
    expect(appraisal.alerts).toContainEqual(expect.objectContaining(wanted))
  for (const code of expected.alerts?.excluding ?? [])
    expect(appraisal.alerts.map((alert) => alert.code)).not.toContain(code)
  if (expected.register) {
    expect(appraisal.rectification).toHaveLength(expected.register.length)
    for (const wanted of expected.register)
      expect(appraisal.rectification).toContainEqual(expect.objectContaining(wanted))
  }
}
