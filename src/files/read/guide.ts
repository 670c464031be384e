import { type Grid, isEmptyRow, rowText } from './grid.js'
import { bareLabelKey, labelKey } from './normalise.js'

/** First line of the sheet that explains a workbook of ours. */
export const guideTitle = '填写说明'
/** First line of the sheet that holds the words of its lists. */
export const listTitle = '下拉选项'

const firstText = (grid: Grid): string => rowText(grid.rows.find((row) => !isEmptyRow(row)) ?? [])

/**
 * Tells what a sheet is that goes with a form and holds no data: it and its first line are both called so.
 *
 * @param grid - The sheet.
 * @returns `guide`: the explanation; `lists`: words for lists to choose from; null: neither.
 */
export const companionSheet = (grid: Grid): 'guide' | 'lists' | null => {
  const isCalled = (title: string) =>
    [grid.sheet ?? '', firstText(grid)].every((text) => bareLabelKey(text) === labelKey(title))
  return isCalled(guideTitle) ? 'guide' : isCalled(listTitle) ? 'lists' : null
}
