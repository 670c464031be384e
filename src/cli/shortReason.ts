import { explainMissing, labelFor, wordFor } from '../explain/index.js'
import type { Determination, Reason } from '../schema/appraisal.js'
import type { Outcome } from './outcome.js'

const ofReason = (reason: Reason, track: string, { plan, texts: { table } }: Outcome): string[] => {
  const clause = (id: string) => labelFor('clause', id, { policy: plan })
  switch (reason.kind) {
    case 'rule': {
      if (reason.outcome !== 'holds' || 'permits' in reason.effect) return []
      const rule = plan.tracks.find(({ id }) => id === track)?.rules?.find(({ id }) => id === reason.id)
      return [table.rule(rule?.label ?? reason.id, clause(reason.clause))]
    }
    case 'quota':
      return [table.quota(clause(reason.clause))]
    case 'judgement':
      return [reason.outcome === 'applied' ? table.judgement : table.judgementRefused]
    case 'proposal':
      return []
  }
}

/**
 * Why somebody has a grade, in a few words.
 *
 * @param determination - the result
 * @param track - id of its track
 * @param outcome - the appraisal with plan and texts
 * @returns empty where nothing bounded the grade
 */
export const shortReason = (determination: Determination, track: string, outcome: Outcome): string => {
  const { reasons, status, missing, ungraded, later } = determination
  const { texts, language } = outcome
  return [
    ...reasons.flatMap((reason) => ofReason(reason, track, outcome)),
    ...(ungraded === null ? [] : [wordFor('ungraded', ungraded, { language })]),
    ...(later ? [wordFor('status', 'later', { language })] : []),
    ...(status === 'provisional'
      ? [texts.table.provisional(missing.map((name) => explainMissing(name, { language })))]
      : []),
  ].join(language === 'en' ? '; ' : '；')
}
