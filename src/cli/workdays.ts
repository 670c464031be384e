import type { WorkingCalendar } from '../core/workingDays.js'
import { chineseWorkdays, MissingPackageError } from '../files/index.js'
import type { Policy } from '../schema/policy.js'
import type { Terminal } from './terminal.js'
import type { CliTexts } from './texts/texts.js'

/**
 * The working days that a plan's deadlines need, from a year before the first of the days to a year after the last.
 *
 * @param plan - the plan
 * @param days - the days that deadlines are counted from, as far as they are known
 * @param texts - the language
 * @param terminal - where a note goes that the package is not installed
 * @returns the calendar; undefined where no deadline counts working days, there is no day, or the package is not installed
 */
export const workdaysFor = async (
  plan: Policy,
  days: readonly string[],
  texts: CliTexts,
  terminal: Terminal,
): Promise<WorkingCalendar | undefined> => {
  const years = days.map((day) => Number(day.slice(0, 4)))
  if (years.length === 0 || !plan.schedule?.some(({ due }) => 'workingDays' in due)) return undefined
  try {
    return await chineseWorkdays(`${Math.min(...years) - 1}-01-01`, `${Math.max(...years) + 1}-12-31`)
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error
    terminal.error(`${texts.schedule.missingCalendar(error.package)}\n`)
    return undefined
  }
}
