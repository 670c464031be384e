import { canonical } from '../../core/fingerprint.js'
import type { Certificate } from '../../schema/certificate.js'
import type { Policy } from '../../schema/policy.js'
import { breaks } from './breaks.js'
import { certify } from './certify.js'

/** One thing in which a certificate is not true of a plan. */
export interface CertificateFault {
  /** `differs`: recomputing gives something else; `not-reproduced`: appraising the cases of a counterexample does not show what it says. */
  code: 'differs' | 'not-reproduced'
  /** Where in the certificate. */
  path: (string | number)[]
  /** What stands there; undefined: nothing. */
  found: unknown
  /** What recomputing gives; undefined: nothing. */
  expected: unknown
}

/** The places at which two documents differ, as deep as both go on alike. */
function differences(found: unknown, expected: unknown, path: CertificateFault['path']): CertificateFault[] {
  const isOpen = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
  if (isOpen(found) && isOpen(expected) && Array.isArray(found) === Array.isArray(expected)) {
    const added = Object.keys(found).filter((key) => !Object.hasOwn(expected, key) && !key.startsWith('x-'))
    const keys = [...Object.keys(expected), ...added]
    const own = (document: Record<string, unknown>, key: string) =>
      Object.hasOwn(document, key) ? document[key] : undefined
    return keys.flatMap((key) =>
      differences(own(found, key), own(expected, key), [...path, Array.isArray(found) ? Number(key) : key]),
    )
  }
  return canonical(found ?? null) === canonical(expected ?? null) && (found === undefined) === (expected === undefined)
    ? []
    : [{ code: 'differs', path, found, expected }]
}

/**
 * Checks a certificate without trusting it: everything is computed anew from the plan and compared, and every counterexample is appraised.
 * Only which version of the library made it may differ.
 *
 * @param policy - the plan that the certificate is said to be of
 * @param certificate - as `parseCertificate` accepts it
 * @returns every place where it is not true; empty: it is
 * @throws RulesError where the policy cannot be compiled
 * @example
 * ```ts
 * const certificate = certify(wudingRiver2023, { ballots: 10 })
 * verifyCertificate(wudingRiver2023, certificate) // => []
 * verifyCertificate(wudingRiver2023, { ...certificate, ballots: 11 })[0].path // => ['tracks', 0, 'tallies']
 * ```
 */
export function verifyCertificate(policy: Policy, certificate: Certificate): CertificateFault[] {
  const { library, ...expected } = certify(policy, { ballots: certificate.ballots })
  const { library: _, ...found } = certificate
  const replayed = certificate.tracks.flatMap(({ id, properties }, index) =>
    properties.flatMap(({ property, counterexample }, at): CertificateFault[] => {
      const track = policy.tracks.find((one) => one.id === id)
      if (!counterexample || (track && breaks(policy, track, property, counterexample))) return []
      const path = ['tracks', index, 'properties', at, 'counterexample']
      return [{ code: 'not-reproduced', path, found: counterexample.shows, expected: undefined }]
    }),
  )
  return [...differences(found, expected, []), ...replayed]
}
