const longest = 31

/**
 * Makes names legal for sheets (at most 31 characters, none of `[]:*?/\`) and different from one another.
 *
 * @param names - wished names
 * @returns one legal name for each, in the same order
 * @example
 * ```ts
 * sheetNames(['结果', '结果', 'a/b']) // => ['结果', '结果 2', 'a b']
 * ```
 */
export const sheetNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    const clean = name.replace(/[[\]:*?/\\\p{Cc}\p{Cs}]+/gu, ' ').replace(/^[' ]+|[' ]+$/gu, '') || 'Sheet'
    const short = clean.slice(0, longest - 4).replace(/\p{Cs}/gu, '')
    let legal = short
    for (let number = 2; taken.has(legal.toLowerCase()); number += 1) legal = `${short} ${number}`
    taken.add(legal.toLowerCase())
    return legal
  })
}
