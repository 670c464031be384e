import { findMargins } from '../../analyse/index.js'
import { askCommand } from '../askCommand.js'
import { findSubjects } from '../findSubjects.js'
import { marginsTable } from '../marginsTable.js'

/** Tells how many ballots everybody is from every other grade. */
export const marginsCommand = askCommand({
  name: 'margins',
  options: ['subject'],
  ask: ({ policy, caseFile, options: { readings } }, { texts, values }) => {
    const who = values.get('subject')
    return findMargins(policy, caseFile, {
      readings,
      ...(who !== undefined && { subjects: findSubjects(who, caseFile, texts) }),
    })
  },
  tell: ({ tracks }, outcome, screen, { values }) => marginsTable(tracks, values.has('subject'), outcome, screen),
})
