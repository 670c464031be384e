// Distances counted step by step over every tally there is: one step marks one ballot otherwise, adds one or takes one away.

/** Every list of so many counts that add up to at most so much. */
export function* tallies(kinds: number, most: number): Generator<number[]> {
  if (kinds === 0) yield []
  else
    for (let count = 0; count <= most; count += 1)
      for (const rest of tallies(kinds - 1, most - count)) yield [count, ...rest]
}

/** Steps from every tally of at most `most` ballots to the nearest one that is wanted; looked up with the tally as it is. */
export function distances(
  kinds: number,
  most: number,
  isWanted: (tally: readonly number[]) => boolean,
): (tally: readonly number[]) => number | undefined {
  const side = most + 1
  const codeOf = (tally: readonly number[]) => tally.reduce((code, count) => code * side + count, 0)
  const tallyOf = (code: number): number[] => {
    const tally: number[] = []
    for (let rest = code, kind = 0; kind < kinds; kind += 1, rest = Math.floor(rest / side)) tally.unshift(rest % side)
    return tally
  }
  const places = [null, ...Array.from({ length: kinds }, (_, kind) => kind)]
  const steps = new Map<number, number>()
  let front: number[] = []
  for (const tally of tallies(kinds, most)) if (isWanted(tally)) front.push(codeOf(tally))
  for (const code of front) steps.set(code, 0)
  for (let distance = 1; front.length > 0; distance += 1) {
    const next: number[] = []
    for (const code of front) {
      const tally = tallyOf(code)
      const isFull = tally.reduce((sum, count) => sum + count, 0) === most
      for (const from of places)
        for (const to of places) {
          if (from === to || (from === null ? isFull : tally[from] === 0)) continue
          const other = codeOf(tally.map((count, kind) => count - Number(kind === from) + Number(kind === to)))
          if (steps.has(other)) continue
          steps.set(other, distance)
          next.push(other)
        }
    }
    front = next
  }
  return (tally) => steps.get(codeOf(tally))
}

/** What goes up, and what goes down, from one tally to another. */
export function stepsBetween(from: readonly number[], to: readonly number[]): { up: number; down: number } {
  const changes = to.map((count, kind) => count - (from[kind] ?? 0))
  return {
    up: changes.reduce((sum, change) => sum + Math.max(0, change), 0),
    down: changes.reduce((sum, change) => sum + Math.max(0, -change), 0),
  }
}
