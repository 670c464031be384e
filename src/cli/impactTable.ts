import type { SubjectImpact, SubjectOutcome } from '../analyse/index.js'
import { explainObligation, explainStanding, labelFor, wordFor } from '../explain/index.js'
import type { Policy } from '../schema/policy.js'
import type { ComparedCase, Comparison } from './compared.js'
import type { Screen } from './outcome.js'
import { paintFor } from './paint.js'
import { textTable, wrapText } from './textTable.js'

const standingText = (outcome: SubjectOutcome | null, track: string, policy: Policy, { language }: Comparison) =>
  explainStanding(outcome, { policy, track }, { language })

/** What follows for somebody that did not, and what no longer does. */
const besidesText = ({ from, to }: SubjectImpact, { before, after, texts, language }: Comparison): string => {
  const { compare } = texts
  const obligations = (outcome: SubjectOutcome | null) =>
    outcome?.consequences.map((one) => explainObligation(one, { language })) ?? []
  const [was, is] = [obligations(from), obligations(to)]
  const gained = is.filter((one) => !was.includes(one))
  const lost = was.filter((one) => !is.includes(one))
  const answer = (outcome: SubjectOutcome | null, id: string) =>
    outcome?.streaks.find((streak) => streak.id === id)?.answer ?? 'no'
  const streaks = [...new Set([from, to].flatMap((outcome) => outcome?.streaks.map(({ id }) => id) ?? []))]
  const labelOf = (id: string) =>
    [...(after.streaks ?? []), ...(before.streaks ?? [])].find((streak) => streak.id === id)?.label ?? id
  return compare.list([
    ...(gained.length > 0 ? [compare.gained(gained)] : []),
    ...(lost.length > 0 ? [compare.lost(lost)] : []),
    ...streaks
      .filter((id) => answer(from, id) !== answer(to, id))
      .map((id) =>
        compare.streak(
          labelOf(id),
          wordFor('answer', answer(from, id), { language }),
          wordFor('answer', answer(to, id), { language }),
        ),
      ),
  ])
}

/**
 * Who is graded otherwise in one case, and by which edits, as a table.
 *
 * @param one - the case
 * @param compared - the plans
 * @param numbers - the number that each edit is shown with, by its place
 * @param screen - where
 * @returns the lines
 */
export const impactTable = (
  one: ComparedCase,
  compared: Comparison,
  numbers: ReadonlyMap<number, number>,
  screen: Screen,
): string[] => {
  const paint = paintFor(screen.colour)
  const { before, after, texts } = compared
  const { compare, table } = texts
  const { path, caseFile, subjects, tried, complete, people } = one
  const sets = (edits: number[][]) =>
    edits.length === 0
      ? compare.nothing
      : compare.sets(edits.map((set) => set.map((place) => numbers.get(place) ?? 0).sort((a, b) => a - b)))
  const changed = new Set(subjects.map(({ subject }) => subject)).size
  const isSeveral = new Set(subjects.map(({ track }) => track)).size > 1
  const rows = subjects.map((subject) => {
    const context = { policy: after, caseFile, track: subject.track }
    const name = labelFor('subject', subject.subject, context)
    const isHead = name === subject.subject && caseFile.committee?.secretary === name
    const place = caseFile.secretaries.find(({ id }) => id === subject.subject)?.organization
    const who = isHead ? table.committeeSecretary : name
    return [
      place === undefined ? '' : labelFor('organization', place, context),
      isSeveral ? `${labelFor('track', subject.track, context)} ${who}` : who,
      standingText(subject.from, subject.track, before, compared),
      standingText(subject.to, subject.track, after, compared),
      besidesText(subject, compared),
      sets(subject.sufficient),
      sets(subject.necessary),
    ].map((text) => ({ text }))
  })
  const { headings } = compare
  const columns = [
    { header: headings.organization, align: 'left' as const, wraps: true },
    { header: headings.who, align: 'left' as const, wraps: true },
    { header: headings.from, align: 'left' as const },
    { header: headings.to, align: 'left' as const },
    { header: headings.besides, align: 'left' as const, wraps: true },
    { header: headings.by, align: 'left' as const, wraps: true },
    { header: headings.necessary, align: 'left' as const, wraps: true },
  ]
  return [
    '',
    paint.strong(compare.case(path, caseFile.year)),
    ...(rows.length === 0
      ? [compare.unchanged(people)]
      : [
          compare.changed(changed, people),
          ...textTable(columns, rows, screen.columns),
          ...wrapText(compare.legend, screen.columns).map(paint.faint),
          ...(complete ? [] : wrapText(compare.tried(tried), screen.columns).map(paint.faint)),
        ]),
  ]
}
