import { resultsOf } from '../../core/appraiseYears.js'
import { RulesError } from '../../core/error.js'
import type { Appraisal } from '../../schema/appraisal.js'
import type { CaseFile } from '../../schema/case.js'
import type { Policy } from '../../schema/policy.js'
import type { Register } from '../../schema/register.js'
import { carriedIncidents } from './carriedIncidents.js'
import { carryOver } from './carryOver.js'

/** What somebody should know before the next year begins, as data. */
export type NextYearNote =
  /** Grades that are provisional or put off: the year is not known to later ones until the appraisal is complete. */
  | { code: 'grades-not-known'; subjects: string[] }
  /** Incidents that the next plan may look at; the list is there now, so those of the new year must be added to it. */
  | { code: 'incidents-carried'; count: number }
  /** Facts of the year that were left out, since they must not stand in for those of the next. */
  | { code: 'attributes-left-out'; names: string[] }
  /** Items of the register: carried over, and closed ones that stay behind. */
  | { code: 'items'; carried: number; closed: number }

/** How the next year is started. */
export interface NextYearOptions {
  /** The plan of the next year, where there is one already: its rules say which incidents are carried over. */
  to?: Policy | undefined
  /** The register as it stands; the items of the appraisal where left out. */
  register?: Register | undefined
  /** The day on which open items are carried over; where left out the first of the next year, or of an item's last step, if that is later. */
  on?: string | undefined
}

/** The case that the next year starts from, and what is to be said on it. */
export interface NextYear {
  caseFile: CaseFile
  notes: NextYearNote[]
}

type WithAttributes = { attributes?: Record<string, unknown> | undefined }

/** The grades of earlier years with those of this one; a case of a year with several reviews is the one after those on record. */
function historyOf(policy: Policy, { year, history = [] }: CaseFile, appraisal: Appraisal) {
  const reviews = history.flatMap((entry) => (entry.year === year && entry.review !== undefined ? [entry.review] : []))
  const results = resultsOf(policy, appraisal, reviews.length > 0 ? Math.max(...reviews) + 1 : null)
  // This year's grade in a history is passed over by streaks; beside the result it would contradict it.
  return [...history.filter((entry) => entry.year < year || entry.review !== undefined), ...results]
}

const notKnown = ({ tracks }: Appraisal): string[] => [
  ...new Set(
    tracks.flatMap(({ determinations }) =>
      determinations.flatMap(({ subject, status, later }) => (status === 'provisional' || later ? [subject] : [])),
    ),
  ),
]

/**
 * Turns the appraisal of one year into the case that the next year starts from: committee and roster, the grades of the earlier years
 * with those of this one, the open items of the register, and the incidents that a rule may still look at. Nothing else is known of
 * the new year, and nothing is taken for known: no meeting, ballots, judgements, and no attributes, which are facts of their year.
 *
 * @param policy - the plan of this year
 * @param caseFile - the facts of this year
 * @param appraisal - their result
 * @param options - the plan of the next year, the register, and the day of carrying over
 * @returns the case, and what is to be said on it
 * @throws RulesError `other-year` where appraisal, register or the next plan is of another year; `policy-unknown` where the appraisal
 * was made under another plan; `illegal-step` where an item cannot be carried over on that day
 * @example
 * ```ts
 * const { caseFile: next } = startNextYear(wudingRiver2023, caseFile, appraisal)
 * next.year // => 2024
 * next.ballots // => undefined
 * next.history.filter(({ year }) => year === 2023).length // => caseFile.secretaries.length
 * ```
 */
export const startNextYear = (
  policy: Policy,
  caseFile: CaseFile,
  appraisal: Appraisal,
  { to, register, on }: NextYearOptions = {},
): NextYear => {
  const { year, committee, organizations, secretaries, incidents = [] } = caseFile
  const next = year + 1
  const years = {
    appraisal: [appraisal.year, year],
    register: [register?.year ?? year, year],
    to: [to?.year ?? next, next],
  }
  for (const [what, [found, expected]] of Object.entries(years))
    if (found !== expected) throw new RulesError('other-year', { what, found, expected })
  if (appraisal.policy.id !== policy.id) throw new RulesError('policy-unknown', { policy: appraisal.policy.id })

  const left = new Set<string>()
  const lasting = <T extends WithAttributes>({ attributes = {}, ...rest }: T): Omit<T, 'attributes'> => {
    for (const name of Object.keys(attributes)) left.add(name)
    return rest
  }
  const items = register?.items ?? appraisal.rectification
  const rectification = carryOver(items, next, on)
  const carried = carriedIncidents(to ?? policy, incidents, next)
  const subjects = notKnown(appraisal)
  const start: CaseFile = {
    year: next,
    ...(committee && { committee: lasting(committee) }),
    organizations: organizations.map(lasting),
    secretaries: secretaries.map(lasting),
    // An empty list would say that there are none.
    ...(carried.length > 0 && { incidents: carried }),
    history: historyOf(policy, caseFile, appraisal),
    rectification,
  }
  const notes: NextYearNote[] = [
    ...(subjects.length > 0 ? [{ code: 'grades-not-known' as const, subjects }] : []),
    ...(carried.length > 0 ? [{ code: 'incidents-carried' as const, count: carried.length }] : []),
    ...(left.size > 0 ? [{ code: 'attributes-left-out' as const, names: [...left].sort() }] : []),
    { code: 'items', carried: rectification.length, closed: items.length - rectification.length },
  ]
  return { caseFile: start, notes }
}
