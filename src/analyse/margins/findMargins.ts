import type { Bounded } from '../../core/bounds.js'
import { evaluateRules } from '../../core/bounds.js'
import { determineGrades } from '../../core/determination.js'
import type { ReadingChoices } from '../../core/readings.js'
import { applyReadings } from '../../core/readings.js'
import { tallyBallots } from '../../core/tally.js'
import type { Determination } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { uncovered } from '../space/forms.js'
import { resultMargins, ruleMargins } from './ballotMargins.js'
import type { Field } from './grader.js'
import { graderOf } from './grader.js'
import type { LevelMargins } from './margin.js'
import { groupsOf, keysOf, placeAmong } from './places.js'
import type { QuotaLine } from './quotaLines.js'
import { quotaLines } from './quotaLines.js'
import type { ScoreMargins } from './scoreMargin.js'
import { scoreMargins } from './scoreMargins.js'
import { blanksOf, startingBallots } from './startingBallots.js'
import { subjectGround } from './subjectGround.js'
import { surveyMargins } from './survey.js'

/** What margins are asked for. */
export interface MarginOptions {
  /** Open phrases to be read in another way than the plan's default. */
  readings?: ReadingChoices | undefined
  /** Subject ids; everybody where left out. */
  subjects?: readonly string[]
}

/** How far one subject is from every other grade. */
export interface SubjectMargins {
  /** Subject id. */
  subject: string
  /** The grade that came out, and how certain it is. */
  grade: string | null
  /** As in the determination. */
  status: Determination['status']
  /** Names of inputs without which there are no usable counts; then there are no margins. */
  undetermined: string[]
  /** By rules, proposal and judgement, before any quota; null where there are no usable counts, or ballots hold scores. */
  rules: LevelMargins | null
  /** In the end, with everybody else's ballots as they are; null where there are no usable counts. */
  result: LevelMargins | null
  /** The total, and each component that does not come from the options of ballots; empty where all do. */
  scores: ScoreMargins[]
}

/** The margins of one track. */
export interface TrackMargins {
  /** Track id. */
  id: string
  /** One a subject, by id. */
  subjects: SubjectMargins[]
  /** Where everybody stands to the line of each quota. */
  quotas: QuotaLine[]
}

/** Whether the exact partition covers a track: with voter classes, shares of all ballots are not told class by class. */
const isCovered = (track: Track): boolean =>
  uncovered(track).length === 0 &&
  !(track.ballot.classes && track.base !== 'valid' && track.ranking?.some((key) => 'share' in key))

const isOfScores = (name: string) => ['ballots', 'tallies', 'votes'].includes(name) || name.startsWith('scores.')

function marginsOf(field: Field, position: number, blanks: readonly number[] | undefined) {
  const { track } = field
  const bounded = field.bounded[position] as Bounded
  const grader = graderOf(field, position)
  const scores = scoreMargins(field, position, grader)
  const ballots = startingBallots(track, bounded.tallied, blanks)
  if (!ballots) {
    const { missing } = bounded.tallied
    // Where ballots hold scores there is nothing to be marked otherwise, and the scores may still lack something.
    const lacking = track.ballot.score
      ? bounded.missing.filter((name) => isOfScores(name) && scores.some(({ value }) => value === null))
      : missing.length > 0
        ? missing
        : ['votes']
    return { undetermined: lacking, rules: null, result: null, scores }
  }
  if (!isCovered(track)) return { undetermined: [], ...surveyMargins(field, bounded, ballots, grader), scores }
  const ground = subjectGround(field, bounded, ballots)
  const known = (field.keys[position] ?? []).map((value) => value !== null)
  return {
    undetermined: [],
    rules: ruleMargins(ground, grader),
    result: resultMargins(ground, grader, known),
    scores,
  }
}

/**
 * Finds how far everybody is from every other grade: the least change of the subject's own ballots that leads to it, all else in the case unchanged, each with
 * one changed tally as witness; and how far from the line of each quota.
 *
 * A ballot that is marked otherwise, one more and one fewer cost 1 each. Of several least changes the one is shown that adds and takes away fewest ballots, then
 * the one with most ballots of the first option, of the second and so on. Every tally keeps a valid ballot in each voter class, and there are never more
 * ballots than were issued, or, where that is not known, than people were present (or due). All of it is exact.
 *
 * @param policy - the plan
 * @param caseFile - the case
 * @param options - readings to be switched, and whom to look at
 * @returns one entry a track that gives grades
 * @throws RulesError for an unknown reading, or a policy that cannot be compiled
 * @example
 * ```ts
 * const { subjects } = findMargins(policy, caseFile, { subjects: ['s03'] }).tracks[0]
 * const [toGood] = subjects[0].rules.margins
 * toGood // => { kind: 'ballots', to: 'good', ballots: 1, relabel: 1, add: 0, remove: 0, witness: [{ counts: { good: 31, 'fairly-good': 22, average: 4, poor: 1 }, … }] }
 * ```
 */
export function findMargins(
  policy: Policy,
  caseFile: CaseFile,
  options: MarginOptions = {},
): { tracks: TrackMargins[] } {
  const plan = applyReadings(policy, options.readings)
  const { bounded } = evaluateRules(plan, caseFile, tallyBallots(plan, caseFile).tallied)
  const graded = determineGrades(plan, caseFile, bounded)
  const wanted = options.subjects && new Set(options.subjects)
  const tracks = plan.tracks.flatMap((track): TrackMargins[] => {
    if (track.tallyOnly) return []
    const own = bounded.filter(({ tallied }) => tallied.track === track.id)
    const field: Field = { plan, track, caseFile, bounded: own, keys: own.map((one) => keysOf(plan, track, one)) }
    const blanks = blanksOf(plan, track, caseFile)
    const { determinations = [], quotas = [] } = graded.tracks.find(({ id }) => id === track.id) ?? {}
    const groups = groupsOf(field.keys)
    const seats = new Map(
      own.map(({ tallied: { subject, kind } }, index) => [
        subject,
        { kind, place: placeAmong(groups, field.keys[index] ?? []) },
      ]),
    )
    return [
      {
        id: track.id,
        subjects: determinations.flatMap(({ subject, grade, status }, position) =>
          wanted && !wanted.has(subject)
            ? []
            : [{ subject, grade, status, ...marginsOf(field, position, blanks.get(subject)) }],
        ),
        quotas: quotaLines(track, quotas, determinations, (subject) => seats.get(subject) ?? { kind: null, place: 0 }),
      },
    ]
  })
  return { tracks }
}
