/**
 * The distance between the numbers of an axis that counts things.
 *
 * @param longest - the greatest number shown
 * @returns 1, 2, 5, 10, 20, 50 …, so that there are at most eight
 */
export const niceStep = (longest: number): number => {
  let [step, power] = [1, 1]
  while (longest / step > 8) {
    const leading = step / power
    if (leading === 5) power *= 10
    step = leading === 1 ? 2 * power : leading === 2 ? 5 * power : power
  }
  return step
}
