import ICAL from 'ical.js'

/** An entry as a reader of another hand understands it. */
export interface ParsedEntry {
  uid: string
  stamp: string
  start: string
  /** The day after the last. */
  end: string
  wholeDay: boolean
  summary: string
  description: string | null
  /** When reminders ring, local time. */
  reminders: string[]
  /** Names of all properties. */
  properties: string[]
}

const text = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name))
const namesOf = (component: ICAL.Component) => component.getAllProperties().map(({ name }) => name)

/**
 * Parses a calendar with ical.js, which shares no code with the writer.
 *
 * @param calendar - text of an `.ics` file
 * @returns its name, the names of its own properties, and its entries
 */
export const parseCalendar = (calendar: string) => {
  const root = new ICAL.Component(ICAL.parse(calendar))
  const entries = root.getAllSubcomponents().map((component): ParsedEntry => {
    if (component.name !== 'vevent') throw new Error(`an unexpected component: ${component.name}`)
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      stamp: text(component, 'dtstamp'),
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      wholeDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      reminders: component.getAllSubcomponents().map((alarm) => {
        if (alarm.name !== 'valarm') throw new Error(`an unexpected component: ${alarm.name}`)
        const trigger = alarm.getFirstProperty('trigger')
        const from = trigger?.getFirstParameter('related') === 'END' ? event.endDate.clone() : event.startDate.clone()
        from.isDate = false
        from.addDuration(trigger?.getFirstValue() as ICAL.Duration)
        return from.toString()
      }),
      properties: [...namesOf(component), ...component.getAllSubcomponents().flatMap(namesOf)],
    }
  })
  // What begins with X- has no type, so its escapes are left in.
  const name = text(root, 'x-wr-calname').replace(/\\([\\;,])/gu, '$1')
  return { name, properties: namesOf(root), entries }
}
