import type { Finding } from '../analyse/lint/finding.js'
import type { ChosenWay, Sizes } from '../analyse/lint/findingParams.js'
import type { Facts, FindingTexts } from './catalogue/catalogue.js'
import type { ExplainContext } from './context.js'
import { componentLabel, gradeLabel, optionLabel, trackLabel, tracksOf } from './context.js'
import { limitNumber, limitPercent, numberText, readRatio } from './numbers.js'
import type { Voice } from './voice.js'
import { entryOf } from './voice.js'

type Teller = (value: unknown, context: ExplainContext, texts: FindingTexts, voice: Voice) => string

const plain: Teller = (value) => String(value)
const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const each =
  (tell: (id: string, context: ExplainContext) => string): Teller =>
  (value, context, _, voice) =>
    voice.quotes(itemsOf(value).map((id) => tell(String(id), context)))

/** The label of a rule, a quota, a consequence or a streak, or its id. */
const named = each((id, context) => {
  const { policy } = context
  const ofTracks = tracksOf(context).flatMap(({ rules = [], quotas = [] }) => [...rules, ...quotas])
  return [...ofTracks, ...(policy.streaks ?? [])].find((one) => one.id === id)?.label || id
})
const grade = each((id, context) => gradeLabel(context, id))
const option = each((id, context) => optionLabel(context, id))
const clause: Teller = (value, { policy }, _, { say, list, texts }) =>
  list(
    itemsOf(value).map((id) =>
      say(texts.words.clause, { label: policy.clauses.find((one) => one.id === id)?.label || String(id) }),
    ),
  )
/** Positions count from 1 for people. */
const position: Teller = (value, _, __, { list }) => list(itemsOf(value).map((one) => String(Number(one) + 1)))
const word =
  (table: 'why' | 'of' | 'what' | 'as'): Teller =>
  (value, _, texts, { list }) =>
    list(itemsOf(value).map((one) => entryOf<string>(texts[table], String(one)) ?? String(one)))
const way: Teller = (value) => {
  const { reading, alternative } = value as ChosenWay
  return `${reading}=${alternative}`
}
const sizes: Teller = (value, _, __, { list, say, texts }) =>
  list(
    (value as Sizes[]).map(([first, last]) =>
      first === last ? String(first) : say(texts.words.range, { first: String(first), last: String(last) }),
    ),
  )

const tellers: Readonly<Record<string, Teller>> = {
  track: (value, context) => trackLabel(context, String(value)),
  grade,
  grades: grade,
  before: grade,
  after: grade,
  worse: grade,
  rule: named,
  rules: named,
  quota: named,
  quotas: named,
  consequence: named,
  streak: named,
  option,
  from: option,
  to: option,
  case: position,
  by: position,
  with: position,
  key: position,
  clause,
  others: clause,
  why: word('why'),
  of: word('of'),
  what: word('what'),
  as: word('as'),
  earlier: way,
  later: way,
  sizes,
}

/** A limit, exact, in the way in which such limits are written. */
function limitFacts({ params }: Finding, { say, texts }: Voice): Facts {
  if (!('operator' in params && 'of' in params)) return {}
  const { of, operator, limit } = params
  const ratio = readRatio(limit)
  const told = ratio ? (of === 'score' ? limitNumber(ratio) : limitPercent(ratio)) : limit
  const relation = entryOf(texts.evidence.relation, operator)
  return { limit: told, relation: relation ? say(relation.yes, { limit: told }) : told }
}

/** The values of a finding in words; what is null, false, empty or not there is left out. */
export function findingFacts(finding: Finding, context: ExplainContext, texts: FindingTexts, voice: Voice): Facts {
  const told = Object.entries(finding.params).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0))
      return []
    return [[name, (entryOf(tellers, name) ?? plain)(value, context, texts, voice)]]
  })
  const facts = Object.fromEntries(told)
  const { code, params } = finding
  if (code === 'not-monotone' || code === 'ranking-not-monotone')
    return params.from === params.to ? { ...facts, component: componentLabel(context, params.from) } : facts
  if (code === 'bands-hole') {
    const score = readRatio(params.score)
    return { ...facts, ...(score && { score: numberText(score) }) }
  }
  return { ...facts, ...limitFacts(finding, voice) }
}
