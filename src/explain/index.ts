export { alertHelp, explainAlert } from './alert.js'
export type { AlertRow } from './alertTable.js'
export { alertTable, listAlerts } from './alertTable.js'
export type {
  AlertHelp,
  AnalysisTexts,
  Catalogue,
  CatalogueOverride,
  ConditionTexts,
  ConsequenceTexts,
  EditTexts,
  EvidenceTexts,
  Facts,
  FindingTexts,
  MarginTexts,
  PlanPart,
  ReasonTexts,
  Relation,
  Text,
  Words,
} from './catalogue/catalogue.js'
export { explainCondition } from './condition.js'
export type { ObligationLike } from './consequence.js'
export { explainConsequence, explainObligation, explainStreak } from './consequence.js'
export type { ExplainContext } from './context.js'
export type { ExplainDeterminationOptions, Explanation } from './determination.js'
export { explainDetermination, explanationText } from './determination.js'
export type { EditContext } from './explainEdit.js'
export { explainEdit } from './explainEdit.js'
export { explainFileFault } from './explainFileFault.js'
export { explainFact } from './fact.js'
export { explainFacts } from './facts.js'
export { explainFault } from './fault.js'
export type { FileFault, FileFaultCode } from './fileFault.js'
export { fileFaultCodes } from './fileFault.js'
export type { FindingExplanation } from './finding.js'
export { explainFinding, findingHelp } from './finding.js'
export { findingTable } from './findingTable.js'
export type { LabelGroup, WordGroup } from './labels.js'
export { labelFor, wordFor } from './labels.js'
export type { MarginContext } from './margin.js'
export { explainMargin } from './margin.js'
export { explainMissing } from './missing.js'
export { explainMoves } from './moves.js'
export { explainQuota } from './quota.js'
export { explainQuotaRule } from './quotaRule.js'
export { explainReading } from './reading.js'
export { explainReason } from './reason.js'
export { explainConsequenceRule, explainRule } from './rule.js'
export { explainStanding } from './standing.js'
export { explainSwitch } from './switch.js'
export type { ExplainOptions, Language } from './voice.js'
