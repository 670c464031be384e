import type { Appraisal, CaseFile, Policy } from '../../../src/index.js'
import { appraise } from '../../../src/index.js'

/** Entries of a list that say the same, and whom they are about. */
interface Removable {
  list: 'incidents' | 'judgements'
  says: string
  subject: string
}

const says = (policy: Policy, list: Removable['list'], entry: object): string => {
  const whole = list === 'judgements' ? { track: policy.tracks[0]?.id, ...entry } : entry
  return JSON.stringify([list, Object.entries(whole).sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** The case without entries that say one of these things. */
const without = (policy: Policy, caseFile: CaseFile, gone: readonly Removable[]): CaseFile => {
  const stays = (list: Removable['list']) => (entry: object) =>
    !gone.some((one) => one.says === says(policy, list, entry))
  const result = { ...caseFile }
  if (result.incidents) result.incidents = result.incidents.filter(stays('incidents'))
  if (result.judgements) result.judgements = result.judgements.filter(stays('judgements'))
  return result
}

const standings = ({ tracks }: Appraisal) =>
  tracks.flatMap(({ id, determinations }) =>
    determinations.map(({ subject, grade, status, ungraded, later }) => ({
      who: `${id} ${subject}`,
      standing: `${grade} ${status} ${ungraded} ${later}`,
    })),
  )

/** By definition: for everybody the sets of two or more entries about one organization without which they stand otherwise, no part of which is enough. */
export function togetherByDefinition(policy: Policy, caseFile: CaseFile): string[] {
  const entries = (['incidents', 'judgements'] as const).flatMap((list) =>
    (caseFile[list] ?? []).map((entry) => ({ list, says: says(policy, list, entry), subject: entry.subject })),
  )
  const removable = entries.filter((one, at) => entries.findIndex((other) => other.says === one.says) === at)
  const placeOf = (subject: string) => caseFile.secretaries.find(({ id }) => id === subject)?.organization ?? subject
  const start = standings(appraise(policy, caseFile))
  return [...new Set(removable.map(({ subject }) => placeOf(subject)))].flatMap((place) => {
    const own = removable.filter(({ subject }) => placeOf(subject) === place)
    let subsets: Removable[][] = [[]]
    for (const one of own) subsets = subsets.flatMap((set) => [set, [...set, one]])
    const tried = subsets.map((set) => ({ set, result: standings(appraise(policy, without(policy, caseFile, set))) }))
    return start.flatMap(({ who, standing }) => {
      const changing = tried.filter(({ result }) => result.find((one) => one.who === who)?.standing !== standing)
      return changing
        .filter(
          ({ set }) =>
            set.length > 1 &&
            !changing.some((other) => other.set.length < set.length && other.set.every((one) => set.includes(one))),
        )
        .map(({ set, result }) =>
          JSON.stringify([who, result.find((one) => one.who === who)?.standing, set.map((one) => one.says).sort()]),
        )
    })
  })
}

/** The same of what was found. */
export const saysOf = (policy: Policy, entry: object, kind: 'incident' | 'judgement'): string =>
  says(policy, `${kind}s`, entry)

/** The case without one incident or judgement, all that say the same included. */
export const withoutEntry = (policy: Policy, caseFile: CaseFile, entry: object, kind: 'incident' | 'judgement') =>
  without(policy, caseFile, [{ list: `${kind}s`, says: saysOf(policy, entry, kind), subject: '' }])
