import type { Catalogue } from '../catalogue.js'
import { alertHelp } from './alertHelp.js'
import { alerts } from './alerts.js'
import { analysis } from './analysis.js'
import { conditions } from './conditions.js'
import { consequences } from './consequences.js'
import { edits } from './edits.js'
import { evidence } from './evidence.js'
import { faults } from './faults.js'
import { fileFaults } from './fileFaults.js'
import { missing } from './missing.js'
import { reasons } from './reasons.js'
import { words } from './words.js'

/** Every text in English. */
export const en: Catalogue = {
  words,
  evidence,
  conditions,
  edits,
  reasons,
  consequences,
  analysis,
  missing,
  alerts,
  alertHelp,
  faults,
  fileFaults,
}
