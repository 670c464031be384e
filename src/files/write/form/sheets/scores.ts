import type { CaseFile } from '../../../../schema/case.js'
import type { Track } from '../../../../schema/track.js'
import { decimalValue } from '../cellValues.js'
import { type FormContext, wordOf } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'
import { subjectFields, subjectsOfTrack } from '../subjectFields.js'
import { labelsOf, ofTrack, rowsFor, trackPlan } from './trackSheet.js'

type Score = NonNullable<CaseFile['scores']>[number]

/** A row of scores: one for each component, and further rows where a component has several. */
type ScoreRow = { subject: string; values: ReadonlyMap<string, string> }

const scoreRows = (scores: readonly Score[]): ScoreRow[] => {
  const rows: { subject: string; values: Map<string, string> }[] = []
  for (const { subject, component, value } of scores) {
    const free = rows.find((row) => row.subject === subject && !row.values.has(component))
    if (free) free.values.set(component, value)
    else rows.push({ subject, values: new Map([[component, value]]) })
  }
  return rows
}

/** Scores that the office supplies, a column a component. */
export const scoreForm = (context: FormContext, track: Track): FormTable | null => {
  const { components } = labelsOf(context, track)
  const asked = components.ids.length > 0
  const scores = ofTrack(context, context.caseFile?.scores, track, asked)
  const entries = scores && scoreRows(scores)
  const limits = new Map(
    (track.score?.components ?? []).flatMap((one) => ('outOf' in one ? [[one.id, one.outOf]] : [])),
  )
  return formTable(context, {
    kind: 'scores',
    asked,
    ...trackPlan(context, track),
    fields: [
      ...subjectFields<ScoreRow>(context, { track, types: [], subjectOf: ({ subject }) => subject, entries }),
      ...components.ids.map(
        (id): FormField<ScoreRow> => ({
          field: id,
          header: wordOf(components, id),
          width: 16,
          input: 'number',
          prompt: 'score',
          asked: true,
          value: ({ values }) => {
            const value = values.get(id)
            return value === undefined ? null : decimalValue(value)
          },
          example: limits.get(id) ?? null,
        }),
      ),
      // Without a component of its own the sheet is known by these two.
      ...(['component', 'score'] as const).map(
        (field): FormField<ScoreRow> => ({
          field,
          width: 16,
          input: 'word',
          prompt: 'text',
          asked: !asked,
          value: () => null,
          example: null,
        }),
      ),
    ],
    entries,
    spare: rowsFor(track),
    blanks: subjectsOfTrack(context, track).map((subject) => ({ subject, values: new Map() })),
  })
}
