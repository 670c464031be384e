/** What went wrong in a call: always a mistake of the calling program, never of the data in a case. */
export type RulesErrorCode =
  | 'invalid-ratio'
  | 'unknown-grade'
  | 'unknown-track'
  | 'unknown-reading'
  | 'invalid-pointer'
  | 'invalid-quota'
  | 'invalid-policy'
  | 'illegal-step'
  | 'unknown-item'
  | 'other-year'
  | 'policy-unknown'
  | 'policy-not-in-force-yet'
  | 'policy-ended'
  | 'invalid-outstanding'
  | 'too-many-completions'

/**
 * The one error class of the library. `code` and `params` are data; tell errors apart by `code`, not by `instanceof`,
 * since the ESM and the CommonJS build each have their own class.
 *
 * @example
 * ```ts
 * new RulesError('unknown-track', { track: 'x' }).code // => 'unknown-track'
 * ```
 */
export class RulesError extends Error {
  /** What went wrong. */
  readonly code: RulesErrorCode
  /** The values that it went wrong with. */
  readonly params: Record<string, unknown>

  /**
   * @param code - what went wrong
   * @param params - the values that it went wrong with
   */
  constructor(code: RulesErrorCode, params: Record<string, unknown> = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'RulesError'
    this.code = code
    this.params = params
  }
}
