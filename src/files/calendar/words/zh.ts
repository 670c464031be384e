import type { CalendarWords } from './words.js'

/** The words of the calendar in Chinese. */
export const zhCalendarWords: CalendarWords = {
  name: (policy) => `${policy}：时限`,
  meeting: '述职评议会',
  lastDay: (label) => `截止：${label}`,
  window: (label) => `${label}（期间）`,
  clause: (policy, clause, summary) => `依据：${policy} ${clause}${summary === '' ? '' : `　${summary}`}`,
  days: (from, until) => (from === null ? `最后一天：${until}（含当日）` : `自${from}至${until}（含当日）`),
}
