import { type SheetKindName, sheetKinds } from '../files/index.js'
import type { CliTexts } from './texts/texts.js'

/** Which sheet, and which column of it, supplies an input. */
const sheetsOf = new Map<string, [SheetKindName, string?]>([
  ['ballots', ['ballots']],
  ['tallies', ['tallies']],
  ['tallies.issued', ['tallies', 'issued']],
  ['tallies.returned', ['tallies', 'returned']],
  ['votes', ['ballots']],
  ['meeting', ['meeting']],
  ['meeting.present', ['meeting', 'present']],
  ['meeting.due', ['meeting', 'due']],
  ['meeting.attendees', ['attendees']],
  ['organizations', ['roster']],
  ['organizations.kind', ['roster', 'kind']],
  ['secretaries', ['roster']],
  ['secretaries.since', ['roster', 'since']],
  ['incidents', ['incidents']],
  ['incidents.on', ['incidents', 'on']],
  ['judgements', ['judgements']],
  ['judgements.grade', ['judgements', 'grade']],
  ['judgements.serious', ['judgements', 'serious']],
  ['scores', ['scores']],
  ['history', ['history']],
  ['comments', ['comments']],
  ['reports', ['reports']],
  ['reports.submittedOn', ['reports', 'submittedOn']],
  ['reports.reviewedOn', ['reports', 'reviewedOn']],
  ['reports.topics', ['reports', 'topics']],
  ['reports.compulsory', ['reports', 'compulsory']],
  ['reports.problems', ['reports', 'problems']],
  ['reports.problemProportion', ['reports', 'problemProportion']],
  ['reports.answersLastYear', ['reports', 'answersLastYear']],
  ['reports.onBehalfOfOrganization', ['reports', 'onBehalf']],
  ['visits', ['visits']],
  ['events', ['events', 'event']],
  ['annualResults', ['annual-results']],
  ['rectification', ['rectification']],
  ['handedDown', ['handed-down']],
  ['committee', ['meeting', 'committeeName']],
])

/** Lists where "none" is an answer, given by a sheet with a header and no row. */
const mayBeEmpty = new Set(['incidents', 'events', 'visits', 'comments', 'history'])

/**
 * Tells how an input that is missing can be supplied.
 *
 * @param input - name of the input, as alerts name it
 * @param texts - the language
 * @returns a phrase
 */
export const howToSupply = (input: string, { supply }: CliTexts): string => {
  if (input === 'meeting.date') return supply.meeting
  if (input === 'workdays') return supply.workdays
  // A fact has a column, or a line, that bears its name.
  const [, whose, fact] = /^(committee\.)?attributes\.(.+)$/su.exec(input) ?? []
  if (fact !== undefined) {
    const own = sheetKinds.find(({ kind }) => kind === (whose === undefined ? 'roster' : 'meeting'))
    return supply.sheet(own?.label ?? '', whose === undefined ? fact : `党委情况：${fact}`)
  }
  const [kindName, field] = sheetsOf.get(/^(scores|events)\./.exec(input)?.[1] ?? input) ?? []
  const kind = sheetKinds.find((one) => one.kind === kindName)
  if (!kind) return supply.caseFile
  const column = field === undefined ? undefined : kind.fields[field]?.[0]
  return mayBeEmpty.has(input) ? supply.emptySheet(kind.label) : supply.sheet(kind.label, column)
}
