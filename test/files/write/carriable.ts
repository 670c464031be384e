import { canonical } from '../../../src/core/fingerprint.js'
import { policyLabels } from '../../../src/files/read/labels.js'
import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'

/** White space alone is no name that a cell could show. */
const renamed = (value: unknown): unknown =>
  value === ' '
    ? '空'
    : Array.isArray(value)
      ? value.map(renamed)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key === ' ' ? '空' : key, renamed(part)]))
        : value

/**
 * What of a generated case an office's sheets can hold: words of the plan alone, every option with a number, and nothing that says nothing.
 * The rest is refused by the reader on purpose, as a typing mistake would be.
 */
export const carriable = (policy: Policy, given: CaseFile): CaseFile => {
  const caseFile = renamed(given) as CaseFile
  const labels = policyLabels(policy)
  const trackOf = (entry: { track?: string | undefined }) =>
    labels.byTrack.get(entry.track ?? policy.tracks[0]?.id ?? '')
  const isKnown = (ids: readonly string[] | undefined, id: string | undefined) =>
    id === undefined || (ids ?? []).includes(id)
  const factsOf = <Holder extends { attributes?: CaseFile['secretaries'][number]['attributes'] }>(
    holder: Holder,
  ): Holder => {
    const { attributes, ...rest } = holder
    const known = Object.entries(attributes ?? {}).filter(([name]) => labels.attributes.ids.includes(name))
    return (known.length === 0 ? rest : { ...rest, attributes: Object.fromEntries(known) }) as Holder
  }
  const { committee, ballots, tallies, scores, judgements, history, handedDown } = caseFile
  return {
    ...caseFile,
    ...(committee && { committee: factsOf(committee) }),
    organizations: caseFile.organizations.map(factsOf),
    secretaries: caseFile.secretaries.map(factsOf),
    ...(ballots && {
      ballots: ballots.filter((one) => {
        const own = trackOf(one)
        const known =
          own?.track.ballot.score !== undefined || one.marks.every((mark) => own?.options.ids.includes(mark))
        return known && isKnown(own?.classes.ids, one.class)
      }),
    }),
    ...(tallies && {
      tallies: tallies.filter((one) => {
        const own = trackOf(one)
        const { score } = own?.track.ballot ?? {}
        const complete = canonical(Object.keys(one.counts).sort()) === canonical([...(own?.options.ids ?? [])].sort())
        const figures = [one.issued, one.returned, one.valid, one.blank, one.spoiled, one.scores]
        const saysSomething = Object.keys(one.counts).length > 0 || figures.some((figure) => figure !== undefined)
        return complete && saysSomething && isKnown(own?.classes.ids, one.class) && (score !== undefined || !one.scores)
      }),
    }),
    ...(scores && { scores: scores.filter((one) => trackOf(one)?.components.ids.includes(one.component)) }),
    ...(judgements && {
      judgements: judgements.filter((one) => {
        const { track: _, subject: __, ...said } = one
        return Object.keys(said).length > 0 && isKnown(trackOf(one)?.grades.ids, one.grade)
      }),
    }),
    ...(history && {
      history: history.filter(({ grade, policy: named }) => {
        const grades = policy.tracks.filter(({ subjects }) => subjects !== 'committee-secretary')
        const scale = (grades.length > 0 ? grades : policy.tracks).flatMap((track) => track.scale.map(({ id }) => id))
        return grade === null || scale.includes(grade) || (named !== undefined && named !== policy.id)
      }),
    }),
    ...(handedDown && {
      handedDown: handedDown.filter(({ cohort = [] }) => cohort.every((kind) => labels.kinds.ids.includes(kind))),
    }),
  }
}

/** A case as text that does not depend on the order of its lists. */
export const unordered = (caseFile: CaseFile): string => {
  const sorted = (list: readonly unknown[]) => [...list].map(canonical).sort()
  const { meeting, ...rest } = caseFile
  const lists = Object.entries(rest).map(([key, value]) => [key, Array.isArray(value) ? sorted(value) : value])
  const attendees = meeting?.attendees && sorted(meeting.attendees)
  return canonical([Object.fromEntries(lists), meeting && { ...meeting, attendees }])
}
