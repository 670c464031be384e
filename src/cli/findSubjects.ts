import type { CaseFile } from '../schema/case.js'
import { Failure } from './failure.js'
import { nearest } from './nearest.js'
import type { CliTexts } from './texts/texts.js'

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s·•・．]/gu, '')

/**
 * Whom a name means: an id, else the name of a secretary, else that of an organization.
 *
 * @param wanted - id or name
 * @param caseFile - the roster
 * @param texts - for the fault
 * @returns ids: of the person, and of the organization where it is rated itself
 * @throws Failure where nobody, or more than one, is meant
 */
export const findSubjects = (
  wanted: string,
  { committee, organizations, secretaries }: CaseFile,
  texts: CliTexts,
): string[] => {
  const ids = [...secretaries, ...organizations].map(({ id }) => id)
  if (ids.includes(wanted) || committee?.secretary === wanted) return [wanted]
  const isWanted = ({ name }: { name: string }) => plain(name) === plain(wanted)
  const people = secretaries.filter(isWanted)
  const places = organizations.filter(isWanted)
  if (people.length + places.length > 1)
    throw new Failure([
      texts.subject.several(
        wanted,
        [...people, ...places].map(({ id, name }) => `${id}（${name}）`),
      ),
    ])
  const [person] = people
  if (person) return [person.id]
  const [place] = places
  if (place)
    return [place.id, ...secretaries.filter(({ organization }) => organization === place.id).map(({ id }) => id)]
  const names = [...secretaries, ...organizations].flatMap(({ id, name }) => [id, name])
  throw new Failure([texts.subject.unknown(wanted, nearest(wanted, names))])
}
