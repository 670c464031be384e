/** The sheets of the results workbook. */
export type SheetName =
  | 'results'
  | 'explanations'
  | 'tallies'
  | 'obligations'
  | 'streaks'
  | 'register'
  | 'alerts'
  | 'readings'

/** The words of the results workbook: names of sheets, headings, notes. */
export interface ResultWords {
  /** Title of the workbook and, with what a sheet is about, of a sheet. */
  title: (year: number, about: string) => string
  /** What each sheet is about, as its title says it. */
  about: Record<SheetName, string>
  /** Line under every title. */
  subtitle: (facts: { committee: string; policy: string; version: string; meeting: string | null }) => string
  /** Foot of a page, with `{page}` and `{pages}`. */
  pageNumber: string
  /** Line for stamp and signature. */
  signature: string
  /** Nothing to show in a table. */
  none: string
  /** Names of the sheets. */
  sheets: Record<SheetName, string>
  /** Headings of columns. */
  headings: Record<
    | 'number'
    | 'organization'
    | 'kind'
    | 'secretary'
    | 'valid'
    | 'rank'
    | 'score'
    | 'grade'
    | 'status'
    | 'reason'
    | 'uses'
    | 'explanation'
    | 'track'
    | 'scores'
    | 'spoiledBallots'
    | 'who'
    | 'what'
    | 'clause'
    | 'force'
    | 'due'
    | 'outcome'
    | 'years'
    | 'answer'
    | 'follows'
    | 'problem'
    | 'source'
    | 'measures'
    | 'responsible'
    | 'state'
    | 'severity'
    | 'alert'
    | 'cause'
    | 'cure'
    | 'phrase'
    | 'question'
    | 'chosen'
    | 'alternatives'
    | 'why',
    string
  >
  /** Heading of a share, from the labels of its options. */
  share: (options: readonly string[]) => string
  /** The committee's secretary where no name is given. */
  committeeSecretary: string
  /** One voter class among all. */
  ofWhich: (label: string) => string
  /** Everybody on a track. */
  everybody: (count: number) => string
  /** What follows for everybody, from the obligations. */
  forEverybody: (obligations: string) => string
  /** Ranks restart in every kind of organization. */
  rankedWithinKinds: string
  /** Why a result is provisional, from what is missing. */
  provisional: (missing: readonly string[]) => string
  /** A day that is still to be set. */
  dueOpen: string
  /** A consequence that cannot be told yet, from what is missing. */
  undetermined: (missing: string) => string
  /** A consequence that applies. */
  applies: string
  /** How many gave a score. */
  scoreVotes: (score: string, votes: number) => string
  /** One spoiled ballot. */
  spoiledBallot: (ballot: string, reason: string) => string
  /** Where a problem was named, with the ballots or people. */
  sourceWith: (source: string, details: readonly string[]) => string
  /** Ids of ballots. */
  ballots: (ids: readonly string[]) => string
  /** A grade of one year; null: not known. */
  yearGrade: (year: number, grade: string | null) => string
  /** A reading that was switched by the user. */
  switched: (chosen: string) => string
  /** Organizations without a streak. */
  noStreak: (count: number) => string
  /** Between the items of a list. */
  comma: string
  /** Between statements. */
  semicolon: string
}
