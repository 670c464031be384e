import { nameKey } from './normalise.js'

/** Whether one letter more, less or other turns one text into the other. */
const oneLetterApart = (left: string, right: string): boolean => {
  if (Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  const rest = (text: string, skip: number) => text.slice(start + skip)
  return rest(left, 1) === rest(right, 1) || rest(left, 1) === rest(right, 0) || rest(left, 0) === rest(right, 1)
}

/**
 * Names that may have been meant: one contains the other, or they differ in one letter.
 *
 * @param name - The name that is not known.
 * @param known - The names that are.
 * @returns At most five of them, joined; null where none is like it.
 */
export const similarNames = (name: string, known: readonly string[]): string | null => {
  const key = nameKey(name)
  const similar = known.filter((other) => {
    const otherKey = nameKey(other)
    return key.includes(otherKey) || otherKey.includes(key) || oneLetterApart(key, otherKey)
  })
  return similar.length === 0 ? null : similar.slice(0, 5).join('、')
}
