import { addRatios, ratioOf } from '../../core/ratio.js'
import type { Amounts } from '../space/sample.js'
import type { World } from '../space/worlds.js'
import { cameDown, changedBy, fallOf, fallsInRank } from './falls.js'
import type { Finding } from './finding.js'
import { halveStep } from './halveStep.js'
import type { Member } from './members.js'
import { committeeFacts, memberAt, settingsOf } from './members.js'
import type { Move } from './moves.js'
import { withAsManyScores } from './raisedScores.js'
import { showCases } from './show.js'
import type { Ground, Standing } from './standings.js'
import { askRules } from './standings.js'
import type { Step } from './survey.js'
import { subjectOf, trialCase, tryCohort } from './trial.js'

// Quotas are tried for so many pairs of standings between which nothing gets worse: there they cannot take anybody down, and this is a test of it.
const mostPairs = 12

/** Members with the tallies before and after a step, in one setting. */
function pairAt(ground: Ground, move: Move, tally: number, world: World, step: Step, setting: World) {
  const [before, after] = [step.before, step.after].map((amounts) => memberAt(ground, tally, world, amounts, setting))
  if (!before || !after) return null
  if (move.kind === 'option') return { before, after }
  const [one, other] = withAsManyScores(ground.track, [before.caseFile, after.caseFile])
  const renewed = (member: Member, caseFile: Member['caseFile']): Member => ({
    ...member,
    caseFile,
    bounded: askRules(ground, caseFile),
  })
  return { before: renewed(before, one), after: renewed(after, other) }
}

/** A tally of a class before and after a ballot more for the one and for the other option, or with a raised score. */
function stepInClass(ground: Ground, move: Move, voters: string | null): { tally: number; step: Step } | null {
  const { survey, variables } = ground
  const { less, more } = changedBy(variables, move, voters)
  const changed = (amounts: Amounts, variable: number, to: 'one-more' | 'highest'): Amounts =>
    amounts.map((amount, index) => {
      if (index !== variable) return amount
      return to === 'highest' ? ratioOf(100) : addRatios(amount, ratioOf(1))
    })
  for (const [tally, { kind, samples }] of survey.classes.entries())
    for (const amounts of kind === 'votes' ? samples : []) {
      if (less !== null)
        return {
          tally,
          step: { before: changed(amounts, less, 'one-more'), after: changed(amounts, more, 'one-more') },
        }
      const { numerator = 0n, denominator = 1n } = amounts[more] ?? {}
      if (numerator < 100n * denominator)
        return { tally, step: { before: amounts, after: changed(amounts, more, 'highest') } }
    }
  return null
}

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
  fillers: ReadonlyMap<string, Member[][]>,
): Finding {
  const { policy, track, survey, worlds } = ground
  const { moves } = survey
  if (!moves) return { checked: 0, why: 'no-order' }
  const finding: Finding = { checked: survey.moved * worlds.length }
  const scale = track.scale.map(({ id }) => id)
  const quotas = fillers.size > 0

  /** Puts the two tallies into the same company, and tells where the later one comes out worse. */
  const compare = (before: Member, after: Member, company: readonly Member[][], { from, to }: Move): boolean =>
    company.some((others) => {
      const [one, other] = [before, after].map((member) => tryCohort(ground, [member, ...others]).outcomes[0])
      finding.checked += 1
      if (!one || !other || !cameDown(scale, one, other)) return false
      const cases = [before, after].map((member) => trialCase(ground, [member, ...others]))
      const looks = [0, 1].map((index) => [index, subjectOf(ground, 0)] as const)
      finding.counterexample = showCases(policy, track.id, cases, looks, { moved: { from, to } })
      return true
    })

  for (const move of moves)
    for (const voters of track.ballot.classes?.map(({ id }) => id) ?? [null]) {
      const [world] = worlds
      if (!world || track.subjects === 'committee-secretary' || !fallsInRank(ground, move, voters)) continue
      const found = stepInClass(ground, move, voters)
      const [setting = world] = settingsOf(ground, world)
      const pair = found && pairAt(ground, move, found.tally, world, found.step, setting)
      if (pair && compare(pair.before, pair.after, [[pair.before]], move)) return finding
      finding.open = true
    }

  const known = new Map(standings.map(({ tally, world, bounded }) => [`${tally} ${worlds.indexOf(world)}`, bounded]))
  const compared = new Set<string>()
  for (const [index, world] of worlds.entries())
    for (const [number, move] of moves.entries())
      for (const from of survey.classes.keys())
        for (const to of survey.classes.keys()) {
          const [one, other] = [known.get(`${from} ${index}`), known.get(`${to} ${index}`)]
          if (!one || !other || from === to) continue
          const fall = fallOf(scale, one, other)
          const kinds = JSON.stringify([one, other].map(({ admissible, proposed }) => [admissible, proposed]))
          // Where nothing gets worse, quotas are tried once for each two kinds of standing.
          if (fall === null && (!quotas || compared.has(kinds) || compared.size >= mostPairs)) continue
          if (fall === 'bound' && !quotas) continue
          const step = survey.step(number, from, to)
          if (!step) continue
          compared.add(kinds)
          for (const setting of settingsOf(ground, world)) {
            const boundedAt = (amounts: Amounts) => memberAt(ground, from, world, amounts, setting)?.bounded
            const isWorse = (a: Amounts, b: Amounts) => {
              const [earlier, later] = [boundedAt(a), boundedAt(b)]
              return earlier !== undefined && later !== undefined && fallOf(scale, earlier, later) === fall
            }
            const single = fall === null || move.kind === 'score' ? step : halveStep(step, isWorse)
            const pair = pairAt(ground, move, from, world, single, setting)
            const company = fillers.get(committeeFacts(setting)) ?? []
            if (pair && compare(pair.before, pair.after, fall === 'proposal' ? [[], ...company] : company, move))
              return finding
          }
          if (fall !== null) finding.open = true
        }
  return finding
}
