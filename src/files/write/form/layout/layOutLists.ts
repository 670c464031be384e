import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx'
import { keptText } from '../../plainText.js'
import { type FormLists, firstListRow } from '../formLists.js'
import { protection } from './making.js'

/** Lays out the hidden sheet that holds the words to choose from. */
export const layOutLists = ({ columns }: FormLists, name: string, title: string): WriteSheet => {
  const longest = Math.max(0, ...columns.map(({ words }) => words.length))
  const rows: CellValue[][] = [
    [title],
    columns.map(({ header }) => keptText(header)),
    ...Array.from({ length: longest }, (_, index) =>
      columns.map(({ words }): CellValue => {
        const word = words[index]
        return word === undefined ? null : keptText(word)
      }),
    ),
  ]
  const cells = new Map<string, Partial<Cell>>()
  rows.slice(firstListRow).forEach((row, index) => {
    row.forEach((value, column) => {
      if (value !== null)
        cells.set(`${index + firstListRow},${column}`, { value, type: 'string', style: { numFmt: '@' } })
    })
  })
  return { name, rows, cells, hidden: true, protection, columns: columns.map(() => ({ width: 20 })) }
}
