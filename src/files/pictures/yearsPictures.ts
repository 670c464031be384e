import { applyReadings } from '../../core/readings.js'
import { explainStreak, labelFor } from '../../explain/index.js'
import type { Appraisal, StreakResult } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { drawCharts } from './drawChart.js'
import { fillAt, restFill } from './fills.js'
import type { Part, Picture, Undrawn } from './picture.js'
import { type PictureOptions, pagesOf, pictureWords } from './pictureOptions.js'

/** How many years fit side by side. */
const mostYears = 8

/** A grade of one year; undefined: not known. */
interface YearGrade {
  grade: string | null
  provisional: boolean
}

/** The last grade on record of every year: of several reviews in a year the latest. */
const pastGrades = ({ history = [] }: CaseFile, organization: string): Map<number, YearGrade> =>
  new Map(
    history
      .filter((entry) => entry.organization === organization)
      .sort((a, b) => (a.review ?? 1) - (b.review ?? 1))
      .map(({ year, grade }) => [year, { grade, provisional: false }]),
  )

const gradingTrack = (policy: Policy, appraisal: Appraisal): Track | undefined => {
  const named = policy.streaks?.find(({ track }) => track !== undefined)?.track
  const graded = policy.tracks.filter(({ tallyOnly, scale }) => !tallyOnly && scale.length > 0)
  return graded.find(({ id }) => id === named) ?? graded.find(({ id }) => appraisal.tracks.some((one) => one.id === id))
}

/**
 * The grades of each organization over the years, with the runs of years that the plan looks at framed: a whole frame
 * where the streak is certain, a broken one where it is possible.
 *
 * @param appraisal - the result of this year
 * @param policy - the plan it was made under, without readings applied
 * @param caseFile - the facts, with the history
 * @param options - language, words, rows in one picture
 * @returns the pictures; none where the plan gives no grades to organizations or secretaries
 * @throws MissingPackageError where the chart library (an optional dependency) is not installed
 * @example
 * ```ts
 * const [picture] = await yearsPictures(appraisal, wudingRiver2023, caseFile)
 * picture?.title // => '各党组织历年等次'
 * ```
 */
export const yearsPictures = async (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  options: PictureOptions = {},
): Promise<Picture[]> =>
  drawCharts(outlineYears(appraisal, applyReadings(policy, appraisal.readings), caseFile, options))

/** The same, not drawn yet; from the plan as it was read. */
export const outlineYears = (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  options: PictureOptions,
): Undrawn[] => {
  const track = gradingTrack(policy, appraisal)
  const result = track && appraisal.tracks.find(({ id }) => id === track.id)
  if (!track || !result) return []
  const words = pictureWords(options)
  const context = { policy, caseFile, track: track.id }
  const told = result.determinations.filter(({ organization }) => organization !== null)
  if (told.length === 0) return []

  const first = Math.min(appraisal.year, ...(caseFile.history ?? []).map(({ year }) => year))
  const from = Math.max(first, appraisal.year - mostYears + 1)
  const years = Array.from({ length: appraisal.year - from + 1 }, (_, index) => from + index)
  const streaksOf = (organization: string | null, subject: string): StreakResult[] =>
    appraisal.streaks.filter(
      (streak) =>
        streak.answer !== 'no' &&
        (streak.secretary === null ? streak.organization === organization : streak.secretary === subject),
    )
  const nameOf = (grade: string) => labelFor('grade', grade, context)

  const rows = told.map(({ subject, organization, grade, status }) => {
    const grades = pastGrades(caseFile, organization ?? '')
    grades.set(appraisal.year, { grade, provisional: status === 'provisional' })
    const streaks = streaksOf(organization, subject)
    const cells = years.map((year) => {
      const found = grades.get(year)
      const label =
        found === undefined
          ? words.unknownYear
          : found.grade === null
            ? words.noGrade
            : found.provisional
              ? words.provisionalGrade(nameOf(found.grade))
              : nameOf(found.grade)
      const place = track.scale.findIndex(({ id }) => id === found?.grade)
      const held = streaks.filter((streak) => streak.years.includes(year))
      const part: Part = {
        value: 1,
        fill: place < 0 ? restFill : fillAt(place, track.scale.length),
        text: label,
        ...(held.length > 0 && { frame: held.some(({ answer }) => answer === 'certain') ? 'strong' : 'dashed' }),
      }
      return { label, part }
    })
    const marks = streaks.map((streak) => {
      const rule = policy.streaks?.find(({ id }) => id === streak.id)
      return words.streak(
        rule?.years ?? streak.years.length,
        (rule?.grades ?? []).map(nameOf),
        streak.answer === 'certain',
      )
    })
    return { name: labelFor('organization', organization ?? '', context), cells, streaks, marks }
  })

  const pages = pagesOf(rows, options.rows)
  return pages.map((page, index) => {
    const title = words.part(words.yearsTitle, index + 1, pages.length)
    const streaks = page.flatMap((row) => row.streaks).map((streak) => explainStreak(streak, context, options))
    return {
      id: [options.id ?? 'years', ...(pages.length > 1 ? [String(index + 1)] : [])].join('-'),
      title,
      description: [
        words.yearsDescription(from, appraisal.year, page.length),
        ...(streaks.length > 0 ? streaks : [words.noStreaks]),
      ].join(words.space),
      chart: {
        rows: page.map(({ name, cells, marks, streaks: own }) => ({
          label: name,
          note: marks.join(words.comma),
          strong: own.some(({ answer }) => answer === 'certain'),
          parts: cells.map(({ part }) => part),
        })),
        key: [],
        axis: { columns: years.map((year) => words.year(year)) },
        lines: [],
      },
      table: {
        caption: title,
        columns: [words.headings.organization, ...years.map((year) => words.year(year)), words.headings.streak],
        rows: page.map(({ name, cells, marks }) => [
          name,
          ...cells.map(({ label }) => label),
          marks.join(words.comma) || null,
        ]),
      },
    }
  })
}
