import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import { day } from '../schema/primitives.js'
import type { CommandLine } from './commandLine.js'
import { Failure } from './failure.js'
import { nearest } from './nearest.js'

/**
 * The days of events that a command line gives: `--event posting=2023-12-25`, by id or label.
 *
 * @param policy - the plan
 * @param line - the command line
 * @returns the days, as a case has them
 * @throws Failure with every event that the plan does not have, and every day that is none
 */
export const eventDays = (
  policy: Policy,
  { events, texts: { usage } }: CommandLine,
): NonNullable<CaseFile['events']> => {
  const known = policy.events ?? []
  const names = known.map(({ id }) => id)
  const faults: string[] = []
  const found = events.flatMap((written) => {
    const cut = written.indexOf('=')
    const [name, on] = [written.slice(0, cut), written.slice(cut + 1)]
    const event = known.find(({ id }) => id === name) ?? known.find(({ label }) => label === name)
    if (!event) faults.push(usage.unknownEvent(name, names, nearest(name, names)))
    if (!day.safeParse(on).success) faults.push(usage.notADay(`--event ${name}`, on))
    return event ? [{ event: event.id, on }] : []
  })
  if (faults.length > 0) throw new Failure([...faults, usage.hint])
  return found
}
