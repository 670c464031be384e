import type { Path } from '../../schema/fault.js'
import { splitLabels } from '../read/texts.js'
import { dayIn, extraOfText, idOfWord, listIn, neededIn, textIn, without, wordIn, yearIn } from './readRows.js'
import type { RegisterCells, RegisterTable } from './readTables.js'
import type { RegisterField, RegisterTableName } from './tables.js'
import { zhRegisterWords } from './words/zh.js'

/** The sheets of a register. */
export type RegisterTables = Partial<Record<RegisterTableName, RegisterTable>>
/** Where each part of the document stands in the workbook, by its path. */
export type RegisterPlaces = Map<string, { cells: RegisterCells; columns: Record<string, RegisterField> }>
type Document = Record<string, unknown>

/** A path as a key. */
export const pathKey = (path: Path): string => JSON.stringify(path)

/** The rows that speak of each item; one that speaks of none is told. */
const rowsByItem = (table: RegisterTable | undefined, items: ReadonlySet<string>): Map<string, RegisterCells[]> => {
  const rows = new Map<string, RegisterCells[]>()
  for (const row of table?.rows ?? []) {
    const item = neededIn(row, 'item')
    if (item === undefined) continue
    if (!items.has(item)) {
      const expected = `“${table?.words.sheets.items}”${table?.words.headings.item}`
      row.fault('item', 'bad-mark', { found: item, expected })
    } else rows.set(item, [...(rows.get(item) ?? []), row])
  }
  return rows
}

const logOf = (rows: readonly RegisterCells[], table: RegisterTable, path: Path, places: RegisterPlaces): Document[] =>
  rows.map((cells, index) => {
    places.set(pathKey([...path, 'log', index]), { cells, columns: { do: 'step' } })
    return without({
      do: wordIn(cells, 'step', 'steps', table.words),
      on: dayIn(cells, 'on'),
      by: textIn(cells, 'by'),
      note: textIn(cells, 'note'),
      measures: listIn(cells, 'measures'),
      responsible: textIn(cells, 'responsible'),
      due: dayIn(cells, 'due'),
      reason: textIn(cells, 'reason'),
      year: yearIn(cells, 'year'),
      ...extraOfText(cells, 'extra'),
    })
  })

const sourcesOf = (
  item: RegisterCells,
  rows: readonly RegisterCells[],
  table: RegisterTable | undefined,
  path: Path,
  places: RegisterPlaces,
): Document[] => {
  // An item that somebody added by hand has its sources on its own row alone.
  if (rows.length === 0 || !table)
    return splitLabels(textIn(item, 'sourceNames') ?? '').map((word) => ({ from: idOfWord('sources', word) ?? word }))
  return rows.map((cells, index) => {
    places.set(pathKey([...path, 'sources', index]), { cells, columns: { from: 'source', by: 'named' } })
    return without({
      from: wordIn(cells, 'source', 'sources', table.words),
      ballots: listIn(cells, 'ballots'),
      by: listIn(cells, 'named'),
      ...extraOfText(cells, 'extra'),
    })
  })
}

const itemsOf = ({ items, log, sources }: RegisterTables, places: RegisterPlaces): Document[] => {
  if (!items || !log) return []
  const ids = items.rows.map((row) => neededIn(row, 'item'))
  const known = new Set(ids.filter((id) => id !== undefined))
  const [logs, named] = [rowsByItem(log, known), rowsByItem(sources, known)]
  return items.rows.map((cells, index) => {
    const id = ids[index]
    const path = ['items', index]
    places.set(pathKey(path), { cells, columns: { id: 'item', sources: 'sourceNames' } })
    return without({
      id,
      organization: textIn(cells, 'organization') ?? null,
      subject: neededIn(cells, 'subject'),
      year: yearIn(cells, 'year'),
      problem: neededIn(cells, 'problem'),
      sources: sourcesOf(cells, named.get(id ?? '') ?? [], sources, path, places),
      measures: listIn(cells, 'measures') ?? [],
      responsible: textIn(cells, 'responsible') ?? null,
      due: dayIn(cells, 'due') ?? null,
      state: wordIn(cells, 'state', 'states', items.words),
      log: logOf(logs.get(id ?? '') ?? [], log, path, places),
      ...extraOfText(cells, 'extra'),
    })
  })
}

const namesOf = ({ names }: RegisterTables, kind: 'organizations' | 'subjects', places: RegisterPlaces): Document[] => {
  const rows = (names?.rows ?? []).filter(
    (row) => wordIn(row, 'kind', 'kinds', names?.words ?? zhRegisterWords) === kind.slice(0, -1),
  )
  return rows.map((cells, index) => {
    places.set(pathKey([kind, index]), { cells, columns: {} })
    return without({
      id: neededIn(cells, 'id'),
      name: neededIn(cells, 'name'),
      organization: textIn(cells, 'organization'),
      ...extraOfText(cells, 'extra'),
    })
  })
}

/**
 * Puts the document of a register together from its sheets; whether it is one is for `parseRegister` to say.
 *
 * @param tables - the sheets
 * @param places - takes where each part stands
 * @returns the document
 */
export const registerDocument = (tables: RegisterTables, places: RegisterPlaces): Document => {
  const about = new Map((tables.about?.rows ?? []).map((row) => [wordIn(row, 'key', 'about', zhRegisterWords), row]))
  const textOf = (key: string) => {
    const row = about.get(key)
    return row && textIn(row, 'value')
  }
  const extraOf = (key: string) => {
    const row = about.get(key)
    return row ? extraOfText(row, 'value') : {}
  }
  const year = about.get('year')
  const committee = without({ id: textOf('committeeId'), name: textOf('committeeName'), ...extraOf('committeeExtra') })
  return without({
    schema: 1,
    year: year && yearIn(year, 'value'),
    policy: textOf('policy'),
    committee: Object.keys(committee).length > 0 ? committee : undefined,
    organizations: namesOf(tables, 'organizations', places),
    subjects: namesOf(tables, 'subjects', places),
    items: itemsOf(tables, places),
    ...extraOf('extra'),
  })
}
