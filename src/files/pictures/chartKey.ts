import { ink, sizes, still, styleOf } from './chartStyle.js'
import { noFill } from './fills.js'
import type { RowChart } from './picture.js'
import { shortened, widthInEms } from './pictureText.js'

/** As much of a label as the key shows, in letters of one em. */
const most = 12

/** The key as a chart of its own above the bars: a grid, two axes and its series. */
export interface KeyChart {
  grid: object[]
  xAxis: object[]
  yAxis: object[]
  series: object[]
  /** How much room it takes. */
  height: number
}

/**
 * What the fills mean, as squares with words in one row. It is drawn as bars too: a legend of the library would be laid
 * out by measured letters.
 *
 * @param chart - bars in rows
 * @param xAxisIndex - place of its axis among the chart's
 * @returns the parts of the options; empty where there is nothing to be told
 */
export const keyChart = ({ key }: RowChart, xAxisIndex: number): KeyChart => {
  if (key.length === 0) return { grid: [], xAxis: [], yAxis: [], series: [], height: 0 }
  const widths = key.map(({ label }) => sizes.square + 24 + Math.ceil(widthInEms(shortened(label, most)) * sizes.text))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const common = { ...still, type: 'bar', stack: 'key', barWidth: sizes.square, xAxisIndex, yAxisIndex: 2 }
  return {
    grid: [{ left: 8, top: 6, width: total, height: 18, outerBoundsMode: 'none' }],
    xAxis: [{ type: 'value', gridIndex: 1, min: 0, max: total, show: false }],
    yAxis: [{ type: 'category', gridIndex: 1, data: ['key'], show: false }],
    series: key.flatMap(({ label, fill }, index) => [
      {
        ...common,
        data: [
          { value: index === 0 ? 0 : (widths[index - 1] ?? 0) - sizes.square, itemStyle: styleOf({ fill: noFill }) },
        ],
      },
      {
        ...common,
        data: [
          {
            value: sizes.square,
            itemStyle: styleOf({ fill }),
            label: {
              show: true,
              position: 'right',
              distance: 6,
              formatter: () => shortened(label, most),
              color: ink.text,
              fontSize: sizes.text,
            },
          },
        ],
      },
    ]),
    height: 34,
  }
}
