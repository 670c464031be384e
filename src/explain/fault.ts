import type { ParseFault, Path } from '../schema/fault.js'
import type { Facts } from './catalogue/catalogue.js'
import { limitNumber, readRatio } from './numbers.js'
import type { ExplainOptions, Voice } from './voice.js'
import { entryOf, voiceOf } from './voice.js'

/** A place in a document as a person would write it: `tracks[0].rules[1].when`; odd keys are quoted. */
export const pathText = (path: Path): string =>
  path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`
      if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(part)) return `[${JSON.stringify(part)}]`
      return index === 0 ? part : `.${part}`
    })
    .join('')

const valueText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)

/** Parameters that are no plain values: each code's own. */
function specialFacts(fault: ParseFault, voice: Voice): Facts {
  const { say, list, texts } = voice
  const { words, evidence } = texts
  switch (fault.code) {
    case 'missing':
      return { expected: list(fault.params.expected.map((type) => words.type[type])) }
    case 'wrong-type':
      return {
        expected: list(fault.params.expected.map((type) => words.type[type])),
        found: words.type[fault.params.found],
      }
    case 'wrong-format':
      return fault.params.expected === null ? {} : { expected: words.format[fault.params.expected] }
    case 'out-of-range':
      return { limit: say(evidence.relation[fault.params.operator].yes, { limit: String(fault.params.limit) }) }
    case 'unknown-reference':
      return { to: entryOf(words.target, fault.params.to) ?? fault.params.to }
    case 'weights-not-one': {
      const sum = readRatio(fault.params.sum)
      return sum ? { sum: limitNumber(sum) } : {}
    }
    case 'duplicate-id':
    case 'duplicate-limit':
    case 'ambiguous-subject':
      return { first: pathText(fault.params.first) }
    case 'reading-breaks-policy':
      return { faults: fault.params.faults.map((inner) => faultText(inner, voice)).join(words.sentenceSeparator) }
    default:
      return {}
  }
}

/** What is wrong, without the place. */
export function faultSentence(fault: ParseFault, voice: Voice): string {
  const { say, list, texts } = voice
  const plain = Object.entries(fault.params).flatMap(([name, value]): [string, string][] => {
    if (value === null && name !== 'found') return []
    if (!Array.isArray(value)) return [[name, valueText(value)]]
    return value.length > 0 ? [[name, list(value.map(valueText))]] : []
  })
  return say(texts.faults[fault.code], { ...Object.fromEntries(plain), ...specialFacts(fault, voice) })
}

function faultText(fault: ParseFault, voice: Voice): string {
  const { words } = voice.texts
  return voice.say(words.place, {
    path: fault.path.length > 0 ? pathText(fault.path) : words.root,
    sentence: faultSentence(fault, voice),
  })
}

/**
 * Says what is wrong with a document, and where.
 *
 * @param fault - one of the faults that a parse function returned
 * @param options - language and replaced texts
 * @returns one sentence, with the place in front
 * @example
 * ```ts
 * explainFault({ code: 'unknown-key', path: ['tracks', 0, 'rulse'], params: { known: ['rules'] } })
 * // => 'tracks[0].rulse：不认识这一项，可用的有：rules。'
 * ```
 */
export const explainFault = (fault: ParseFault, options?: ExplainOptions): string => faultText(fault, voiceOf(options))
