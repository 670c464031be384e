import fc from 'fast-check'
import type { RectificationEvent, RectificationItem, Register } from '../../../src/schema/index.js'

/** Texts that a spreadsheet, or somebody who opens one, might take for something else. */
export const hostile = [
  '=HYPERLINK("http://example.invalid","x")',
  '+1',
  '-无',
  '@SUM(1)',
  "'=1+1",
  "''",
  '"引用"',
  '"',
  '[]',
  '{"x-a":1}',
  ' 前后有空格 ',
  '\t',
  '',
  ' ',
  '一\n二',
  '一\r\n二\r',
  '\n',
  '_x000D_',
  '_x005F_x0041_',
  '\u0000\u0008\u001f',
  '\uD800半',
  '\uFFFE\uFFFF',
  '\u2028\u2029\u0085\u200B\uFEFF',
  '<b>&amp;</b>]]>',
  '2023-12-20',
  '20231220',
  '1e3',
  'TRUE',
  '#REF!',
  '__proto__',
  '注：一行一项',
  '😀👨‍👩‍👧',
]

const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 8 }),
)
const some = text.filter((one) => one !== '')
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const year = fc.integer({ min: 1900, max: 2099 })
const foreign = fc.option(
  fc.dictionary(
    some.map((key) => `x-${key}`),
    fc.jsonValue({ maxDepth: 1 }).map((value) => JSON.parse(JSON.stringify(value))),
    { maxKeys: 2 },
  ),
  {
    nil: {},
  },
)
const with_ = <T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.tuple(record, foreign).map(([own, extra]) => ({ ...own, ...extra }))
const common = { on: day }
const optional = { by: text, note: text }
const step = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  with_(
    fc
      .tuple(fc.record({ ...common, ...shape }), fc.record(optional, { requiredKeys: [] }))
      .map(([own, more]) => ({ ...own, ...more })),
  ) as unknown as fc.Arbitrary<RectificationEvent>

const event = fc.oneof(
  step({
    do: fc.constant('plan'),
    measures: fc.array(text, { minLength: 1, maxLength: 3 }),
    responsible: some,
    due: day,
  }),
  ...(['start', 'submit', 'close'] as const).map((name) => step({ do: fc.constant(name) })),
  step({ do: fc.constant('return'), reason: some }),
  step({ do: fc.constant('extend'), due: day, reason: some }),
  step({ do: fc.constant('carry-over'), year }),
)
const source = with_(
  fc.record(
    {
      from: fc.constantFrom('self' as const, 'superior' as const, 'public' as const),
      ballots: fc.array(some, { maxLength: 3 }),
      by: fc.array(text, { maxLength: 3 }),
    },
    { requiredKeys: ['from'] },
  ),
)
const states = {
  plan: 'planned',
  start: 'in-progress',
  submit: 'submitted',
  return: 'in-progress',
  close: 'closed',
} as const

/** The state that a log leads to; any where it leads nowhere. */
const stateOf = (log: readonly RectificationEvent[], other: RectificationItem['state']): RectificationItem['state'] =>
  log.map((one) => (one.do in states ? states[one.do as keyof typeof states] : undefined)).findLast((one) => one) ??
  other

const item = with_(
  fc.record({
    id: some,
    organization: fc.option(some),
    subject: some,
    year,
    problem: some,
    sources: fc.array(source, { minLength: 1, maxLength: 3 }),
    measures: fc.array(text, { maxLength: 3 }),
    responsible: fc.option(text),
    due: fc.option(day),
    state: fc.constantFrom(
      'listed' as const,
      'planned' as const,
      'in-progress' as const,
      'submitted' as const,
      'closed' as const,
    ),
    log: fc.array(event, { maxLength: 4 }),
  }),
).map((one): RectificationItem => ({ ...one, state: stateOf(one.log, one.state) }))

const named = fc.uniqueArray(with_(fc.record({ id: some, name: text })), { selector: ({ id }) => id, maxLength: 4 })

const subjects = fc.uniqueArray(
  with_(fc.record({ id: some, name: text, organization: some }, { requiredKeys: ['id', 'name'] })),
  { selector: ({ id }) => id, maxLength: 4 },
)

/** Registers with whatever the schema allows, and texts of any kind. */
export const registers: fc.Arbitrary<Register> = with_(
  fc
    .record({
      year,
      policy: fc.option(some, { nil: undefined }),
      committee: fc.option(with_(fc.record({ id: some, name: text })), { nil: undefined }),
      organizations: named,
      subjects,
      items: fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 4 }),
    })
    .map(({ policy, committee, ...rest }) => ({
      schema: 1 as const,
      ...rest,
      ...(policy !== undefined && { policy }),
      ...(committee !== undefined && { committee }),
    })),
)
