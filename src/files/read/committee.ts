import type { CaseFile } from '../../schema/case.js'
import { nameKey } from './normalise.js'

/** What is known of the committee; filled while the sheets are read, in their order. */
export interface Committee {
  name: string | undefined
  /** The committee's secretary: the name is the id too, so that every table shows it. */
  secretary: string | undefined
}

/** Id of the committee's secretary where no file gives the name. */
export const unnamedSecretary = 's00'
const committeeId = 'c1'

/**
 * Takes the name of the committee's secretary.
 *
 * @param committee - What is known so far; changed.
 * @param name - The name as written.
 * @returns The id, or null where another name is known already.
 */
export const claimSecretary = (committee: Committee, name: string): string | null => {
  if (committee.secretary === undefined || committee.secretary === unnamedSecretary) committee.secretary = name.trim()
  return nameKey(committee.secretary) === nameKey(name) ? committee.secretary : null
}

/**
 * The committee as the case holds it.
 *
 * @param committee - What is known.
 * @returns The part of the case, or undefined where nothing is known.
 */
export const caseCommittee = (committee: Committee): CaseFile['committee'] => {
  const { name, secretary } = committee
  if (name === undefined && secretary === undefined) return undefined
  return { id: committeeId, ...(name === undefined ? {} : { name }), ...(secretary === undefined ? {} : { secretary }) }
}
