import type {
  AboutKey,
  RegisterField,
  RegisterSource,
  RegisterState,
  RegisterStep,
  RegisterTableName,
} from '../tables.js'

/** The words of a register as a workbook; both languages are read, whichever it was written in. */
export interface RegisterWords {
  /** Names of the sheets. */
  sheets: Record<RegisterTableName, string>
  /** Titles of the sheets, from the year. */
  titles: Record<RegisterTableName, (year: number) => string>
  /** Line under every title. */
  subtitle: (committee: string | null, policy: string | null) => string
  /** Headings of columns. */
  headings: Record<RegisterField, string>
  states: Record<RegisterState, string>
  sources: Record<RegisterSource, string>
  steps: Record<RegisterStep, string>
  /** Kinds of names. */
  kinds: Record<'organization' | 'subject', string>
  /** Lines of the sheet on the register itself. */
  about: Record<AboutKey, string>
  /** Under the table of items. */
  note: string
  /** Foot of a page, with `{page}` and `{pages}`. */
  pageNumber: string
  /** Between the items of a list. */
  comma: string
}
