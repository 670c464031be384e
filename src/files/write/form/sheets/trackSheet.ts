import type { Track } from '../../../../schema/track.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import type { FormField } from '../formTable.js'

/** The entries of a list that are on a track; undefined where there is no list, or they are all on tracks that ask for it. */
export const ofTrack = <Entry extends { track?: string | undefined }>(
  { policy }: FormContext,
  list: readonly Entry[] | undefined,
  { id }: Track,
  asked: boolean,
): Entry[] | undefined => {
  const own = list?.filter((entry) => (entry.track ?? policy.tracks[0]?.id) === id)
  return asked || own?.length !== 0 || list?.length === 0 ? own : undefined
}

/** One row is enough where one person is rated. */
export const rowsFor = ({ subjects }: Track): number | undefined =>
  subjects === 'committee-secretary' ? 12 : undefined

export const trackPlan = ({ policy, labels }: FormContext, track: Track) => ({
  track: policy.tracks.length > 1 ? track.label : undefined,
  trackLine: wordOf(labels.tracks, track.id),
})

export const labelsOf = ({ labels }: FormContext, { id }: Track) => {
  const own = labels.byTrack.get(id)
  if (!own) throw new Error(`unknown track: ${id}`)
  return own
}

export const classField = <Entry extends { class?: string | undefined }>(
  context: FormContext,
  track: Track,
  about: boolean,
): FormField<Entry> => {
  const { classes } = labelsOf(context, track)
  const words = wordsOf(classes)
  return {
    field: 'class',
    width: 12,
    input: 'word',
    choice: { words },
    prompt: 'pick',
    asked: classes.ids.length > 0,
    about,
    value: (entry) => (entry.class === undefined ? null : wordOf(classes, entry.class)),
    example: words[0] ?? null,
  }
}
