import type { Fact, Pivots } from '../analyse/index.js'
import { explainFact } from '../explain/index.js'
import { changesText } from './changesText.js'
import { headLines } from './headLines.js'
import type { Outcome, Screen } from './outcome.js'
import { textTable, wrapText } from './textTable.js'

/** So many facts of one kind that made no difference are named. */
const mostNamed = 6

const idleLines = (idle: readonly Fact[], outcome: Outcome, { columns }: Screen): string[] => {
  const { policy, caseFile, texts, language } = outcome
  const { pivots } = texts
  const kinds = [...new Set(idle.map(({ kind }) => kind))]
  const told = kinds.map((kind) => {
    const own = idle.filter((fact) => fact.kind === kind)
    const names = own.length > mostNamed ? [] : own.map((fact) => explainFact(fact, { policy, caseFile }, { language }))
    return pivots.idleOf(pivots.kinds[kind], own.length, names)
  })
  return told.length > 0 ? ['', ...wrapText(pivots.idle(told), columns)] : []
}

/**
 * Which facts decided whose grade: a table of facts taken away alone, one of facts that hide one another, and what made no difference.
 *
 * @param pivots - of the outcome's case
 * @param outcome - the appraisal that is started from
 * @param screen - where
 * @returns the lines
 */
export const pivotsTable = (pivots: Pivots, outcome: Outcome, screen: Screen): string[] => {
  const { policy, caseFile, texts, language } = outcome
  const { alone, together, idle, complete } = pivots
  const half = Math.floor(screen.columns / 2) - 2
  const told = (fact: Fact) => explainFact(fact, { policy, caseFile }, { language })
  const table = (heading: string, rows: readonly { facts: Fact[]; changes: string }[]) =>
    textTable(
      [
        { header: heading, align: 'left' },
        { header: texts.pivots.who, align: 'left', wraps: true },
      ],
      rows.map(({ facts, changes }) => [
        { text: facts.flatMap((fact) => wrapText(told(fact), half)).join('\n') },
        { text: changes },
      ]),
      screen.columns,
    )
  const pivotal = alone.flatMap(({ fact, changes: { determinations } }) =>
    determinations.length > 0 ? [{ facts: [fact], changes: changesText(determinations, outcome) }] : [],
  )
  const sets = together.map(({ facts, determinations }) => ({ facts, changes: changesText(determinations, outcome) }))
  return [
    ...headLines(texts.pivots.title, outcome, screen),
    '',
    ...(pivotal.length > 0 ? table(texts.pivots.alone, pivotal) : [texts.pivots.none]),
    ...(sets.length > 0 ? ['', ...table(texts.pivots.together, sets)] : []),
    ...idleLines(idle, outcome, screen),
    ...(complete ? [] : ['', ...wrapText(texts.pivots.incomplete, screen.columns)]),
  ]
}
