import { shiftDays } from '../../core/calendar.js'
import type { ScheduledStep } from '../../core/schedule.js'
import { type Language, labelFor } from '../../explain/index.js'
import type { Policy } from '../../schema/policy.js'
import { loadCalendarWriter } from '../write/packages.js'
import { calendarLine, calendarText, identifierPart } from './calendarText.js'
import { enCalendarWords } from './words/en.js'
import type { CalendarWords } from './words/words.js'
import { zhCalendarWords } from './words/zh.js'

/** How a calendar is made. */
export interface ScheduleCalendarOptions {
  /** The day of the meeting, `YYYY-MM-DD`; it stands in the calendar itself, and in the identifier of every entry. */
  meeting: string
  /** The day that the entries are stamped with; the day of the meeting where left out: never the clock's, so that the same input gives the same text. */
  stamp?: string | undefined
  /** Days before a last day on which to be reminded, at nine in the morning; 7 and 1 where left out, none where empty. */
  alarms?: readonly number[] | undefined
  /** Language; Chinese where left out. */
  language?: Language | undefined
  /** Texts in place of those of the language. */
  words?: Partial<CalendarWords> | undefined
}

const hour = 3600
const day = 24 * hour
/** From nine in the morning to midnight. */
const tillMidnight = 15 * hour

const dateOf = (text: string): Date => new Date(`${text}T00:00:00Z`)

/**
 * The deadlines of a plan as a calendar (iCalendar, RFC 5545) for Outlook, phones and the like: an entry for the whole day where a
 * deadline has a last day alone, one that spans the days where it has a first day too, and one for the meeting. A deadline whose days
 * are not known is left out. Texts are escaped: none of them can become a property.
 *
 * @param policy - the plan, for titles and clauses
 * @param schedule - the deadlines, from `planSchedule`
 * @param options - the day of the meeting, and stamp, reminders, language and texts
 * @returns the text of an `.ics` file, the same for the same input
 * @throws MissingPackageError where the calendar writer (an optional dependency) is not installed
 * @example
 * ```ts
 * const meeting = '2023-12-20'
 * const text = await scheduleCalendar(wudingRiver2023, planSchedule(wudingRiver2023, { meeting }), { meeting })
 * text.split('\r\n').filter((line) => line.startsWith('DTSTART'))
 * // => ['DTSTART;VALUE=DATE:20231220', 'DTSTART;VALUE=DATE:20231213', 'DTSTART;VALUE=DATE:20231219', 'DTSTART;VALUE=DATE:20231211']
 * ```
 */
export const scheduleCalendar = async (
  policy: Policy,
  schedule: readonly ScheduledStep[],
  { meeting, stamp = meeting, alarms = [7, 1], language = 'zh-CN', words: own = {} }: ScheduleCalendarOptions,
): Promise<string> => {
  const writer = await loadCalendarWriter()
  const { default: ical, ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } = writer
  const words = { ...(language === 'en' ? enCalendarWords : zhCalendarWords), ...own }
  const calendar = ical({
    // The writer leaves this one text as it is.
    name: writer.escape(calendarLine(words.name(policy.title)), false),
    prodId: `//shuzhi-pingyi//schedule//${language === 'en' ? 'EN' : 'ZH'}`,
  })
  const identifier = (what: string) => `${identifierPart(policy.id)}/${what}/${meeting}@shuzhi-pingyi`
  const addDays = (id: string, from: string, until: string) => ({
    id: identifier(id),
    stamp: dateOf(stamp),
    start: dateOf(from),
    end: dateOf(shiftDays(until, 1)),
    allDay: true,
  })
  // A plus sign cannot come from an id.
  calendar.createEvent({ ...addDays('+meeting', meeting, meeting), summary: calendarLine(words.meeting) })
  for (const { id, clause, label, from, until } of schedule) {
    if (until === null) continue
    const title = calendarLine(from === null ? words.lastDay(label) : words.window(label))
    const said = policy.clauses.find((one) => one.id === clause)?.summary ?? ''
    const event = calendar.createEvent({
      ...addDays(identifierPart(id), from ?? until, until),
      summary: title,
      description: calendarText(
        [words.days(from, until), words.clause(policy.title, labelFor('clause', clause, { policy }), said)].join('\n'),
      ),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    for (const days of alarms)
      event
        .createAlarm({ type: ICalAlarmType.display, description: title, trigger: days * day + tillMidnight })
        // The writer passes this over in the data, and would count from the end or the start by the sign of the trigger.
        .relatesTo(ICalAlarmRelatesTo.end)
  }
  // The writer ends without the line end that every line has.
  return `${calendar.toString()}\r\n`
}
