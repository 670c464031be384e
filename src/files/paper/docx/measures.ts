/** Millimetres as Word measures: twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** Points as Word measures lengths. */
export const pointTwips = (points: number): number => Math.round(points * 20)

/** Points as Word measures letters. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Parts of a width in whole twips that add up to it exactly. */
export const shareWidths = (widths: readonly number[], whole: number): number[] => {
  const sum = widths.reduce((total, width) => total + width, 0)
  let before = 0
  let passed = 0
  return widths.map((width) => {
    passed += width
    const end = Math.round((whole * passed) / sum)
    const share = end - before
    before = end
    return share
  })
}
