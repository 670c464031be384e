import wudingRiver2023Data from '../../seeds/policies/wuding-river-2023.json' with { type: 'json' }
import type { Policy } from '../schema/policy.js'

/** The 2023 plan of a township, carried whole: the one that this library started from. */
export const wudingRiver2023 = wudingRiver2023Data as Policy

/** Every shipped plan. */
export const policies: readonly Policy[] = [wudingRiver2023]
