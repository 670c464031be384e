/** The words of the pictures. */
export interface PictureWords {
  /** Title of the votes of a track. */
  votesTitle: (track: string) => string
  /** What the bars of the votes are parts of. */
  votesDescription: (facts: { people: number; base: string; options: readonly string[] }) => string
  /** Name of the axis of shares, from the base. */
  shareOf: (base: string) => string
  /** The shares are weighted by voter classes. */
  weightedShare: string
  /** What weighted shares are taken of. */
  weightedBase: string
  /** The numbers of ballots that shares are taken of. */
  bases: Record<'valid' | 'returned' | 'issued' | 'present' | 'due', string>
  /** Ballots of the base that hold none of the options. */
  others: string
  /** A limit on shares as the picture writes it on its line. */
  limit: (options: readonly string[], limit: string) => string
  /** Votes, base and share on one bar. */
  shareNote: (votes: number, base: number, share: string) => string
  /** Above the notes, where there are several limits. */
  sharesHeading: string
  /** One of several limits, by its number. */
  numbered: (number: number, text: string) => string
  /** Above the notes, from the labels of the options. */
  shareHeading: (options: readonly string[]) => string
  /** Which people are in the case that a limit of the plan is about; nobody where the list is empty. */
  beyond: (facts: {
    options: readonly string[]
    operator: 'over' | 'atLeast' | 'under' | 'atMost'
    limit: string
    people: readonly { name: string; share: string }[]
  }) => string
  /** There is no limit on shares in the plan. */
  noLimit: string
  /** There is no ballot that a share could be taken of. */
  noVotes: string
  /** Not supplied. */
  absent: string
  /** The committee's secretary where no name is given. */
  committeeSecretary: string
  /** A person with the organization. */
  person: (name: string, organization: string) => string
  /** One of several pictures that belong together. */
  part: (title: string, part: number, parts: number) => string

  /** Title of the grades of a track. */
  gradesTitle: (track: string) => string
  /** How many there are of each grade. */
  gradesDescription: (people: number, grades: readonly string[]) => string
  /** So many of one grade, in a sentence. */
  gradeCount: (grade: string, count: number) => string
  /** So many of all, with those whose grade is provisional. */
  countNote: (count: number, share: string, provisional: number) => string
  /** Without a grade. */
  ungraded: string
  /** Unit of people on an axis. */
  people: string
  /** Name of the axis of people. */
  peopleAxis: string
  /** A quota, in one cohort; null: everybody. */
  quota: (quota: string, cohort: string | null) => string
  /** What a quota came to. */
  quotaActual: (actual: number, met: boolean) => string
  /** The row of what the plan allows. */
  quotaBand: string
  /** The numbers that a quota allows. */
  admissible: (first: number, last: number) => string
  /** A quota that does not apply, or cannot be told. */
  quotaOff: Record<'does-not-hold' | 'undetermined', string>
  /** What is actual, in the key. */
  actual: string

  /** Title of the grades over the years. */
  yearsTitle: string
  /** Which years. */
  yearsDescription: (first: number, last: number, organizations: number) => string
  /** A year, as the head of a column. */
  year: (year: number) => string
  /** A year without a grade. */
  noGrade: string
  /** A year that is not known. */
  unknownYear: string
  /** A grade that is still provisional. */
  provisionalGrade: (grade: string) => string
  /** So many years of the same grades. */
  streak: (years: number, grades: readonly string[], certain: boolean) => string
  /** There are no streaks. */
  noStreaks: string

  /** Title of the state of rectification. */
  rectificationTitle: string
  /** Title of the same by organization. */
  rectificationByOrganization: string
  /** How far the items are. */
  rectificationDescription: (facts: {
    items: number
    closed: number
    overdue: number | null
    today: string | null
  }) => string
  /** How far an item is in time. */
  timing: Record<'closed' | 'inTime' | 'undated' | 'overdue', string>
  /** Items that have a day, where no day to measure at was given. */
  dated: string
  /** Name of the axis of items. */
  itemsAxis: string
  /** So many items. */
  items: (count: number) => string
  /** So many items, some of them overdue. */
  overdueNote: (count: number, overdue: number) => string

  /** Headings of the tables. */
  headings: Record<
    | 'secretary'
    | 'organization'
    | 'grade'
    | 'count'
    | 'share'
    | 'base'
    | 'quota'
    | 'admissible'
    | 'actual'
    | 'state'
    | 'total'
    | 'streak',
    string
  >
  /** Between the items of a list. */
  comma: string
  /** Between sentences. */
  space: string
}
