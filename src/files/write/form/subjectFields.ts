import type { CaseFile } from '../../../schema/case.js'
import type { Track } from '../../../schema/track.js'
import { aboutWords } from '../../read/about.js'
import { exampleSign } from '../../read/formRows.js'
import type { FormContext } from './formContext.js'
import { type SubjectType, subjectTypeOf } from './formNeeds.js'
import type { FormField } from './formTable.js'

const exampleName = exampleSign.repeat(3)
/** Name of an organization in an example row. */
export const exampleOrganization = `${exampleSign}${exampleSign}村党支部`

/** Name of the committee's secretary as the sheets show it: from the roster, or else the id. */
export const committeeSecretaryName = (caseFile: CaseFile): string | null => {
  const id = caseFile.committee?.secretary
  return id === undefined ? null : (caseFile.secretaries.find((one) => one.id === id)?.name ?? id)
}

/** What a subject of a case is. */
const typeOfSubject = (caseFile: CaseFile, id: string): SubjectType | null => {
  if (caseFile.secretaries.some((one) => one.id === id)) return 'secretary'
  if (caseFile.organizations.some((one) => one.id === id)) return 'organization'
  if (caseFile.committee?.secretary === id) return 'committee-secretary'
  return caseFile.committee?.id === id ? 'committee' : null
}

/** Whom a row means where it does not say it. */
const defaultType = ({ policy: { tracks } }: FormContext): SubjectType | null =>
  tracks.some(({ subjects }) => subjects === 'secretaries')
    ? 'secretary'
    : tracks.some(({ subjects }) => subjects === 'organizations')
      ? 'organization'
      : null

interface Named {
  about: string
  organization: string | null
  organizationCode: string | null
  secretary: string | null
  secretaryCode: string | null
}

const nobody: Named = { about: '', organization: null, organizationCode: null, secretary: null, secretaryCode: null }

/** Finds how a subject is named; remembered, for there are as many ballots as voters times subjects. */
const namer = ({ caseFile }: FormContext): ((id: string) => Named) => {
  const known = new Map<string, Named>()
  if (!caseFile) return () => nobody
  const names = new Map(caseFile.organizations.map(({ id, name }) => [id, name]))
  const secretaries = new Map(caseFile.secretaries.map((one) => [one.id, one]))
  const find = (id: string): Named => {
    const type = typeOfSubject(caseFile, id)
    const about = type === null ? '' : aboutWords.labelOf(type)
    const secretary = secretaries.get(id)
    if (type === 'secretary' && secretary) {
      const { organization } = secretary
      const name = names.get(organization) ?? organization
      return { about, organization: name, organizationCode: organization, secretary: secretary.name, secretaryCode: id }
    }
    if (type === 'organization') return { ...nobody, about, organization: names.get(id) ?? id, organizationCode: id }
    if (type === 'committee-secretary') return { ...nobody, about, secretary: committeeSecretaryName(caseFile) }
    return type === 'committee' ? { ...nobody, about } : { ...nobody, secretary: id }
  }
  return (id) => {
    const found = known.get(id) ?? find(id)
    known.set(id, found)
    return found
  }
}

/** Which subjects a sheet is about. */
export interface SubjectPlan<Entry> {
  /** The track, where the sheet is of one. */
  track?: Track | undefined
  /** What the plan may ask the sheet about. */
  types: readonly SubjectType[]
  /** Whom an entry is about; undefined: everybody. */
  subjectOf: (entry: Entry) => string | undefined
  /** What is known. */
  entries: readonly Entry[] | undefined
  /** The word of the column for the committee's secretary, where the sheet has one of its own. */
  ownColumn?: boolean | undefined
}

/**
 * The columns that say whom a row is about: as few as tell everybody apart.
 *
 * @param context - the plan and what is known
 * @param plan - which subjects there may be
 * @returns the columns
 */
export const subjectFields = <Entry>(
  context: FormContext,
  { track, types, subjectOf, entries = [], ownColumn = false }: SubjectPlan<Entry>,
): FormField<Entry>[] => {
  const { caseFile, codes } = context
  const name = namer(context)
  const of = (entry: Entry): Named => {
    const id = subjectOf(entry)
    return id === undefined ? nobody : name(id)
  }
  const column = (
    field: keyof Named,
    width: number,
    more: Partial<FormField<Entry>> & Pick<FormField<Entry>, 'asked' | 'example'>,
  ): FormField<Entry> => ({
    field,
    width,
    input: 'word',
    prompt: 'name',
    about: true,
    value: (entry) => of(entry)[field] || null,
    ...more,
  })
  if (track?.subjects === 'committee-secretary') {
    const own = column('secretary', 14, { asked: true, example: exampleName, prompt: 'text', open: true })
    return [ownColumn ? { ...own, field: 'committeeSecretary' } : own]
  }
  const found = caseFile
    ? entries.flatMap((entry) => {
        const id = subjectOf(entry)
        return id === undefined ? [] : (typeOfSubject(caseFile, id) ?? [])
      })
    : []
  const possible = new Set<SubjectType>(track ? [subjectTypeOf(track)] : [...types, ...found])
  const usual = track ? subjectTypeOf(track) : defaultType(context)
  const mixed = [...possible].some((type) => type !== usual)
  const namesPeople = [...possible].some((type) => type === 'secretary' || type === 'committee-secretary')
  const ofPeople = possible.has('secretary')
  const [first = 'secretary'] = usual === null ? possible : [usual]
  return [
    ...(mixed
      ? [
          column('about', 10, {
            asked: true,
            example: aboutWords.labelOf(first),
            prompt: 'pick',
            choice: { words: [...possible].map((type) => aboutWords.labelOf(type)) },
          }),
        ]
      : []),
    column('organization', 22, {
      asked: true,
      align: 'left',
      example: exampleOrganization,
      choice: { names: 'organization' },
      open: true,
    }),
    ...(codes ? [column('organizationCode', 12, { asked: true, example: null, prompt: 'code' })] : []),
    ...(namesPeople
      ? [
          column('secretary', 12, {
            asked: true,
            example: first === 'organization' ? null : exampleName,
            choice: { names: 'secretary' },
            open: true,
          }),
        ]
      : []),
    ...(codes && ofPeople ? [column('secretaryCode', 12, { asked: true, example: null, prompt: 'code' })] : []),
  ]
}

/** Ids of everybody whom a track rates, as far as the case knows them. */
export const subjectsOfTrack = ({ caseFile }: FormContext, { subjects }: Track): string[] => {
  if (!caseFile) return []
  const head = caseFile.committee?.secretary
  if (subjects === 'organizations') return caseFile.organizations.map(({ id }) => id)
  if (subjects === 'committee-secretary') return head === undefined ? [] : [head]
  return caseFile.secretaries.flatMap(({ id }) => (id === head ? [] : [id]))
}
