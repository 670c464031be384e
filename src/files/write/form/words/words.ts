import type { SheetKindName } from '../../../read/headers.js'

/** What an input note says, by what is to be filled in. */
export type PromptName =
  | 'text'
  | 'ownName'
  | 'name'
  | 'pick'
  | 'pickOpen'
  | 'day'
  | 'dayOrMonth'
  | 'count'
  | 'number'
  | 'score'
  | 'ratio'
  | 'year'
  | 'yesNo'
  | 'points'
  | 'several'
  | 'ballotNumber'
  | 'mark'
  | 'markScore'
  | 'scoreVotes'
  | 'sources'
  | 'code'
  | 'fact'
  | 'everybody'

/** The words of the sheet that explains the workbook. */
export interface GuideWords {
  /** Its name and first line, by which the reader knows it. */
  name: string
  /** The line that names the plan. */
  plan: (title: string, version: string) => string
  /** What to do, in order. */
  steps: readonly string[]
  /** Headings of the list of sheets. */
  headings: readonly [string, string, string]
  /** A column with the words to choose from. */
  column: (name: string, words: string) => string
}

/** The words of the workbook that an office fills in. */
export interface FormWords {
  /** Title of the workbook. */
  workbook: (year: number) => string
  /** Title of a sheet. */
  title: (year: number, what: string) => string
  /** Title of a sheet on earlier years, for the appraisal of a year. */
  titleOfEarlier: (year: number, what: string) => string
  /** What each sheet is called. */
  sheets: Record<SheetKindName, string>
  /** What is to be said on top of each sheet; null: nothing. */
  lines: Record<SheetKindName, string | null>
  /** A sheet of one track. */
  ofTrack: (sheet: string, track: string) => string
  /** A heading as it is written: in the words that the reader knows. */
  heading: (word: string) => string
  /** Headings of the sheet of single things. */
  lineHeadings: readonly [string, string, string]
  /** Input notes. */
  prompts: Record<PromptName, string>
  /** Title of an input note that refuses what does not fit. */
  refused: string
  /** What is said where the cell does not take what was written. */
  refusedPick: string
  refusedValue: string
  /** What stands beside the single things. */
  hints: Record<'year' | 'committee' | 'committeeSecretary' | 'code' | 'date' | 'due' | 'present' | 'fact', string>
  /** Texts of example rows. */
  examples: Record<
    'basis' | 'problem' | 'strength' | 'suggestion' | 'reason' | 'measure' | 'publishedTo' | 'note',
    string
  >
  /** Foot of a page, with `{page}` and `{pages}`. */
  pageNumber: string
  /** The sheet that explains. */
  guide: GuideWords
  /** The sheet of the words to choose from. */
  lists: string
}
