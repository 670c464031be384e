import type { Appraisal, Determination } from '../../schema/appraisal.js'
import type { Track } from '../../schema/track.js'
import type { PaperContext } from './paperContext.js'

/** What papers on a result are made from. */
export interface ResultPaperContext extends PaperContext {
  appraisal: Appraisal
}

/** One track of the plan with its results. */
export interface TrackResults {
  track: Track
  result: Appraisal['tracks'][number]
  /** Label of the track, where it tells something: where the plan grades on several. */
  name: string | null
}

/** The tracks that end in a grade, with their results, in the plan's order. */
export const gradedTracks = ({ policy, appraisal }: ResultPaperContext): TrackResults[] => {
  const found = policy.tracks.flatMap((track) => {
    const result = track.tallyOnly ? undefined : appraisal.tracks.find(({ id }) => id === track.id)
    return result ? [{ track, result }] : []
  })
  return found.map((one) => ({ ...one, name: found.length > 1 ? one.track.label : null }))
}

/** Whether a result can be announced: the grade, or that there is none, depends on nothing more. */
export const isSettled = ({ status }: Determination): boolean => status !== 'provisional'

/** Whether something other than the plan's first proposal led to the grade. */
export const isNotable = ({ reasons, status }: Determination): boolean =>
  status !== 'graded' ||
  reasons.some(
    (reason) =>
      reason.kind === 'quota' ||
      reason.kind === 'judgement' ||
      (reason.kind === 'rule' && reason.outcome === 'holds' && !('permits' in reason.effect)),
  )

/** The result with nothing left in it that is not certain, so that a letter tells facts alone. */
export const certainOf = (appraisal: Appraisal): Appraisal => ({
  ...appraisal,
  streaks: appraisal.streaks.filter(({ answer }) => answer === 'certain'),
  tracks: appraisal.tracks.map((track) => ({
    ...track,
    determinations: track.determinations.map((one) => ({
      ...one,
      missing: [],
      consequences: one.consequences.filter(({ outcome }) => outcome === 'holds'),
    })),
  })),
})
