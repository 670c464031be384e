import { hash } from '@stablelib/sha256'
import { byCodeUnit } from './order.js'

/** The canonical form of RFC 8785: keys in code-unit order, no white space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)}}`
}

/**
 * The fingerprint of a document: SHA-256 over its canonical JSON (RFC 8785), so that anybody can recompute it.
 *
 * @param document - plain JSON data
 * @returns `sha256:` and 64 hexadecimal digits
 * @example
 * ```ts
 * fingerprintOf({ b: 1, a: 2 }) === fingerprintOf({ a: 2, b: 1 }) // => true
 * ```
 */
export function fingerprintOf(document: unknown): string {
  const bytes = hash(new TextEncoder().encode(canonical(document)))
  return `sha256:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
