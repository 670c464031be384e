import type { CheckedProperty, Counterexample } from '../../schema/certificate.js'

/** What was found of one property, before it is told whether everything was looked at. */
export interface Finding {
  /** Why it does not apply, where it does not. */
  why?: NonNullable<CheckedProperty['why']>
  /** How much was compared. */
  checked: number
  /** Cases that break it. */
  counterexample?: Counterexample
  /** Something that could not be settled. */
  open?: boolean
}
