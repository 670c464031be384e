/** The types of JSON values; `integer` is asked for, never found. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object'

/** Names of the formats that a text can be asked to have. */
export type FormatName = 'day' | 'day-or-month' | 'ratio' | 'decimal' | 'fraction' | 'fingerprint' | 'json-pointer'

/** What an id can refer to. */
export type ReferenceTarget =
  | 'clause'
  | 'carrier'
  | 'track'
  | 'grade'
  | 'option'
  | 'component'
  | 'incident-kind'
  | 'organization-kind'
  | 'deadline'
  | 'role'
  | 'event'
  | 'organization'
  | 'subject'

/** Where something is inside a document: keys and list positions from the root. */
export type Path = (string | number)[]

/** What each fault code carries: all that a sentence about it needs. */
export interface FaultParams {
  /** A key that must be there is not. */
  missing: { expected: JsonType[] }
  /** A value of another type than asked for. */
  'wrong-type': { found: JsonType; expected: JsonType[] }
  /** A value that JSON cannot hold: a function, undefined, NaN, an instance of a class, a cycle, a hole in a list. */
  'not-json': { found: string }
  /** Nested deeper than any real document. */
  'too-deep': { limit: number }
  /** A policy document of a schema version that came after this library. */
  'newer-schema': { found: number; known: number }
  /** A key that has no meaning here and does not begin with `x-`. */
  'unknown-key': { known: string[] }
  /** A key that stands for one form of an object that already has another form. */
  'several-forms': { with: string; forms: string[] }
  /** None of the keys is there that say which form an object has. */
  'no-form': { forms: string[]; found: string[] }
  /** None of the values that are possible here. */
  'not-one-of': { found: string | number | boolean | null; expected: (string | number | boolean | null)[] }
  /** A text that is not written in the way asked for. */
  'wrong-format': { found: string; expected: FormatName | null }
  /** A number beyond a limit. */
  'out-of-range': { found: number; operator: 'over' | 'atLeast' | 'under' | 'atMost'; limit: number }
  /** A list with too few entries. */
  'too-few': { found: number; atLeast: number }
  /** A text, or a key, that is too short (mostly: empty). */
  'too-short': { found: number; atLeast: number }
  /** A text that is too long. */
  'too-long': { found: number; atMost: number }
  /** A comparison needs exactly one operator. */
  'one-operator': { found: string[]; expected: string[] }
  /** A quota needs exactly one bound. */
  'one-bound': { found: string[]; expected: string[] }
  /** A ballot offers options, or takes a score: exactly one of the two. */
  'one-ballot': { found: string[]; expected: string[] }
  /** An id, or an entry of a list of ids, is there a second time. */
  'duplicate-id': { id: string; first: Path }
  /** An id that has a meaning of its own and cannot be declared. */
  'reserved-id': { id: string }
  /** An id that names nothing; `expected` is empty where there are very many. */
  'unknown-reference': { to: ReferenceTarget; found: string; expected: string[] }
  /** A condition that has a meaning in consequences only. */
  'not-in-consequence': { condition: 'grade' | 'gradeBelow' | 'serious' }
  /** The grades of a quota are neither the best n nor the worst n, or they are all of the scale. */
  'not-an-end-of-scale': { found: string[]; scale: string[] }
  /** The condition of a quota asks for something else than facts about the committee. */
  'not-about-committee': { condition: string }
  /** A quota of those due or present, which are known for all together, is on part of the subjects. */
  'cohort-not-all': { of: string }
  /** Something needs a score on a track that has none. */
  'no-score': { track: string | null }
  /** A mean needs ballots that hold scores. */
  'no-score-ballot': { track: string | null }
  /** A plurality needs ballots that offer options. */
  'no-options': { track: string | null }
  /** A track that is graded does not say how a grade is proposed. */
  'no-proposal': { track: string | null }
  /** A plurality of votes leads to an option that is no grade of the scale. */
  'option-not-a-grade': { option: string; scale: string[] }
  /** A streak that looks neither for grades nor for years without one. */
  'no-grades': { streak: string | null }
  /** Weights that do not add up to exactly 1. */
  'weights-not-one': { sum: string }
  /** Two bands begin at the same score. */
  'duplicate-limit': { limit: string; first: Path }
  /** A period ends before it begins. */
  'ends-before-start': { from: string; until: string }
  /** The highest score of a ballot is not above the lowest. */
  'empty-range': { from: string; to: string }
  /** A pointer of a reading that leads nowhere. */
  'pointer-nowhere': { pointer: string }
  /** A reading that makes the policy faulty. */
  'reading-breaks-policy': { reading: string; alternative: string; faults: ParseFault[] }
  /** One id for an organization and for a secretary: it cannot be told who is meant. */
  'ambiguous-subject': { id: string; first: Path }
}

/** One name of the closed list of fault codes. */
export type FaultCode = keyof FaultParams

/** One fault of a document, as data: what is wrong, where, and with which values. */
export type ParseFault = { [Code in FaultCode]: { code: Code; path: Path; params: FaultParams[Code] } }[FaultCode]

/** A document, or every fault that keeps it from being one. */
export type ParseResult<T> = { ok: true; value: T } | { ok: false; faults: ParseFault[] }

// A record, so that the compiler refuses a code that is left out.
const everyCode: Record<FaultCode, true> = {
  missing: true,
  'wrong-type': true,
  'not-json': true,
  'too-deep': true,
  'newer-schema': true,
  'unknown-key': true,
  'several-forms': true,
  'no-form': true,
  'not-one-of': true,
  'wrong-format': true,
  'out-of-range': true,
  'too-few': true,
  'too-short': true,
  'too-long': true,
  'one-operator': true,
  'one-bound': true,
  'one-ballot': true,
  'duplicate-id': true,
  'reserved-id': true,
  'unknown-reference': true,
  'not-in-consequence': true,
  'not-an-end-of-scale': true,
  'not-about-committee': true,
  'cohort-not-all': true,
  'no-score': true,
  'no-score-ballot': true,
  'no-options': true,
  'no-proposal': true,
  'option-not-a-grade': true,
  'no-grades': true,
  'weights-not-one': true,
  'duplicate-limit': true,
  'ends-before-start': true,
  'empty-range': true,
  'pointer-nowhere': true,
  'reading-breaks-policy': true,
  'ambiguous-subject': true,
}

/**
 * Every fault code that the parse functions can give.
 *
 * @example
 * ```ts
 * faultCodes.includes('unknown-key') // => true
 * ```
 */
export const faultCodes = Object.keys(everyCode) as readonly FaultCode[]

/** Puts one fault together; the parameters are checked against the code. */
export const fault = <Code extends FaultCode>(code: Code, path: Path, params: FaultParams[Code]): ParseFault =>
  ({ code, path, params }) as ParseFault
