import type { RegisterSource, RegisterStep } from '../../files/register/tables.js'

/** A step that somebody may take: its name on the command line. */
type OwnStep = Exclude<RegisterStep, 'carry-over'>

/** The texts of `rectify` and `year`. */
export interface RegisterTexts {
  noAction: (actions: readonly string[]) => string
  unknownAction: (found: string, actions: readonly string[], meant?: string) => string
  unknownStep: (found: string, steps: readonly string[]) => string
  unknownSource: (found: string, sources: readonly string[]) => string
  unknownItem: (found: string, meant?: string) => string
  severalItems: (found: string, ids: readonly string[]) => string
  unknownSubject: (found: string, meant?: string) => string
  severalSubjects: (found: string, ids: readonly string[]) => string
  noProblem: string
  stepNeeds: (step: OwnStep, options: readonly string[]) => string
  stepTakesNot: (step: OwnStep, option: string) => string
  /** Why a step is not taken. */
  illegal: {
    state: (item: string, state: string, step: OwnStep, legal: readonly OwnStep[]) => string
    beforeLastStep: (item: string, on: string, last: string) => string
    dueBeforePlan: (due: string, on: string) => string
    notLater: (due: string, before: string) => string
    carried: (item: string, year: number) => string
  }
  unchanged: (path: string) => string
  exists: (path: string) => string
  notARegister: (path: string) => string
  faults: (path: string, count: number) => string
  appraisalFaults: (path: string, count: number) => string
  tooLong: (sheet: string, limit: number) => string
  missingPackage: (name: string) => string
  policyNotAtHand: (id: string) => string
  /** Words of the command line for steps and sources. */
  steps: Record<OwnStep, string>
  sources: Record<RegisterSource, string>
  done: (item: string, step: string, state: string) => string
  added: (item: string) => string
  merged: (item: string) => string
  started: (count: number) => string
  title: (committee: string, year: number) => string
  headings: Record<'item' | 'organization' | 'subject' | 'problem' | 'state' | 'due' | 'left' | 'tell', string>
  daysLeft: (days: number) => string
  noDue: string
  none: string
  progress: (facts: { all: number; states: readonly { state: string; count: number }[]; closed: string }) => string
  today: (facts: { today: string; overdue: number; undated: number }) => string
  overdue: string
  overdueItem: (item: string, who: string, due: string, left: string) => string
  alarms: string
  alarm: (who: string, items: readonly string[]) => string
  list: (items: readonly string[]) => string
  /** The next year. */
  next: {
    otherYear: (what: 'appraisal' | 'register' | 'to' | 'case', found: number, expected: number) => string
    onlyJson: (path: string) => string
    neither: (path: string) => string
    onlyJsonCase: (path: string) => string
    caseFaults: (path: string, count: number) => string
    gradesNotKnown: (names: readonly string[]) => string
    incidentsCarried: (count: number) => string
    attributesLeftOut: (names: readonly string[]) => string
    items: (carried: number, closed: number) => string
    history: (year: number, count: number) => string
  }
}
