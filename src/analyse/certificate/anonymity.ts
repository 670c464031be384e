import { evaluateRules } from '../../core/bounds.js'
import { determineGrades } from '../../core/determination.js'
import { tallyBallots } from '../../core/tally.js'
import type { Determination } from '../../schema/appraisal.js'
import type { Ballot, CaseFile, StatedTally } from '../../schema/case.js'
import type { Finding } from './finding.js'
import { memberAt } from './members.js'
import { showCases } from './show.js'
import type { Ground, Standing } from './standings.js'
import { subjectOf, trialCase } from './trial.js'
import { usedBases } from './usedBases.js'

const mostBallots = 2000
// Above it each class is tried in one world and each world with one class: ballots and facts are counted apart.
const mostStandings = 300

/** What a stated tally was counted from. */
function marksOf({ counts, scores = [], blank = 0 }: StatedTally): string[][] {
  const marked = [...Object.entries(counts), ...scores.map(({ score, votes: number }) => [score, number] as const)]
  const votes = marked.flatMap(([mark, number]) => Array.from({ length: number }, () => [mark]))
  return [...votes, ...Array.from({ length: blank }, () => [])]
}

/** How many papers it takes. */
const ballotsOf = ({ tallies = [] }: CaseFile): number =>
  tallies.reduce((sum, { counts, scores = [], blank = 0 }) => {
    const votes = [...Object.values(counts), ...scores.map((one) => one.votes)]
    return votes.reduce((total, one) => total + one, sum + blank)
  }, 0)

/** Takes from each end in turn, so that options come mixed. */
const interleaved = <Item>(items: readonly Item[]): Item[] =>
  items.map((_, index) => items[index % 2 === 0 ? index / 2 : items.length - (index + 1) / 2] as Item)

const orders: (<Item>(items: readonly Item[]) => Item[])[] = [
  (items) => [...items],
  (items) => [...items].reverse(),
  interleaved,
]

/** The same case with a paper for each vote, in some order; its own ids are the larger the earlier a ballot comes, so no order of ids helps. */
function withBallots(caseFile: CaseFile, order: (typeof orders)[number], keepTallies: boolean): CaseFile {
  const papers = (caseFile.tallies ?? []).flatMap((tally) =>
    marksOf(tally).map((marks): Omit<Ballot, 'id'> => {
      const { track, subject, class: voters } = tally
      return { ...(track !== undefined && { track }), subject, marks, ...(voters !== undefined && { class: voters }) }
    }),
  )
  const ballots = order(papers).map((paper, index) => ({ ...paper, id: `${papers.length - index}` }))
  const { tallies, ...rest } = caseFile
  return { ...rest, ballots, ...(keepTallies && tallies && { tallies }) }
}

/** Everything of a determination that ballots may change; who it is about, and in what form the votes came, left aside. */
const resultOf = ({ tally, rank, admissible, proposed, grade, status, ungraded, missing }: Determination): string =>
  JSON.stringify([
    tally.counts,
    tally.scores,
    tally.classes,
    rank,
    admissible,
    proposed,
    grade,
    status,
    ungraded,
    missing,
  ])

/**
 * Votes count alike whoever cast them, in whatever order and under whatever ids they come: for the classes of tallies and the worlds two people with the same votes,
 * counted from papers in several orders, come out like each other and as the stated tally does.
 *
 * @param ground - the track
 * @param standings - every standing
 * @param determine - how a case is graded; the core's steps
 */
export function checkAnonymity(
  ground: Ground,
  standings: readonly Standing[],
  determine: (caseFile: CaseFile) => Determination[] = determinationsIn(ground),
): Finding {
  const { policy, track, survey } = ground
  const finding: Finding = { checked: 0 }
  // Ballots do not say how many were handed out.
  const keepTallies = usedBases(track).includes('issued')
  const [first] = standings
  const tried =
    standings.length <= mostStandings
      ? standings
      : standings.filter(({ tally, world }) => tally === first?.tally || world === first?.world)
  for (const { tally, world } of tried) {
    const samples = survey.classes[tally]?.samples
    const member = samples && memberAt(ground, tally, world, samples[0])
    if (!member) continue
    const number = ballotsOf(member.caseFile)
    if (!member.caseFile.tallies?.length) continue
    if (number > mostBallots) {
      finding.open = true
      continue
    }
    const members = track.subjects === 'committee-secretary' ? [member] : [member, member]
    const stated = trialCase(ground, members)
    const wanted = determine(stated).map(resultOf)
    const cases = orders.map((order) => withBallots(stated, order, keepTallies))
    for (const caseFile of cases) {
      finding.checked += 1
      const results = determine(caseFile).map(resultOf)
      if (results.every((result) => result === wanted[0]) && wanted.every((result) => result === wanted[0])) continue
      const looks = [0, 1].flatMap((index) => members.map((_, each) => [index, subjectOf(ground, each)] as const))
      return { ...finding, counterexample: showCases(policy, track.id, [stated, caseFile], looks) }
    }
  }
  return finding
}

const determinationsIn =
  ({ plan }: Ground) =>
  (caseFile: CaseFile): Determination[] => {
    const { tallied } = tallyBallots(plan, caseFile)
    const { bounded } = evaluateRules(plan, caseFile, tallied)
    return determineGrades(plan, caseFile, bounded).tracks[0]?.determinations ?? []
  }
