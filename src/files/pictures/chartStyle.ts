import type { Fill, Part } from './picture.js'

/** Sizes in the drawing's own units; 660 is the width of the text on an upright A4 page. */
export const sizes = {
  width: 660,
  /** Room for names. */
  left: 176,
  /** Room for notes. */
  right: 168,
  /** One bar with the space around it. */
  row: 24,
  /** Letters. */
  text: 12,
  /** Letters inside bars. */
  small: 11,
  /** A square of the key. */
  square: 14,
}

/** Colours of lines and letters; a page may turn them around where the ground is dark. */
export const ink = { text: '#1f2328', faint: '#57606a', rule: '#8c959f', grid: '#d8dee4', chip: '#111418' }

/** Something that is not to be seen. */
export const hidden = { show: false }

/** Nothing moves, and nothing answers to a pointer. */
export const still = { silent: true, emphasis: { disabled: true }, animation: false, legendHoverLink: false }

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

/**
 * How a part of a bar is filled and framed, as the chart library takes it.
 *
 * @param part - fill and frame
 * @returns an item style
 */
export const styleOf = ({ fill, frame }: Pick<Part, 'fill' | 'frame'>): object =>
  fill.color === null
    ? { color: 'none', decal: decals.none, borderWidth: 0 }
    : {
        color: fill.color,
        decal: decals[fill.pattern],
        borderColor: frame ? ink.chip : ink.faint,
        borderWidth: frame === 'strong' ? 2.6 : frame ? 1.8 : 0.8,
        borderType: frame === 'dashed' ? 'dashed' : 'solid',
      }
