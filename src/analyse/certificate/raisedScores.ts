import { canonical } from '../../core/fingerprint.js'
import type { CaseFile, StatedTally } from '../../schema/case.js'
import type { Track } from '../../schema/track.js'
import { leastMultiple } from '../space/linear.js'

/** How many of the highest and lowest scores the mean of a track leaves out. */
function leftOut({ score }: Track): { highest: number; lowest: number } {
  const component = score?.components.find((one) => 'mean' in one)
  const { dropHighest = 0, dropLowest = 0 } = component && 'mean' in component ? component.mean : {}
  return { highest: dropHighest, lowest: dropLowest }
}

const ballotsOf = ({ scores }: StatedTally): number => (scores ?? []).reduce((sum, { votes }) => sum + votes, 0)

/** Every score that the mean looks at, so many times as often. */
function repeated(track: Track, tally: StatedTally, times: number): StatedTally {
  const { highest, lowest } = leftOut(track)
  const scores = (tally.scores ?? []).map(({ score, votes }, index, { length }) => {
    const out = (index === 0 ? highest : 0) + (index === length - 1 ? lowest : 0)
    return { score, votes: (votes - out) * times + out }
  })
  const whole = { ...tally, scores }
  return { ...whole, issued: ballotsOf(whole) }
}

/** Two cases about one subject whose ballots hold scores, with as many ballots in each; the means stay as they are. */
export function withAsManyScores(
  track: Track,
  [before, after]: readonly [CaseFile, CaseFile],
): readonly [CaseFile, CaseFile] {
  const { highest, lowest } = leftOut(track)
  const numbers = [before, after].map(({ tallies }) =>
    (tallies ?? []).map((tally) => BigInt(Math.max(1, ballotsOf(tally) - highest - lowest))),
  )
  const [one, other] = [before, after].map((caseFile, index): CaseFile => {
    const tallies = (caseFile.tallies ?? []).map((tally, at) => {
      const own = numbers[index]?.[at] ?? 1n
      return repeated(track, tally, Number(leastMultiple(numbers.map((list) => list[at] ?? 1n)) / own))
    })
    const present = tallies.reduce((sum, { issued = 0 }) => sum + issued, 0)
    return { ...caseFile, meeting: { ...caseFile.meeting, present, due: present }, tallies }
  })
  return [one ?? before, other ?? after]
}

/** The scores of all ballots, highest first. */
const listed = ({ scores }: StatedTally): number[] =>
  (scores ?? []).flatMap(({ score, votes }) => Array.from({ length: votes }, () => Number(score))).sort((a, b) => b - a)

/** Whether two cases differ in nothing but that scores about a subject are higher in the second. */
export function differInRaisedScores([before, after]: readonly [CaseFile, CaseFile], subject: string): boolean {
  const without = (caseFile: CaseFile) =>
    canonical({
      ...caseFile,
      tallies: (caseFile.tallies ?? []).map((tally) =>
        tally.subject === subject ? { ...tally, scores: null } : tally,
      ),
    })
  return (
    without(before) === without(after) &&
    (before.tallies ?? []).every((tally, index) => {
      const [low, high] = [listed(tally), listed(after.tallies?.[index] ?? tally)]
      return low.length === high.length && low.every((score, at) => score <= (high[at] ?? score))
    })
  )
}
