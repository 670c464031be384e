import { compareReadings } from '../../analyse/index.js'
import { askCommand, limitOf } from '../askCommand.js'
import { readingsTable } from '../readingsTable.js'

/** Tells who would get another grade if the plan were read in another way. */
export const readingsCommand = askCommand({
  name: 'readings',
  options: ['limit'],
  ask: ({ policy, caseFile, options }, line) => compareReadings(policy, caseFile, { ...options, ...limitOf(line) }),
  tell: readingsTable,
})
