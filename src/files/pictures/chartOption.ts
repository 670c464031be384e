import type { EChartsCoreOption } from 'echarts/core'
import { keyChart } from './chartKey.js'
import { lineLabelHeight, partsSeries } from './chartParts.js'
import { hidden, ink, sizes, still } from './chartStyle.js'
import type { RowChart } from './picture.js'
import { shortened, widthInEms } from './pictureText.js'

const names = (rows: RowChart['rows']): object => ({
  type: 'category',
  gridIndex: 0,
  inverse: true,
  data: rows.map((_, index) => String(index)),
  axisTick: hidden,
})

/** Labels of rows; every one is shown, none is measured. */
const rowLabels = (textOf: (index: number) => string): object => ({
  interval: 0,
  margin: 8,
  formatter: (_: string, index: number) => textOf(index),
  color: ink.text,
  fontSize: sizes.text,
})

const nameAxis = ({ rows, axis }: RowChart): object => ({
  ...names(rows),
  axisLine: { show: !('columns' in axis), onZero: false, lineStyle: { color: ink.rule } },
  axisLabel: rowLabels((index) => shortened(rows[index]?.label ?? '', (sizes.left - 10) / sizes.text)),
})

/** Notes stand in one column at the right. */
const noteAxis = ({ rows, noteHeading = '' }: RowChart): object => ({
  ...names(rows),
  name: shortened(noteHeading, (sizes.right - 10) / sizes.text),
  nameLocation: 'start',
  nameGap: 9,
  nameTextStyle: { align: 'left', padding: [0, 0, 0, 8], color: ink.faint, fontSize: sizes.text },
  position: 'right',
  axisLine: { show: false, onZero: false },
  axisLabel: rowLabels((index) => {
    const { note = '', strong = false } = rows[index] ?? {}
    return shortened(strong ? `▲ ${note}` : note, (sizes.right - 10) / sizes.text)
  }),
})

const numberAxis = (axis: RowChart['axis'], max: number): object => ({
  type: 'value',
  gridIndex: 0,
  min: 0,
  max,
  axisLine: hidden,
  axisTick: hidden,
  ...('columns' in axis
    ? { interval: 1, splitLine: hidden, axisLabel: hidden }
    : {
        interval: axis.step,
        splitLine: { lineStyle: { color: ink.grid, width: 1 } },
        axisLabel: {
          formatter: (value: number) => shortened(`${value}${axis.unit}`),
          color: ink.faint,
          fontSize: sizes.small,
          hideOverlap: false,
        },
        name: shortened(axis.name),
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: { color: ink.faint, fontSize: sizes.text },
      }),
})

/** Letters that fit into a column, with a little air beside them. */
const columnLetters = (columns: readonly string[]): number => {
  const room = (sizes.width - sizes.left - sizes.right) / columns.length - 5
  const widest = Math.max(1, ...columns.map((column) => widthInEms(shortened(column))))
  return Math.max(8, Math.min(sizes.text, Math.floor(room / widest)))
}

const columnAxis = (columns: readonly string[]): object => ({
  type: 'category',
  gridIndex: 0,
  position: 'top',
  data: columns.map((column) => shortened(column)),
  axisLine: hidden,
  axisTick: hidden,
  axisLabel: { interval: 0, color: ink.text, fontSize: columnLetters(columns), margin: 8 },
})

/**
 * What the chart library is told to draw.
 *
 * @param chart - bars in rows
 * @returns its options, and the height of the picture
 */
export const chartOption = (chart: RowChart): { option: EChartsCoreOption; height: number } => {
  const { rows, axis, lines, noteHeading } = chart
  const columns = 'columns' in axis ? axis.columns : undefined
  const max = 'columns' in axis ? Math.max(1, axis.columns.length) : axis.max
  const key = keyChart(chart, columns ? 2 : 1)
  const labels = columns ? 26 : Math.max(lines.length, noteHeading ? 1 : 0) * lineLabelHeight
  const top = 8 + key.height + labels
  const plot = { left: sizes.left, top, width: sizes.width - sizes.left - sizes.right, height: rows.length * sizes.row }
  const option = {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    textStyle: { fontFamily: 'inherit', fontSize: sizes.text, color: ink.text },
    grid: [{ ...plot, outerBoundsMode: 'none' }, ...key.grid],
    xAxis: [numberAxis(axis, max), ...(columns ? [columnAxis(columns)] : []), ...key.xAxis],
    yAxis: [nameAxis(chart), noteAxis(chart), ...key.yAxis],
    series: [
      ...partsSeries(chart, max),
      // A series without data keeps the axis of columns alive.
      ...(columns ? [{ ...still, type: 'bar', xAxisIndex: 1, yAxisIndex: 1, data: [] }] : []),
      ...key.series,
    ],
  }
  return { option, height: top + plot.height + (columns ? 10 : 46) }
}
