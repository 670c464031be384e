/** What `template` says. */
export interface TemplateTexts {
  /** Only one of `--roster` and `--case` may be given. */
  either: string
  /** The name does not end with .xlsx. */
  notAWorkbook: (path: string) => string
  /** It would be written over its own input, or among the files of the case. */
  overInput: (path: string) => string
  /** The spreadsheet writer was left out. */
  missingPackage: (path: string, name: string) => string
  /** What of the case the workbook does not carry. */
  lost: (count: number) => string
  /** One place in the case. */
  place: (pointer: string) => string
}
