import type { Policy } from '../schema/policy.js'

/** A text without what makes no difference: width, case, white space and punctuation. */
export const normalizeProblem = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')

/** Whether a text names a problem: it is not empty, and not one of the plan's words for "none". */
export const isProblem =
  (policy: Policy) =>
  (text: string): boolean => {
    const normal = normalizeProblem(text)
    return normal !== '' && !policy.rectification?.nothing?.some((word) => normalizeProblem(word) === normal)
  }
