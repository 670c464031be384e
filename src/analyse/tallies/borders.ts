import type { Track } from '../../schema/track.js'
import { countedForms } from '../space/signs.js'
import type { Space } from '../space/space.js'

/** Options that every border treats alike. */
export interface OptionGroup {
  /** Option ids. */
  options: string[]
}

/** The borders of both plans over groups of options: the sign of Σ coefficient × votes is the side. */
export interface Borders {
  /** Groups of options that count as a valid vote. */
  groups: OptionGroup[]
  /** One row a border, one coefficient a group. */
  rows: number[][]
  /** The largest number of ballots for which every sum stays an exact double. */
  mostBallots: number
}

/** Ids of the options that count as a valid vote, in the ballot's order. */
export const validOptions = ({ ballot }: Track): string[] =>
  ballot.options.filter(({ valid }) => valid !== false).map(({ id }) => id)

/**
 * The borders that either plan draws, over tallies in which every issued ballot is a valid one; null where a threshold looks at
 * more than one tally of ballots.
 */
export function bordersOf(
  spaces: readonly Pick<Space, 'track' | 'variables' | 'forms'>[],
  options: readonly string[],
): Borders | null {
  const counted = spaces.map(countedForms)
  const rows = spaces.flatMap(({ variables }, index) => {
    const place = (option: string) =>
      variables.findIndex((variable) => variable.kind === 'votes' && variable.option === option)
    return (counted[index]?.rows ?? []).map((row) => options.map((option) => row[place(option)] ?? 0))
  })
  if (counted.includes(null)) return null
  const distinct = [...new Map(rows.map((row) => [row.join(), row])).values()].filter((row) =>
    row.some((one) => one !== 0),
  )
  const columns = new Map<string, string[]>()
  for (const [place, option] of options.entries()) {
    const column = distinct.map((row) => row[place] ?? 0).join()
    columns.set(column, [...(columns.get(column) ?? []), option])
  }
  // Groups of one option last: along the last two the tallies of a stretch are simply counted.
  const groups = [...columns.values()].sort((a, b) => b.length - a.length).map((own) => ({ options: own }))
  const first = groups.map((group) => options.indexOf(group.options[0] ?? ''))
  return {
    groups,
    rows: distinct.map((row) => first.map((place) => row[place] ?? 0)),
    mostBallots: Math.min(...counted.map((one) => one?.mostBallots ?? 0)),
  }
}
