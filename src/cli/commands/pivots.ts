import { findPivots } from '../../analyse/index.js'
import { askCommand, limitOf } from '../askCommand.js'
import { pivotsTable } from '../pivotsTable.js'

/** Tells which incidents, judgements and other facts decided whose grade. */
export const pivotsCommand = askCommand({
  name: 'pivots',
  options: ['limit'],
  ask: ({ policy, caseFile, options }, line) => findPivots(policy, caseFile, { ...options, ...limitOf(line) }),
  tell: pivotsTable,
})
