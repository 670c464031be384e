import { labelFor } from '../../../explain/index.js'
import { blank, headRow, left } from '../cells.js'
import { listedOn } from '../listed.js'
import type { Paper, PaperBlock, PaperRow } from '../paper.js'
import type { PaperContext } from '../paperContext.js'
import { personOf } from '../person.js'

/** Lines for a role of which the case does not say how many come. */
const openLines = 10

const tableOf = (rows: readonly PaperRow[], { words: { headings } }: PaperContext): PaperBlock => ({
  kind: 'table',
  widths: [14, 30, 58, 34, 20],
  size: 14,
  head: [headRow([headings.number, headings.name, headings.post, headings.signature, headings.remark], 10)],
  rows,
})

const rowOf = (number: number, name: string, post: string): PaperRow => ({
  cells: [{ text: String(number) }, { text: name }, left(post), blank(), blank()],
  height: 10,
})

/**
 * The sign-in sheet of the meeting: who debriefs by name, then a table for each role of the plan.
 *
 * @param all - plan and roster
 * @returns the paper; none of its parts where the plan names neither
 */
export const signInPaper = (all: PaperContext): Paper => {
  const { policy, caseFile, words, context } = all
  const { title, meeting, secretaries } = words.signIn
  const people = policy.tracks
    .filter((track) => track.subjects === 'secretaries')
    .flatMap((track) => listedOn(track, caseFile))
  const debriefing = [...new Map(people.map((one) => [one.id, one])).values()].map(({ id, organization }, index) => {
    const person = personOf(all, { subject: id, organization: organization?.id ?? null })
    return rowOf(index + 1, person.name, person.organization)
  })
  const roles = (policy.attendance ?? []).map(({ role }) => {
    const expected = caseFile.meeting?.attendees?.find((one) => one.role === role)?.count ?? openLines
    const rows = Array.from({ length: Math.max(1, expected) }, (_, index) => rowOf(index + 1, '', ''))
    return { name: labelFor('role', role, context), rows }
  })
  const groups = [...(debriefing.length > 0 ? [{ name: secretaries, rows: debriefing }] : []), ...roles]
  const blocks: PaperBlock[] = [
    { kind: 'title', text: title(all.year) },
    { kind: 'line', text: meeting(caseFile.meeting?.date === undefined ? null : all.day(caseFile.meeting.date)) },
    ...groups.flatMap(({ name, rows }, index): PaperBlock[] => [
      { kind: 'heading', level: 1, text: `${words.numbers.section(index + 1)}${name}` },
      tableOf(rows, all),
    ]),
  ]
  return all.paper('sign-in', { title: title(all.year), parts: groups.length > 0 ? [{ name: null, blocks }] : [] })
}
