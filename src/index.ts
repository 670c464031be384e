export { checkAnnualResults } from './core/annualResults.js'
export type { AppraiseOptions } from './core/appraise.js'
export { appraise } from './core/appraise.js'
export { appraiseYears } from './core/appraiseYears.js'
export type { Bounded } from './core/bounds.js'
export { evaluateRules } from './core/bounds.js'
export type { CompiledPolicy } from './core/compile.js'
export { compilePolicy } from './core/compile.js'
export { applyConsequences } from './core/consequence.js'
export type { GradedTrack } from './core/determination.js'
export { determineGrades } from './core/determination.js'
export type { RulesErrorCode } from './core/error.js'
export { RulesError } from './core/error.js'
export { fingerprintOf } from './core/fingerprint.js'
export { checkFit } from './core/fit.js'
export { checkProcedure } from './core/procedure.js'
export type { FilledQuota, QuotaMember } from './core/quota.js'
export { fillQuota } from './core/quota.js'
export type { QuotaFacts } from './core/quotaTerms.js'
export type { Place } from './core/ranking.js'
export { rankSubjects } from './core/ranking.js'
export type { Rankable } from './core/rankingKey.js'
export type { Ratio } from './core/ratio.js'
export { formatRatio, parseRatio } from './core/ratio.js'
export type { ReadingChoices } from './core/readings.js'
export { applyReadings, readingsOf } from './core/readings.js'
export { listRectification } from './core/rectification.js'
export type { RectificationProgress } from './core/register.js'
export { advanceRectification, carryOverRectification, rectificationProgress } from './core/register.js'
export type { ScheduledStep } from './core/schedule.js'
export { planSchedule } from './core/schedule.js'
export type { PolicyQuery, PolicySelection, PolicySelectionError } from './core/selectPolicy.js'
export { selectPolicy } from './core/selectPolicy.js'
export { findStreaks } from './core/streak.js'
export type { Tallied } from './core/tally.js'
export { tallyBallots } from './core/tally.js'
export { version } from './core/version.js'
export type { Alert, AlertCode } from './schema/alert.js'
export type {
  Appraisal,
  Determination,
  Evidence,
  Outcome,
  QuotaResult,
  Reason,
  StreakResult,
  Tally,
  TrackResult,
} from './schema/appraisal.js'
export type { CaseFile } from './schema/case.js'
export type { Condition } from './schema/condition.js'
export type { Policy } from './schema/policy.js'
export type { RectificationEvent, RectificationItem } from './schema/rectification.js'
export type { Quota, Track } from './schema/track.js'
