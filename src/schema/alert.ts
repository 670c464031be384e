import * as z from 'zod'
import { id, mapOf } from './primitives.js'

/**
 * Every alert code; docs/alerts.md gives the cause and cure of each.
 *
 * @example
 * ```ts
 * alertCodes.includes('quota-tie') // => true
 * ```
 */
export const alertCodes = [
  // the documents do not fit together
  'year-mismatch',
  'unknown-subject',
  'unknown-organization',
  'unknown-track',
  'unknown-kind',
  'unknown-grade',
  'unknown-option',
  'not-a-score',
  'unknown-class',
  'unknown-component',
  'unknown-incident-kind',
  'unknown-quota',
  'unknown-event',
  'duplicate-event',
  'input-missing',
  'month-only-date',
  // the count
  'duplicate-ballot',
  'duplicate-tally',
  'duplicate-score',
  'duplicate-handed-down',
  'tally-mismatch',
  'tally-incomplete',
  'tally-sum',
  'returned-over-issued',
  'issued-over-present',
  'present-over-due',
  'no-votes',
  'quorum-not-met',
  'composition-not-met',
  // the grade
  'rules-clash',
  'ungraded-despite-rule',
  'to-be-graded-later',
  'proposal-tied',
  'judgement-not-admissible',
  'duplicate-judgement',
  'quota-unmet',
  'quota-tie',
  'quota-undetermined',
  // what follows
  'consequence-undetermined',
  'due-date-unset',
  'history-conflict',
  'history-current-year',
  'history-policy-unknown',
  'history-streak-unknown',
  'annual-result-barred',
  // the procedure
  'meeting-outside-window',
  'organization-without-secretary',
  'organization-with-several-secretaries',
  'coverage-count',
  'debrief-without-ballot',
  'debrief-without-comment',
  'comment-without-problem',
  'attendance-missing',
  'visit-missing',
  'report-missing',
  'report-late',
  'report-not-reviewed',
  'report-topics-missing',
  'report-compulsory-missing',
  'report-without-problems',
  'report-proportion-low',
  'report-last-year-unanswered',
  'report-on-behalf-not-permitted',
  'dossier-incomplete',
  'event-too-early',
  'event-too-late',
] as const

/** Something that a person must look at, as data; sentences are made from it in `explain`. */
export const alert = z.strictObject({
  code: z.enum(alertCodes),
  severity: z.enum(['error', 'warning', 'info']),
  clause: id.nullable(),
  subjects: z.array(id),
  params: mapOf(z.json()),
})

/** Every alert code. */
export type AlertCode = (typeof alertCodes)[number]
/** Something that a person must look at, as data. */
export type Alert = z.infer<typeof alert>
