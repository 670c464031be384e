import type { RegionComparison, TrackRegions } from '../analyse/index.js'
import { explainFacts, explainStanding, labelFor } from '../explain/index.js'
import type { Policy } from '../schema/policy.js'
import type { Comparison } from './compared.js'
import type { Screen } from './outcome.js'
import { hanging, wrapText } from './textTable.js'

/** A track by its label in whichever plan has it. */
const trackLabel = (track: string, { before, after }: Comparison): string => {
  const label = labelFor('track', track, { policy: after })
  return label === track ? labelFor('track', track, { policy: before }) : label
}

/** Whether either plan grades anybody on a track. */
const isGraded = (track: string, { before, after }: Comparison): boolean =>
  [before, after].some(({ tracks }) => tracks.some(({ id, tallyOnly }) => id === track && !tallyOnly))

/** The votes of a tally. */
const votesText = (votes: Record<string, number>, policy: Policy, track: string, { texts }: Comparison): string => {
  const context = { policy, track }
  return texts.compare.tally(
    Object.entries(votes).map(([option, count]) => texts.compare.votes(labelFor('option', option, context), count)),
  )
}

const trackLines = (found: TrackRegions, ballots: number, compared: Comparison, { columns }: Screen): string[] => {
  const { before, after, texts, language } = compared
  const { compare } = texts
  const track = trackLabel(found.track, compared)
  const { tallies, underFacts, notCounted, complete } = found
  if (notCounted) return wrapText(compare.notCounted[notCounted](track, ballots), columns)
  const [ordinary] = underFacts.flatMap(({ facts }) => facts)
  const told = underFacts.flatMap(({ facts, changed, changes }, index) => {
    const [first, ...others] = facts
    // Of facts under which nothing changes only the ordinary ones are told one by one.
    if (!first || !ordinary || (index > 0 && changes.length === 0)) return []
    const under = compare.under(explainFacts(first, ordinary, { policy: before }, { language }), others.length)
    if (changes.length === 0) return wrapText(compare.unmoved({ track, ballots, tallies, under }), columns)
    return [
      ...wrapText(compare.counted({ track, ballots, tallies, changed, under }), columns),
      ...changes.flatMap(({ from, to, tallies: count, samples }) => [
        ...hanging(
          '  ',
          compare.change(
            explainStanding(from, { policy: before, track: found.track }, { language }),
            explainStanding(to, { policy: after, track: found.track }, { language }),
            count,
          ),
          columns,
        ),
        ...hanging(
          '    ',
          compare.samples(samples.map((one) => votesText(one, before, found.track, compared))),
          columns,
        ),
      ]),
    ]
  })
  const still = underFacts.slice(1).filter(({ changes }) => changes.length === 0)
  const count = still.reduce((sum, { facts }) => sum + facts.length, 0)
  return [
    ...told,
    ...(count > 0 ? wrapText(compare.otherFacts(count), columns) : []),
    ...(complete ? [] : wrapText(compare.incomplete, columns)),
  ]
}

/**
 * The tallies that two plans treat differently, track by track.
 *
 * @param regions - as they were counted
 * @param compared - the plans
 * @param screen - where
 * @returns the lines
 */
export const regionLines = (regions: RegionComparison, compared: Comparison, screen: Screen): string[] =>
  regions.tracks
    .filter(({ track }) => isGraded(track, compared))
    .flatMap((track) => trackLines(track, regions.ballots, compared, screen))
