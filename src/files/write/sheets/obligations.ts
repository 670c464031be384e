import { explainMissing, explainObligation, labelFor, wordFor } from '../../../explain/index.js'
import type { AppliedConsequence, StreakResult } from '../../../schema/appraisal.js'
import { splitConsequences } from '../consequences.js'
import type { PrintCell, PrintSheet } from '../printSheet.js'
import { organizationOf, personName, type ResultsContext, tracksWithResults } from '../resultsContext.js'

type Obligation = Pick<AppliedConsequence, 'do' | 'label' | 'results'> & { due?: string | null | undefined }

/**
 * Who must do what, by which clause, with what force, until when.
 *
 * @param all - the results
 * @returns the sheet
 */
export const obligationSheet = (all: ResultsContext): PrintSheet => {
  const { appraisal, words, explain, context } = all
  const what = ({ due: _, ...obligation }: Obligation) => explainObligation(obligation, explain)
  const due = (one: Obligation) => (one.due === null ? words.dueOpen : (one.due ?? null))

  const consequence = (who: string, organization: string | null, one: AppliedConsequence): PrintCell[] => [
    who,
    organization,
    what(one),
    labelFor('clause', one.clause, context),
    wordFor('force', one.force, explain),
    due(one),
    one.outcome === 'holds'
      ? words.applies
      : {
          value: words.undetermined(one.missing.map((name) => explainMissing(name, explain)).join(words.comma)),
          emphasis: 'tentative',
        },
  ]
  const ofTracks = tracksWithResults(all).flatMap((one) => {
    const { common, own } = splitConsequences(one)
    const { determinations } = one.result
    return [
      ...common.map((shared) => consequence(words.everybody(determinations.length), null, shared)),
      ...determinations.flatMap((determination) =>
        (own.get(determination.subject) ?? []).map((single) =>
          consequence(personName(all, determination.subject), organizationOf(all, determination), single),
        ),
      ),
    ]
  })
  const ofStreak = (streak: StreakResult): PrintCell[][] =>
    streak.then.map((obligation) => [
      streak.secretary === null
        ? labelFor('organization', streak.organization ?? '', context)
        : personName(all, streak.secretary),
      streak.organization === null ? null : labelFor('organization', streak.organization, context),
      what(obligation),
      labelFor('clause', streak.clause, context),
      wordFor('force', 'must', explain),
      due(obligation),
      words.applies,
    ])
  const rows = [...ofTracks, ...appraisal.streaks.filter(({ answer }) => answer === 'certain').flatMap(ofStreak)]
  const { headings } = words
  return {
    name: words.sheets.obligations,
    title: all.titleOf('obligations'),
    subtitle: all.subtitle,
    columns: [
      { header: headings.number, width: 6 },
      { header: headings.who, width: 18 },
      { header: headings.organization, width: 22, align: 'left' },
      { header: headings.what, width: 42, align: 'left' },
      { header: headings.clause, width: 11 },
      { header: headings.force, width: 8 },
      { header: headings.due, width: 13 },
      { header: headings.outcome, width: 24 },
    ],
    rows: rows.map((row, index) => [index + 1, ...row]),
    notes: [...(rows.length === 0 ? [words.none] : []), words.signature],
    orientation: 'landscape',
    frozenColumns: 0,
  }
}
