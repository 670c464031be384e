/** The texts of `schedule`. */
export interface ScheduleTexts {
  title: (plan: string, meeting: string) => string
  headings: Record<'what' | 'clause' | 'from' | 'until' | 'state' | 'left', string>
  state: Record<'coming' | 'open' | 'past', string>
  /** Days until a last day; negative: since. */
  daysLeft: (days: number) => string
  /** Where today stands. */
  standing: (facts: { today: string; past: number; last: number; ahead: number; undated: number }) => string
  past: string
  ahead: string
  /** One deadline, with its last day and the days until then. */
  step: (label: string, until: string, left: string) => string
  /** Deadlines that the calendar lacks. */
  notInCalendar: (labels: readonly string[]) => string
  /** The case has no day of the meeting. */
  noMeeting: string
  notACalendar: (path: string) => string
  missingCalendar: (name: string) => string
  missingWriter: (name: string) => string
  comma: string
}
