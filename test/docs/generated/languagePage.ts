import { en } from '../../../src/explain/catalogue/en/index.js'
import { zhCN } from '../../../src/explain/catalogue/zh-CN/index.js'
import type { Language } from '../../../src/explain/index.js'
import type { JsonSchema } from '../../../src/schema/index.js'
import { jsonSchemas } from '../../../src/schema/index.js'

type Node = Exclude<JsonSchema, boolean>

const words = {
  'zh-CN': {
    title: '政策语言一览',
    intro:
      '本页由政策文件的定义生成，不要手改：`npm run docs:pages`。含义和边界情形见 [procedure.zh-CN.md](procedure.zh-CN.md)，写法见 [write-a-plan.zh-CN.md](write-a-plan.zh-CN.md)。',
    columns: ['键', '名称', '取值', '必填'],
    form: (number: number) => `第${number}种写法`,
    required: '必填',
    anything: '任意JSON',
    list: (of: string) => `列表：${of}`,
    map: (of: string) => `按编号：${of}`,
    object: '对象，见下',
    condition: '[条件](#condition)',
    types: { string: '文字', number: '数', integer: '整数', boolean: 'true/false', null: 'null' } as Record<
      string,
      string
    >,
    or: ' 或 ',
  },
  en: {
    title: 'The policy language, key by key',
    intro:
      'This page is made from the definition of the policy document; do not edit it: `npm run docs:pages`. What everything means, down to the last case, is in [procedure.md](procedure.md); how to write a plan in [write-a-plan.md](write-a-plan.md).',
    columns: ['key', 'name', 'value', 'required'],
    form: (number: number) => `form ${number}`,
    required: 'required',
    anything: 'any JSON',
    list: (of: string) => `list of ${of}`,
    map: (of: string) => `by id: ${of}`,
    object: 'object, below',
    condition: '[condition](#condition)',
    types: { string: 'text', number: 'number', integer: 'whole number', boolean: 'true/false', null: 'null' } as Record<
      string,
      string
    >,
    or: ' or ',
  },
} as const

const catalogues = { 'zh-CN': zhCN.edits, en: en.edits }
const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const formsOf = (node: Node): Node[] => ((node.anyOf ?? node.oneOf) as Node[] | undefined)?.flatMap(formsOf) ?? [node]
const isObject = (node: Node): boolean => node.properties !== undefined
const cell = (text: string): string => text.replaceAll('|', '\\|')

/** The value of a key in a few words; objects have a section of their own. */
function valueText(key: string, node: Node, language: Language): string {
  const text = words[language]
  const choices = own(catalogues[language].choice, key) ?? {}
  const named = (value: unknown) => {
    const label = own(choices, String(value))
    return `\`${JSON.stringify(value)}\`${label === undefined ? '' : ` ${label}`}`
  }
  const one = (form: Node): string => {
    if (form.$ref !== undefined) return form.$ref.endsWith('condition') ? text.condition : text.anything
    if (form.const !== undefined) return named(form.const)
    if (form.enum) return form.enum.map(named).join(text.or)
    if (form.type === 'array') return text.list(valueText(key, (form.items ?? {}) as Node, language))
    if (isObject(form)) return text.object
    if (form.type === 'object') return text.map(valueText('', (form.additionalProperties ?? {}) as Node, language))
    const known = own(text.types, String(form.type)) ?? text.anything
    return form.description !== undefined && language === 'en' && form.type === 'string' && form.pattern !== undefined
      ? form.description.replace(/\.$/u, '')
      : known
  }
  return [...new Set(formsOf(node).map(one))].join(text.or)
}

/** The name of a key: of a member, or of what a list holds. */
function nameOf(key: string, language: Language): string {
  const { field, thing } = catalogues[language]
  return own(field, key) ?? own(thing, key) ?? ''
}

function tableOf(node: Node, language: Language): string {
  const text = words[language]
  const required = new Set(node.required ?? [])
  const rows = Object.entries(node.properties ?? {}).map(([key, member]) => [
    `\`${key}\``,
    nameOf(key, language),
    valueText(key, member as Node, language),
    required.has(key) ? text.required : '',
  ])
  return [text.columns, text.columns.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n')
}

/** The objects under a key: itself, the entries of a list, the values of a map. */
function objectsUnder(node: Node): Node[] {
  return formsOf(node).flatMap((form) => {
    if (form.type === 'array') return objectsUnder((form.items ?? {}) as Node)
    return isObject(form) ? [form] : []
  })
}

function sectionsOf(path: string, forms: readonly Node[], language: Language): string[] {
  const text = words[language]
  const tables = forms.flatMap((form, index) => [
    ...(forms.length > 1 ? [`**${text.form(index + 1)}**`] : []),
    tableOf(form, language),
  ])
  const below = forms.flatMap((form) =>
    Object.entries(form.properties ?? {}).map(([key, member]) => [key, objectsUnder(member as Node)] as const),
  )
  const inner = new Map(below.filter(([, objects]) => objects.length > 0))
  return [
    `## ${path}`,
    ...tables,
    ...[...inner].flatMap(([key, objects]) =>
      sectionsOf(path === 'policy' ? key : `${path}.${key}`, objects, language),
    ),
  ]
}

/** The reference of the policy language, made from the definition of the policy document. */
export function languagePage(language: Language): string {
  const text = words[language]
  const schema = jsonSchemas().policy as Node
  const condition = (schema.$defs as Record<string, Node> | undefined)?.condition
  const parts = [
    `# ${text.title}`,
    text.intro,
    ...sectionsOf('policy', [schema], language),
    ...(condition ? sectionsOf('condition', formsOf(condition), language) : []),
  ]
  return `${parts.join('\n\n')}\n`
}
