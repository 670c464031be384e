export type { Alert, AlertCode } from './alert.js'
export { alertCodes } from './alert.js'
export type {
  AppliedConsequence,
  Appraisal,
  AttributeEvidence,
  AttributeNumberEvidence,
  CompositeEvidence,
  Determination,
  Evidence,
  GradeEvidence,
  IncidentEvidence,
  KindEvidence,
  Operator,
  Outcome,
  QuotaResult,
  Reason,
  ScoreEvidence,
  SeriousEvidence,
  ShareEvidence,
  StreakResult,
  Tally,
  TenureEvidence,
  TrackResult,
} from './appraisal.js'
export { appraisal as appraisalSchema } from './appraisal.js'
export type { Ballot, CaseFile, Judgement, Organization, Secretary, StatedTally } from './case.js'
export { caseFile as caseSchema } from './case.js'
export type {
  Certificate,
  CertifiedProperty,
  CertifiedTrack,
  CheckedProperty,
  Counterexample,
} from './certificate.js'
export { certificate as certificateSchema } from './certificate.js'
export type {
  About,
  AllCondition,
  AnyCondition,
  AttributeCondition,
  Base,
  Comparison,
  Condition,
  GradeBelowCondition,
  GradeCondition,
  IncidentCondition,
  KindCondition,
  Months,
  NotCondition,
  ScoreCondition,
  SeriousCondition,
  ShareCondition,
  TenureCondition,
} from './condition.js'
export type {
  FaultCode,
  FaultParams,
  FormatName,
  JsonType,
  ParseFault,
  ParseResult,
  Path,
  ReferenceTarget,
} from './fault.js'
export { faultCodes } from './fault.js'
export type { JsonSchema } from './jsonSchemas.js'
export { jsonSchemas } from './jsonSchemas.js'
export type { MigrationResult } from './migratePolicy.js'
export { migratePolicy, policySchemaVersion } from './migratePolicy.js'
export { parseAppraisal, parseCase, parseCertificate, parsePolicy, parseRegister } from './parse.js'
export type { Clause, Deadline, Policy, ProcedureCheck, Reading, Streak } from './policy.js'
export { policy as policySchema } from './policy.js'
export type { RectificationEvent, RectificationItem, RectificationSource } from './rectification.js'
export type { Register } from './register.js'
export { register as registerSchema } from './register.js'
export type {
  Consequence,
  Effect,
  Obligation,
  Proposal,
  Quota,
  RankingKey,
  Rule,
  ScoreComponent,
  Track,
} from './track.js'
