export type { CertifyOptions } from './certificate/certify.js'
export { certify } from './certificate/certify.js'
export type { CertificateFault } from './certificate/verifyCertificate.js'
export { verifyCertificate } from './certificate/verifyCertificate.js'
export type {
  AppraisalChanges,
  ConsequenceChange,
  DeterminationChange,
  ListChanges,
  Standing,
  StreakChange,
  StreakEnd,
} from './changes.js'
export { compareAppraisals } from './compareAppraisals.js'
export { applyEdits } from './difference/applyEdits.js'
export type { AddedEdit, ChangedEdit, Json, MovedEdit, PolicyEdit, RemovedEdit } from './difference/edit.js'
export { listEdits } from './difference/listEdits.js'
export type { CaseImpact, EditNeed, Impact, SubjectImpact, SubjectOutcome } from './impact/impact.js'
export type { MeasureImpactOptions } from './impact/measureImpact.js'
export { measureImpact } from './impact/measureImpact.js'
export type { Finding, FindingCode, LintCode, Proof, Severity } from './lint/finding.js'
export type { ChosenWay, Declared, FindingParams, LimitOf, NotAnalysed, Sizes } from './lint/findingParams.js'
export { findingSeverities } from './lint/findingSeverities.js'
export { lintPolicy } from './lint/lintPolicy.js'
export type { Change } from './margins/ballots.js'
export type { MarginOptions, SubjectMargins, TrackMargins } from './margins/findMargins.js'
export { findMargins } from './margins/findMargins.js'
export type { BallotMargin, LevelMargins, Never, NoBallotMargin } from './margins/margin.js'
export type { Fixed, QuotaLine, QuotaStanding } from './margins/quotaLines.js'
export type { NoScoreMargin, ScoreMargin, ScoreMargins } from './margins/scoreMargin.js'
export type { OutstandingBallots, OutstandingFault, OutstandingFaultReason } from './outstanding/outstanding.js'
export type { PossibleOutcome, PossibleStandings, TrackPossibilities } from './outstanding/possible.js'
export type { PossibleGradesOptions } from './outstanding/possibleGrades.js'
export { possibleGrades } from './outstanding/possibleGrades.js'
export type { AttributeFact, Fact, IncidentFact, JudgementFact, TenureFact } from './pivots/fact.js'
export type { FindPivotsOptions, Pivots, RemovedFact, RemovedFacts } from './pivots/findPivots.js'
export { findPivots } from './pivots/findPivots.js'

export type {
  CompareReadingsOptions,
  ReadingComparison,
  ReadingDependence,
  ReadingGroup,
  ReadingSwitch,
  SwitchedReading,
} from './readings/compareReadings.js'
export { compareReadings } from './readings/compareReadings.js'
export type { CompareRegionsOptions } from './tallies/compareRegions.js'
export { compareRegions } from './tallies/compareRegions.js'
export type {
  ChangeUnderFacts,
  NotCountedReason,
  RegionComparison,
  SubjectFacts,
  TallyChange,
  TrackRegions,
} from './tallies/regionComparison.js'
