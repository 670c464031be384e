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
