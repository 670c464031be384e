/**
 * Visits every tally of at most so many ballots, those of fewer ballots first.
 *
 * @param options - number of options
 * @param ballots - the most ballots
 * @param visit - is given the same list every time: votes an option; it may change it as long as it puts it back
 * @returns the number of tallies
 */
export function eachTally(options: number, ballots: number, visit: (counts: number[]) => void): number {
  const counts = Array.from({ length: options }, () => 0)
  let visited = 0
  const share = (option: number, left: number) => {
    if (option === options - 1) {
      counts[option] = left
      visited += 1
      visit(counts)
      return
    }
    for (let votes = left; votes >= 0; votes -= 1) {
      counts[option] = votes
      share(option + 1, left - votes)
    }
  }
  for (let total = 0; total <= ballots; total += 1) share(0, total)
  return visited
}

/** How many tallies of at most so many ballots there are: C(ballots + options, options). */
export function numberOfTallies(options: number, ballots: number): number {
  let number = 1
  for (let option = 1; option <= options; option += 1) number = (number * (ballots + option)) / option
  return Math.round(number)
}
