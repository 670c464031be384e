import { labelKey } from './normalise.js'

// A number at the start of a point: 1. 1、 （1） ① 一、 （一）; a figure such as 3.5 is none.
const numbering =
  /^(?:[（(]\d{1,2}[）)]|\d{1,2}[、.．)）](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s*/u

/**
 * The points of a text: one a line, or parted by semicolons; their numbering is left out, the words stay.
 *
 * @param text - Text of a cell.
 * @param nothing - Words that mean that there is none (无, 暂无).
 * @returns The points.
 */
export const splitPoints = (text: string, nothing: readonly string[]): string[] => {
  const none = new Set(nothing.map(labelKey))
  return text
    .split(/[\r\n；;]+/u)
    .map((point) => point.trim().replace(numbering, '').trim())
    .filter((point) => point !== '' && !none.has(labelKey(point)))
}

/**
 * The labels of a list in one cell, parted by commas, enumeration commas, semicolons, slashes or white space.
 *
 * @param text - Text of a cell.
 * @returns The parts.
 */
export const splitLabels = (text: string): string[] => text.split(/[\s、，,；;/]+/u).filter((part) => part !== '')
