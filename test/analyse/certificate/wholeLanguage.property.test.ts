import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaks } from '../../../src/analyse/certificate/breaks.js'
import { certify } from '../../../src/analyse/index.js'
import { formsOf } from '../../../src/analyse/space/forms.js'
import { variablesOf } from '../../../src/analyse/space/variables.js'
import { parseCertificate } from '../../../src/schema/index.js'
import { drawn } from '../../support/generators/draw.js'
import { anyPolicy } from '../../support/generators/policies.js'

test('whatever the plan: a certificate is made, is a document, and every counterexample breaks what it is said to break', () => {
  const seen = { broken: new Set<string>(), settled: 0, methods: new Set<string>() }
  fc.assert(
    fc.property(drawn(anyPolicy), (policy) => {
      // Many thresholds make hundreds of regions: that takes long, and shows nothing that a few do not.
      fc.pre(policy.tracks.every((track) => formsOf(track, variablesOf(track)).length <= 4))
      const certificate = certify(policy, { ballots: 3 })
      expect(parseCertificate(certificate)).toEqual({ ok: true, value: certificate })
      for (const [index, { properties, method }] of certificate.tracks.entries()) {
        seen.methods.add(method)
        for (const { property, holds, why, counterexample } of properties) {
          expect([holds === null, holds === false]).toEqual([why !== undefined, counterexample !== undefined])
          if (holds !== null) seen.settled += 1
          if (!counterexample) continue
          seen.broken.add(property)
          const [track] = policy.tracks.slice(index)
          expect([property, track && breaks(policy, track, property, counterexample)]).toEqual([property, true])
        }
      }
    }),
    { numRuns: 60 },
  )
  expect([...seen.methods].sort()).toEqual(['enumerated', 'partitioned'])
  expect(seen.settled).toBeGreaterThan(50)
  expect(seen.broken.size).toBeGreaterThan(1)
})
