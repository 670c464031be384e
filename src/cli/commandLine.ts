import { parseArgs } from 'node:util'
import { day } from '../schema/primitives.js'
import { Failure } from './failure.js'
import { nearest } from './nearest.js'
import { enTexts } from './texts/en.js'
import type { CliTexts } from './texts/texts.js'
import { zhTexts } from './texts/zh.js'

/** One option: without a value, with one, or with one each time. */
type OptionKind = 'flag' | 'value' | 'values'

const kinds = {
  policy: 'value',
  reading: 'values',
  event: 'values',
  earlier: 'values',
  out: 'value',
  json: 'flag',
  meeting: 'value',
  lang: 'value',
  today: 'value',
  subject: 'value',
  all: 'flag',
  limit: 'value',
  ballots: 'value',
  kind: 'value',
  each: 'flag',
  html: 'flag',
  outstanding: 'values',
  disputed: 'values',
  track: 'value',
  on: 'value',
  by: 'value',
  note: 'value',
  measure: 'values',
  responsible: 'value',
  due: 'value',
  reason: 'value',
  problem: 'value',
  source: 'value',
  register: 'value',
  to: 'value',
  roster: 'value',
  case: 'value',
  help: 'flag',
  version: 'flag',
} as const satisfies Record<string, OptionKind>

/** Name of an option. */
export type OptionName = keyof typeof kinds

/** What stands after a command's name without being an option, as the help calls it. */
export type ArgumentName = 'CASE' | 'POLICY' | 'REGISTER' | 'ITEM' | 'STEP' | 'OUT'

/** A command with what it takes. */
export interface CommandShape {
  name: string
  /** What stands after the name, as the help calls it; null: nothing. */
  argument: ArgumentName | null
  /** What must stand after that. */
  others?: readonly ArgumentName[]
  /** What may stand after these, once. */
  optional?: ArgumentName
  /** What may stand after all these, as often as one likes. */
  rest?: ArgumentName
  options: readonly OptionName[]
  /** Options that must be there. */
  needs: readonly OptionName[]
}

/** A command line, checked. */
export interface CommandLine {
  /** The first argument. */
  argument: string
  /** All arguments, in their order. */
  arguments: readonly string[]
  texts: CliTexts
  language: 'zh-CN' | 'en'
  flags: ReadonlySet<OptionName>
  /** Last value of each option that takes one. */
  values: ReadonlyMap<OptionName, string>
  /** `--reading` as written: `id=way`. */
  readings: readonly string[]
  /** `--event` as written: `id=day`. */
  events: readonly string[]
  /** `--earlier` as written: ids or files of plans. */
  earlier: readonly string[]
  /** `--outstanding` as written: `who=number`. */
  outstanding: readonly string[]
  /** `--disputed` as written: `who=ballot,ballot`. */
  disputed: readonly string[]
  /** `--measure` as written. */
  measures: readonly string[]
}

const everywhere: readonly OptionName[] = ['help', 'version']
const isOption = (name: string): name is OptionName => Object.hasOwn(kinds, name)

/** `--out --json`: the second is an option, not a value of the first. */
const separated = (words: readonly string[]): string[] =>
  words.map((word, index) => {
    const name = word.slice(2)
    const takesValue = word.startsWith('--') && isOption(name) && kinds[name] !== 'flag'
    return takesValue && words[index + 1]?.startsWith('--') ? `${word}=` : word
  })

/** The tokens of a command line; what is not known comes as a flag, to be named and refused. */
const tokensOf = (words: readonly string[]) =>
  parseArgs({
    args: separated(words),
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
  }).tokens

/** The texts in the language that a command line asks for, right or wrong in other things. */
export const textsFor = (words: readonly string[]): { texts: CliTexts; language: 'zh-CN' | 'en' } => {
  const english = tokensOf(words).some(
    (token) => token.kind === 'option' && token.name === 'lang' && token.value === 'en',
  )
  return english ? { texts: enTexts, language: 'en' } : { texts: zhTexts, language: 'zh-CN' }
}

/** Whether an option that stands for itself was given (`--help`, `--version`). */
export const hasFlag = (words: readonly string[], name: OptionName): boolean =>
  tokensOf(words).some((token) => token.kind === 'option' && token.name === name)

/**
 * Reads a command's part of the command line.
 *
 * @param shape - what the command takes
 * @param words - what stands after its name
 * @returns the arguments
 * @throws Failure with every fault of usage
 */
export const readCommandLine = (shape: CommandShape, words: readonly string[]): CommandLine => {
  const { texts, language } = textsFor(words)
  const { usage } = texts
  const faults: string[] = []
  const flags = new Set<OptionName>()
  const values = new Map<OptionName, string>()
  const readings: string[] = []
  const events: string[] = []
  const earlier: string[] = []
  const outstanding: string[] = []
  const disputed: string[] = []
  const measures: string[] = []
  const lists = { reading: readings, event: events, earlier, outstanding, disputed, measure: measures }
  const positionals: string[] = []
  const allowed = shape.options.map((name) => `--${name}`)

  for (const token of tokensOf(words)) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!isOption(name) || ![...shape.options, ...everywhere].includes(name)) {
      faults.push(usage.unknownOption(rawName, shape.name, allowed, nearest(rawName, allowed)))
    } else if (kinds[name] === 'flag') {
      if (value !== undefined) faults.push(usage.valueNotTaken(rawName))
      flags.add(name)
    } else if (value === undefined || value === '') {
      faults.push(usage.noValue(rawName))
    } else if (Object.hasOwn(lists, name)) lists[name as keyof typeof lists].push(value)
    else {
      if (values.has(name)) faults.push(usage.twice(rawName))
      values.set(name, value)
    }
  }

  const expected = [...(shape.argument === null ? [] : [shape.argument]), ...(shape.others ?? [])]
  for (const missing of expected.slice(positionals.length))
    faults.push(usage.missingArgument(usage.arguments[missing], shape.name))
  const most = expected.length + (shape.optional ? 1 : 0)
  if (!shape.rest) for (const surplus of positionals.slice(most)) faults.push(usage.surplus(surplus))
  for (const name of shape.needs) if (!values.has(name)) faults.push(usage.missingOption(`--${name}`, shape.name))
  for (const name of ['meeting', 'today', 'on', 'due'] as const) {
    const value = values.get(name)
    if (value !== undefined && !day.safeParse(value).success) faults.push(usage.notADay(`--${name}`, value))
  }
  const limit = values.get('limit')
  if (limit !== undefined && !/^[1-9]\d{0,8}$/u.test(limit)) faults.push(usage.notACount('--limit', limit))
  const ballots = values.get('ballots')
  if (ballots !== undefined && !/^[1-9]\d{0,3}$/u.test(ballots)) faults.push(usage.notANumber('--ballots', ballots))
  const lang = values.get('lang')
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') faults.push(usage.notALanguage(lang))
  for (const event of events) if (!/^[^=]+=.+$/su.test(event)) faults.push(usage.notAnEvent(event))
  for (const reading of readings) if (!/^[^=]+=.+$/su.test(reading)) faults.push(usage.notAReading(reading))

  if (faults.length > 0) throw new Failure([...faults, usage.hint])
  const argument = positionals[0] ?? ''
  return {
    argument,
    arguments: positionals,
    texts,
    language,
    flags,
    values,
    readings,
    events,
    earlier,
    outstanding,
    disputed,
    measures,
  }
}
