import type { CaseFile } from '../../schema/case.js'

const lists = ['tallies', 'ballots', 'scores', 'incidents', 'judgements'] as const

const numbered = (id: string, index: number) => `${id}${String(index + 1).padStart(3, '0')}`

/** A case about one subject under ids of its own; what is said of the committee stays as it is. */
function renumbered(caseFile: CaseFile, index: number, kind: string | undefined): CaseFile {
  const own = new Set([...caseFile.organizations, ...caseFile.secretaries].map(({ id }) => id))
  const renamed = (id: string) => (own.has(id) ? numbered(id, index) : id)
  const parts = lists.map((list) => [
    list,
    (caseFile[list] ?? []).map((entry: { subject: string }) => ({ ...entry, subject: renamed(entry.subject) })),
  ])
  const { committee } = caseFile
  return {
    ...caseFile,
    ...(committee?.secretary !== undefined && {
      committee: { ...committee, secretary: renamed(committee.secretary) },
    }),
    organizations: caseFile.organizations.map((one) => ({
      ...one,
      id: renamed(one.id),
      name: renamed(one.name),
      ...(one.kind === undefined && kind !== undefined && { kind }),
    })),
    secretaries: caseFile.secretaries.map((one) => ({
      ...one,
      id: renamed(one.id),
      name: renamed(one.name),
      organization: renamed(one.organization),
    })),
    ...Object.fromEntries(parts.filter(([list]) => caseFile[list as (typeof lists)[number]] !== undefined)),
  }
}

/**
 * One case about several subjects, from sample cases about one each; what is said of the committee is that of the first.
 *
 * @param samples - one a subject
 * @param kind - organization kind of those whose facts name none
 */
export function cohortCase(samples: readonly CaseFile[], kind?: string): CaseFile {
  const [first, ...others] = samples.map((caseFile, index) => renumbered(caseFile, index, kind)) as [
    CaseFile,
    ...CaseFile[],
  ]
  const all = [first, ...others]
  const figure = (name: 'present' | 'due') => Math.max(...all.map(({ meeting }) => meeting?.[name] ?? 0))
  const ofCommittee = (first.incidents ?? []).filter(({ subject }) => subject === first.committee?.id)
  return {
    ...first,
    organizations: all.flatMap((one) => one.organizations),
    secretaries: all.flatMap((one) => one.secretaries),
    meeting: { ...first.meeting, present: figure('present'), due: figure('due') },
    ...Object.fromEntries(
      lists
        .filter((list) => first[list] !== undefined)
        .map((list) => [list, all.flatMap((one): unknown[] => one[list] ?? [])]),
    ),
    incidents: [
      ...ofCommittee,
      ...all.flatMap((one) => (one.incidents ?? []).filter(({ subject }) => subject !== first.committee?.id)),
    ],
  }
}
