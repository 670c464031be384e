import type { CertifiedProperty, CertifiedTrack, CheckedProperty } from '../../schema/certificate.js'

/** What the cases of a counterexample show, in words already. */
export interface Shown {
  /** Whom they are about. */
  subject: string
  /** The other one. */
  other: string
  /** Grade of the first, or the reason for having none. */
  grade: string
  /** Grade of the second, or of the same one afterwards. */
  otherGrade: string
  /** Places. */
  ranks: readonly [string, string]
  /** Whether it is the place that falls. */
  falls: boolean
  /** The options between which a ballot went. */
  moved: readonly [string, string]
  /** The rule that is left. */
  rule: string
}

/** The texts of `certify`. */
export interface CertifyTexts {
  title: (plan: string, version: string) => string
  working: string
  overPlan: (path: string) => string
  enumerated: (track: string, ballots: number, tallies: number, worlds: number) => string
  partitioned: (track: string, classes: number, worlds: number) => string
  cohorts: (tried: number, largest: number) => string
  headings: Record<'property' | 'holds' | 'checked', string>
  property: Record<CertifiedProperty, string>
  holds: string
  broken: string
  why: Record<NonNullable<CheckedProperty['why']>, string>
  tallyOnly: string
  shows: Record<CertifiedProperty, (shown: Shown) => string>
  shown: (what: string, files: readonly string[]) => string
  grades: (grades: readonly string[]) => string
  reachedBy: Record<CertifiedTrack['grades'][number]['reachedBy'], (grade: string) => string>
  ungraded: (reasons: readonly string[]) => string
  uncovered: (what: readonly string[]) => string
  gaps: Record<CertifiedTrack['uncovered'][number], string>
  conclusion: (broken: number, open: number) => string
}
