import type { NotCountedReason } from '../../analyse/index.js'

/** The texts of `compare`. */
export interface CompareTexts {
  title: string
  plan: Record<'before' | 'after', (title: string, id: string, version: string) => string>
  same: string
  edits: (count: number) => string
  wording: (count: number) => string
  needs: (edit: number, others: readonly number[]) => string
  needsMany: (edit: number, others: number) => string
  case: (path: string, year: number) => string
  changed: (count: number, all: number) => string
  unchanged: (all: number) => string
  headings: Record<'organization' | 'who' | 'from' | 'to' | 'besides' | 'by' | 'necessary', string>
  /** One thing after another. */
  list: (items: readonly string[]) => string
  gained: (items: readonly string[]) => string
  lost: (items: readonly string[]) => string
  streak: (label: string, from: string, to: string) => string
  /** Sets of edits by their numbers: each set does it by itself. */
  sets: (sets: readonly (readonly number[])[]) => string
  nothing: string
  legend: string
  tried: (edits: number) => string
  ballots: (count: number) => string
  counted: (facts: { track: string; ballots: number; tallies: string; changed: string; under: string }) => string
  unmoved: (facts: { track: string; ballots: number; tallies: string; under: string }) => string
  under: (facts: string, others: number) => string
  change: (from: string, to: string, tallies: string) => string
  samples: (tallies: readonly string[]) => string
  votes: (label: string, count: number) => string
  tally: (votes: readonly string[]) => string
  otherFacts: (count: number) => string
  incomplete: string
  notCounted: Record<NotCountedReason, (track: string, ballots: number) => string>
  errors: (path: string, count: number) => string
}
