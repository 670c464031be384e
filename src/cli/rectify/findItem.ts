import type { RectificationItem } from '../../schema/rectification.js'
import type { Register } from '../../schema/register.js'
import type { CommandLine } from '../commandLine.js'
import { Failure } from '../failure.js'
import { nearest } from '../nearest.js'

/**
 * The item that somebody means: by its id, or by how its id alone begins.
 *
 * @param wanted - as typed
 * @param register - the register
 * @param line - for the fault
 * @returns the item
 * @throws Failure where none, or more than one, is meant
 */
export const findItem = (wanted: string, { items }: Register, { texts }: CommandLine): RectificationItem => {
  const begins = items.filter(({ id }) => id.startsWith(wanted))
  const [found, ...others] = items.filter(({ id }) => id === wanted).concat(begins)
  if (!found) {
    const ids = items.map(({ id }) => id)
    throw new Failure([texts.register.unknownItem(wanted, nearest(wanted, ids))])
  }
  if (found.id !== wanted && others.length > 0)
    throw new Failure([
      texts.register.severalItems(
        wanted,
        begins.map(({ id }) => id),
      ),
    ])
  return found
}

/**
 * Whom a problem is about: by id, else by the name of a person, else by that of an organization with one person.
 *
 * @param wanted - as typed
 * @param register - the names
 * @param line - for the fault
 * @returns the id
 * @throws Failure where nobody, or more than one, is meant
 */
export const findSubject = (wanted: string, register: Register, { texts }: CommandLine): string => {
  const { subjects, organizations } = register
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')
  const isWanted = ({ name }: { name: string }) => plain(name) === plain(wanted)
  const everybody = [...subjects, ...organizations]
  if (everybody.some(({ id }) => id === wanted)) return wanted
  const people = subjects.filter(isWanted)
  const places = organizations.filter(isWanted)
  const inPlaces = subjects.filter(({ organization }) => places.some(({ id }) => id === organization))
  const [found, ...others] = people.length > 0 ? people : inPlaces.length > 0 ? inPlaces : places
  if (!found) {
    const names = everybody.flatMap(({ id, name }) => [id, name])
    throw new Failure([texts.register.unknownSubject(wanted, nearest(wanted, names))])
  }
  if (others.length > 0)
    throw new Failure([
      texts.register.severalSubjects(
        wanted,
        [found, ...others].map(({ id, name }) => `${id}（${name}）`),
      ),
    ])
  return found.id
}
