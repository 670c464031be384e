import type { Appraisal } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Policy } from '../schema/policy.js'
import type { AppraiseOptions } from './appraise.js'
import { appraise } from './appraise.js'
import { RulesError } from './error.js'
import type { HistoryEntry } from './history.js'
import { byCodeUnit, groupBy } from './order.js'
import type { PolicyQuery } from './selectPolicy.js'
import { selectPolicy } from './selectPolicy.js'

/** The day by which the policy of a case is chosen: that of the meeting, if it lies in the year, else the year's last. */
const dayOf = ({ year, meeting }: CaseFile) => (meeting?.date?.startsWith(`${year}-`) ? meeting.date : `${year}-12-31`)

/** What later years must know of an appraisal: the grades of the tracks that its streaks look at; what is provisional, or put off, is not known. */
export function resultsOf(policy: Policy, { year, tracks }: Appraisal, review: number | null): HistoryEntry[] {
  const [first] = policy.tracks
  const looked = new Set((policy.streaks ?? [{ track: undefined }]).map(({ track }) => track ?? first?.id))
  const graded = policy.tracks.filter(({ id, tallyOnly }) => looked.has(id) && !tallyOnly)
  return graded.flatMap(({ id, subjects }) =>
    (tracks.find((track) => track.id === id)?.determinations ?? []).flatMap(
      ({ organization, subject, grade, status, later }): HistoryEntry[] =>
        organization === null || status === 'provisional' || later
          ? []
          : [
              {
                year,
                organization,
                ...(subjects !== 'organizations' && { secretary: subject }),
                grade,
                policy: policy.id,
                ...(review !== null && { review }),
              },
            ],
    ),
  )
}

/**
 * Appraises year after year: each case under the policy in force on the day of its meeting (else at the end of its year),
 * with the results of the years before added to its history. Several cases of one year are reviews, numbered by the days of their meetings.
 *
 * @param policies - the plans of the years, in any order
 * @param cases - one case a year (or review), in any order
 * @param options - id or family, where the policies hold more than one plan, and the calendar of working days
 * @returns the appraisals by year
 * @throws RulesError where no policy is in force: `policy-unknown`, `policy-not-in-force-yet` or `policy-ended`
 * @example
 * ```ts
 * const cases = [{ year: 2023, organizations: [], secretaries: [] }]
 * appraiseYears([wudingRiver2023], cases).map(({ year }) => year) // => [2023]
 * ```
 */
export function appraiseYears(
  policies: readonly Policy[],
  cases: readonly CaseFile[],
  { workdays, ...which }: Omit<PolicyQuery, 'on'> & Pick<AppraiseOptions, 'workdays'> = {},
): Appraisal[] {
  const known: HistoryEntry[] = []
  const years = [...groupBy(cases, ({ year }) => String(year))].sort(([a], [b]) => Number(a) - Number(b))
  return years.flatMap(([, ofYear]) =>
    [...ofYear]
      .sort((a, b) => byCodeUnit(dayOf(a), dayOf(b)) || byCodeUnit(JSON.stringify(a), JSON.stringify(b)))
      .map((caseFile, index) => {
        const selected = selectPolicy(policies, { ...which, on: dayOf(caseFile) })
        if (!selected.ok) throw new RulesError(selected.error.code, { ...selected.error.params, year: caseFile.year })
        const { policy } = selected
        const { history = [] } = caseFile
        const appraisal = appraise(
          policy,
          known.length > 0 ? { ...caseFile, history: [...history, ...known] } : caseFile,
          { policies, ...(workdays && { workdays }) },
        )
        known.push(...resultsOf(policy, appraisal, ofYear.length > 1 ? index + 1 : null))
        return appraisal
      }),
  )
}
