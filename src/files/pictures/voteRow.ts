import { compareRatios, type Ratio } from '../../core/ratio.js'
import { type Share, shareOf } from '../../core/share.js'
import type { ExplainContext } from '../../explain/index.js'
import { percentText } from '../../explain/numbers.js'
import type { Determination } from '../../schema/appraisal.js'
import type { Track } from '../../schema/track.js'
import { restFill } from './fills.js'
import type { Fill, Part, Row } from './picture.js'
import type { ShareLimit } from './shareLimits.js'
import { subjectsOf } from './subjectsOf.js'
import type { VoteGroup } from './voteGroups.js'
import type { PictureWords } from './words/pictureWords.js'

const holds: Record<ShareLimit['operator'], (comparison: number) => boolean> = {
  over: (comparison) => comparison > 0,
  atLeast: (comparison) => comparison >= 0,
  under: (comparison) => comparison < 0,
  atMost: (comparison) => comparison <= 0,
}

/** As the axis counts: 100 is the whole. */
export const percentage = ({ numerator, denominator }: Ratio): number =>
  Number((numerator * 1_000_000n) / denominator) / 10_000

/** How somebody stands to one limit of the plan. */
interface Tested {
  found: Share
  /** Whether the limit's comparison holds. */
  beyond: boolean
}

/** What stands at the right of a bar: the share that the line is about; of several lines each by its number. */
const noteOf = (tested: readonly Tested[], limits: readonly ShareLimit[], words: PictureWords): string => {
  const told = tested.flatMap(({ found: { value, votes, base, weighted }, beyond }, index) => {
    const limit = limits[index]?.limit
    if (!value || !limit) return []
    const share = percentText(value, limit)
    if (limits.length > 1) return [words.numbered(index + 1, `${share}${beyond ? '▲' : ''}`)]
    return [weighted ? share : words.shareNote(votes ?? 0, base ?? 0, share)]
  })
  return told.join(' ')
}

/** The votes of one person, as a bar and in numbers. */
export interface VoteRow {
  determination: Determination
  name: string
  organization: string
  /** In the order of the bar's parts. */
  votes: (number | null)[]
  /** In the order of the limits. */
  tested: Tested[]
  row: Row
  /** Length of the bar. */
  total: number
}

/** What every row of one picture is made with. */
export interface VoteRowGround {
  track: Track
  group: VoteGroup
  /** Option ids in the order of the bar's parts. */
  shown: readonly string[]
  fillOf: (option: string) => Fill
  words: PictureWords
  context: ExplainContext
}

/**
 * The votes of one person, as a bar and in numbers.
 *
 * @param determination - the result
 * @param ground - what every row of the picture is made with
 * @returns the row
 */
export const voteRow = (
  determination: Determination,
  { track, group: { base, limits }, shown, fillOf, words, context }: VoteRowGround,
): VoteRow => {
  const share = (of: string[]) => shareOf(track, { tally: determination.tally, missing: [] }, of, base)
  const parts = shown.map((option) => ({ option, ...share([option]) }))
  const tested = limits.map((limit) => {
    const found = share(limit.options)
    return { found, beyond: found.value !== null && holds[limit.operator](compareRatios(found.value, limit.limit)) }
  })
  const total = parts.reduce((sum, { value }) => sum + (value ? percentage(value) : 0), 0)
  const known = parts.every(({ value }) => value !== null)
  const [name, organization] = subjectsOf(determination, context, words)
  const note = known
    ? noteOf(tested, limits, words) || String(determination.tally[base])
    : determination.tally[base] === 0
      ? words.noVotes
      : words.absent
  const bars: Part[] = parts.map(({ option, value, votes }) => ({
    value: value ? percentage(value) : 0,
    fill: fillOf(option),
    ...(votes !== null && { text: String(votes) }),
  }))
  const rest = known && base !== 'valid' && total < 99.999 ? [{ value: 100 - total, fill: restFill }] : []
  const row: Row = {
    label: words.person(name, organization),
    note,
    // Of several limits each tells for itself who is beyond it.
    strong: limits.length === 1 && tested.some(({ beyond }) => beyond),
    parts: [...bars, ...rest],
  }
  return { determination, name, organization, votes: parts.map(({ votes }) => votes), tested, row, total }
}
