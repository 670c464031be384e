import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaks } from '../../../src/analyse/certificate/breaks.js'
import { certify } from '../../../src/analyse/index.js'
import { parseCertificate } from '../../../src/schema/index.js'
import { drawn } from '../../support/generators/draw.js'
import { anyPolicy } from '../../support/generators/policies.js'

test('whatever the plan: a certificate is made, is a document, and every counterexample breaks what it is said to break', () => {
  const seen = { broken: new Set<string>(), settled: 0, methods: new Set<string>() }
  fc.assert(
    fc.property(drawn(anyPolicy), (policy) => {
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
    { numRuns: Number(process.env.CERTIFY_RUNS ?? 150) },
  )
  expect([...seen.methods].sort()).toEqual(['enumerated', 'partitioned'])
  expect(seen.settled).toBeGreaterThan(100)
  expect([...seen.broken].sort()).toEqual(['monotonicity', 'no-dead-grade', 'no-envy', 'totality', 'veto-dominance'])
})
