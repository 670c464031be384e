import type { MarginTexts } from './catalogue/catalogue.js'
import { margins as en } from './catalogue/en/margins.js'
import { margins as zhCN } from './catalogue/zh-CN/margins.js'
import type { ExplainOptions, Language } from './voice.js'

const builtIn: Record<Language, MarginTexts> = { 'zh-CN': zhCN, en }

/** The texts on margins, apart from the others, so that they are loaded where they are used only. */
export const marginTextsOf = ({ language = 'zh-CN', catalogue }: ExplainOptions = {}): MarginTexts => ({
  ...builtIn[language],
  ...catalogue?.margins,
})
