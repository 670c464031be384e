import { labelKey } from './normalise.js'

// A number at the start of a point: 1. 1、 （1） ① 一、 （一）; a figure such as 3.5 is none.
const numbering =
  /^(?:[（(]\d{1,2}[）)]|\d{1,2}[、.．)）](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s*/u

/** 『…』 keeps together what would otherwise be parted, or taken for a number or for "nothing". */
const quoted = /『([^』]*)』/gu

const partsOf = (text: string): string[] =>
  text.split(/[\r\n；;]+/u).map((point) => point.trim().replace(numbering, '').trim())

const isNothing = (text: string, nothing: readonly string[]): boolean =>
  nothing.some((word) => labelKey(word) === labelKey(text))

/** Whether a point, written as it is, would be read as something else. */
const needsQuotes = (point: string, nothing: readonly string[]): boolean => {
  const [only, ...others] = partsOf(point)
  return point === '' || only !== point || others.length > 0 || isNothing(point, nothing)
}

/**
 * The points of a text: one a line, or parted by semicolons; their numbering is left out, the words stay.
 *
 * @param text - Text of a cell.
 * @param nothing - Words that mean that there is none (无, 暂无).
 * @returns The points.
 */
export const splitPoints = (text: string, nothing: readonly string[]): string[] => {
  const kept: string[] = []
  const safe = text.replaceAll(quoted, (whole: string, point: string) => {
    if (!needsQuotes(point, nothing)) return whole
    return `\u0000${kept.push(point) - 1}\u0000`
  })
  return partsOf(safe)
    .filter((point) => point !== '' && !isNothing(point, nothing))
    .map((point) =>
      point.replaceAll(/\0(\d+)\0/gu, (whole, at) => {
        const own = kept[Number(at)] ?? ''
        return point === whole ? own : `『${own}』`
      }),
    )
}

/** Whether a point, written as it is, is read as itself. */
const isReadAsItself = (point: string, nothing: readonly string[]): boolean => {
  const [only, ...others] = splitPoints(point, nothing)
  return only === point && others.length === 0
}

/**
 * Writes points as one text, one a line.
 *
 * @param points - The points.
 * @param nothing - Words that mean that there is none.
 * @returns The text; `splitPoints` gives the points again, unless one holds 』 itself.
 */
export const joinPoints = (points: readonly string[], nothing: readonly string[]): string =>
  points.length === 0
    ? (nothing[0] ?? '')
    : points.map((point) => (isReadAsItself(point, nothing) ? point : `『${point}』`)).join('\n')

/**
 * The labels of a list in one cell, parted by commas, enumeration commas, semicolons, slashes or white space.
 *
 * @param text - Text of a cell.
 * @returns The parts.
 */
export const splitLabels = (text: string): string[] => text.split(/[\s、，,；;/]+/u).filter((part) => part !== '')
