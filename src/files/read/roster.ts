import type { Organization, Secretary } from '../../schema/case.js'
import { type Fact, readFact } from './attributes.js'
import type { Column } from './columns.js'
import type { ReadContext } from './context.js'
import { given } from './eachRow.js'
import { nameKey } from './normalise.js'
import { type RowReader, rowReader } from './rowReader.js'
import type { Table } from './table.js'

/** The organizations and secretaries of a roster. */
export interface Roster {
  organizations: Organization[]
  secretaries: Secretary[]
}

interface Building extends Roster {
  organizationByKey: Map<string, { organization: Organization; row: number }>
  people: Map<string, number>
  ids: Map<string, number>
}

/** `o01`, `s01`: numbered as the rows stand, all of one width; or made of the code that the office gives. */
const makeIds = (reader: RowReader, ordinal: number, width: number) => {
  const code = reader.word('code') ?? String(ordinal).padStart(width, '0')
  return {
    organization: reader.word('organizationCode') ?? `o${code}`,
    secretary: reader.word('secretaryCode') ?? `s${code}`,
  }
}

const takeId = (building: Building, reader: RowReader, id: string, field: string): boolean => {
  const other = building.ids.get(id)
  if (other === undefined) {
    building.ids.set(id, reader.row.number)
    return true
  }
  reader.fault(reader.has(field) ? field : 'code', 'duplicate-row', { found: id, params: { other } })
  return false
}

const readOrganization = (
  building: Building,
  reader: RowReader,
  id: string,
  context: ReadContext,
): Organization | undefined => {
  const name = reader.needed('organization')
  if (name === undefined) return undefined
  const kind = reader.label('kind', context.labels.kinds, 'unknown-kind')
  if (reader.has('kind') && !reader.cell('kind'))
    reader.fault('kind', 'missing-value', { severity: 'warning', expected: context.labels.kinds.expected })
  // Organizations of one name are one, unless the office tells them apart by its own codes.
  const key = reader.word('organizationCode') ?? nameKey(name)
  const known = building.organizationByKey.get(key)
  if (known) {
    if (kind !== undefined && known.organization.kind !== undefined && kind !== known.organization.kind) {
      reader.fault('kind', 'conflicting-row', {
        found: reader.word('kind') ?? null,
        expected: context.labels.kinds.labelOf(known.organization.kind),
        params: { other: known.row },
      })
    }
    return known.organization
  }
  if (!takeId(building, reader, id, 'organizationCode')) return undefined
  const organization: Organization = { id, name, ...given({ kind }) }
  building.organizationByKey.set(key, { organization, row: reader.row.number })
  building.organizations.push(organization)
  return organization
}

/** Facts that the policy asks for, from columns that bear their names. */
const readAttributes = (
  reader: RowReader,
  columns: readonly Column[],
  of: 'organization' | 'secretary',
): Secretary['attributes'] => {
  const facts = columns.flatMap((column): [string, Fact][] => {
    const cell = reader.row.cells[column.index]
    const fact = column.meaning?.is === 'attribute' && column.meaning.of === of && cell ? readFact(cell) : undefined
    return column.meaning?.is === 'attribute' && fact !== undefined ? [[column.meaning.name, fact]] : []
  })
  return facts.length === 0 ? undefined : Object.fromEntries(facts)
}

/** The facts about an organization stand in each of its rows, or in one. */
const addFacts = (organization: Organization, table: Table, reader: RowReader) => {
  const facts = readAttributes(reader, table.columns, 'organization')
  if (!facts) return
  const known = organization.attributes ?? {}
  for (const [name, fact] of Object.entries(facts)) {
    if (!Object.hasOwn(known, name) || known[name] === fact) continue
    reader.fault(null, 'conflicting-row', { found: `${name} ${fact}`, expected: `${known[name]}` })
  }
  organization.attributes = Object.fromEntries([...Object.entries(facts), ...Object.entries(known)])
}

const readRow = (
  building: Building,
  table: Table,
  reader: RowReader,
  ids: { organization: string; secretary: string },
  context: ReadContext,
) => {
  const organization = readOrganization(building, reader, ids.organization, context)
  if (organization) addFacts(organization, table, reader)
  const since = reader.day('since', 'month-alone')
  const name = reader.word('secretary')
  if (name === undefined) {
    // A vacant post is a fact; the checks of the plan speak of it.
    if (reader.has('secretary')) reader.fault('secretary', 'missing-value', { severity: 'warning' })
    return
  }
  if (!organization) return
  const person = `${organization.id} ${nameKey(name)}`
  const other = building.people.get(person)
  if (other !== undefined) {
    reader.fault(null, 'duplicate-row', { found: `${organization.name} ${name}`, params: { other } })
    return
  }
  building.people.set(person, reader.row.number)
  if (!takeId(building, reader, ids.secretary, 'secretaryCode')) return
  const attributes = readAttributes(reader, table.columns, 'secretary')
  building.secretaries.push({ id: ids.secretary, name, organization: organization.id, ...given({ since, attributes }) })
}

/**
 * Reads the roster; several sheets of it are read one after the other.
 *
 * @param tables - Every sheet that is a roster.
 * @param context - Policy, and where faults go.
 * @returns Organizations and secretaries, in the order of the rows.
 */
export const readRoster = (tables: readonly Table[], context: ReadContext): Roster => {
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0)
  const width = Math.max(2, String(total).length)
  const building: Building = {
    organizations: [],
    secretaries: [],
    organizationByKey: new Map(),
    people: new Map(),
    ids: new Map(),
  }
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ table, reader: rowReader(table, row, context) })))
  rows.forEach(({ table, reader }, index) => {
    readRow(building, table, reader, makeIds(reader, index + 1, width), context)
  })
  return { organizations: building.organizations, secretaries: building.secretaries }
}
