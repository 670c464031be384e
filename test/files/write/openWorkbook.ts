import * as xlsx from '@e965/xlsx'

export type Rows = (string | number | null)[][]

/** Every sheet as rows of what its cells hold; empty cells are null. */
export const openWorkbook = (bytes: Uint8Array): Map<string, Rows> => {
  const book = xlsx.read(bytes, { type: 'array' })
  return new Map(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name]
      return [name, sheet ? xlsx.utils.sheet_to_json<Rows[number]>(sheet, { header: 1, defval: null, raw: true }) : []]
    }),
  )
}

/** Every cell of every sheet. */
export const cellsOf = (bytes: Uint8Array): xlsx.CellObject[] => {
  const book = xlsx.read(bytes, { type: 'array', cellFormula: true })
  return book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name] ?? {}).flatMap(([place, cell]) =>
      place.startsWith('!') ? [] : [cell as xlsx.CellObject],
    ),
  )
}
