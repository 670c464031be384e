import { RulesError } from '../../core/error.js'
import type { CaseFile } from '../../schema/case.js'
import type { Register } from '../../schema/register.js'
import { carryOver } from './carryOver.js'

/**
 * Carries the open items of a register over into the case of the next year, which has begun already: an item that the case
 * has by the same id becomes that of the register as it stands now, and one that is closed there is taken out.
 *
 * @param register - the register
 * @param caseFile - the case of the next year; it is not changed
 * @param on - the day; where left out the first of that year, or that of an item's last step, if that is later
 * @returns the case with the items
 * @throws RulesError `other-year` where the case is not of the year after the register's; `illegal-step` where an item had a step after that day
 * @example
 * ```ts
 * const register = { schema: 1 as const, year: 2023, organizations: [], subjects: [], items: [] }
 * carryIntoCase(register, { year: 2024, organizations: [], secretaries: [] }).rectification // => []
 * ```
 */
export const carryIntoCase = ({ year, items }: Register, caseFile: CaseFile, on?: string): CaseFile => {
  const next = year + 1
  if (caseFile.year !== next) throw new RulesError('other-year', { what: 'case', found: caseFile.year, expected: next })
  const known = new Set(items.map(({ id }) => id))
  const others = (caseFile.rectification ?? []).filter(({ id }) => !known.has(id))
  return { ...caseFile, rectification: [...carryOver(items, next, on), ...others] }
}
