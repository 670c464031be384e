import type { Appraisal, CaseFile, Policy } from '../../../src/index.js'
import { appraise, RulesError } from '../../../src/index.js'

/** One reading switched, as `reading=way`. */
type Switch = readonly [reading: string, way: string]

/** An appraisal with the switches that lead to it. */
interface Tried {
  switches: Switch[]
  appraisal: Appraisal
}

/** The appraisal; null where the plan does not hold together as it is read. */
export const appraisedSo = (policy: Policy, caseFile: CaseFile, ways: Iterable<Switch>): Appraisal | null => {
  try {
    return appraise(policy, caseFile, { readings: Object.fromEntries(ways) })
  } catch (error) {
    if (error instanceof RulesError && error.code === 'invalid-pointer') return null
    throw error
  }
}

/** Every combination of the readings of a policy, appraised one by one from the start; those that do not hold together are left out. */
export function everyCombination(policy: Policy, caseFile: CaseFile, base: Record<string, string>) {
  let choices: Switch[][] = [[]]
  for (const { id, chosen, alternatives } of policy.readings ?? [])
    choices = choices.flatMap((sofar) =>
      [chosen, ...alternatives.map((one) => one.id)].map((way): Switch[] => [...sofar, [id, way]]),
    )
  const tried = choices.flatMap((ways): Tried[] => {
    const appraisal = appraisedSo(policy, caseFile, ways)
    return appraisal ? [{ switches: ways.filter(([reading, way]) => base[reading] !== way), appraisal }] : []
  })
  return { tried, total: choices.length }
}

const told = (switches: readonly Switch[]) => switches.map((one) => one.join('=')).sort()
const isPart = (part: string[], whole: string[]) => part.every((one) => whole.includes(one))

/** How a subject stands: its grade and status, and the reason for having none; `absent` where the track does not have it. */
const standingIn = ({ tracks }: Appraisal, track: string, subject: string): string => {
  const found = tracks.find(({ id }) => id === track)?.determinations.find((one) => one.subject === subject)
  return found ? `${found.grade} ${found.status} ${found.ungraded} ${found.later}` : 'absent'
}

/** For every subject by definition: in what part of the combinations it stands how, and the switch sets that change it of which no smaller part does. */
export function byDefinition(tried: readonly Tried[]) {
  const start = tried.find(({ switches }) => switches.length === 0)?.appraisal
  if (!start) throw new Error('the combination that is started from is missing')
  const everybody = new Map(
    tried.flatMap(({ appraisal }) =>
      appraisal.tracks.flatMap(({ id, determinations }) =>
        determinations.map(({ subject }) => [JSON.stringify([id, subject]), { track: id, subject }] as const),
      ),
    ),
  )
  return [...everybody.values()].map(({ track, subject }) => {
    const standing = standingIn(start, track, subject)
    const each = tried.map(({ switches, appraisal }) => ({
      switches: told(switches),
      to: standingIn(appraisal, track, subject),
    }))
    const parts: Record<string, number> = {}
    for (const { to } of each) parts[to] = each.filter((other) => other.to === to).length / each.length
    const changing = each.filter(({ to }) => to !== standing)
    const smallest = changing.filter(
      ({ switches }) =>
        !changing.some((other) => other.switches.length < switches.length && isPart(other.switches, switches)),
    )
    return { track, subject, standing, parts, hangsOn: smallest }
  })
}
