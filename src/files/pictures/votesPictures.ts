import { applyReadings } from '../../core/readings.js'
import { labelFor } from '../../explain/index.js'
import { limitPercent, percentText } from '../../explain/numbers.js'
import type { Appraisal, Determination } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Track } from '../../schema/track.js'
import { drawCharts } from './drawChart.js'
import { fillAt, outsideFill, restFill } from './fills.js'
import type { Picture, Undrawn } from './picture.js'
import { type PictureOptions, pagesOf, pictureWords } from './pictureOptions.js'
import type { ShareLimit } from './shareLimits.js'
import { type VoteGroup, voteGroups } from './voteGroups.js'
import { percentage, voteRow } from './voteRow.js'

const undrawnVotes = (
  track: Track,
  determinations: readonly Determination[],
  { base, order, limits }: VoteGroup,
  { policy, caseFile, options, id }: { policy: Policy; caseFile: CaseFile; options: PictureOptions; id: string },
): Undrawn[] => {
  const words = pictureWords(options)
  const context = { policy, caseFile, track: track.id }
  const all = track.ballot.options
  const labelOf = (option: string) => labelFor('option', option, context)
  const valid = all.filter((option) => option.valid !== false)
  const fillOf = (option: string) => {
    const place = valid.findIndex((one) => one.id === option)
    return place < 0 ? outsideFill : fillAt(place, valid.length)
  }
  const named = limits.some((limit) =>
    limit.options.some((option) => all.find(({ id: one }) => one === option)?.valid === false),
  )
  const shown = order.filter(
    (option) => base !== 'valid' || named || all.find((one) => one.id === option)?.valid !== false,
  )
  const baseName = words.bases[base]
  const weighted = track.ballot.classes !== undefined && base === 'valid'

  const ground = { track, group: { base, order, limits }, shown, fillOf, words, context }
  const told = determinations.map((determination) => voteRow(determination, ground))
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
          base: weighted ? words.weightedBase : baseName,
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
        noteHeading: !limits[0]
          ? baseName
          : limits.length > 1
            ? words.sharesHeading
            : words.shareHeading(limits[0].options.map(labelOf)),
        lines: limits.map((limit, place) => ({
          at: percentage(limit.limit),
          label: limits.length > 1 ? words.numbered(place + 1, limitLabel(limit)) : limitLabel(limit),
        })),
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
        rows: page.map(({ determination, name, organization, votes, tested }) => [
          name,
          organization,
          ...votes,
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
 * @returns the pictures; none where the track has no options to be ticked, or does without ballots
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
  // A plan that does without ballots has no votes to be shown, and lacks none.
  if (track.ballot.optional && result.determinations.every(({ tally }) => tally.counts === null)) return []
  const groups = voteGroups(track)
  return groups.flatMap((group, index) => {
    const id = [options.id ?? 'votes', ...(groups.length > 1 ? [String(index + 1)] : [])].join('-')
    return undrawnVotes(track, result.determinations, group, { policy, caseFile, options, id })
  })
}
