import type { CellRow } from './cell.js'
import { readDay } from './dates.js'
import { compact, labelKey } from './normalise.js'

/** Words that begin a footnote where a colon, or a number and a colon, follows. */
const remarkWords = '注|说明|备注|附注|填表说明|注意事项'
/** Words that begin a signature or a stamp. */
const signatureWords =
  '填表人|填表日期|填表时间|填表单位|填报人|填报日期|填报时间|填报单位|制表人|制表日期|审核人|审批人|复核人|经办人|监票人|计票人|唱票人|统计人|负责人签字|负责人|联系人|联系电话|单位负责人|主要负责人|党委书记签字|盖章'
const footnote = new RegExp(`^(?:(?:${remarkWords})\\d{0,2}[:.、]|(?:${signatureWords})|.{0,20}\\(盖章\\))`, 'u')
const sums = new Set(['合计', '总计', '小计', '共计'])

/** Tells whether a text begins a footnote. */
const isFootnote = (text: string): boolean => footnote.test(compact(text)) || sums.has(labelKey(text))

/**
 * Tells whether a row is the sum of the rows above.
 *
 * @param row - A row of a grid.
 * @returns true where one of its first two cells says 合计, 总计, 小计 or 共计.
 */
export const isSumRow = (row: CellRow): boolean =>
  row
    .filter((cell) => cell !== undefined)
    .slice(0, 2)
    .some((cell) => sums.has(labelKey(cell.text)))

/**
 * Tells whether a row is a footnote, a signature or a sum, not data: it begins with such words, and none of the
 * columns that say whom a row is about holds anything else.
 *
 * @param row - A row below the header.
 * @param keys - Column numbers that say whom a row is about.
 * @returns true for a footnote.
 */
export const isFootnoteRow = (row: CellRow, keys: ReadonlySet<number>): boolean => {
  const cells = row.flatMap((cell, index) => (cell ? [{ cell, index }] : []))
  const [first] = cells
  if (!first) return false
  if (cells.length === 1 && first.cell.kind !== 'number' && readDay(first.cell).ok) return true
  if (isSumRow(row)) return cells.slice(2).every(({ cell, index }) => !keys.has(index) || cell.kind === 'number')
  if (!isFootnote(first.cell.text)) return false
  // 填表人：| name: the cell after the colon belongs to it.
  const belongs = ({ cell, index }: (typeof cells)[number], at: number): boolean =>
    isFootnote(cell.text) || /[:：]\s*$/u.test(cells[at - 1]?.cell.text ?? '') || !keys.has(index)
  return cells.every(belongs)
}
