import type { Finding, LintCode } from '../analyse/lint/finding.js'
import type { ParseFault } from '../schema/fault.js'
import type { Policy } from '../schema/policy.js'
import type { AlertHelp, FindingTexts } from './catalogue/catalogue.js'
import { faultSentence } from './fault.js'
import { findingFacts } from './findingFacts.js'
import { findingTextsOf } from './findingTexts.js'
import { sampleText } from './sampleText.js'
import type { ExplainOptions, Voice } from './voice.js'
import { entryOf, voiceOf } from './voice.js'

/** A finding in words. */
export interface FindingExplanation {
  /** What is the matter. */
  sentence: string
  /** How it usually comes about; null: the sentence says it. */
  cause: string | null
  /** What to do about it. */
  cure: string
  /** What it rests on. */
  proof: string
  /** The votes and facts that show it; null: there is no example. */
  example: string | null
}

const isFault = ({ code }: Finding, texts: FindingTexts): boolean => Object.hasOwn(texts.fault, code)

function proofText({ proof }: Finding, texts: FindingTexts, { say }: Voice): string {
  const text = texts.proof[proof.kind]
  if (proof.kind === 'proven') return say(text, { regions: String(proof.regions), worlds: String(proof.worlds) })
  if (proof.kind !== 'enumerated') return say(text)
  const [first, last] = proof.sizes
  return say(text, { first: String(first), last: String(last) })
}

function exampleText({ examples, params }: Finding, policy: Policy, texts: FindingTexts, voice: Voice): string | null {
  const context = { policy, ...('track' in params && params.track !== null && { track: params.track }) }
  const [before, after] = examples.map((one) => sampleText(one, context, texts, voice))
  if (before === undefined) return null
  return after === undefined ? before : voice.say(texts.example.change, { before, after })
}

/**
 * Says what a finding is about, how it comes about, what to do, and what it rests on.
 *
 * @param finding - one of those that `lintPolicy` gives
 * @param policy - the plan, for its labels; null: it has faults of form, which need none
 * @param options - language and replaced texts
 * @returns its sentences
 * @example
 * ```ts
 * const [finding] = lintPolicy(policy)
 * explainFinding(finding, policy).sentence // => '等次“一般”只能由党委综合评价确定，没有票数、情形或比例通向它。'
 * ```
 */
export function explainFinding(finding: Finding, policy: Policy | null, options?: ExplainOptions): FindingExplanation {
  const voice = voiceOf(options)
  const texts = findingTextsOf(options)
  const { fault, sentence, help } = texts
  const proof = proofText(finding, texts, voice)
  if (policy === null || isFault(finding, texts))
    return {
      sentence: faultSentence(finding as ParseFault, voice),
      cause: null,
      cure: entryOf(fault, finding.code) ?? '',
      proof,
      example: null,
    }
  const code = finding.code as LintCode
  const { params } = finding
  const context = { policy, ...('track' in params && params.track !== null && { track: params.track }) }
  return {
    sentence: voice.say(sentence[code], findingFacts(finding, context, texts, voice)),
    cause: help[code].cause,
    cure: help[code].cure,
    proof,
    example: exampleText(finding, policy, texts, voice),
  }
}

/**
 * Tells what a code of the linter means, how it comes about, and what to do.
 *
 * @param code - code of the linter
 * @param options - language and replaced texts
 * @returns meaning, cause and cure
 * @example
 * ```ts
 * findingHelp('rule-never-holds').meaning // => '规定永远不适用。'
 * ```
 */
export const findingHelp = (code: LintCode, options?: ExplainOptions): AlertHelp => findingTextsOf(options).help[code]
