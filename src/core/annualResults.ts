import type { Alert } from '../schema/alert.js'
import type { Appraisal } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import { alertOf } from './alerts.js'

/**
 * Compares annual-appraisal results with the bars that follow from the grades (clause 四（五）).
 *
 * @param tracks - graded tracks with their consequences, as in `appraisal.tracks`
 * @param annualResults - the results proposed for the year, as in `case.annualResults`
 * @returns an error alert for each barred result
 * @example
 * ```ts
 * checkAnnualResults([], [{ subject: 's1', result: '优秀' }]) // => []
 * ```
 */
export const checkAnnualResults = (
  tracks: Appraisal['tracks'],
  annualResults: NonNullable<CaseFile['annualResults']>,
): Alert[] =>
  tracks.flatMap(({ determinations }) =>
    determinations.flatMap(({ subject, consequences }) =>
      annualResults.flatMap(({ subject: named, result }) => {
        const bar = consequences.find(({ outcome, results }) => outcome === 'holds' && results?.includes(result))
        return named === subject && bar
          ? [alertOf('annual-result-barred', [subject], { result, consequence: bar.id }, 'error', bar.clause)]
          : []
      }),
    ),
  )
