import type { Bounded } from '../../core/bounds.js'
import { addRatios, ratioOf } from '../../core/ratio.js'
import type { Determination } from '../../schema/appraisal.js'
import type { Amounts } from '../space/sample.js'
import type { Variable } from '../space/variables.js'
import type { Finding } from './finding.js'
import { halveStep } from './halveStep.js'
import type { Member } from './members.js'
import { memberAt } from './members.js'
import type { Move } from './moves.js'
import { rankingForms } from './rankingForms.js'
import { showCases } from './show.js'
import type { Ground, Standing } from './standings.js'
import { subjectOf, trialCase, tryCohort } from './trial.js'

// Quotas are tried for so many pairs of standings between which nothing gets worse: there they cannot take anybody down, and this is a test of it.
const mostPairs = 12

/** Whether somebody came out worse: a worse grade, or a lower place. Having no grade is neither better nor worse. */
export function cameDown(
  scale: readonly string[],
  before: Pick<Determination, 'grade' | 'rank'>,
  after: Pick<Determination, 'grade' | 'rank'>,
): boolean {
  const worse =
    before.grade !== null && after.grade !== null && scale.indexOf(after.grade) > scale.indexOf(before.grade)
  return worse || (after.rank ?? 0) > (before.rank ?? 0)
}

/** Whether the proposal, or the worst grade that the rules leave, got worse; the latter lets a quota reach further down. */
function lowered(scale: readonly string[], before: Bounded, after: Bounded): 'proposal' | 'bound' | null {
  const at = (grade: string | null | undefined) => (grade === null || grade === undefined ? null : scale.indexOf(grade))
  const falls = (from: number | null, to: number | null) => from !== null && to !== null && to > from
  if (falls(at(before.proposed), at(after.proposed))) return 'proposal'
  const worst = falls(at(before.admissible.at(-1)), at(after.admissible.at(-1)))
  return worst || falls(at(before.admissible[0]), at(after.admissible[0])) ? 'bound' : null
}

/** The variable that counts an option's votes among some voters. */
const placeOf = (variables: readonly Variable[], option: string, voters: string | null): number =>
  variables.findIndex((one) => one.kind === 'votes' && one.option === option && one.class === voters)

/** Whether a move takes somebody down the ranking: the first key that changes gets smaller. */
function fallsInRank({ track, variables }: Ground, { from, to }: Move, voters: string | null): boolean {
  const [less, more] = [placeOf(variables, from, voters), placeOf(variables, to, voters)]
  const changes = rankingForms(track, variables).map(
    ({ coefficients }) => (coefficients[more] ?? 0n) - (coefficients[less] ?? 0n),
  )
  return (changes.find((change) => change !== 0n) ?? 0n) < 0n
}

/** A tally with one more vote for an option. */
const oneMore = (amounts: Amounts, variable: number): Amounts =>
  amounts.map((amount, index) => (index === variable ? addRatios(amount, ratioOf(1)) : amount))

/**
 * One ballot moved to the next better option never takes a grade down, nor a place in the ranking. Every tally and every move was looked at by the survey:
 * what is left are the moves that lead from one class into another. A key of the ranking changes by the same amount, times a positive
 * factor, in every tally of as many ballots, so each move is looked at once.
 *
 * @param ground - the track
 * @param standings - every standing
 * @param fillers - others to be put beside the one whose ballot is moved, where quotas are filled
 */
export function checkMonotonicity(
  ground: Ground,
  standings: readonly Standing[],
  fillers: readonly Member[][],
): Finding {
  const { policy, track, survey, worlds, variables } = ground
  const { moves } = survey
  if (!moves) return { checked: 0, why: 'no-order' }
  const finding: Finding = { checked: survey.moved * worlds.length }
  const scale = track.scale.map(({ id }) => id)
  const quotas = fillers.length > 0

  /** Puts the two tallies into the same company, and tells where the later one comes out worse. */
  const compare = (before: Member, after: Member, company: readonly Member[][], move: Move): boolean =>
    company.some((others) => {
      const [one, other] = [before, after].map((member) => tryCohort(ground, [member, ...others], null).outcomes[0])
      finding.checked += 1
      if (!one || !other || !cameDown(scale, one, other)) return false
      const cases = [before, after].map((member) => trialCase(ground, [member, ...others], null))
      const subject = subjectOf(ground, 0)
      finding.counterexample = showCases(
        policy,
        track.id,
        cases,
        [
          [0, subject],
          [1, subject],
        ],
        { moved: move },
      )
      return true
    })

  for (const move of moves) {
    const classes = track.ballot.classes?.map(({ id }) => id) ?? [null]
    for (const voters of classes) {
      if (track.subjects === 'committee-secretary' || !fallsInRank(ground, move, voters)) continue
      const place = (option: string) => placeOf(variables, option, voters)
      const tally = survey.classes.findIndex(({ kind }) => kind === 'votes')
      const [world] = worlds
      const amounts = survey.classes[tally]?.samples[0]
      if (!world || !amounts) continue
      const [before, after] = [move.from, move.to].map((option) =>
        memberAt(ground, tally, world, oneMore(amounts, place(option))),
      )
      if (before && after && compare(before, after, [[before]], move)) return finding
    }
  }

  const found = new Map(standings.map(({ tally, world, bounded }) => [`${tally} ${worlds.indexOf(world)}`, bounded]))
  const compared = new Set<string>()
  for (const [index, world] of worlds.entries())
    for (const [number, move] of moves.entries())
      for (const from of survey.classes.keys())
        for (const to of survey.classes.keys()) {
          const [one, other] = [found.get(`${from} ${index}`), found.get(`${to} ${index}`)]
          if (!one || !other || from === to) continue
          const fall = lowered(scale, one, other)
          const pair = JSON.stringify(
            [one, other].map(({ admissible, proposed, ungraded }) => [admissible, proposed, ungraded]),
          )
          // Where nothing gets worse, quotas are tried once for each two kinds of standing.
          if (fall === null && (!quotas || compared.has(pair) || compared.size >= mostPairs)) continue
          if (fall === 'bound' && !quotas) continue
          const step = survey.step(number, from, to)
          if (!step) continue
          compared.add(pair)
          const member = (amounts: Amounts) => memberAt(ground, from, world, amounts)
          const isWorse = (a: Amounts, b: Amounts) => {
            const [earlier, later] = [member(a), member(b)]
            return earlier !== null && later !== null && lowered(scale, earlier.bounded, later.bounded) === fall
          }
          const single = fall === null ? step : halveStep(step, isWorse)
          const [before, after] = [member(single.before), member(single.after)]
          const company = fall === 'proposal' ? [[], ...fillers] : fillers
          if (before && after && compare(before, after, company, move)) return finding
          if (fall !== null) finding.open = true
        }
  return finding
}
