import type { LintCode, Severity } from './finding.js'

/**
 * Every code of the linter with how much it matters; docs/findings.md gives the cause and cure of each. Parse faults are errors.
 *
 * @example
 * ```ts
 * findingSeverities['rule-never-holds'] // => 'error'
 * ```
 */
export const findingSeverities: Readonly<Record<LintCode, Severity>> = {
  'not-analysed': 'info',
  'grade-unreachable': 'error',
  'grade-only-by-judgement': 'warning',
  'grade-only-by-quota': 'info',
  'grade-only-provisional': 'info',
  'proposal-never-made': 'warning',
  'rule-never-holds': 'error',
  'rule-always-holds': 'warning',
  'rule-without-effect': 'warning',
  'permission-unused': 'warning',
  'rules-clash': 'error',
  'rule-under-ungraded': 'info',
  'case-never-holds': 'error',
  'case-shadowed': 'error',
  'cases-overlap': 'info',
  'first-match-gap': 'warning',
  'bands-hole': 'warning',
  'band-unreachable': 'error',
  'bands-out-of-order': 'error',
  'quota-without-ranking': 'warning',
  'quota-only-moves-down': 'warning',
  'quota-never-binds': 'warning',
  'quota-unmeetable': 'error',
  'quotas-contradict': 'error',
  'limit-out-of-range': 'error',
  'limit-without-effect': 'error',
  'not-monotone': 'warning',
  'ranking-not-monotone': 'warning',
  'consequence-never-applies': 'error',
  'streak-unreachable': 'error',
  'clause-without-owner': 'warning',
  'owner-not-listed': 'warning',
  'alternative-same': 'warning',
  'alternative-without-effect': 'warning',
  'readings-undo': 'warning',
  'readings-collide': 'error',
  'ballot-unused': 'info',
  'option-unused': 'info',
  'score-unused': 'warning',
  'weight-zero': 'warning',
  'declared-unused': 'info',
  'check-without-object': 'warning',
  'explained-without-finding': 'warning',
}
