import { applyReadings } from '../../core/readings.js'
import { rectificationProgress } from '../../core/register.js'
import { wordFor } from '../../explain/index.js'
import type { Appraisal } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { RectificationItem } from '../../schema/rectification.js'
import { drawCharts } from './drawChart.js'
import { fillAt, lateFill, plainFill, restFill } from './fills.js'
import { niceStep } from './niceStep.js'
import type { Fill, Picture, Row, Undrawn } from './picture.js'
import { type PictureOptions, pagesOf, pictureWords } from './pictureOptions.js'
import { subjectsOf } from './subjectsOf.js'

/** How the pictures of rectification are made. */
export interface RectificationPictureOptions extends PictureOptions {
  /** The day to measure at, `YYYY-MM-DD`; without it nothing is called overdue. */
  today?: string | undefined
}

const states = ['listed', 'planned', 'in-progress', 'submitted', 'closed'] as const
type Timing = 'closed' | 'inTime' | 'undated' | 'overdue'
const timings: readonly Timing[] = ['closed', 'inTime', 'undated', 'overdue']
const fills: Record<Timing, Fill> = { closed: fillAt(0, 4), inTime: plainFill, undated: restFill, overdue: lateFill }

/**
 * How far the items of the rectification register are: by state, then by organization, with those that are overdue.
 *
 * @param appraisal - the result, with the register
 * @param policy - the plan it was made under, without readings applied
 * @param caseFile - the facts, for names
 * @param options - the day to measure at, language, words, rows in one picture
 * @returns the pictures; none where the register is empty
 * @throws MissingPackageError where the chart library (an optional dependency) is not installed
 * @example
 * ```ts
 * const [picture] = await rectificationPictures(appraisal, wudingRiver2023, caseFile, { today: '2024-01-05' })
 * picture?.title // => '整改事项进展'
 * ```
 */
export const rectificationPictures = async (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  options: RectificationPictureOptions = {},
): Promise<Picture[]> =>
  drawCharts(outlineRectification(appraisal, applyReadings(policy, appraisal.readings), caseFile, options))

/** The same, not drawn yet; from the plan as it was read. */
export const outlineRectification = (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  options: RectificationPictureOptions,
): Undrawn[] => {
  const items = appraisal.rectification
  if (items.length === 0) return []
  const { today } = options
  const words = pictureWords(options)
  const { headings } = words
  const context = { policy, caseFile }
  const late = new Set(today === undefined ? [] : rectificationProgress(policy, items, today).overdue)
  const timingOf = ({ id, state, due }: RectificationItem): Timing =>
    state === 'closed' ? 'closed' : late.has(id) ? 'overdue' : due === null ? 'undated' : 'inTime'
  const shown = timings.filter((timing) => today !== undefined || timing !== 'overdue')
  const wordOf = (timing: Timing) => (timing === 'inTime' && today === undefined ? words.dated : words.timing[timing])

  const rowOf = (label: string, own: readonly RectificationItem[]) => {
    const counts = shown.map((timing) => own.filter((item) => timingOf(item) === timing).length)
    const overdue = today === undefined ? 0 : (counts.at(-1) ?? 0)
    const row: Row = {
      label,
      note: overdue > 0 ? words.overdueNote(own.length, overdue) : words.items(own.length),
      strong: overdue > 0,
      parts: shown.map((timing, index) => ({
        value: counts[index] ?? 0,
        fill: fills[timing],
        text: String(counts[index] ?? 0),
      })),
    }
    return { label, row, counts, total: own.length }
  }
  const description = words.rectificationDescription({
    items: items.length,
    closed: items.filter(({ state }) => state === 'closed').length,
    overdue: today === undefined ? null : late.size,
    today: today ?? null,
  })
  const picture = (
    id: string,
    title: string,
    first: string,
    rows: ReturnType<typeof rowOf>[],
    longest: number,
  ): Undrawn => {
    const step = niceStep(longest)
    return {
      id,
      title,
      description,
      chart: {
        rows: rows.map(({ row }) => row),
        key: shown.map((timing) => ({ label: wordOf(timing), fill: fills[timing] })),
        axis: { max: Math.ceil(longest / step) * step, step, unit: '', name: words.itemsAxis },
        lines: [],
      },
      table: {
        caption: title,
        columns: [first, ...shown.map(wordOf), headings.total],
        rows: rows.map(({ label, counts, total }) => [label, ...counts, total]),
      },
    }
  }

  const id = options.id ?? 'rectification'
  const byState = states.map((state) =>
    rowOf(
      wordFor('state', state, options),
      items.filter((item) => item.state === state),
    ),
  )
  const longestState = Math.max(1, ...byState.map(({ total }) => total))

  // Items of one organization stand together, in the order of the register.
  const groups = new Map<string, RectificationItem[]>()
  for (const item of items) {
    const key = JSON.stringify(item.organization === null ? [item.subject] : [null, item.organization])
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  const byOrganization = [...groups.values()].map((own) => {
    const [name, organization] = subjectsOf(own[0] ?? { subject: '', organization: null }, context, words)
    return rowOf(own[0]?.organization === null ? name : organization, own)
  })
  const longest = Math.max(1, ...byOrganization.map(({ total }) => total))
  const pages = pagesOf(byOrganization, options.rows)
  return [
    picture(id, words.rectificationTitle, headings.state, byState, longestState),
    ...pages.map((page, index) =>
      picture(
        `${id}-organizations-${index + 1}`,
        words.part(words.rectificationByOrganization, index + 1, pages.length),
        headings.organization,
        page,
        longest,
      ),
    ),
  ]
}
