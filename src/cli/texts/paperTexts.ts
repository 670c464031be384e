/** The texts of `paper`. */
export interface PaperTexts {
  unknownKind: (found: string, known: readonly string[], meant?: string) => string
  /** So many whose grade is not settled get no letter. */
  unsettled: (count: number) => string
  /** No grade is settled: only what a meeting needs was written. */
  meetingOnly: string
  /** Kinds of which there is nothing. */
  empty: (kinds: readonly string[]) => string
  nothing: string
  missingPackage: (name: string) => string
  errors: (count: number) => string
}
