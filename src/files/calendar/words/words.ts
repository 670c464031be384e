/** The words of the calendar: whoever calls may give others. */
export interface CalendarWords {
  /** Name of the calendar. */
  name: (policy: string) => string
  /** The day of the meeting. */
  meeting: string
  /** A deadline with its last day alone. */
  lastDay: (label: string) => string
  /** A deadline with a first and a last day. */
  window: (label: string) => string
  /** What stands under a deadline: the clause and what it says. */
  clause: (policy: string, clause: string, summary: string) => string
  /** From when to when. */
  days: (from: string | null, until: string) => string
}
