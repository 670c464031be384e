import { daysUntil } from '../../core/calendar.js'
import { type RectificationProgress, rectificationProgress } from '../../core/register.js'
import type { Policy } from '../../schema/policy.js'
import type { RectificationItem } from '../../schema/rectification.js'
import type { Register } from '../../schema/register.js'

/** One item, seen from a day. */
export interface StandingItem {
  item: RectificationItem
  /** Days until it is due: negative once it is overdue; null where it has no day, or is closed. */
  daysLeft: number | null
  /** Who is to be told, by the plan's alarm ladder. */
  tell: readonly string[]
}

/** Where a day stands in a register. */
export interface RegisterStanding {
  /** Open items: the most overdue first, those without a day last; else as in the register. */
  open: StandingItem[]
  /** Closed items, as in the register. */
  closed: StandingItem[]
  /** Counts, overdue and undated items, alarms. */
  progress: RectificationProgress
}

/**
 * Tells where a day stands in a register: what is overdue, what is due next, who is to be told.
 *
 * @param policy - the plan, for its alarm ladder
 * @param register - the register
 * @param today - the day, `YYYY-MM-DD`
 * @returns the items in the order in which they press, and the progress
 * @example
 * ```ts
 * const register = { schema: 1 as const, year: 2024, organizations: [], subjects: [], items: [] }
 * registerStanding(wudingRiver2023, register, '2024-03-01').open // => []
 * ```
 */
export const registerStanding = (policy: Policy, { items }: Register, today: string): RegisterStanding => {
  const progress = rectificationProgress(policy, items, today)
  const standing = items.map((item): StandingItem => {
    const isOpen = item.state !== 'closed' && item.due !== null
    return {
      item,
      daysLeft: isOpen ? daysUntil(item.due ?? today, today) : null,
      tell: progress.alarms.find((alarm) => alarm.item === item.id)?.tell ?? [],
    }
  })
  const byDay = (one: StandingItem, other: StandingItem) =>
    (one.daysLeft ?? Number.MAX_SAFE_INTEGER) - (other.daysLeft ?? Number.MAX_SAFE_INTEGER)
  standing.sort(byDay)
  return {
    open: standing.filter(({ item }) => item.state !== 'closed'),
    closed: standing.filter(({ item }) => item.state === 'closed'),
    progress,
  }
}
