import type { Track } from '../../../schema/track.js'
import type { PaperKind } from '../paper.js'
import type { DossierItem } from './dossierItem.js'

/** Whom a ballot asks about. */
export interface AskedAbout {
  subjects: Track['subjects']
  /** Name of the organization, or of the committee. */
  organization: string
  /** Name of the person; empty where the organization itself is asked about. */
  name: string
  /** Title of the plan, which says what the appraisal is on. */
  plan: string
}

/** The words of all papers. */
export interface PaperWords {
  /** Names of the files, without an ending. */
  fileNames: Record<PaperKind, string>
  /** Number of a section, of a subsection, of an item. */
  numbers: Record<'section' | 'subsection' | 'item', (number: number) => string>
  /** Headings of columns that several papers have. */
  headings: Record<
    | 'number'
    | 'organization'
    | 'secretary'
    | 'remark'
    | 'valid'
    | 'rank'
    | 'score'
    | 'grade'
    | 'decision'
    | 'problem'
    | 'source'
    | 'measures'
    | 'responsible'
    | 'due'
    | 'state'
    | 'name'
    | 'post'
    | 'signature'
    | 'option'
    | 'tally'
    | 'total'
    | 'reference'
    | 'author'
    | 'subject'
    | 'date'
    | 'pages'
    | 'problems'
    | 'suggestions',
    string
  >
  /** The committee's secretary where no name is given. */
  committeeSecretary: string
  /** A day for the pen. */
  openDay: string
  /** Between the items of a list. */
  comma: string
  /** Between statements. */
  semicolon: string
  /** Sentences one after another. */
  sentences: (sentences: readonly string[]) => string
  /** A person with the organization, as lists name them. */
  person: (name: string, organization: string) => string
  /** A person before what is told about them. */
  named: (name: string, organization: string) => string
  /** At the end of a sentence. */
  stop: string
  /** No grade. */
  noGrade: string
  /** A grade that is not settled. */
  provisional: (grade: string) => string
  /** Ballots. */
  ballot: {
    title: (about: AskedAbout) => string
    whose: (person: { organization: string; name: string }) => string
    content: string
    overall: (about: AskedAbout) => string
    problems: (about: AskedAbout) => string
    suggestions: (about: AskedAbout) => string
    score: (from: string, to: string) => string
    note: (texts: boolean) => string
    scoreNote: (from: string, to: string, decimals: number) => string
    voter: (classes: readonly string[]) => string
    sheetNote: string
    sheetScoreNote: (from: string, to: string, decimals: number) => string
  }
  /** The sign-in sheet. */
  signIn: { title: (year: number) => string; meeting: (day: string | null) => string; secretaries: string }
  /** The counting sheet. */
  counting: {
    title: (year: number, track: string | null) => string
    figures: string
    blank: string
    spoiled: string
    signers: string
  }
  /** The summary for the committee's deliberation. */
  summary: {
    title: (year: number, track: string | null) => string
    subtitle: (facts: { committee: string; meeting: string | null }) => string
    share: (options: readonly string[]) => string
    notes: string
    quotas: string
    opinions: string
    strengths: string
    problems: string
    alerts: string
    streaks: string
    signers: string
  }
  /** A strength or problem that the committee named. */
  opinion: Record<'strengths' | 'problems', (items: readonly string[]) => string>
  /** Feedback letters. */
  letter: {
    title: string
    addressee: (name: string) => string
    opening: (facts: { policy: string; year: number; organization: string; track: string | null }) => string
    grade: string
    graded: (grade: string) => string
    ungraded: (reason: string) => string
    later: (reason: string) => string
    opinion: string
    problems: string
    problem: (facts: { problem: string; sources: readonly string[]; due: string | null }) => string
    follows: string
    closing: string
  }
  /** The notice for circulation. */
  notice: {
    title: (year: number) => string
    addressee: string
    opening: (facts: { policy: string; meeting: string | null; people: number }) => string
    grades: string
    grade: (grade: string, count: number) => string
    ungraded: (count: number) => string
    open: (count: number) => string
    quotas: string
    problems: string
    items: (count: number, bySource: readonly string[]) => string
    bySource: (source: string, count: number) => string
    follows: string
    applies: (facts: { clause: string; may: boolean; obligation: string; count: number; all: boolean }) => string
    rectify: string
  }
  /** The record of a reminder talk. */
  talk: {
    title: string
    rows: Record<
      | 'time'
      | 'place'
      | 'talker'
      | 'talkerPost'
      | 'person'
      | 'organization'
      | 'recorder'
      | 'present'
      | 'because'
      | 'problems'
      | 'content'
      | 'answer'
      | 'demands'
      | 'talkerSigns'
      | 'personSigns',
      string
    >
    due: (obligation: string) => string
  }
  /** The rectification lists. */
  rectification: {
    title: (year: number) => string
    whole: string
    whose: (person: { organization: string; name: string }) => string
    signers: string
    wholeSigners: string
  }
  /** The closing dossier. */
  dossier: {
    title: string
    subtitle: (year: number) => string
    items: Record<DossierItem, (year: number) => string>
    copies: (count: number) => string
    entries: (count: number) => string
    people: (count: number) => string
    lacking: (sentences: readonly string[]) => string
    signers: string
  }
}
