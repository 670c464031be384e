import type { EChartsCoreOption } from 'echarts/core'
import type { Fill, Part, Row, RowChart } from './picture.js'
import { shortened, widthInEms } from './pictureText.js'

/** Width of every picture: that of the text on an upright A4 page. */
export const pictureWidth = 660

const size = 12
const rowHeight = 24
const left = 176
const right = 168
const plotWidth = pictureWidth - left - right
const keyHeight = 34
const lineLabelHeight = 20
const axisHeight = 46
const columnsHeight = 26

/** Colours of lines and letters; a page may turn them around where the ground is dark. */
const ink = { text: '#1f2328', faint: '#57606a', rule: '#8c959f', grid: '#d8dee4', chip: '#111418' }

const decals: Record<Fill['pattern'], object> = {
  none: { symbol: 'none' },
  dots: {
    symbol: 'circle',
    symbolSize: 0.55,
    dashArrayX: [
      [0, 7],
      [3.5, 3.5],
    ],
    dashArrayY: [3.5, 0],
    color: '#2f4a68',
  },
  lines: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.2, 4.8], rotation: -Math.PI / 4, color: '#1f3a56' },
  dense: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.2, 2.4], rotation: Math.PI / 4, color: '#14283d' },
  cross: {
    symbol: 'rect',
    dashArrayX: [
      [6, 1.2],
      [6, 1.2],
    ],
    dashArrayY: [6, 1.2],
    rotation: Math.PI / 4,
    color: '#6d1b10',
  },
}

const styleOf = ({ fill, frame }: Pick<Part, 'fill' | 'frame'>): object =>
  fill.color === null
    ? { color: 'none', decal: decals.none, borderWidth: 0 }
    : {
        color: fill.color,
        decal: decals[fill.pattern],
        borderColor: frame ? ink.chip : ink.faint,
        borderWidth: frame === 'strong' ? 2.6 : frame ? 1.8 : 0.8,
        borderType: frame === 'dashed' ? 'dashed' : 'solid',
      }

/** A number on a pattern stands on white, in a box whose size is not measured. */
const inside = (text: string, side: 'center' | 'right'): object => ({
  show: true,
  formatter: () => text,
  position: side === 'right' ? 'insideRight' : 'inside',
  distance: 3,
  fontSize: 11,
  color: ink.chip,
  backgroundColor: '#ffffff',
  borderRadius: 2,
  width: Math.ceil(widthInEms(text) * 11),
  height: 13,
  lineHeight: 13,
  align: side,
  padding: [0, 2],
  verticalAlign: 'middle',
})

const hidden = { show: false }
const still = { silent: true, emphasis: { disabled: true }, animation: false, legendHoverLink: false }

const partsSeries = ({ rows, lines, axis }: RowChart, perUnit: number): object[] => {
  const side = 'columns' in axis ? 'center' : 'right'
  const deepest = Math.max(1, ...rows.map(({ parts }) => parts.length))
  return Array.from({ length: deepest }, (_, depth) => ({
    ...still,
    type: 'bar',
    stack: 'row',
    barWidth: 16,
    data: rows.map(({ parts }) => {
      const part = parts[depth]
      if (!part || part.value === 0) return { value: 0, itemStyle: styleOf({ fill: { color: null, pattern: 'none' } }) }
      const room = part.value * perUnit
      const text = part.text === undefined ? '' : shortened(part.text, Math.max(1, (room - 6) / 11))
      const fits = text !== '' && text !== '…' && widthInEms(text) * 11 + 6 <= room
      return { value: part.value, itemStyle: styleOf(part), label: fits ? inside(text, side) : hidden }
    }),
    ...(depth === 0 &&
      lines.length > 0 && {
        markLine: {
          silent: true,
          animation: false,
          symbol: 'none',
          lineStyle: { color: ink.chip, width: 1.6, type: [5, 3], cap: 'butt' },
          data: lines.map(({ at, label }) => ({
            xAxis: at,
            label: {
              formatter: () => shortened(label),
              position: 'start',
              distance: 5,
              color: ink.text,
              fontSize: size,
              fontWeight: 'bold',
              textBorderWidth: 0,
            },
          })),
        },
      }),
  }))
}

/** Notes stand in one column at the right: labels of an axis, so that nothing is measured. */
const noteAxis = (rows: readonly Row[], heading = ''): object => ({
  name: shortened(heading, (right - 10) / size),
  nameLocation: 'start',
  nameGap: 9,
  nameTextStyle: { align: 'left', padding: [0, 0, 0, 8], color: ink.faint, fontSize: size },
  type: 'category',
  gridIndex: 0,
  position: 'right',
  inverse: true,
  data: rows.map((_, index) => String(index)),
  axisLine: { show: false, onZero: false },
  axisTick: hidden,
  axisLabel: {
    interval: 0,
    margin: 8,
    formatter: (_: string, index: number) => {
      const { note = '', strong = false } = rows[index] ?? {}
      return shortened(strong ? `▲ ${note}` : note, (right - 10) / size)
    },
    color: ink.text,
    fontSize: size,
  },
})

const keyGrid = ({ key }: RowChart) => {
  const widths = key.map(({ label }) => 14 + 6 + Math.ceil(widthInEms(shortened(label, 12)) * size) + 18)
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0))
  return { total: widths.reduce((sum, width) => sum + width, 0), starts }
}

/**
 * What the chart library is told to draw.
 *
 * @param chart - bars in rows
 * @returns its options, and the height of the picture
 */
export const chartOption = (chart: RowChart): { option: EChartsCoreOption; height: number } => {
  const { rows, key, axis, lines, noteHeading } = chart
  const isColumns = 'columns' in axis
  const max = isColumns ? Math.max(1, axis.columns.length) : axis.max
  const keySpace = key.length > 0 ? keyHeight : 0
  const top =
    6 +
    keySpace +
    (lines.length > 0 || (noteHeading && !isColumns) ? lineLabelHeight : 0) +
    (isColumns ? columnsHeight : 0)
  const height = top + rows.length * rowHeight + (isColumns ? 10 : axisHeight)
  const { total, starts } = keyGrid(chart)
  const keyed = key.length > 0
  const scale = {
    type: 'value',
    min: 0,
    max,
    axisLine: hidden,
    axisTick: hidden,
  }
  const option = {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    textStyle: { fontFamily: 'inherit', fontSize: size, color: ink.text },
    grid: [
      { left, top, width: plotWidth, height: rows.length * rowHeight, outerBoundsMode: 'none' },
      ...(keyed ? [{ left: 8, top: 6, width: total, height: 18, outerBoundsMode: 'none' }] : []),
    ],
    xAxis: [
      {
        ...scale,
        gridIndex: 0,
        ...(isColumns
          ? { interval: 1, splitLine: hidden, axisLabel: hidden }
          : {
              interval: axis.step,
              splitLine: { lineStyle: { color: ink.grid, width: 1 } },
              axisLabel: {
                formatter: (value: number) => shortened(`${value}${axis.unit}`),
                color: ink.faint,
                fontSize: 11,
                hideOverlap: false,
              },
              name: shortened(axis.name),
              nameLocation: 'middle',
              nameGap: 26,
              nameTextStyle: { color: ink.faint, fontSize: size },
            }),
      },
      ...(isColumns
        ? [
            {
              type: 'category',
              gridIndex: 0,
              position: 'top',
              data: axis.columns.map((column) => shortened(column)),
              axisLine: hidden,
              axisTick: hidden,
              axisLabel: { interval: 0, color: ink.text, fontSize: size, margin: 8 },
            },
          ]
        : []),
      ...(keyed ? [{ ...scale, gridIndex: 1, max: total, splitLine: hidden, axisLabel: hidden }] : []),
    ],
    yAxis: [
      {
        type: 'category',
        gridIndex: 0,
        inverse: true,
        data: rows.map((_, index) => String(index)),
        axisTick: hidden,
        axisLine: { show: !isColumns, onZero: false, lineStyle: { color: ink.rule } },
        axisLabel: {
          interval: 0,
          margin: 8,
          formatter: (_: string, index: number) => shortened(rows[index]?.label ?? '', (left - 10) / size),
          color: ink.text,
          fontSize: size,
        },
      },
      noteAxis(rows, noteHeading),
      ...(keyed ? [{ type: 'category', gridIndex: 1, data: ['key'], show: false }] : []),
    ],
    series: [
      ...partsSeries(chart, plotWidth / max),
      // A bar of no length keeps the columns' axis alive.
      ...(isColumns ? [{ ...still, type: 'bar', xAxisIndex: 1, yAxisIndex: 1, data: [] }] : []),
      ...(keyed
        ? key.flatMap(({ label, fill }, index) => {
            const gap = (starts[index] ?? 0) - (index === 0 ? 0 : (starts[index - 1] ?? 0) + 14)
            const common = {
              ...still,
              type: 'bar',
              stack: 'key',
              barWidth: 14,
              xAxisIndex: isColumns ? 2 : 1,
              yAxisIndex: 2,
            }
            return [
              { ...common, data: [{ value: gap, itemStyle: styleOf({ fill: { color: null, pattern: 'none' } }) }] },
              {
                ...common,
                data: [
                  {
                    value: 14,
                    itemStyle: styleOf({ fill }),
                    label: {
                      show: true,
                      position: 'right',
                      distance: 6,
                      formatter: () => shortened(label, 12),
                      color: ink.text,
                      fontSize: size,
                    },
                  },
                ],
              },
            ]
          })
        : []),
    ],
  }
  return { option, height }
}
