import type { Judgement } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { eachRow, given } from './eachRow.js'
import { findSubject } from './subject.js'
import type { Table } from './table.js'

/**
 * Reads what the committee decided.
 *
 * @param table - The sheet.
 * @param context - Policy and roster.
 * @returns The judgements; what a row leaves empty is not decided.
 */
export const readJudgements = (table: Table, context: ReadContext): Judgement[] =>
  eachRow(table, context, (reader) => {
    const subject = findSubject(table, reader, context)
    const labels = subject && context.labels.byTrack.get(subject.track.id)
    const rest = given({
      strengths: reader.points('strengths'),
      problems: reader.points('problems'),
      serious: reader.yes('serious'),
      reason: reader.text('reason'),
      rectifyBy: reader.day('rectifyBy', 'day-ahead'),
    })
    if (!subject || !labels) return undefined
    const grade = reader.label('grade', labels.grades, 'unknown-grade')
    if (grade === undefined && Object.keys(rest).length === 0) return undefined
    return { track: subject.track.id, subject: subject.id, ...given({ grade }), ...rest }
  })
