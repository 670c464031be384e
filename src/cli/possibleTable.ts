import type { PossibleOutcome, PossibleStandings, TrackPossibilities } from '../analyse/index.js'
import { explainMoves } from '../explain/index.js'
import { isOther, standingText, whoOf } from './changesText.js'
import { headLines } from './headLines.js'
import type { Outcome, Screen } from './outcome.js'
import { hanging, textTable } from './textTable.js'

/** Of whom it is told: whoever has open ballots, or may stand otherwise. */
const isTold = ({ outstanding, outcomes }: PossibleStandings) => outstanding > 0 || outcomes.length > 1

/** One way to count the open ballots that leads to an outcome. */
const exampleLines = (
  track: string,
  { subject }: PossibleStandings,
  { standing, witness }: PossibleOutcome,
  outcome: Outcome,
  { columns }: Screen,
): string[] => {
  const { appraisal, plan, texts, language } = outcome
  const { possible } = texts
  const determinations = appraisal.tracks.find(({ id }) => id === track)?.determinations ?? []
  const moves = [...new Set(witness.map((one) => one.subject))].flatMap((other) => {
    const tally = determinations.find((one) => one.subject === other)?.tally
    if (!tally) return []
    const own = witness.filter((one) => one.subject === other)
    const told = explainMoves(own, tally, { policy: plan, track }, { language })
    return told === '' ? [] : [possible.moved(whoOf({ track, subject: other }, outcome), told)]
  })
  const text = possible.example(whoOf({ track, subject }, outcome), standingText(standing, track, outcome), moves)
  return hanging('  ', text, columns)
}

const trackLines = ({ id, completions, subjects }: TrackPossibilities, outcome: Outcome, screen: Screen): string[] => {
  const { possible } = outcome.texts
  const told = subjects.filter(isTold)
  const rows = told.map((own) => [
    { text: whoOf({ track: id, subject: own.subject }, outcome) },
    { text: own.outstanding > 0 ? String(own.outstanding) : '' },
    { text: standingText(own.now, id, outcome) },
    { text: possible.list(own.outcomes.map(({ standing }) => standingText(standing, id, outcome))) },
  ])
  const examples = told.flatMap((own) =>
    own.outcomes
      .filter(({ standing }) => isOther(standing, own.now))
      .flatMap((one) => exampleLines(id, own, one, outcome, screen)),
  )
  return [
    ...textTable(
      [
        { header: possible.headings.who, align: 'left', wraps: true },
        { header: possible.headings.outstanding, align: 'right' },
        { header: possible.headings.now, align: 'left' },
        { header: possible.headings.outcomes, align: 'left', wraps: true },
      ],
      rows,
      screen.columns,
    ),
    ...(subjects.length > told.length ? [possible.settled(subjects.length - told.length)] : []),
    possible.completions(completions),
    ...(examples.length > 0 ? ['', ...examples] : []),
  ]
}

/**
 * Which grades open ballots leave: whoever has any, or may stand otherwise; and for each other outcome one way in which it comes about.
 *
 * @param tracks - of the outcome's case
 * @param outcome - the appraisal as the ballots are counted
 * @param screen - where
 * @returns the lines
 */
export const possibleTable = (tracks: readonly TrackPossibilities[], outcome: Outcome, screen: Screen): string[] => [
  ...headLines(outcome.texts.possible.title, outcome, screen),
  ...tracks.flatMap((track) => ['', ...trackLines(track, outcome, screen)]),
]
