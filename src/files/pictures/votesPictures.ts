import { compareRatios, type Ratio } from '../../core/ratio.js'
import { applyReadings } from '../../core/readings.js'
import { shareOf } from '../../core/share.js'
import { labelFor } from '../../explain/index.js'
import { limitPercent, percentText } from '../../explain/numbers.js'
import type { Appraisal, Determination } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Base } from '../../schema/condition.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { drawCharts } from './drawChart.js'
import { fillAt, restFill } from './fills.js'
import type { Part, Picture, Row, Undrawn } from './picture.js'
import { type PictureOptions, pagesOf, pictureWords } from './pictureOptions.js'
import { optionOrder, type ShareLimit, shareLimits } from './shareLimits.js'
import { subjectsOf } from './subjectsOf.js'

const holds: Record<ShareLimit['operator'], (comparison: number) => boolean> = {
  over: (comparison) => comparison > 0,
  atLeast: (comparison) => comparison >= 0,
  under: (comparison) => comparison < 0,
  atMost: (comparison) => comparison <= 0,
}

/** Limits that can stand in one picture: of the same base, with the bars beginning at the same end. */
interface Group {
  base: Base
  /** Option ids in the order of the bars' parts. */
  order: string[]
  limits: ShareLimit[]
}

const groupsOf = (track: Track): Group[] => {
  const all = optionOrder(track.ballot)
  const invalid = track.ballot.options.filter(({ valid }) => valid === false).map(({ id }) => id)
  const worstFirst = [...all.filter((option) => !invalid.includes(option)).reverse(), ...invalid]
  const orderOf = ({ from, options }: ShareLimit) => {
    if (from === 'best') return all
    return from === 'worst' ? worstFirst : [...options, ...all.filter((option) => !options.includes(option))]
  }
  const groups = new Map<string, Group>()
  for (const limit of shareLimits(track)) {
    const order = orderOf(limit)
    const key = JSON.stringify([limit.base, order])
    const group = groups.get(key) ?? { base: limit.base, order, limits: [] }
    groups.set(key, { ...group, limits: [...group.limits, limit] })
  }
  return groups.size > 0 ? [...groups.values()] : [{ base: track.base, order: all, limits: [] }]
}

const percentage = ({ numerator, denominator }: Ratio): number =>
  Number((numerator * 1_000_000n) / denominator) / 10_000

const undrawnVotes = (
  track: Track,
  determinations: readonly Determination[],
  { base, order, limits }: Group,
  { policy, caseFile, options, id }: { policy: Policy; caseFile: CaseFile; options: PictureOptions; id: string },
): Undrawn[] => {
  const words = pictureWords(options)
  const context = { policy, caseFile, track: track.id }
  const all = track.ballot.options
  const labelOf = (option: string) => labelFor('option', option, context)
  const fillOf = (option: string) =>
    fillAt(
      all.findIndex((one) => one.id === option),
      all.length,
    )
  const named = limits.some((limit) =>
    limit.options.some((option) => all.find(({ id: one }) => one === option)?.valid === false),
  )
  const shown = order.filter(
    (option) => base !== 'valid' || named || all.find((one) => one.id === option)?.valid !== false,
  )
  const baseName = words.bases[base]
  const weighted = track.ballot.classes !== undefined && base === 'valid'

  const told = determinations.map((determination) => {
    const share = (of: string[]) => shareOf(track, { tally: determination.tally, missing: [] }, of, base)
    const parts = shown.map((option) => ({ option, ...share([option]) }))
    const tested = limits.map((limit) => {
      const found = share(limit.options)
      return { found, beyond: found.value !== null && holds[limit.operator](compareRatios(found.value, limit.limit)) }
    })
    const total = parts.reduce((sum, { value }) => sum + (value ? percentage(value) : 0), 0)
    const known = parts.every(({ value }) => value !== null)
    const [name, organization] = subjectsOf(determination, context, words)
    const first = tested[0]?.found
    const note = !known
      ? determination.tally[base] === 0
        ? words.noVotes
        : words.absent
      : first?.value && limits[0]
        ? first.weighted
          ? percentText(first.value, limits[0].limit)
          : words.shareNote(first.votes ?? 0, first.base ?? 0, percentText(first.value, limits[0].limit))
        : `${determination.tally[base] ?? words.absent}`
    const bars: Part[] = parts.map(({ option, value, votes }) => ({
      value: value ? percentage(value) : 0,
      fill: fillOf(option),
      ...(votes !== null && { text: String(votes) }),
    }))
    const rest = known && base !== 'valid' && total < 99.999 ? [{ value: 100 - total, fill: restFill }] : []
    const row: Row = {
      label: words.person(name, organization),
      note,
      strong: tested.some(({ beyond }) => beyond),
      parts: [...bars, ...rest],
    }
    return { determination, name, organization, parts, tested, row, total }
  })

  const limitLabel = ({ options: of, limit }: ShareLimit) => words.limit(of.map(labelOf), limitPercent(limit))
  const pages = pagesOf(told, options.rows)
  return pages.map((page, index) => {
    const beyond = limits.map(({ options: of, operator, limit }, place) =>
      words.beyond({
        options: of.map(labelOf),
        operator,
        limit: limitPercent(limit),
        people: page.flatMap(({ name, tested }) => {
          const { found, beyond: isBeyond = false } = tested[place] ?? {}
          return isBeyond && found?.value ? [{ name, share: percentText(found.value, limit) }] : []
        }),
      }),
    )
    const title = words.part(words.votesTitle(track.label), index + 1, pages.length)
    return {
      id: pages.length > 1 ? `${id}-${index + 1}` : id,
      title,
      description: [
        words.votesDescription({
          people: page.length,
          base: weighted ? words.weightedShare : baseName,
          options: shown.map(labelOf),
        }),
        ...(limits.length > 0 ? beyond : [words.noLimit]),
      ].join(words.space),
      chart: {
        rows: page.map(({ row }) => row),
        key: [
          ...shown.map((option) => ({ label: labelOf(option), fill: fillOf(option) })),
          ...(base === 'valid' ? [] : [{ label: words.others, fill: restFill }]),
        ],
        axis: {
          max: Math.max(100, Math.ceil(Math.max(...page.map(({ total }) => total)) / 20) * 20),
          step: 20,
          unit: '%',
          name: weighted ? words.weightedShare : words.shareOf(baseName),
        },
        noteHeading: limits[0] ? words.shareHeading(limits[0].options.map(labelOf)) : baseName,
        lines: limits.map((limit) => ({ at: percentage(limit.limit), label: limitLabel(limit) })),
      },
      table: {
        caption: title,
        columns: [
          words.headings.secretary,
          words.headings.organization,
          ...shown.map(labelOf),
          baseName,
          ...limits.map(limitLabel),
        ],
        rows: page.map(({ determination, name, organization, parts, tested }) => [
          name,
          organization,
          ...parts.map(({ votes }) => votes),
          determination.tally[base],
          ...tested.map(({ found, beyond: over }, place) => {
            const limit = limits[place]?.limit
            return found.value && limit ? `${percentText(found.value, limit)}${over ? ' ▲' : ''}` : null
          }),
        ]),
      },
    }
  })
}

/**
 * The votes of everybody on a track as stacked bars, with the lines that the plan draws across them: the limits of its
 * rules, none where it has none. A long list goes on in further pictures; limits that are counted from the other end of
 * the ballot, or of other ballots, have pictures of their own.
 *
 * @param appraisal - the result
 * @param policy - the plan it was made under, without readings applied
 * @param caseFile - the facts, for names
 * @param trackId - which track
 * @param options - language, words, rows in one picture
 * @returns the pictures; none where the track has no options to be ticked
 * @throws MissingPackageError where the chart library (an optional dependency) is not installed
 * @example
 * ```ts
 * const [picture] = await votesPictures(appraisal, wudingRiver2023, caseFile, 'upward')
 * picture?.title // => '上述：各参评对象得票构成'
 * ```
 */
export const votesPictures = async (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  trackId: string,
  options: PictureOptions = {},
): Promise<Picture[]> =>
  drawCharts(outlineVotes(appraisal, applyReadings(policy, appraisal.readings), caseFile, trackId, options))

/** The same, not drawn yet; from the plan as it was read. */
export const outlineVotes = (
  appraisal: Appraisal,
  policy: Policy,
  caseFile: CaseFile,
  trackId: string,
  options: PictureOptions,
): Undrawn[] => {
  const track = policy.tracks.find(({ id }) => id === trackId)
  const result = appraisal.tracks.find(({ id }) => id === trackId)
  if (!track || !result || track.ballot.options.length === 0 || result.determinations.length === 0) return []
  const groups = groupsOf(track)
  return groups.flatMap((group, index) => {
    const id = [options.id ?? 'votes', ...(groups.length > 1 ? [String(index + 1)] : [])].join('-')
    return undrawnVotes(track, result.determinations, group, { policy, caseFile, options, id })
  })
}
