import type { Fixed, Never, OutstandingFault } from '../../analyse/index.js'

/** The texts of `margins`. */
export interface MarginTableTexts {
  title: (year: number, committee: string) => string
  headings: Record<'who' | 'grade', string>
  to: (grade: string) => string
  line: (quota: string) => string
  /** So many ballots. */
  ballots: (count: number) => string
  /** So many points of the total. */
  points: (number: string, enough: boolean) => string
  beyond: (ballots: number) => string
  never: Record<Never['because'], string>
  here: string
  unknown: string
  side: (side: 'inside' | 'outside', places: number) => string
  fixed: Record<Fixed, string>
  legend: string
  rules: string
  result: string
  missing: (inputs: readonly string[]) => string
  score: (name: string | null, value: string | null) => string
  standing: (facts: { quota: string; side: 'inside' | 'outside'; places: number; across: readonly string[] }) => string
  nobody: string
}

/** The texts of `possible`. */
export interface PossibleTexts {
  title: (year: number, committee: string) => string
  headings: Record<'who' | 'outstanding' | 'now' | 'outcomes', string>
  list: (items: readonly string[]) => string
  settled: (people: number) => string
  completions: (count: string) => string
  example: (who: string, standing: string, moves: readonly string[]) => string
  moved: (who: string, moves: string) => string
  needed: string
  notOne: (option: string, written: string) => string
  several: (who: string) => string
  ungraded: (who: string) => string
  fault: (who: string, fault: OutstandingFault) => string
  tooMany: (facts: { who: string | null; found: string; limit: number }) => string
}
