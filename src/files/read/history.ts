import type { CaseFile } from '../../schema/case.js'
import type { ReadContext } from './context.js'
import { readYear } from './dates.js'
import { eachRow, given } from './eachRow.js'
import { indexLabels, type LabelIndex } from './labels.js'
import { labelKey } from './normalise.js'
import type { RowReader } from './rowReader.js'
import { findOrganization } from './subject.js'
import type { Table } from './table.js'

type Entry = NonNullable<CaseFile['history']>[number]

/** The word to write where none was given. */
export const notGradedWord = '未定等次'

const notGraded = new Set(
  [notGradedWord, '不定等次', '未评定', '未评定等次', '未参加', '未参加评定', '不确定等次', '未定', '不评'].map(
    labelKey,
  ),
)

/**
 * The grades that a history speaks of: those of the tracks that rate secretaries or organizations.
 *
 * @param context - The policy.
 * @returns The index of their words.
 */
export const historyGrades = (context: Pick<ReadContext, 'policy'>): LabelIndex => {
  const graded = context.policy.tracks.filter((track) => track.subjects !== 'committee-secretary')
  return indexLabels((graded.length > 0 ? graded : context.policy.tracks).flatMap(({ scale }) => scale))
}

/** The id where the name is the present secretary's; otherwise the name stays as text. */
const secretaryOf = (reader: RowReader, organization: string, context: ReadContext): string | undefined => {
  const code = reader.word('secretaryCode')
  if (code !== undefined) return code
  const name = reader.word('secretary')
  if (name === undefined || !context.people) return name
  const [own] = context.people.secretariesNamed(name, organization)
  if (own) return own.id
  const elsewhere = context.people.secretariesNamed(name)
  if (elsewhere.length > 0) {
    const organizations = elsewhere.map(
      (one) => context.people?.organizations.find(({ id }) => id === one.organization)?.name ?? '',
    )
    reader.fault('secretary', 'same-name', { severity: 'info', found: name, params: { organizations } })
  }
  return name
}

/**
 * Reads the grades of earlier years: one row a year, or one column a year.
 *
 * @param table - The sheet.
 * @param context - Policy and roster; the organization must be known, an earlier secretary need not be.
 * @returns The entries; grade null where the sheet says that none was given that year.
 */
export const readHistory = (table: Table, context: ReadContext): Entry[] => {
  const grades = historyGrades(context)
  const yearColumns = table.columns.flatMap((column) =>
    column.meaning?.is === 'year' ? [{ column, year: column.meaning.year }] : [],
  )
  const gradeOf = (reader: RowReader, at: Parameters<RowReader['fault']>[0], text: string) => {
    if (notGraded.has(labelKey(text))) return null
    const grade = grades.find(text)
    if (grade !== undefined) return grade
    // Another plan has its own grades; what they mean is read by that plan.
    const policy = reader.word('policy')
    const foreign = policy !== undefined && policy !== context.policy.id
    reader.fault(at, 'unknown-grade', {
      found: text,
      expected: `${grades.expected}、未定等次`,
      ...(foreign && { severity: 'warning' }),
    })
    return foreign ? text : undefined
  }
  const entries = (reader: RowReader): Entry[] => {
    if (!reader.word('organization') && !reader.word('organizationCode')) reader.fault('organization', 'missing-value')
    const organization = findOrganization(reader, context)
    const about = {
      ...given({
        secretary: organization && secretaryOf(reader, organization.id, context),
        policy: reader.word('policy'),
        review: reader.count('review'),
      }),
    }
    const entry = (year: number, grade: string | null | undefined): Entry[] =>
      organization && grade !== undefined ? [{ year, organization: organization.id, grade, ...about }] : []
    if (yearColumns.length > 0) {
      return yearColumns.flatMap(({ column, year }) => {
        const text = reader.row.cells[column.index]?.text.trim()
        return text ? entry(year, gradeOf(reader, column, text)) : []
      })
    }
    const written = reader.needed('year')
    const year = written === undefined ? null : readYear(written)
    if (written !== undefined && year === null) reader.fault('year', 'wrong-year', { found: written, expected: 'YYYY' })
    const text = reader.needed('grade')
    const grade = text === undefined ? undefined : gradeOf(reader, 'grade', text)
    return year === null ? [] : entry(year, grade)
  }
  return eachRow(table, context, entries).flat()
}
