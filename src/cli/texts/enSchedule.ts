import type { ScheduleTexts } from './scheduleTexts.js'

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

/** The texts of `schedule` in English. */
export const enSchedule: ScheduleTexts = {
  title: (plan, meeting) => `${plan}   Meeting ${meeting}`,
  headings: { what: 'What', clause: 'Clause', from: 'From', until: 'Until (inclusive)', state: 'State', left: 'Left' },
  state: { coming: 'coming', open: 'open', past: 'past' },
  daysLeft: (left) => (left < 0 ? `${days(-left)} ago` : left === 0 ? 'last day today' : `${days(left)} left`),
  standing: ({ today, past, last, ahead, undated }) =>
    `As of ${today}: ${past} past, ${last} with their last day today, ${ahead} ahead${undated > 0 ? `, ${undated} without a day` : ''}.`,
  past: 'Past: check whether it was done',
  ahead: 'Next',
  step: (label, until, left) => `${label}   ${until} (${left})`,
  notInCalendar: (labels) => `Not in the calendar, for want of a day: ${labels.join(', ')}`,
  noMeeting: 'The case has no day of the meeting; give it with --meeting 2023-12-20.',
  notACalendar: (path) => `"${path}" for --out is to be a calendar, with a name that ends in .ics.`,
  missingCalendar: (name) => `Deadlines in working days need “${name}”, which is not installed: npm install ${name}`,
  missingWriter: (name) => `Writing a calendar needs “${name}”, which is not installed: npm install ${name}`,
  comma: ', ',
}
