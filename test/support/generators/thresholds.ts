import type { CaseFile } from '../../../src/schema/case.js'
import type { Comparison } from '../../../src/schema/condition.js'
import type { Policy } from '../../../src/schema/policy.js'
import { year } from './policies.js'

/** A case in which the votes of one rule are one below, exactly at, or one above its limit. */
export interface BoundaryCase {
  track: string
  rule: string
  position: 'below' | 'at' | 'above'
  /** What the operator's name says of that position. */
  holds: boolean
  caseFile: CaseFile
  subject: string
}

/** The limit as votes of voters: a whole number of both, at least one voter for each part of the limit. */
function exactly(limit: string): { votes: number; voters: number } {
  const [top = '0', bottom = '1'] = limit.replace('%', '').split('/')
  const decimals = top.split('.')[1]?.length ?? 0
  const voters = Number(bottom) * 10 ** decimals * (limit.endsWith('%') ? 100 : 1)
  return { votes: Number(top.replace('.', '')), voters }
}

const holdsAt = (comparison: Comparison, position: BoundaryCase['position']) =>
  (comparison.over !== undefined && position === 'above') ||
  (comparison.atLeast !== undefined && position !== 'below') ||
  (comparison.under !== undefined && position === 'below') ||
  (comparison.atMost !== undefined && position !== 'above')

/**
 * For every rule that compares one share of the ballots (summed, without voter classes): a case below, at and above
 * its limit. Every base is the same number, so that it does not matter which one the rule asks for.
 */
export function boundaryCases(policy: Policy): BoundaryCase[] {
  return policy.tracks.flatMap((track) =>
    (track.rules ?? []).flatMap(({ id, when }) => {
      if (!('share' in when) || when.combine === 'any' || track.ballot.classes || track.subjects !== 'secretaries')
        return []
      const valid = track.ballot.options.filter((option) => option.valid !== false).map((option) => option.id)
      const inside = when.share.find((option) => valid.includes(option))
      const outside = valid.find((option) => !when.share.includes(option))
      if (inside === undefined || outside === undefined) return []
      const { votes, voters } = exactly(when.over ?? when.atLeast ?? when.under ?? when.atMost ?? '')
      return (['below', 'at', 'above'] as const).flatMap((position, index): BoundaryCase[] => {
        const given = votes + index - 1
        if (given < 0 || given > voters) return []
        const counts = Object.fromEntries(
          track.ballot.options.map((option) => [
            option.id,
            option.id === inside ? given : option.id === outside ? voters - given : 0,
          ]),
        )
        const tally = { track: track.id, subject: 's01', counts, blank: 0, spoiled: 0, issued: voters }
        const caseFile: CaseFile = {
          year,
          organizations: [{ id: 'o01', name: 'o01' }],
          secretaries: [{ id: 's01', name: 's01', organization: 'o01' }],
          meeting: { due: voters, present: voters },
          tallies: [tally],
        }
        return [{ track: track.id, rule: id, position, holds: holdsAt(when, position), caseFile, subject: 's01' }]
      })
    }),
  )
}
