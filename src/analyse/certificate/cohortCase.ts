import type { CaseFile, Judgement } from '../../schema/case.js'
import { leastMultiple } from '../space/linear.js'

/** The id of a member of a cohort: subjects and organizations share one space of ids. */
export const memberId = (kind: 's' | 'o', index: number): string => `${kind}${String(index + 1).padStart(2, '0')}`

/** How often each case's ballots must be counted so that all have the same number of people due; once where nobody is due. */
function factorsOf(cases: readonly CaseFile[]): number[] {
  const due = cases.map(({ meeting }) => BigInt(meeting?.due ?? 0))
  const common = leastMultiple(due.filter((one) => one > 0n))
  return due.map((one) => (one > 0n ? Number(common / one) : 1))
}

/** Counts every ballot so many times; shares stay as they are. */
const counted = (caseFile: CaseFile, factor: number): CaseFile => {
  if (factor === 1) return caseFile
  const times = <Numbers extends object>(numbers: Numbers): Numbers =>
    Object.fromEntries(
      Object.entries(numbers).map(([key, value]) => [key, typeof value === 'number' ? value * factor : value]),
    ) as Numbers
  return {
    ...caseFile,
    ...(caseFile.meeting && { meeting: times(caseFile.meeting) }),
    ...(caseFile.tallies && {
      tallies: caseFile.tallies.map((tally) => ({ ...times(tally), counts: times(tally.counts) })),
    }),
  }
}

/**
 * One case about several subjects, from cases about one subject each that have the same ids; they become `s01`, `s02` … and `o01`, `o02` ….
 *
 * @param cases - one a member, all with the same committee and meeting day
 * @param judgements - what the committee decides, under the new ids
 * @param alike - whether all members must have the same number of people due and present: ballots are then counted several times
 */
export function cohortCase(cases: readonly CaseFile[], judgements: readonly Judgement[], alike: boolean): CaseFile {
  const factors = alike ? factorsOf(cases) : cases.map(() => 1)
  const members = cases.map((one, index) => counted(one, factors[index] ?? 1))
  const [first] = members
  if (!first) throw new RangeError('a cohort has members')
  const renamed = members.map((caseFile, index) => {
    const names = new Map<string, string>([
      ...caseFile.organizations.map(({ id }) => [id, memberId('o', index)] as const),
      ...caseFile.secretaries.map(({ id }) => [id, memberId('s', index)] as const),
    ])
    const name = (id: string) => names.get(id) ?? id
    const bySubject = <Entry extends { subject: string }>(entries: readonly Entry[] | undefined) =>
      (entries ?? []).map((entry) => ({ ...entry, subject: name(entry.subject) }))
    return {
      ...caseFile,
      organizations: caseFile.organizations.map((one) => ({ ...one, id: name(one.id), name: name(one.id) })),
      secretaries: caseFile.secretaries.map((one) => ({
        ...one,
        id: name(one.id),
        name: name(one.id),
        organization: name(one.organization),
      })),
      ballots: bySubject(caseFile.ballots),
      tallies: bySubject(caseFile.tallies),
      scores: bySubject(caseFile.scores),
      incidents: bySubject(caseFile.incidents),
      head: caseFile.committee?.secretary === undefined ? undefined : name(caseFile.committee.secretary),
    }
  })
  const most = (figure: 'present' | 'due') => Math.max(...members.map(({ meeting }) => meeting?.[figure] ?? 0))
  const head = renamed[0]?.head
  const distinct = <Entry>(entries: Entry[]): Entry[] => [
    ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
  ]
  const ballots = renamed.flatMap((one) => one.ballots)
  return {
    ...first,
    ...(first.committee && { committee: { ...first.committee, ...(head !== undefined && { secretary: head }) } }),
    organizations: renamed.flatMap((one) => one.organizations),
    secretaries: renamed.flatMap((one) => one.secretaries),
    meeting: { ...first.meeting, present: most('present'), due: most('due') },
    ...(ballots.length > 0 && { ballots }),
    tallies: renamed.flatMap((one) => one.tallies),
    scores: renamed.flatMap((one) => one.scores),
    // What is on record about the committee is the same for all.
    incidents: distinct(renamed.flatMap((one) => one.incidents)),
    judgements: [...judgements],
  }
}
