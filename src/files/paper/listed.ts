import { type Subject, subjectsOf } from '../../core/subjects.js'
import type { CaseFile } from '../../schema/case.js'
import type { Track } from '../../schema/track.js'

/** The subjects of a track in the order in which the roster has them, as offices seat and call them. */
export const listedOn = (track: Track, caseFile: CaseFile): Subject[] => {
  const { secretaries, organizations } = caseFile
  const places = new Map(
    (track.subjects === 'organizations' ? organizations : secretaries).map(({ id }, index) => [id, index]),
  )
  return subjectsOf(track, caseFile).sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}
