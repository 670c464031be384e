import { committeeId } from '../../../read/committee.js'
import { sheetKind } from '../../../read/headers.js'
import { dayValue, factValue, textValue, yesNo } from '../cellValues.js'
import type { FormContext } from '../formContext.js'
import type { FormLine, FormLines, FormValue } from '../formSheet.js'
import { committeeSecretaryName } from '../subjectFields.js'

const { fields } = sheetKind('meeting')

/** The lines on facts about the committee that the plan asks for, or the case has. */
const factLines = ({ caseFile, needs, labels, words }: FormContext): FormLine[] => {
  const attributes = caseFile?.committee?.attributes ?? {}
  const needed = needs.facts.committee
  const names = new Set([...needed.map(({ name }) => name), ...Object.keys(attributes)])
  return [...names].flatMap((name): FormLine[] => {
    if (!labels.attributes.ids.includes(name)) return []
    const values = needed.find((one) => one.name === name)?.values ?? []
    const choice = values.every((value) => typeof value === 'boolean')
      ? values.length > 0
        ? yesNo
        : undefined
      : { words: values.map((value) => String(factValue(value))) }
    const value = Object.hasOwn(attributes, name) ? factValue(attributes[name]) : null
    const hint = words.hints.fact
    return [{ label: `党委情况：${name}`, value, hint, input: 'any', choice, open: true, prompt: words.prompts.fact }]
  })
}

/**
 * The meeting and the committee: a line for each.
 *
 * @param context - the plan and what is known
 * @returns the sheet
 */
export const meetingForm = (context: FormContext): FormLines => {
  const { caseFile, year, words, policy } = context
  const { committee, meeting } = caseFile ?? {}
  const hasOwnTrack = policy.tracks.some(({ subjects }) => subjects === 'committee-secretary')
  const secretary = caseFile ? committeeSecretaryName(caseFile) : null
  const isNamed = committee?.name !== undefined || committee?.secretary !== undefined
  const codes = {
    committee: committee && (committee.id !== committeeId || !isNamed) ? committee.id : null,
    secretary: committee?.secretary === secretary ? null : (committee?.secretary ?? null),
  }
  const line = (
    field: string,
    value: FormValue,
    hint: keyof typeof words.hints,
    input: FormLine['input'],
  ): FormLine => {
    const prompt = words.hints[hint]
    return { label: words.heading(fields[field]?.[0] ?? field), value, hint: prompt, input, prompt }
  }
  return {
    shape: 'lines',
    kind: 'meeting',
    name: words.sheets.meeting,
    title: words.title(year, words.sheets.meeting),
    lines: [],
    headings: words.lineHeadings,
    entries: [
      line('year', year, 'year', 'year'),
      line('committeeName', textValue(committee?.name), 'committee', 'word'),
      ...(codes.committee === null ? [] : [line('committeeCode', codes.committee, 'code', 'word')]),
      ...(hasOwnTrack || secretary !== null
        ? [line('committeeSecretary', secretary, 'committeeSecretary', 'word')]
        : []),
      ...(codes.secretary === null ? [] : [line('committeeSecretaryCode', codes.secretary, 'code', 'word')]),
      line('date', dayValue(meeting?.date), 'date', 'day'),
      line('due', meeting?.due ?? null, 'due', 'count'),
      line('present', meeting?.present ?? null, 'present', 'count'),
      ...factLines(context),
    ],
  }
}
