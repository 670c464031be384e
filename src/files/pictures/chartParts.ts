import { hidden, ink, sizes, still, styleOf } from './chartStyle.js'
import { noFill } from './fills.js'
import type { RowChart } from './picture.js'
import { shortened, widthInEms } from './pictureText.js'

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

/** Lines across all rows; the label of each stands a step above that of the one before. */
const linesOf = ({ lines }: RowChart, max: number): object => ({
  silent: true,
  animation: false,
  symbol: 'none',
  lineStyle: { color: ink.chip, width: 1.6, type: [5, 3], cap: 'butt' },
  data: lines.map(({ at, label }, index) => ({
    xAxis: at,
    label: {
      formatter: () => shortened(label),
      position: 'start',
      // Far to the right it would run into the head of the notes.
      align: at > max * 0.6 ? 'right' : 'center',
      distance: 5 + index * lineLabelHeight,
      color: ink.text,
      fontSize: sizes.text,
      fontWeight: 'bold',
      textBorderWidth: 0,
    },
  })),
})

/** Room for the label of one line. */
export const lineLabelHeight = 18

/**
 * The bars, one series for each place in them, and the lines across.
 *
 * @param chart - bars in rows
 * @param max - the end of the axis
 * @returns the series
 */
export const partsSeries = (chart: RowChart, max: number): object[] => {
  const { rows, lines, axis } = chart
  const perUnit = (sizes.width - sizes.left - sizes.right) / max
  const side = 'columns' in axis ? 'center' : 'right'
  const deepest = Math.max(1, ...rows.map(({ parts }) => parts.length))
  return Array.from({ length: deepest }, (_, depth) => ({
    ...still,
    type: 'bar',
    stack: 'row',
    barWidth: 16,
    data: rows.map(({ parts }) => {
      const part = parts[depth]
      if (!part || part.value === 0) return { value: 0, itemStyle: styleOf({ fill: noFill }) }
      const room = part.value * perUnit - 6
      const text = part.text === undefined ? '' : shortened(part.text, Math.max(1, room / sizes.small))
      const fits = text !== '' && text !== '…' && widthInEms(text) * sizes.small <= room
      return { value: part.value, itemStyle: styleOf(part), label: fits ? inside(text, side) : hidden }
    }),
    ...(depth === 0 && lines.length > 0 && { markLine: linesOf(chart, max) }),
  }))
}
