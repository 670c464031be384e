/** The parts of the report. */
export type ReportPart =
  | 'alerts'
  | 'results'
  | 'explanations'
  | 'pictures'
  | 'obligations'
  | 'register'
  | 'readings'
  | 'method'

/** The words of the report that its tables and pictures do not have. */
export interface ReportWords {
  /** Title of the report. */
  title: (year: number) => string
  /** The line under the title. */
  subtitle: (facts: { committee: string; meeting: string | null }) => string
  /** Name of the table of contents. */
  contents: string
  /** Headings of the parts, in their order. */
  parts: Record<ReportPart, string>
  /** Number of a part, as documents count them. */
  partNumber: (number: number) => string
  /** The figures at the head. */
  figures: Record<'subjects' | 'grades' | 'alerts' | 'register', string>
  /** So many people. */
  people: (count: number) => string
  /** So many of one grade. */
  gradeCount: (grade: string, count: number) => string
  /** So many alerts of one severity. */
  severityCount: (severity: string, count: number) => string
  /** There is no alert. */
  noAlerts: string
  /** So many items of rectification; overdue ones where a day to measure at is given. */
  items: (count: number, overdue: number | null) => string
  /** There is nothing. */
  none: string
  /** A track that is only counted. */
  talliesOnly: string
  /** Heading of the grades over the years. */
  streaks: string
  /** Heading of the tallies. */
  tallies: string
  /** Heading of the plan's rules. */
  rules: string
  /** How the result was found, in short. */
  found: string
  /** Rows of the table of origins. */
  origin: Record<'plan' | 'issuer' | 'version' | 'fingerprint' | 'basis' | 'meeting' | 'readings' | 'library', string>
  /** All readings as the plan chose them, or so many switched. */
  switched: (count: number) => string
  /** Headings of the table of rules. */
  headings: Record<'item' | 'content' | 'kind' | 'text', string>
  /** Kinds of rules. */
  kinds: Record<'rule' | 'quota' | 'consequence' | 'outcome', string>
  /** Names the numbers of a picture. */
  numbers: string
  /** Pictures could not be drawn for want of a package. */
  noPictures: (name: string) => string
  /** Not supplied. */
  absent: string
  /** What the report is not. */
  footer: string
  /** Between the items of a list. */
  comma: string
}
