import type {
  AppraisalChanges,
  ReadingComparison,
  ReadingDependence,
  ReadingSwitch,
  Standing,
} from '../analyse/index.js'
import { explainSwitch, labelFor } from '../explain/index.js'
import { changesText, isOther, standingText, whoOf } from './changesText.js'
import { headLines } from './headLines.js'
import type { Outcome, Screen } from './outcome.js'
import { paintFor } from './paint.js'
import { hanging, textTable, wrapText } from './textTable.js'

/** So many sets of switches that work only together are told of one person. */
const mostTogether = 3

const codeOf = ({ reading, way }: ReadingSwitch) => `${reading}=${way}`

/** What one switch alone changes besides grades, counted. */
const besidesText = (
  { consequences, streaks, alerts }: AppraisalChanges,
  { texts: { readings, changes } }: Outcome,
): string =>
  changes.list([
    ...(consequences.length > 0 ? [readings.consequences(consequences.length)] : []),
    ...(streaks.length > 0 ? [readings.streaks(streaks.length)] : []),
    ...(alerts.appeared.length + alerts.disappeared.length > 0
      ? [readings.alerts(alerts.appeared.length, alerts.disappeared.length)]
      : []),
  ])

const aloneLines = ({ alone }: ReadingComparison, outcome: Outcome, screen: Screen): string[] => {
  const { policy, texts, language } = outcome
  const { readings } = texts
  const moving = alone.filter(({ changes }) => changes === null || changes.determinations.length > 0)
  const unmoved = alone.filter((one) => !moving.includes(one))
  const rows = moving.map(({ changes, ...one }) => {
    const words = wrapText(explainSwitch(one, { policy }, { language }), Math.floor(screen.columns / 2) - 2)
    const way = [...words, `  ${codeOf(one)}`].join('\n')
    return [{ text: way }, { text: changes ? changesText(changes.determinations, outcome) : readings.impossible }]
  })
  const columns = [
    { header: readings.headings.way, align: 'left' as const },
    { header: readings.headings.who, align: 'left' as const, wraps: true },
  ]
  return [
    ...(rows.length > 0 ? textTable(columns, rows, screen.columns) : []),
    ...(unmoved.length > 0 ? wrapText(readings.unmoved(unmoved.map(codeOf)), screen.columns) : []),
  ]
}

const besidesLines = ({ alone }: ReadingComparison, outcome: Outcome, { columns }: Screen): string[] =>
  alone.flatMap(({ changes, ...one }) => {
    const text = changes ? besidesText(changes, outcome) : ''
    return text === '' ? [] : hanging(`  ${codeOf(one)}  `, text, columns)
  })

const personLines = (one: ReadingDependence, outcome: Outcome, { columns }: Screen): string[] => {
  const { readings } = outcome.texts
  const told = (standing: Standing | null) => standingText(standing, one.track, outcome)
  const single = one.hangsOn.filter(({ switches }) => switches.length === 1)
  const together = one.hangsOn.filter(({ switches }) => switches.length > 1)
  const targets = [...new Set(single.map(({ to }) => told(to)))]
  const outcomes = one.outcomes.map(({ standing, combinations }) => ({ standing: told(standing), count: combinations }))
  return [
    ...hanging('  ', readings.person(whoOf(one, outcome), told(one.standing)), columns),
    ...[
      ...targets.map((target) =>
        readings.single(
          single.flatMap(({ switches, to }) => (told(to) === target ? switches.map(codeOf) : [])),
          target,
        ),
      ),
      ...together.slice(0, mostTogether).map(({ switches, to }) => readings.together(switches.map(codeOf), told(to))),
      ...(together.length > mostTogether ? [readings.more(together.length - mostTogether)] : []),
      readings.outcomes(outcomes),
    ].flatMap((text) => hanging('    ', text, columns)),
  ]
}

const combinationLines = ({ combinations, alone }: ReadingComparison, outcome: Outcome, { columns }: Screen) => {
  const { policy, texts } = outcome
  const groups = combinations.groups.filter(({ readings }) => readings.length > 0)
  if (alone.length === 0) return []
  return [
    ...groups.flatMap(({ tracks, readings, total, ...group }) =>
      wrapText(
        [
          groups.length > 1
            ? texts.readings.track(tracks.map((track) => labelFor('track', track, { policy })).join('、'))
            : '',
          texts.readings.combinations({ total: combinations.total, readings: readings.length, concerned: total }),
          texts.readings.examined(group),
        ].join(''),
        columns,
      ),
    ),
  ]
}

/**
 * Who gets another grade under another reading: a table of single switches, what changes besides, and on what each grade hangs in all combinations.
 *
 * @param comparison - of the readings of the outcome's plan
 * @param outcome - the appraisal that is started from
 * @param screen - where
 * @returns the lines
 */
export const readingsTable = (comparison: ReadingComparison, outcome: Outcome, screen: Screen): string[] => {
  const { policy, texts } = outcome
  const { readings } = texts
  const paint = paintFor(screen.colour)
  const graded = comparison.determinations.filter(
    ({ track, hangsOn }) => hangsOn.length > 0 || !policy.tracks.find(({ id }) => id === track)?.tallyOnly,
  )
  const moving = graded.filter(({ standing, hangsOn }) => hangsOn.some(({ to }) => isOther(standing, to)))
  const unsure = graded.filter((one) => one.hangsOn.length > 0 && !moving.includes(one))
  const still = graded.length - moving.length - unsure.length
  const section = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', paint.strong(heading), ...lines] : []
  return [
    ...headLines(readings.title, outcome, screen),
    '',
    ...aloneLines(comparison, outcome, screen),
    ...section(readings.besides, besidesLines(comparison, outcome, screen)),
    ...section(
      readings.hangs,
      moving.flatMap((one) => personLines(one, outcome, screen)),
    ),
    '',
    ...(unsure.length > 0 ? [readings.unsure(unsure.length)] : []),
    ...(still > 0 ? [readings.others(still, comparison.combinations.complete)] : []),
    ...combinationLines(comparison, outcome, screen),
  ]
}
