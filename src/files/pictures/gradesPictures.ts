import { ratioOf } from '../../core/ratio.js'
import { applyReadings } from '../../core/readings.js'
import { explainQuota, labelFor } from '../../explain/index.js'
import { percentText } from '../../explain/numbers.js'
import type { Appraisal, QuotaResult, TrackResult } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { drawCharts } from './drawChart.js'
import { bandFill, fillAt, noFill, plainFill, restFill } from './fills.js'
import { niceStep } from './niceStep.js'
import type { Part, Picture, Row, Undrawn } from './picture.js'
import { type PictureOptions, pictureWords } from './pictureOptions.js'

/** Everything that one picture of grades is made of. */
interface Ground {
  track: Track
  result: TrackResult
  policy: Policy
  caseFile: CaseFile
  options: PictureOptions
}

const gradeRows = ({ track, result, policy, caseFile, options }: Ground) => {
  const words = pictureWords(options)
  const context = { policy, caseFile, track: track.id }
  const all = result.determinations
  const places = [...track.scale.map(({ id }) => id), null]
  return places.flatMap((grade, place) => {
    const found = all.filter((one) => one.grade === grade)
    if (grade === null && found.length === 0) return []
    const provisional = grade === null ? 0 : found.filter(({ status }) => status === 'provisional').length
    const label = grade === null ? words.ungraded : labelFor('grade', grade, context)
    const share = percentText(ratioOf(found.length, Math.max(1, all.length)))
    const fill = grade === null ? restFill : fillAt(place, track.scale.length)
    const row: Row = {
      label,
      note: words.countNote(found.length, share, provisional),
      parts: [{ value: found.length, fill, text: String(found.length) }],
    }
    return [{ label, share, count: found.length, row }]
  })
}

/** The bar of what came out: by grade, where the grades of the cohort add up to it. */
const actualParts = (quota: QuotaResult, { track, result, caseFile }: Ground): Part[] => {
  const kindOf = (organization: string | null) => caseFile.organizations.find(({ id }) => id === organization)?.kind
  const isIn = (organization: string | null) =>
    quota.cohort === 'all' || quota.cohort.includes(kindOf(organization) ?? '')
  const counted = [...quota.grades].map((grade) => ({
    grade,
    count: result.determinations.filter((one) => one.grade === grade && isIn(one.organization)).length,
  }))
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  if (total !== quota.actual) return [{ value: quota.actual, fill: plainFill, text: String(quota.actual) }]
  return counted.map(({ grade, count }) => ({
    value: count,
    fill: fillAt(
      track.scale.findIndex(({ id }) => id === grade),
      track.scale.length,
    ),
    text: String(count),
  }))
}

const quotaRows = (ground: Ground): { rows: Row[]; told: string; table: (string | number | null)[] }[] => {
  const { track, result, policy, caseFile, options } = ground
  const words = pictureWords(options)
  const context = { policy, caseFile, track: track.id }
  return result.quotas.map((quota) => {
    const name = track.quotas?.find(({ id }) => id === quota.id)?.label || quota.id
    const cohort =
      quota.cohort === 'all' ? null : quota.cohort.map((kind) => labelFor('kind', kind, context)).join(words.comma)
    const [first = 0, last = 0] = [quota.admissible[0], quota.admissible.at(-1)]
    const applies = quota.applies ?? 'holds'
    const off = applies === 'holds' ? undefined : words.quotaOff[applies]
    const isRun = quota.admissible.length === last - first + 1
    const allowed = off ?? (isRun ? words.admissible(first, last) : quota.admissible.join(words.comma))
    // A single number is shown as a mark around it.
    const [from, to] = first === last ? [Math.max(0, first - 0.12), first + 0.12] : [first, last]
    const band: Part[] = off
      ? []
      : [
          { value: from, fill: noFill },
          { value: to - from, fill: bandFill, frame: 'strong' },
        ]
    return {
      rows: [
        {
          label: words.quota(name, cohort),
          note: off ?? words.quotaActual(quota.actual, quota.met),
          strong: off === undefined && !quota.met,
          parts: actualParts(quota, ground),
        },
        { label: words.quotaBand, note: allowed, parts: band },
      ],
      told: explainQuota(quota, context, options),
      table: [words.quota(name, cohort), quota.actual, allowed],
    }
  })
}

/**
 * How many there are of each grade on a track, and beside it what each quota of the plan allows.
 *
 * @param appraisal - the result
 * @param policy - the plan it was made under, without readings applied
 * @param caseFile - the facts, for kinds of organizations
 * @param trackId - which track
 * @param options - language and words
 * @returns one picture; none where the track gives no grades
 * @throws MissingPackageError where the chart library (an optional dependency) is not installed
 * @example
 * ```ts
 * const [picture] = await gradesPictures(appraisal, wudingRiver2023, caseFile, 'upward')
 * picture?.title // => '上述：等次分布与比例要求'
 * ```
 */
export const gradesPictures = async (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  trackId: string,
  options: PictureOptions = {},
): Promise<Picture[]> =>
  drawCharts(outlineGrades(appraisal, applyReadings(policy, appraisal.readings), caseFile, trackId, options))

/** The same, not drawn yet; from the plan as it was read. */
export const outlineGrades = (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  trackId: string,
  options: PictureOptions,
): Undrawn[] => {
  const track = policy.tracks.find(({ id }) => id === trackId)
  const result = appraisal.tracks.find(({ id }) => id === trackId)
  if (!track || !result || track.tallyOnly || track.scale.length === 0 || result.determinations.length === 0) return []
  const words = pictureWords(options)
  const ground = { track, result, policy, caseFile, options }
  const grades = gradeRows(ground)
  const quotas = quotaRows(ground)
  const longest = Math.max(
    1,
    ...grades.map(({ count }) => count),
    ...quotas.flatMap(({ rows }) => rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))),
  )
  const step = niceStep(longest)
  const title = words.gradesTitle(track.label)
  const { headings } = words
  return [
    {
      id: options.id ?? 'grades',
      title,
      description: [
        words.gradesDescription(
          result.determinations.length,
          grades.map(({ label, count }) => words.gradeCount(label, count)),
        ),
        ...quotas.map(({ told }) => told),
      ].join(words.space),
      chart: {
        rows: [...grades.map(({ row }) => row), ...quotas.flatMap(({ rows }) => rows)],
        key: quotas.length > 0 ? [{ label: words.quotaBand, fill: bandFill }] : [],
        axis: { max: Math.ceil(longest / step) * step, step, unit: '', name: words.peopleAxis },
        lines: [],
      },
      table: {
        caption: title,
        columns: [headings.grade, headings.count, headings.share],
        rows: [...grades.map(({ label, count, share }) => [label, count, share]), ...quotas.map(({ table }) => table)],
      },
    },
  ]
}
