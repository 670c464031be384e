import { exampleMark } from '../../read/formRows.js'
import type { SheetKindName } from '../../read/headers.js'
import { sheetKind } from '../../read/headers.js'
import type { FormContext } from './formContext.js'
import type { FormColumn, FormTable, FormValue } from './formSheet.js'
import type { PromptName } from './words/words.js'

/** One column of a form, with what it holds for an entry. */
export interface FormField<Entry> extends Pick<FormColumn, 'input' | 'choice' | 'open'> {
  /** The field of the reader; its first word is the heading, unless one is given. */
  field: string
  /** Heading, where it is a word of the plan. */
  header?: string | undefined
  width: number
  align?: 'left' | undefined
  prompt: PromptName
  /** Whether the plan looks at it; otherwise the column is there only where the case has something in it. */
  asked: boolean
  /** Says what a row is about, and is filled in beforehand. */
  about?: boolean | undefined
  value: (entry: Entry) => FormValue
  example: FormValue
}

/** How a table is made. */
export interface FormPlan<Entry> {
  kind: SheetKindName
  /** Whether the plan needs the sheet; otherwise it is there only where the case has such a list. */
  asked: boolean
  /** Label of the track, where the sheet is of one. */
  track?: string | undefined
  /** A line that tells the reader which track this is. */
  trackLine?: string | undefined
  fields: readonly FormField<Entry>[]
  /** What is known; undefined: not supplied. */
  entries: readonly Entry[] | undefined
  /** Whom rows are made for where nothing is known yet. */
  blanks?: readonly Entry[] | undefined
  spare?: number | undefined
  frozen?: number | undefined
}

/** Rows on a page that lies on its side. */
const rowsOfPage = 16

/** Sheets that speak of earlier years. */
const earlier = new Set<SheetKindName>(['history', 'rectification', 'rectification-log'])

const headerOf = (kind: SheetKindName, { field, header }: { field: string; header?: string | undefined }): string =>
  header ?? sheetKind(kind).fields[field]?.[0] ?? field

/** `无` in the first cell: there is none. */
const nothingRow = (columns: number, word: string): FormValue[] => [
  1,
  word,
  ...Array.from({ length: columns - 2 }, () => null),
]

/**
 * Makes a table that an office fills in.
 *
 * @param context - the plan and what is known
 * @param plan - what the table is to hold
 * @returns the table; null where neither the plan nor the case has anything for it
 */
export const formTable = <Entry>(context: FormContext, plan: FormPlan<Entry>): FormTable | null => {
  const { kind, asked, track, trackLine, entries, blanks = [] } = plan
  if (!asked && entries === undefined) return null
  const { words, labels, year } = context
  const used = plan.fields.filter(
    (field) => field.asked || (entries ?? []).some((entry) => field.value(entry) !== null),
  )
  const columns: FormColumn[] = [
    {
      field: 'sequence',
      header: words.heading(headerOf(kind, { field: 'sequence' })),
      width: 7,
      align: 'center',
      input: 'word',
      prompt: '',
    },
    ...used.map(({ field, header, width, align, input, choice, open, prompt }): FormColumn => {
      const choosing = choice && 'words' in choice && choice.words.length === 0 ? undefined : choice
      const heading = words.heading(headerOf(kind, { field, header }))
      return {
        field,
        header: heading,
        width,
        align: align ?? 'center',
        input,
        choice: choosing,
        open,
        prompt: words.prompts[prompt],
      }
    }),
  ]
  const known = (entries ?? []).map((entry, index) => [index + 1, ...used.map(({ value }) => value(entry))])
  const none = entries?.length === 0 ? [nothingRow(columns.length, labels.nothing[0] ?? '无')] : []
  const prepared = blanks.map((entry, index) => [
    index + 1,
    ...used.map(({ about, value }) => (about ? value(entry) : null)),
  ])
  const rows = entries === undefined ? prepared : [...known, ...none]
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const name = words.sheets[kind]
  const what = track === undefined ? name : words.ofTrack(name, track)
  const line = words.lines[kind]
  return {
    shape: 'table',
    kind,
    name: what,
    title: earlier.has(kind) ? words.titleOfEarlier(year, what) : words.title(year, what),
    lines: [...(trackLine === undefined ? [] : [`评议类型：${trackLine}`]), ...(line === null ? [] : [line])],
    columns,
    example: [words.heading(exampleMark), ...used.map(({ example }) => example)],
    rows,
    spare: context.spare ?? plan.spare ?? Math.max(300, rowsOfPage - rows.length),
    orientation: width > 92 ? 'landscape' : 'portrait',
    frozenColumns: plan.frozen ?? 1 + used.filter(({ about }) => about).length,
  }
}
