import type { CaseFile } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'

/** What must do nothing wherever it stands: in text, in an attribute, in a drawing, in a style sheet, in a comment. */
export const evil = `<script>globalThis.pwned=1</script>"onload="pwned()' autofocus onfocus='x]]><svg onload=x><style>*{display:none}</style></title></svg>--><img src=x onerror=pwned()>&amp;{a|b}\${x}=1+1`

const textKeys = new Set(
  'name label title issuer summary quote phrase question why problems suggestions reason by note basis strengths results version family also nothing text problem measures responsible publishedTo result'.split(
    ' ',
  ),
)
const idKeys = new Set(['id', 'subject', 'organization', 'secretary'])

/** Every text of a document with something evil behind it; of a case the ids too. */
const spoiled = (value: unknown, keys: ReadonlySet<string>, key = ''): unknown => {
  if (typeof value === 'string') return keys.has(key) ? `${value}${evil}` : value
  if (Array.isArray(value)) return value.map((one) => spoiled(one, keys, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoiled(one, keys, name)]))
}

/** A case in which every text and id is evil. */
export const evilCase = (caseFile: CaseFile): CaseFile =>
  spoiled(caseFile, new Set([...textKeys, ...idKeys])) as CaseFile

/** A plan in which every text is evil; its ids are part of the program's world. */
export const evilPolicy = (policy: Policy): Policy => spoiled(policy, textKeys) as Policy
