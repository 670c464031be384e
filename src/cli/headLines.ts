import type { Outcome, Screen } from './outcome.js'
import { paintFor } from './paint.js'

/**
 * What stands above a table: whose, by which plan, on which day, and read how.
 *
 * @param title - the title, for a year and a committee
 * @param outcome - what is shown
 * @param screen - where
 * @returns the lines
 */
export const headLines = (
  title: (year: number, committee: string) => string,
  { appraisal, plan, caseFile, texts: { table } }: Outcome,
  screen: Screen,
): string[] => {
  const paint = paintFor(screen.colour)
  const switched = (plan.readings ?? []).flatMap(({ id, chosen }) =>
    appraisal.readings[id] === chosen ? [] : [`${id}=${appraisal.readings[id]}`],
  )
  return [
    paint.strong(title(appraisal.year, caseFile.committee?.name ?? plan.issuer)),
    table.plan(plan.title, plan.id, plan.version),
    table.meeting(caseFile.meeting?.date ?? null),
    ...(switched.length > 0 ? [paint.notable(table.switched(switched))] : []),
  ]
}
