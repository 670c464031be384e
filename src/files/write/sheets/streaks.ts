import { explainStreak, labelFor, wordFor } from '../../../explain/index.js'
import type { PrintSheet } from '../printSheet.js'
import { personName, type ResultsContext } from '../resultsContext.js'

/**
 * Organizations (or secretaries) with the same grade several years running, certain ones first.
 *
 * @param all - the results
 * @returns the sheet
 */
export const streakSheet = (all: ResultsContext): PrintSheet => {
  const { appraisal, policy, words, explain, context } = all
  const shown = [
    ...appraisal.streaks.filter(({ answer }) => answer === 'certain'),
    ...appraisal.streaks.filter(({ answer }) => answer === 'possible'),
  ]
  const others = appraisal.streaks.length - shown.length
  const labelOf = (id: string, grade: string) => {
    const track = policy.streaks?.find((streak) => streak.id === id)?.track ?? policy.tracks[0]?.id
    return labelFor('grade', grade, { ...context, track })
  }
  return {
    name: words.sheets.streaks,
    title: all.titleOf('streaks'),
    subtitle: all.subtitle,
    columns: [
      { header: words.headings.number, width: 6 },
      { header: words.headings.who, width: 22, align: 'left' },
      { header: words.headings.years, width: 34, align: 'left' },
      { header: words.headings.answer, width: 12 },
      { header: words.headings.follows, width: 56, align: 'left' },
    ],
    rows: shown.map((streak, index) => [
      index + 1,
      streak.secretary !== null
        ? personName(all, streak.secretary)
        : streak.organization !== null
          ? labelFor('organization', streak.organization, context)
          : null,
      streak.years
        .map((year, place) => {
          const grade = streak.grades[place] ?? null
          return words.yearGrade(year, grade === null ? null : labelOf(streak.id, grade))
        })
        .join(words.comma),
      {
        value: wordFor('answer', streak.answer, explain),
        emphasis: streak.answer === 'certain' ? 'notable' : 'tentative',
      },
      explainStreak(streak, context, explain),
    ]),
    notes: [...(shown.length === 0 ? [words.none] : []), ...(others > 0 ? [words.noStreak(others)] : [])],
    orientation: 'landscape',
    frozenColumns: 0,
  }
}
