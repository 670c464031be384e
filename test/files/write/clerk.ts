import * as xlsx from '@e965/xlsx'

/** A workbook in the hands of a clerk, who finds columns by their headings and writes below the example row. */
export interface Clerk {
  /** Fills in rows of a sheet, under its example or under what stands there already. */
  add: (sheet: string, rows: readonly Record<string, string | number>[]) => void
  /** Fills in cells of the row that names somebody. */
  fill: (sheet: string, name: string, cells: Record<string, string | number>) => void
  /** Fills in the value beside a label. */
  answer: (sheet: string, label: string, value: string | number) => void
  /** Changes one cell, whatever stands in it. */
  set: (sheet: string, place: string, value: string | number) => void
  save: () => Uint8Array
}

const headingOf = (text: unknown): string => String(text ?? '').replace(/ \(.*\)$/u, '')

export const openAsClerk = (bytes: Uint8Array): Clerk => {
  const book = xlsx.read(bytes, { type: 'array', cellNF: true, cellStyles: true })
  const sheetOf = (name: string): xlsx.WorkSheet => {
    const sheet = book.Sheets[name]
    if (!sheet) throw new Error(`no sheet ${name} among ${book.SheetNames.join(', ')}`)
    return sheet
  }
  const rowsOf = (name: string) =>
    xlsx.utils.sheet_to_json<unknown[]>(sheetOf(name), { header: 1, defval: null, raw: true, blankrows: true })
  const write = (name: string, row: number, column: number, value: string | number) => {
    const sheet = sheetOf(name)
    const place = xlsx.utils.encode_cell({ r: row, c: column })
    sheet[place] = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value }
    const range = xlsx.utils.decode_range(sheet['!ref'] ?? 'A1')
    range.e.r = Math.max(range.e.r, row)
    range.e.c = Math.max(range.e.c, column)
    sheet['!ref'] = xlsx.utils.encode_range(range)
  }
  const headerOf = (rows: unknown[][]): number => rows.findIndex(([first]) => headingOf(first) === '序号')
  const columnOf = (rows: unknown[][], heading: string): number => {
    const column = (rows[headerOf(rows)] ?? []).findIndex((text) => headingOf(text) === heading)
    if (column < 0) throw new Error(`no column ${heading}`)
    return column
  }
  return {
    add: (name, list) => {
      const rows = rowsOf(name)
      let last = headerOf(rows) + 1
      rows.forEach((row, index) => {
        if (index > last && row.some((value) => value !== null)) last = index
      })
      list.forEach((cells, index) => {
        for (const [heading, value] of Object.entries(cells))
          write(name, last + 1 + index, columnOf(rows, heading), value)
      })
    },
    fill: (name, who, cells) => {
      const rows = rowsOf(name)
      const at = rows.findIndex((row, index) => index > headerOf(rows) + 1 && row.includes(who))
      if (at < 0) throw new Error(`no row of ${who} on ${name}`)
      for (const [heading, value] of Object.entries(cells)) write(name, at, columnOf(rows, heading), value)
    },
    answer: (name, label, value) => {
      const at = rowsOf(name).findIndex(([first]) => headingOf(first) === label)
      if (at < 0) throw new Error(`no line ${label} on ${name}`)
      write(name, at, 1, value)
    },
    set: (name, place, value) => {
      const { r, c } = xlsx.utils.decode_cell(place)
      write(name, r, c, value)
    },
    save: () => new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as ArrayBufferLike),
  }
}
