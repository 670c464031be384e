import { hash } from '@stablelib/sha256'

/**
 * The hash by which a page allows one style sheet and no other style.
 *
 * @param style - the style sheet
 * @returns as a Content-Security-Policy names it
 */
export const styleHash = (style: string): string =>
  `sha256-${btoa(String.fromCharCode(...hash(new TextEncoder().encode(style))))}`
