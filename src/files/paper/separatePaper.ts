import type { Paper } from './paper.js'

// What file systems do not take in a name, and what would hide a file or lead out of its folder.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be taken out
const illegal = /[\u0000-\u001F\u007F-\u009F"*/:<>?\\|]|\p{Cf}|\p{Cs}|^[.\s]+|[.\s]+$/gu

/** The longest name, in characters: three bytes each stay below what file systems take. */
const longest = 60

const legal = (name: string): string => Array.from(name.replace(illegal, '')).slice(0, longest).join('')

/**
 * Parts a paper so that everybody gets a file of their own: one letter each, one list each.
 *
 * @param paper - of several parts
 * @returns one paper for each part, named after the paper and whose it is; no two names are the same, not even by case alone
 * @example
 * ```ts
 * const [ballots] = meetingPapers(wudingRiver2023, caseFile, { kinds: ['ballots'] })
 * separatePaper(ballots)[0].name // => '评议表-示例01村党支部-书记01'
 * ```
 */
export const separatePaper = (paper: Paper): Paper[] => {
  const taken = new Set<string>()
  return paper.parts.map((part) => {
    const wished = part.name === null ? paper.name : `${paper.name}-${legal(part.name)}`
    let name = wished
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wished}-${number}`
    taken.add(name.toLowerCase())
    return { ...paper, name, parts: [part] }
  })
}
