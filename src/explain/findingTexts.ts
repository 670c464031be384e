import type { FindingTexts } from './catalogue/catalogue.js'
import { findings as en } from './catalogue/en/findings.js'
import { findings as zhCN } from './catalogue/zh-CN/findings.js'
import type { ExplainOptions, Language } from './voice.js'

const builtIn: Record<Language, FindingTexts> = { 'zh-CN': zhCN, en }

/** The texts on findings, apart from the others, so that whoever does not check plans does not load them. */
export const findingTextsOf = ({ language = 'zh-CN', catalogue }: ExplainOptions = {}): FindingTexts => ({
  ...builtIn[language],
  ...catalogue?.findings,
})
