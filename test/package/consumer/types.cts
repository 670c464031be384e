import core = require('shuzhi-pingyi')
import policies = require('shuzhi-pingyi/policies')

export const appraisal: core.Appraisal = core.appraise(policies.wudingRiver2023, {
  year: 2023,
  organizations: [],
  secretaries: [],
})
// @ts-expect-error: the types reach the consumer, they are not any.
export const wrong: number = core.version
