import type { DeterminationChange, Standing } from '../analyse/index.js'
import { explainStanding, labelFor } from '../explain/index.js'
import type { Outcome } from './outcome.js'

/** Somebody by name; on which track, where several are graded. */
export const whoOf = (
  { track, subject }: { track: string; subject: string },
  { plan, caseFile, texts }: Outcome,
): string => {
  const context = { policy: plan, caseFile, track }
  const name = labelFor('subject', subject, context)
  const known = name === subject && caseFile.committee?.secretary === subject ? texts.table.committeeSecretary : name
  const graded = plan.tracks.filter(({ tallyOnly }) => !tallyOnly)
  return graded.length > 1 ? `${labelFor('track', track, context)} ${known}` : known
}

/** How somebody stands, in words. */
export const standingText = (standing: Standing | null, track: string, { plan, language }: Outcome) =>
  explainStanding(standing, { policy: plan, track }, { language })

/** Whether it is another grade, or none, and not only less certain or more. */
export const isOther = (one: Standing | null, other: Standing | null) =>
  one?.grade !== other?.grade || one?.ungraded !== other?.ungraded || one?.later !== other?.later

/** Who stands otherwise, one after another; those whose grade is the same are counted. */
export const changesText = (changes: readonly DeterminationChange[], outcome: Outcome): string => {
  const { changes: words } = outcome.texts
  const others = changes.filter(({ from, to }) => isOther(from, to))
  const less = changes.length - others.length
  return words.list([
    ...others.map(({ from, to, ...one }) =>
      words.change(whoOf(one, outcome), standingText(from, one.track, outcome), standingText(to, one.track, outcome)),
    ),
    ...(less > 0 ? [words.statusOnly(less)] : []),
  ])
}
