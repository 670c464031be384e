import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Appraisal } from '../../src/index.js'
import { appraise } from '../../src/index.js'
import { drawn, settings } from '../support/generators/draw.js'
import { improvement } from '../support/generators/monotone.js'

const gradeOf = (appraisal: Appraisal, subject: string) =>
  appraisal.tracks[0]?.determinations.find((each) => each.subject === subject)?.grade ?? ''

test('changing a ballot from worse to better never lowers the grade, where the rules are monotone', () => {
  fc.assert(
    fc.property(drawn(improvement), ({ policy, before, after, subject }) => {
      const scale = policy.tracks[0]?.scale.map((grade) => grade.id) ?? []
      const [old, now] = [before, after].map((each) => scale.indexOf(gradeOf(appraise(policy, each), subject)))
      expect(old).toBeGreaterThanOrEqual(0)
      expect(now).toBeLessThanOrEqual(old ?? 0)
    }),
    settings,
  )
})
