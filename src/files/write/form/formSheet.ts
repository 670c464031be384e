import type { SheetKindName } from '../../read/headers.js'

/** What a cell holds before anybody fills in the form; `day` may be a month alone (`YYYY-MM`). */
export type FormValue = string | number | { readonly day: string } | null

/** What may be filled in: it decides the format of the cell, what is refused, and what the input note says. */
export type FormInput = 'text' | 'word' | 'any' | 'day' | 'day-or-month' | 'count' | 'number' | 'ratio' | 'year'

/** The words to choose from: those listed, or the names on the roster of the same workbook. */
export type FormChoice = { readonly words: readonly string[] } | { readonly names: 'organization' | 'secretary' }

/** One cell to fill in, or a column of them. */
export interface FormCell {
  /** What may be filled in. */
  readonly input: FormInput
  /** The words to choose from. */
  readonly choice?: FormChoice | undefined
  /** Other words may be written too, after a warning. */
  readonly open?: boolean | undefined
  /** The input note. */
  readonly prompt: string
}

/** One column of a form. */
export interface FormColumn extends FormCell {
  /** Heading, one that the reader knows. */
  readonly header: string
  /** The field of the reader, for finding the column again. */
  readonly field: string
  /** Width in half-width characters. */
  readonly width: number
  /** Long texts stand left, everything else in the middle. */
  readonly align: 'left' | 'center'
}

/** A form with a row an entry. */
export interface FormTable {
  readonly shape: 'table'
  readonly kind: SheetKindName
  /** Wished name; made unique and legal when it is written. */
  readonly name: string
  readonly title: string
  /** Lines between title and table. */
  readonly lines: readonly string[]
  readonly columns: readonly FormColumn[]
  /** A row that shows how to fill in the form; the reader leaves it out. */
  readonly example: readonly FormValue[]
  readonly rows: readonly (readonly FormValue[])[]
  /** How many empty rows can be filled in below. */
  readonly spare: number
  readonly orientation: 'portrait' | 'landscape'
  readonly frozenColumns: number
}

/** One line of a form that asks for single things. */
export interface FormLine extends FormCell {
  readonly label: string
  readonly value: FormValue
  /** What stands beside it. */
  readonly hint: string
}

/** A form with a line for each single thing. */
export interface FormLines {
  readonly shape: 'lines'
  readonly kind: SheetKindName
  readonly name: string
  readonly title: string
  readonly lines: readonly string[]
  /** Headings of the three columns. */
  readonly headings: readonly [string, string, string]
  readonly entries: readonly FormLine[]
}

/** A sheet of a form. */
export type FormSheet = FormTable | FormLines
