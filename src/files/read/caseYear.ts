import type { Policy } from '../../schema/policy.js'
import { yearInTitle } from './dates.js'
import type { SheetKindName } from './headers.js'
import { makeFault, type Report } from './report.js'
import type { Table } from './table.js'

/** A year that a file names, and where. */
export interface NamedYear {
  year: number
  file: string
  sheet: string | null
  row: number | null
  column: string | null
  text: string
}

/** Kinds of sheets whose title speaks of the year of the appraisal; a history's title speaks of other years. */
const ofThisYear = new Set<SheetKindName>(['roster', 'ballots', 'tallies', 'judgements', 'attendees', 'scores'])

/**
 * The years that the titles of the sheets name.
 *
 * @param tables - Every sheet that was recognised.
 * @returns The years with their places.
 */
export const yearsOfTitles = (tables: readonly Table[]): NamedYear[] =>
  tables
    .filter(({ kind }) => ofThisYear.has(kind))
    .flatMap(({ file, sheet, title }) => {
      const text = title.join(' ')
      const year = yearInTitle(text)
      return year === null ? [] : [{ year, file, sheet, row: 1, column: null, text }]
    })

/**
 * The year of the case: as 会议情况 or the titles name it; where none does, the policy's, with a note.
 *
 * @param named - The years that the files name; two different ones are a fault.
 * @param policy - The policy.
 * @param file - Name of a file, for the note.
 * @param report - Takes the fault or the note.
 * @returns The year.
 */
export const caseYear = (named: readonly NamedYear[], policy: Policy, file: string, report: Report): number => {
  const [first, ...others] = named
  if (!first) {
    report(
      makeFault('year-assumed', file, {
        severity: 'info',
        expected: String(policy.year),
        params: { year: policy.year },
      }),
    )
    return policy.year
  }
  for (const { year, file, sheet, row, column, text } of others) {
    if (year === first.year) continue
    report(
      makeFault('wrong-year', file, {
        sheet,
        row,
        column,
        found: text,
        expected: String(first.year),
        params: { file: first.file },
      }),
    )
  }
  return first.year
}
