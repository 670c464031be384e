import type { Catalogue, CatalogueOverride, Facts, Text } from './catalogue/catalogue.js'
import { en } from './catalogue/en/index.js'
import { zhCN } from './catalogue/zh-CN/index.js'

/** The languages of the built-in texts. */
export type Language = 'zh-CN' | 'en'

/** In which language to tell, and with which texts. */
export interface ExplainOptions {
  /** Language; Chinese where left out. */
  language?: Language | undefined
  /** Texts that replace built-in ones, entry by entry. */
  catalogue?: CatalogueOverride | undefined
  /** How many names of a longer list of people are told in an alert before the rest is counted; all where left out. */
  names?: number | undefined
}

/** A catalogue with the ways to put its texts together. */
export interface Voice {
  /** The texts in force. */
  texts: Catalogue
  /** One text with its values filled in; a value that is not there is named as such, never left as a placeholder. */
  say: (text: Text, facts?: Facts) => string
  /** A list of words. */
  list: (items: readonly string[]) => string
  /** One quoted label. */
  quote: (label: string) => string
  /** Several quoted labels. */
  quotes: (labels: readonly string[]) => string
}

const builtIn: Record<Language, Catalogue> = { 'zh-CN': zhCN, en }

const merge = (base: Catalogue, override: CatalogueOverride): Catalogue => ({
  words: { ...base.words, ...override.words },
  evidence: { ...base.evidence, ...override.evidence },
  conditions: { ...base.conditions, ...override.conditions },
  edits: { ...base.edits, ...override.edits },
  reasons: { ...base.reasons, ...override.reasons },
  consequences: { ...base.consequences, ...override.consequences },
  analysis: { ...base.analysis, ...override.analysis },
  missing: { ...base.missing, ...(override.missing as Catalogue['missing']) },
  alerts: { ...base.alerts, ...override.alerts },
  alertHelp: { ...base.alertHelp, ...override.alertHelp },
  faults: { ...base.faults, ...override.faults },
  fileFaults: { ...base.fileFaults, ...override.fileFaults },
})

/** The voice of a language, with the caller's texts in place of built-in ones. */
export function voiceOf({ language = 'zh-CN', catalogue }: ExplainOptions = {}): Voice {
  const texts = catalogue ? merge(builtIn[language], catalogue) : builtIn[language]
  const { absent, quote, listSeparator, quoteSeparator } = texts.words
  // One pass, so that braces inside a value are never taken for a placeholder.
  const say: Voice['say'] = (text, facts = {}) =>
    (typeof text === 'string' ? text : text(facts)).replace(/\{(\w+)\}/g, (_, name: string) =>
      Object.hasOwn(facts, name) ? (facts[name] ?? absent) : absent,
    )
  // Quotes inside a quoted label become single ones, as the punctuation standard asks.
  const quoted = (label: string) => say(quote, { text: label.replaceAll('“', '‘').replaceAll('”', '’') })
  return {
    texts,
    say,
    list: (items) => items.join(listSeparator),
    quote: quoted,
    quotes: (labels) => labels.map(quoted).join(quoteSeparator),
  }
}

/** The entry of an open table, where it has one of its own. */
export const entryOf = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
