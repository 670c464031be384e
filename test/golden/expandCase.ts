import type { CaseFile, Track } from '../../src/schema/index.js'
import type { ShortCase, ShortSubject } from './vector.js'

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`)

/** Writes out `ladder` and `equal`. */
const writeOut = ({ ladder, equal, as = 's', from = 0, ...rest }: ShortSubject): ShortSubject[] => {
  if (ladder !== undefined)
    return numbered(as, ladder).map((id, index) => ({ ...rest, id, tally: [99 - from - index, from + index + 1] }))
  if (equal !== undefined) return numbered(as, equal).map((id) => ({ ...rest, id }))
  return [rest]
}

const listOf = <T>(short: NoInfer<T>[], given: T[] | undefined) =>
  short.length > 0 || given !== undefined ? [...short, ...(given ?? [])] : undefined

/** Turns the short form of a case into a case file; docs/vectors.md describes it. */
export const expandCase = ({ subjects, ...given }: ShortCase, track: Track): CaseFile => {
  const people = subjects.flatMap(writeOut).map((person) => ({ ...person, id: person.id ?? '' }))
  const organizationOf = (id: string) => `o-${id}`
  const some = <T>(value: T | undefined) => (value === undefined ? [] : [value])

  const lists = {
    tallies: listOf(
      people.flatMap(({ id, tally, blank, spoiled, issued, returned, valid }) =>
        some(tally).map((votes) => ({
          subject: id,
          counts: Object.fromEntries(track.ballot.options.map((option, index) => [option.id, votes[index] ?? 0])),
          ...Object.fromEntries(
            Object.entries({ blank, spoiled, issued, returned, valid }).filter(([, value]) => value !== undefined),
          ),
        })),
      ),
      given.tallies,
    ),
    ballots: listOf(
      people.flatMap(({ id, ballots = [], scores = [] }) =>
        [...ballots, ...scores.map((score) => [score])].map((marks, index) => ({
          id: String(index + 1).padStart(3, '0'),
          subject: id,
          marks,
        })),
      ),
      given.ballots,
    ),
    judgements: listOf(
      people.flatMap(({ id, judgement }) =>
        some(judgement).map((told) => ({ subject: id, ...(typeof told === 'string' ? { grade: told } : told) })),
      ),
      given.judgements,
    ),
    history: listOf(
      people.flatMap(({ id, history = {} }) =>
        Object.entries(history).map(([year, grade]) => ({
          year: Number(year),
          organization: organizationOf(id),
          secretary: id,
          grade,
        })),
      ),
      given.history,
    ),
  }

  return {
    year: 2023,
    ...given,
    organizations: [
      ...people.map(({ id, kind }) => ({ id: organizationOf(id), name: `示例${id}党支部`, ...(kind ? { kind } : {}) })),
      ...(given.organizations ?? []),
    ],
    secretaries: [
      ...people.map(({ id, since, attributes }) => ({
        id,
        name: `书记${id}`,
        organization: organizationOf(id),
        ...(since ? { since } : {}),
        ...(attributes ? { attributes } : {}),
      })),
      ...(given.secretaries ?? []),
    ],
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)),
  }
}
