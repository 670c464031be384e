import type { CalendarWords } from './words.js'

/** The words of the calendar in English. */
export const enCalendarWords: CalendarWords = {
  name: (policy) => `${policy}: deadlines`,
  meeting: 'Debrief and appraisal meeting',
  lastDay: (label) => `Due: ${label}`,
  window: (label) => `${label} (period)`,
  clause: (policy, clause, summary) => `Under: ${policy} ${clause}${summary === '' ? '' : ` (${summary})`}`,
  days: (from, until) => (from === null ? `Last day: ${until} (inclusive)` : `From ${from} to ${until} (inclusive)`),
}
