import { advanceRectification } from '../../core/register.js'
import type { RectificationItem } from '../../schema/rectification.js'

/**
 * Carries the open items over into a year; closed ones stay behind.
 *
 * @param items - the items
 * @param year - the year to carry into
 * @param on - the day; undefined: the first of the year, or that of an item's last step, if that is later
 * @returns the open items, each with the step in its log
 * @throws RulesError `illegal-step` where an item is in that year already, or had a step after that day
 */
export const carryOver = (
  items: readonly RectificationItem[],
  year: number,
  on: string | undefined,
): RectificationItem[] =>
  items.flatMap((item) => {
    if (item.state === 'closed') return []
    const days = [`${year}-01-01`, item.log.at(-1)?.on ?? '']
    return [advanceRectification(item, { do: 'carry-over', on: on ?? days.sort().at(-1) ?? '', year })]
  })
