import type { PolicyEdit } from '../analyse/index.js'
import { explainEdit } from '../explain/index.js'
import type { Comparison } from './compared.js'
import { impactTable } from './impactTable.js'
import type { Screen } from './outcome.js'
import { type Paint, paintFor } from './paint.js'
import { regionLines } from './regionLines.js'
import { hanging } from './textTable.js'

/** So many edits that another one needs are told by their numbers. */
const mostNeeded = 8

/** The edits clause by clause, those of wording last; each with its place in the list of edits. */
const inOrder = ({ before, after, edits }: Comparison) => {
  const clauses = [...new Set([...before.clauses, ...after.clauses].map(({ id }) => id))]
  const clauseOf = ({ clauses: [first] }: PolicyEdit) => (first === undefined ? -1 : clauses.indexOf(first))
  return edits
    .map((edit, place) => ({ edit, place }))
    .sort(
      (a, b) =>
        Number(a.edit.wording) - Number(b.edit.wording) || clauseOf(a.edit) - clauseOf(b.edit) || a.place - b.place,
    )
}

/** The number that each edit has in the list that is shown. */
const numbersOf = (compared: Comparison): ReadonlyMap<number, number> =>
  new Map(inOrder(compared).map(({ place }, index) => [place, index + 1]))

const editLines = (compared: Comparison, { columns }: Screen, paint: Paint): string[] => {
  const { before, after, needs, texts, language } = compared
  const numbers = numbersOf(compared)
  const rows = inOrder(compared)
  const width = String(rows.length).length
  const number = (place: number) => numbers.get(place) ?? 0
  const needText = (edit: number, others: number[]) =>
    others.length > mostNeeded
      ? texts.compare.needsMany(edit, others.length)
      : texts.compare.needs(
          edit,
          others.sort((a, b) => a - b),
        )
  const told = ({ edit, place }: (typeof rows)[number]) => [
    ...hanging(
      `  ${String(number(place)).padStart(width)}  `,
      explainEdit(edit, { before, after }, { language }),
      columns,
    ),
    ...needs
      .filter((need) => need.edit === place)
      .flatMap((need) => hanging(' '.repeat(width + 4), needText(number(place), need.needs.map(number)), columns)),
  ]
  const [substance, wording] = [false, true].map((kind) => rows.filter(({ edit }) => edit.wording === kind))
  return [
    ...(substance?.length ? ['', paint.strong(texts.compare.edits(substance.length)), ...substance.flatMap(told)] : []),
    ...(wording?.length ? ['', paint.strong(texts.compare.wording(wording.length)), ...wording.flatMap(told)] : []),
  ]
}

/**
 * How two plans differ: the edits in words, clause by clause, and for each case a table of who is graded otherwise and by
 * which edits.
 *
 * @param compared - the plans, the edits and the cases
 * @param screen - where
 * @returns the lines
 */
export const comparison = (compared: Comparison, screen: Screen): string[] => {
  const { before, after, edits, cases, texts } = compared
  const paint = paintFor(screen.colour)
  const { plan } = texts.compare
  return [
    paint.strong(texts.compare.title),
    plan.before(before.title, before.id, before.version),
    plan.after(after.title, after.id, after.version),
    ...(edits.length === 0 ? ['', texts.compare.same] : editLines(compared, screen, paint)),
    ...(edits.length === 0
      ? []
      : [
          '',
          paint.strong(texts.compare.ballots(compared.regions.ballots)),
          ...regionLines(compared.regions, compared, screen),
        ]),
    ...cases.flatMap((one) => impactTable(one, compared, numbersOf(compared), screen)),
  ]
}
