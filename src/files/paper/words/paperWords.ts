import type { Track } from '../../../schema/track.js'
import type { PaperKind } from '../paper.js'
import type { DossierItem } from './dossierItem.js'

/** Whom a ballot asks about. */
export interface AskedAbout {
  /** What the track rates. */
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
    /** Title of a ballot. */
    title: (about: AskedAbout) => string
    /** Whom it is about, under the title. */
    whose: (person: { organization: string; name: string }) => string
    /** Heading of the questions. */
    content: string
    /** The question that is answered by a mark. */
    overall: (about: AskedAbout) => string
    /** The question on problems. */
    problems: (about: AskedAbout) => string
    /** The question on suggestions. */
    suggestions: (about: AskedAbout) => string
    /** What stands before the room for a score. */
    score: (from: string, to: string) => string
    /** How to fill it in; whether it also asks for texts. */
    note: (texts: boolean) => string
    /** How to write a score. */
    scoreNote: (from: string, to: string, decimals: number) => string
    /** The voter classes to choose from. */
    voter: (classes: readonly string[]) => string
    /** How to fill in a sheet of several people. */
    sheetNote: string
    /** How to write scores on it. */
    sheetScoreNote: (from: string, to: string, decimals: number) => string
  }
  /** The sign-in sheet. */
  signIn: {
    /** Title of the sheet. */
    title: (year: number) => string
    /** The day of the meeting. */
    meeting: (day: string | null) => string
    /** Heading of those who debrief. */
    secretaries: string
  }
  /** The counting sheet. */
  counting: {
    /** Title of the sheet. */
    title: (year: number, track: string | null) => string
    /** Heading of the figures. */
    figures: string
    /** Blank ballots. */
    blank: string
    /** Spoiled ballots. */
    spoiled: string
    /** Who signs. */
    signers: string
  }
  /** The summary for the committee's deliberation. */
  summary: {
    /** Title of the table. */
    title: (year: number, track: string | null) => string
    /** Whom it is put to, and the day of the meeting. */
    subtitle: (facts: { committee: string; meeting: string | null }) => string
    /** Heading of the share of some options. */
    share: (options: readonly string[]) => string
    /** Heading of what else must be known. */
    notes: string
    /** Heading of the quotas. */
    quotas: string
    /** Heading of the opinions. */
    opinions: string
    /** Heading of strengths. */
    strengths: string
    /** Heading of problems. */
    problems: string
    /** Heading of what is to be settled. */
    alerts: string
    /** Heading of streaks. */
    streaks: string
    /** Who signs. */
    signers: string
  }
  /** A strength or problem that the committee named. */
  opinion: Record<'strengths' | 'problems', (items: readonly string[]) => string>
  /** Feedback letters. */
  letter: {
    /** Title of a letter. */
    title: string
    /** To whom. */
    addressee: (name: string) => string
    /** What the letter is about. */
    opening: (facts: { policy: string; year: number; organization: string; track: string | null }) => string
    /** Heading of the grade. */
    grade: string
    /** The grade that was given. */
    graded: (grade: string) => string
    /** Why there is none. */
    ungraded: (reason: string) => string
    /** Why it is only put off. */
    later: (reason: string) => string
    /** Heading of the opinion. */
    opinion: string
    /** Heading of the problems. */
    problems: string
    /** One problem, who named it, and until when. */
    problem: (facts: { problem: string; sources: readonly string[]; due: string | null }) => string
    /** Heading of what follows. */
    follows: string
    /** The last sentence. */
    closing: string
  }
  /** The notice for circulation. */
  notice: {
    /** Title of the notice. */
    title: (year: number) => string
    /** To whom. */
    addressee: string
    /** What was appraised. */
    opening: (facts: { policy: string; meeting: string | null; people: number }) => string
    /** Heading of the grades. */
    grades: string
    /** So many with one grade. */
    grade: (grade: string, count: number) => string
    /** So many without a grade. */
    ungraded: (count: number) => string
    /** So many whose grade is not settled. */
    open: (count: number) => string
    /** Heading of the quotas. */
    quotas: string
    /** Heading of the problems. */
    problems: string
    /** So many problems, by who named them. */
    items: (count: number, bySource: readonly string[]) => string
    /** So many that one source named. */
    bySource: (source: string, count: number) => string
    /** Heading of what follows. */
    follows: string
    /** What follows for how many, and from which clause. */
    applies: (facts: { clause: string; may: boolean; obligation: string; count: number; all: boolean }) => string
    /** The last sentence. */
    rectify: string
  }
  /** The record of a reminder talk. */
  talk: {
    /** Title of the record. */
    title: string
    /** Headings of its rows. */
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
    /** Why the talk is held. */
    due: (obligation: string) => string
  }
  /** The rectification lists. */
  rectification: {
    /** Title of the list. */
    title: (year: number) => string
    /** The list of all organizations. */
    whole: string
    /** The list of one organization. */
    whose: (person: { organization: string; name: string }) => string
    /** Who signs it. */
    signers: string
    /** Who signs the whole. */
    wholeSigners: string
  }
  /** The closing dossier. */
  dossier: {
    /** Title of the table of contents. */
    title: string
    /** Which year it is of. */
    subtitle: (year: number) => string
    /** What is in the dossier. */
    items: Record<DossierItem, (year: number) => string>
    /** So many copies. */
    copies: (count: number) => string
    /** So many entries. */
    entries: (count: number) => string
    /** So many people. */
    people: (count: number) => string
    /** What is lacking. */
    lacking: (sentences: readonly string[]) => string
    /** Who signs. */
    signers: string
  }
}
