import type { Policy } from '../../schema/policy.js'
import type { Committee } from './committee.js'
import type { PolicyLabels } from './labels.js'
import type { People } from './people.js'
import type { RowContext } from './rowReader.js'

/** What the readers of the kinds of sheets share. */
export interface ReadContext extends RowContext {
  policy: Policy
  labels: PolicyLabels
  /** null: there is no roster to look anybody up in. */
  people: People | null
  committee: Committee
}
