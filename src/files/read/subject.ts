import type { Organization } from '../../schema/case.js'
import type { Track } from '../../schema/track.js'
import { type AboutWhom, readAbout } from './about.js'
import { claimCommittee, claimSecretary, unnamedSecretary } from './committee.js'
import type { ReadContext } from './context.js'
import { labelKey, nameKey } from './normalise.js'
import type { RowReader } from './rowReader.js'
import { similarNames } from './similar.js'
import type { Table } from './table.js'

/** Whom a row is about, and on which track. */
export interface Subject {
  id: string
  track: Track
}

const firstFor = (context: ReadContext, subjects: Track['subjects']) =>
  context.policy.tracks.find((track) => track.subjects === subjects)

const committeeTitle = labelKey('党委书记')

/** A line above the table that is there to name the track (评议类型：上述), or to say that it is none (评议类型：不分). */
export const trackLine = (table: Table): string | undefined =>
  table.title.flatMap((line) => /^评议类型[:：]\s*(\S.*)$/su.exec(line)?.[1] ?? [])[0]

/** The track that a title or the name of a sheet speaks of: by its label, or 党委书记 for the committee's own. */
const trackOfTitle = (table: Table, context: ReadContext): Track | undefined => {
  const line = trackLine(table)
  if (line !== undefined) return context.labels.byTrack.get(context.labels.tracks.find(line) ?? '')?.track
  const title = labelKey([...table.title, table.sheet ?? ''].join(' '))
  const named = context.policy.tracks.filter(({ label }) => title.includes(labelKey(label)))
  if (named.length === 1) return named[0]
  // Titles speak of 党委书记 loosely; where the rows name organizations, the rows decide.
  const namesOrganizations = table.columns.some(
    ({ meaning }) => meaning?.is === 'field' && meaning.field === 'organization',
  )
  return named.length === 0 && !namesOrganizations && title.includes(committeeTitle)
    ? firstFor(context, 'committee-secretary')
    : undefined
}

/** The track that a row, its header or its sheet names; undefined where none does. */
const namedTrack = (table: Table, reader: RowReader, context: ReadContext): Track | undefined => {
  const id = reader.label('track', context.labels.tracks, 'unknown-track')
  if (id !== undefined || reader.word('track') !== undefined) return context.labels.byTrack.get(id ?? '')?.track
  return (
    trackOfTitle(table, context) ??
    (reader.word('committeeSecretary') ? firstFor(context, 'committee-secretary') : undefined)
  )
}

/**
 * Finds the one organization that a row names.
 *
 * @param reader - The row.
 * @param context - The roster.
 * @returns The organization; undefined where the cell is empty, unknown (reported) or there is no roster.
 */
export const findOrganization = (reader: RowReader, context: ReadContext): Organization | undefined => {
  const given = reader.word('organizationCode')
  if (given !== undefined && context.people) {
    const own = context.people.organizations.find(({ id }) => id === given)
    if (!own) reader.fault('organizationCode', 'unknown-organization', { found: given })
    return own
  }
  const name = reader.word('organization')
  if (name === undefined || !context.people) return undefined
  const found = context.people.organizationsNamed(name)
  if (found.length === 1) return found[0]
  const code = found.length === 0 ? 'unknown-organization' : 'ambiguous-organization'
  const names = context.people.organizations.map((organization) => organization.name)
  const expected = found.length === 0 ? similarNames(name, names) : null
  reader.fault('organization', code, { found: name, expected })
  return undefined
}

/** The one secretary that a row means, by name, by organization, or by both. */
const findSecretary = (reader: RowReader, context: ReadContext): string | undefined => {
  const { people } = context
  if (!people) return undefined
  const code = reader.word('secretaryCode')
  if (code !== undefined) {
    const own = people.secretaries.find(({ id }) => id === code)
    if (!own) reader.fault('secretaryCode', 'unknown-secretary', { found: code })
    return own?.id
  }
  const name = reader.word('secretary')
  const given = reader.word('organization') ?? reader.word('organizationCode')
  if (name === undefined && given === undefined) {
    reader.fault(reader.has('secretary') ? 'secretary' : 'organization', 'missing-value')
    return undefined
  }
  const organization = findOrganization(reader, context)
  if (given !== undefined && !organization) return undefined
  const candidates =
    name === undefined ? people.secretariesOf(organization?.id ?? '') : people.secretariesNamed(name, organization?.id)
  const [only] = candidates
  if (only && candidates.length === 1) return only.id
  const at = name === undefined ? 'organization' : 'secretary'
  const expected = organization ? people.secretariesOf(organization.id) : candidates
  reader.fault(at, candidates.length === 0 ? 'unknown-secretary' : 'ambiguous-secretary', {
    found: name ?? given ?? null,
    expected: expected.map((one) => one.name).join('、') || null,
    params: {
      organizations: candidates.map(
        (one) => people.organizations.find(({ id }) => id === one.organization)?.name ?? '',
      ),
    },
  })
  return undefined
}

const committeeSubject = (reader: RowReader, context: ReadContext): string | undefined => {
  const { committee } = context
  const field = reader.word('committeeSecretary') === undefined ? 'secretary' : 'committeeSecretary'
  const name = reader.word(field)
  if (name === undefined) {
    committee.secretary ??= unnamedSecretary
    return committee.secretary
  }
  const id = claimSecretary(committee, name)
  if (id === null) reader.fault(field, 'unknown-secretary', { found: name, expected: committee.secretary ?? null })
  return id ?? undefined
}

/** Whether the row names the committee's own secretary: by name, and by no organization of the roster. */
const isCommitteeRow = (reader: RowReader, context: ReadContext): boolean => {
  const name = reader.word('secretary')
  const { secretary } = context.committee
  const known = [secretary, context.committee.secretaryName].flatMap((one) => (one === undefined ? [] : nameKey(one)))
  if (name === undefined || !known.includes(nameKey(name))) return false
  const organization = reader.word('organization')
  return organization === undefined
    ? (context.people?.secretariesNamed(name).length ?? 0) === 0
    : (context.people?.organizationsNamed(organization).length ?? 0) === 0
}

/** Whom a row is about that says itself what it is about; the track is the first that rates such subjects. */
const findAbout = (
  about: AboutWhom,
  track: Track | undefined,
  reader: RowReader,
  context: ReadContext,
): Subject | undefined => {
  const [first] = context.policy.tracks
  const on = (id: string | undefined, subjects: Track['subjects']): Subject | undefined => {
    const own = track ?? firstFor(context, subjects) ?? first
    return id === undefined || !own ? undefined : { id, track: own }
  }
  if (about === 'committee') return on(claimCommittee(context.committee), 'committee-secretary')
  if (about === 'committee-secretary') return on(committeeSubject(reader, context), 'committee-secretary')
  if (about === 'secretary') return on(findSecretary(reader, context), 'secretaries')
  if (reader.word('organization') === undefined && reader.word('organizationCode') === undefined)
    reader.fault('organization', 'missing-value')
  return on(findOrganization(reader, context)?.id, 'organizations')
}

/**
 * Finds whom a row is about: the committee's secretary, a secretary of the roster, or an organization where the
 * policy rates organizations.
 *
 * @param table - The sheet; its title may name the track.
 * @param reader - The row.
 * @param context - Policy and roster.
 * @returns Subject and track; undefined where a fault was reported.
 */
export const findSubject = (table: Table, reader: RowReader, context: ReadContext): Subject | undefined => {
  const own = firstFor(context, 'committee-secretary')
  const about = readAbout(reader)
  if (about === null) return undefined
  const named = namedTrack(table, reader, context)
  if (about !== undefined) return findAbout(about, named, reader, context)
  if (!named && reader.word('track') !== undefined) return undefined
  const track = named ?? (own && isCommitteeRow(reader, context) ? own : undefined)
  if (track?.subjects === 'committee-secretary') {
    const id = committeeSubject(reader, context)
    return id === undefined ? undefined : { id, track }
  }
  const organizations = firstFor(context, 'organizations')
  const byOrganization = track ? track.subjects === 'organizations' : !firstFor(context, 'secretaries')
  if (byOrganization && organizations) {
    if (reader.word('organization') === undefined && reader.word('organizationCode') === undefined)
      reader.fault('organization', 'missing-value')
    const organization = findOrganization(reader, context)
    return organization ? { id: organization.id, track: track ?? organizations } : undefined
  }
  const chosen = track ?? firstFor(context, 'secretaries')
  const id = findSecretary(reader, context)
  return id === undefined || !chosen ? undefined : { id, track: chosen }
}
