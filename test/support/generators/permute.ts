import type { CaseFile } from '../../../src/schema/case.js'
import type { Draw } from './draw.js'

function shuffledKeys<T extends object>(draw: Draw, map: T): T {
  return Object.fromEntries(draw.shuffled(Object.entries(map))) as T
}

/** The same case with every list, every map and every ballot's marks in another order. */
export function permuted(draw: Draw, caseFile: CaseFile): CaseFile {
  const lists = Object.entries(caseFile).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) ? draw.shuffled<unknown>(value) : value,
  ])
  const copy = Object.fromEntries(draw.shuffled(lists)) as CaseFile
  return {
    ...copy,
    ...(copy.ballots && {
      ballots: copy.ballots.map((ballot) => shuffledKeys(draw, { ...ballot, marks: draw.shuffled(ballot.marks) })),
    }),
    ...(copy.tallies && {
      tallies: copy.tallies.map((tally) => ({
        ...tally,
        counts: shuffledKeys(draw, tally.counts),
        ...(tally.scores && { scores: draw.shuffled(tally.scores) }),
      })),
    }),
    ...(copy.meeting?.attendees && {
      meeting: { ...copy.meeting, attendees: draw.shuffled(copy.meeting.attendees) },
    }),
    organizations: copy.organizations.map((each) => ({
      ...each,
      ...(each.attributes && { attributes: shuffledKeys(draw, each.attributes) }),
    })),
  }
}
