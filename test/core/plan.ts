import type { Alert, Appraisal, CaseFile, Determination, Policy, Track } from '../../src/index.js'
import { deepFreeze } from '../support/invariants.js'

/** Grades and options of the small plan, best first. */
export const grades = ['good', 'fair', 'weak', 'poor']
/** Things with an id and a label. */
export const labelled = (ids: string[]) => ids.map((id) => ({ id, label: id }))

/** A track of the small plan: no rules, the best grade proposed. */
export const trackOf = (changes: Partial<Track> = {}): Track => ({
  id: 'up',
  label: '上述',
  subjects: 'secretaries',
  scale: labelled(grades),
  ballot: { options: labelled(grades) },
  base: 'valid',
  proposal: { method: 'best' },
  ...changes,
})

/** A small plan of one track, deeply frozen: the library may change nothing that it is given. */
export const policyOf = (track: Partial<Track> = {}, changes: Partial<Policy> = {}): Policy =>
  deepFreeze({
    schema: 1 as const,
    id: 'plan',
    version: '1',
    title: '示例方案',
    issuer: '示例镇党委',
    year: 2023,
    inForce: { from: '2023-01-01', until: '2023-12-31' },
    clauses: [],
    organizationKinds: labelled(['village', 'agency']),
    tracks: [trackOf(track)],
    ...changes,
  })

const countsOf = (votes: number[]) => Object.fromEntries(grades.map((grade, index) => [grade, votes[index] ?? 0]))

/** Stated counts of one subject: votes for good, fair, weak and poor. */
export const tallyOf = (subject: string, votes: number[], rest: Partial<StatedTally> = {}): StatedTally => ({
  subject,
  counts: countsOf(votes),
  ...rest,
})
type StatedTally = NonNullable<CaseFile['tallies']>[number]

/** A case, deeply frozen: one secretary `a` of organization `o-a` for each name, with stated votes where there are any. */
export const caseOf = (people: Record<string, number[] | null>, changes: Partial<CaseFile> = {}): CaseFile => {
  const ids = Object.keys(people)
  const tallies = Object.entries(people).flatMap(([id, votes]) => (votes ? [tallyOf(id, votes)] : []))
  return deepFreeze({
    year: 2023,
    organizations: ids.map((id) => ({ id: `o-${id}`, name: `示例${id}党支部` })),
    secretaries: ids.map((id) => ({ id, name: `书记${id}`, organization: `o-${id}` })),
    ...(tallies.length > 0 && { tallies }),
    ...changes,
  })
}

/** One ballot for each list of marks, numbered from 1. */
export const ballotsOf = (subject: string, ...marks: string[][]) =>
  marks.map((own, index) => ({ id: String(index + 1), subject, marks: own }))

/** What one track says about one subject. */
export const find = (appraisal: Pick<Appraisal, 'tracks'>, subject: string, track = 0): Determination => {
  const found = appraisal.tracks[track]?.determinations.find((one) => one.subject === subject)
  if (!found) throw new Error(`no determination of ${subject}`)
  return found
}

/** The alerts of some codes. */
export const only = (alerts: Alert[], ...codes: Alert['code'][]) => alerts.filter(({ code }) => codes.includes(code))
/** The codes of alerts, in their order. */
export const codesOf = (alerts: Alert[]) => alerts.map(({ code }) => code)

/** The code that a call throws; null where it throws nothing. */
export const thrownBy = (call: () => unknown): unknown => {
  try {
    call()
  } catch (error) {
    return (error as { code?: unknown }).code ?? error
  }
  return null
}
