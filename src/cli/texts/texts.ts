import type { CertifyTexts } from './certifyTexts.js'
import type { CompareTexts } from './compareTexts.js'
import type { MarginTableTexts, PossibleTexts } from './marginTexts.js'
import type { PaperTexts } from './paperTexts.js'
import type { RegisterTexts } from './registerTexts.js'
import type { ScheduleTexts } from './scheduleTexts.js'
import type { TemplateTexts } from './templateTexts.js'

/** Every text of the command line that is not in the catalogues of `explain`. */
export interface CliTexts {
  /** Help on everything. */
  help: string
  /** Faults of usage. */
  usage: {
    hint: string
    noCommand: string
    unknownCommand: (name: string, known: readonly string[], meant?: string) => string
    unknownOption: (name: string, command: string, known: readonly string[], meant?: string) => string
    noValue: (name: string) => string
    valueNotTaken: (name: string) => string
    twice: (name: string) => string
    missingOption: (name: string, command: string) => string
    arguments: Record<'CASE' | 'POLICY' | 'REGISTER' | 'ITEM' | 'STEP' | 'OUT', string>
    missingArgument: (name: string, command: string) => string
    surplus: (found: string) => string
    notADay: (name: string, found: string) => string
    notACount: (name: string, found: string) => string
    notALanguage: (found: string) => string
    notANumber: (name: string, found: string) => string
    notAReading: (found: string) => string
    unknownReading: (id: string, known: readonly string[], meant?: string) => string
    unknownAlternative: (id: string, found: string, known: readonly string[]) => string
    notAnEvent: (found: string) => string
    unknownEvent: (id: string, known: readonly string[], meant?: string) => string
    otherMeeting: (given: string, inCase: string) => string
  }
  /** Faults of a plan. */
  policy: {
    unknown: (name: string, shipped: readonly string[], meant?: string) => string
    unreadable: (path: string, reason: string) => string
    notJson: (path: string, reason: string) => string
    faulty: (path: string, count: number) => string
    migrated: (path: string, from: number, to: number) => string
  }
  /** What `check` says of a plan. */
  check: {
    plan: (title: string, version: string) => string
    section: (name: string, count: number) => string
    accepted: string
    place: (pointer: string, clause: string | null, code: string) => string
    cause: string
    cure: string
    proof: string
    example: string
    explained: string
    open: (count: number) => string
    well: string
    checked: string
  }
  /** Faults of files, and notes on them. */
  files: {
    faults: (count: number) => string
    notes: (count: number) => string
    nothingWritten: string
    intoInput: (path: string) => string
    cannotWrite: (path: string, reason: string) => string
    cannotRead: (path: string, reason: string) => string
    missingPackage: (name: string) => string
    noPictures: (name: string) => string
    written: (paths: readonly string[]) => string
  }
  /** What the operating system says, by its code. */
  system: (code: string) => string
  /** Steps that may take a while. */
  progress: {
    reading: (path: string) => string
    appraising: string
    comparing: string
    comparingPlans: string
    writing: (path: string) => string
  }
  /** The person to be explained. */
  subject: {
    unknown: (name: string, meant?: string) => string
    several: (name: string, found: readonly string[]) => string
    otherErrors: (count: number) => string
  }
  /** The table of results. */
  table: {
    title: (year: number, committee: string) => string
    plan: (title: string, id: string, version: string) => string
    meeting: (day: string | null) => string
    switched: (readings: readonly string[]) => string
    headings: Record<'rank' | 'kind' | 'organization' | 'secretary' | 'valid' | 'score' | 'grade' | 'why', string>
    share: (options: readonly string[]) => string
    quota: (clause: string) => string
    judgement: string
    judgementRefused: string
    rule: (label: string, clause: string) => string
    provisional: (missing: readonly string[]) => string
    provisionalMark: string
    ties: string
    counted: (track: string, who: string, counts: readonly string[], valid: string) => string
    committeeSecretary: string
    notSupplied: string
  }
  /** What follows the table. */
  summary: {
    quotas: string
    streaks: string
    manyPossible: (count: number) => string
    alerts: (counts: readonly string[]) => string
    noAlerts: string
    missing: string
    provisionalWithout: string
    supply: (missing: string, how: string) => string
    register: (facts: { today: string; all: number; closed: number; overdue: number; undated: number }) => string
  }
  /** Who stands otherwise. */
  changes: {
    change: (who: string, from: string, to: string) => string
    statusOnly: (count: number) => string
    /** One item after another. */
    list: (items: readonly string[]) => string
  }
  /** Facts taken away. */
  pivots: {
    title: (year: number, committee: string) => string
    alone: string
    together: string
    who: string
    none: string
    /** Facts of each kind, with their number and, where they are few, their names. */
    idle: (kinds: readonly string[]) => string
    idleOf: (kind: string, count: number, names: readonly string[]) => string
    kinds: Record<'incident' | 'judgement' | 'attribute' | 'tenure', string>
    incomplete: string
  }
  /** Every other way to read the plan. */
  readings: {
    title: (year: number, committee: string) => string
    headings: Record<'way' | 'who', string>
    impossible: string
    unmoved: (ways: readonly string[]) => string
    besides: string
    consequences: (people: number) => string
    streaks: (count: number) => string
    alerts: (appeared: number, disappeared: number) => string
    hangs: string
    person: (who: string, standing: string) => string
    outcomes: (outcomes: readonly { standing: string; count: number }[]) => string
    single: (ways: readonly string[], to: string) => string
    together: (ways: readonly string[], to: string) => string
    more: (count: number) => string
    unsure: (count: number) => string
    others: (count: number, complete: boolean) => string
    combinations: (facts: { total: string; readings: number; concerned: string }) => string
    track: (label: string) => string
    examined: (facts: { examined: number; complete: boolean; impossible: number }) => string
  }
  /** How to supply what is missing. */
  supply: {
    meeting: string
    sheet: (label: string, column?: string) => string
    emptySheet: (label: string) => string
    caseFile: string
    workdays: string
  }
  /** The table of deadlines. */
  schedule: ScheduleTexts
  /** Two plans. */
  compare: CompareTexts
  /** The texts of `paper`. */
  paper: PaperTexts
  /** How far other grades are. */
  margins: MarginTableTexts
  /** Which grades open ballots leave. */
  possible: PossibleTexts
  /** The register over the years. */
  register: RegisterTexts
  /** The certificate of a plan. */
  certify: CertifyTexts
  /** What `template` says. */
  template: TemplateTexts
  /** A mistake of the program. */
  internal: (message: string) => string
}
