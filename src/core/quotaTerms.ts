import type { QuotaResult } from '../schema/appraisal.js'
import type { CaseFile } from '../schema/case.js'
import type { Quota } from '../schema/track.js'
import type { AdmissibleCounts } from './admissibleCounts.js'
import { admissibleCounts } from './admissibleCounts.js'
import { handedDownCount } from './handedDown.js'
import { distinct } from './order.js'
import { formatRatio } from './ratio.js'
import type { Tested } from './tested.js'
import { unless } from './tested.js'

/** What a quota may need besides the subjects. */
export interface QuotaFacts extends Pick<CaseFile, 'meeting' | 'handedDown'> {
  /** The value of the quota's condition, where it has one. */
  condition?: Tested | undefined
}

/** What a quota comes to in one cohort. */
export interface QuotaTerms {
  /** The counts that it allows; null where it does not apply, or cannot be told: then nobody is moved. */
  counts: AdmissibleCounts | null
  /** How it is told: base, size and target, whether it applies and why, and what is missing. */
  told: Pick<QuotaResult, 'of' | 'base' | 'size' | 'target' | 'applies' | 'evidence' | 'missing'>
}

/** What a quota comes to in a cohort of so many subjects, of whom so many are graded. */
export function termsOf(
  quota: Quota,
  cohort: QuotaResult['cohort'],
  subjects: number,
  graded: number,
  { meeting, handedDown, condition }: QuotaFacts,
): QuotaTerms {
  const { of = 'graded' } = quota
  const base = of === 'graded' ? graded : of === 'subjects' ? subjects : (meeting?.[of] ?? null)
  const count = quota.count === 'handed-down' ? handedDownCount(quota, cohort, handedDown) : quota.count
  const counts = base === null || count === null ? null : admissibleCounts({ ...quota, count }, graded, base)
  const missing = distinct([
    ...(condition?.missing ?? []),
    ...unless(base, `meeting.${of}`),
    ...unless(count, `handedDown.${quota.id}`),
  ])
  const outcome = condition?.evidence.outcome
  const applies = outcome !== 'does-not-hold' && missing.length > 0 ? 'undetermined' : outcome
  return {
    counts: applies === undefined || applies === 'holds' ? counts : null,
    told: {
      ...(of !== 'graded' && { of, base }),
      size: graded,
      target: counts && formatRatio(counts.target),
      ...(applies && { applies }),
      ...(condition && { evidence: condition.evidence }),
      ...(applies === 'undetermined' && { missing }),
    },
  }
}
