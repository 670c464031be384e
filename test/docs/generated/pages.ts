import { policies } from '../../../src/policies/index.js'
import { languagePage } from './languagePage.js'
import { policyPage } from './policyPage.js'

const endings = { en: '.md', 'zh-CN': '.zh-CN.md' } as const
const languages = ['en', 'zh-CN'] as const

/** Every generated page with the way to make it. */
export const generatedPages: readonly (readonly [path: string, make: () => string])[] = languages.flatMap(
  (language) => [
    [`docs/language${endings[language]}`, () => languagePage(language)] as const,
    ...policies.map(
      (policy) => [`docs/policies/${policy.id}${endings[language]}`, () => policyPage(policy, language)] as const,
    ),
  ],
)
