/** The name of a sheet as it stands in a formula or reference. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** What of a sheet is repeated on every page, and what of it is printed. */
export interface PrintedParts {
  /** Name of the sheet. */
  name: string
  /** Row number from 0 of the header; null: there is none. */
  header: number | null
  /** The range that is printed, `$A$1:$C$9`; left out: everything. */
  area?: string | undefined
}

/**
 * The reserved names that say what of each sheet is repeated and printed. They are written here since a name with a space or
 * a bracket must be quoted in them, which the spreadsheet writer does not do by itself.
 *
 * @param sheets - the sheets
 * @returns the names, each for its sheet
 */
export const printNames = (sheets: readonly PrintedParts[]): { name: string; range: string; scope: string }[] =>
  sheets.flatMap(({ name, header, area }) => [
    ...(area === undefined ? [] : [{ name: '_xlnm.Print_Area', range: `${quotedSheet(name)}!${area}`, scope: name }]),
    ...(header === null
      ? []
      : [{ name: '_xlnm.Print_Titles', range: `${quotedSheet(name)}!$${header + 1}:$${header + 1}`, scope: name }]),
  ])
