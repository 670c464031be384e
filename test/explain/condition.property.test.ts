import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainCondition, explainQuotaRule, explainRule } from '../../src/explain/index.js'
import { drawn, settings } from '../support/generators/draw.js'
import { anyPolicy } from '../support/generators/policies.js'

test('everything that a plan can ask for has its words in both languages', () => {
  fc.assert(
    fc.property(drawn(anyPolicy), (policy) => {
      for (const { id, rules = [], quotas = [], consequences = [] } of policy.tracks) {
        const context = { policy, track: id }
        for (const language of ['zh-CN', 'en'] as const) {
          const texts = [
            ...rules.map((rule) => explainRule(rule, context, { language })),
            ...quotas.map((quota) => explainQuotaRule(quota, context, { language })),
            ...consequences.map(({ when }) => explainCondition(when, context, { language })),
          ]
          // No value that is lacking, no placeholder, nothing empty.
          for (const text of texts) expect(text).not.toMatch(/未注明|not stated|undefined|\{|\}|^$|“”/u)
        }
      }
    }),
    settings,
  )
})
