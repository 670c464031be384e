import type { ReadingChoices } from '../core/readings.js'
import type { Policy } from '../schema/policy.js'
import type { CommandLine } from './commandLine.js'
import { Failure } from './failure.js'
import { nearest } from './nearest.js'

/**
 * The readings that a command line switches.
 *
 * @param policy - the plan
 * @param line - the command line
 * @returns reading id → way
 * @throws Failure with every reading or way that the plan does not have
 */
export const readingChoices = (policy: Policy, { readings, texts: { usage } }: CommandLine): ReadingChoices => {
  const known = policy.readings ?? []
  const ids = known.map(({ id }) => id)
  const faults: string[] = []
  const choices = new Map<string, string>()
  for (const written of readings) {
    const cut = written.indexOf('=')
    const [id, way] = [written.slice(0, cut), written.slice(cut + 1)]
    const reading = known.find((one) => one.id === id)
    const ways = reading ? [reading.chosen, ...reading.alternatives.map((one) => one.id)] : []
    if (!reading) faults.push(usage.unknownReading(id, ids, nearest(id, ids)))
    else if (!ways.includes(way)) faults.push(usage.unknownAlternative(id, way, ways))
    else if (choices.has(id)) faults.push(usage.twice(`--reading ${id}`))
    choices.set(id, way)
  }
  if (faults.length > 0) throw new Failure([...faults, usage.hint])
  return Object.fromEntries(choices)
}
