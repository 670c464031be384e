import type { CaseFile } from '../../schema/case.js'
import { nameKey } from './normalise.js'

/** What is known of the committee; filled while the sheets are read, in their order. */
export interface Committee {
  /** Its id, where a sheet gives one or speaks of the committee. */
  id?: string | undefined
  name: string | undefined
  /** The committee's secretary: the name is the id too, so that every table shows it, unless a sheet gives a code. */
  secretary: string | undefined
  /** Name of the committee's secretary, where the id is another. */
  secretaryName?: string | undefined
  attributes?: Attributes
}

type Attributes = NonNullable<CaseFile['committee']>['attributes']

/** Id of the committee's secretary where no file gives the name. */
export const unnamedSecretary = 's00'
/** Id of the committee where no file gives one. */
export const committeeId = 'c1'

/**
 * Takes the name of the committee's secretary.
 *
 * @param committee - What is known so far; changed.
 * @param name - The name as written.
 * @returns The id, or null where another name is known already.
 */
export const claimSecretary = (committee: Committee, name: string): string | null => {
  if (committee.secretary === undefined || committee.secretary === unnamedSecretary) committee.secretary = name.trim()
  const names = [committee.secretary, committee.secretaryName ?? committee.secretary]
  return names.some((known) => nameKey(known) === nameKey(name)) ? committee.secretary : null
}

/**
 * The id of the committee; whoever asks for it speaks of the committee, so that the case has one.
 *
 * @param committee - What is known so far; changed.
 * @returns The id.
 */
export const claimCommittee = (committee: Committee): string => {
  committee.id ??= committeeId
  return committee.id
}

/**
 * The committee as the case holds it.
 *
 * @param committee - What is known.
 * @returns The part of the case, or undefined where nothing is known.
 */
export const caseCommittee = (committee: Committee): CaseFile['committee'] => {
  const { id, name, secretary, attributes } = committee
  if ([id, name, secretary, attributes].every((part) => part === undefined)) return undefined
  return {
    id: id ?? committeeId,
    ...(name === undefined ? {} : { name }),
    ...(secretary === undefined ? {} : { secretary }),
    ...(attributes === undefined ? {} : { attributes }),
  }
}
