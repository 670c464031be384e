import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { reportHtml } from '../../../src/files/index.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import { smallAppraisal, smallCase } from '../write/smallCase.js'
import { evil, evilCase, evilPolicy } from './evil.js'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

const elementsIn = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []))
const textIn = (nodes: readonly Node[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? textIn(node.childNodes) : '')).join('')

/** The page as a browser reads it. */
const read = (page: string) => {
  const faults: string[] = []
  const document = parse(page, { onParseError: ({ code }) => faults.push(code) })
  const elements = elementsIn(document.childNodes)
  const attribute = (element: Element | undefined, name: string) =>
    element?.attrs.find((one) => one.name === name)?.value
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name)
  return { faults, elements, named, attribute, text: (element: Element) => textIn(element.childNodes) }
}

const page = await reportHtml(smallAppraisal, wudingRiver2023, smallCase, { today: '2024-04-01' })
const document = read(page)

describe('report.html', () => {
  it('is well-formed HTML with a language, and heads in order', () => {
    expect(document.faults).toEqual([])
    expect(document.attribute(document.named('html')[0], 'lang')).toBe('zh-CN')
    const levels = document.elements
      .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
      .map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.slice(1).entries()) expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1)
  })

  it('has alerts first, then results, explanations, pictures, what follows, register, readings and the way there', () => {
    expect(document.named('h2').map(document.text)).toEqual([
      '目录',
      '一、核对提示',
      '二、考核结果',
      '三、结果说明',
      '四、图表',
      '五、结果运用',
      '六、整改清单',
      '七、条款读法',
      '八、结果如何得出',
    ])
  })

  it('links every part from the contents, and names everything once', () => {
    const ids = document.elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name === 'id').map(({ value }) => value),
    )
    expect(new Set(ids).size).toBe(ids.length)
    const links = document.named('a').map((link) => document.attribute(link, 'href'))
    expect(links.length).toBeGreaterThanOrEqual(8)
    for (const link of links) expect(ids).toContain(link?.replace(/^#/u, ''))
    const references = document.elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name === 'aria-labelledby').flatMap(({ value }) => value.split(' ')),
    )
    for (const reference of references) expect(ids).toContain(reference)
  })

  it('has a caption and scopes on every table, one cell for every head', () => {
    const tables = document.named('table')
    expect(tables.length).toBeGreaterThan(8)
    for (const table of tables) {
      const inside = elementsIn(table.childNodes)
      expect(inside.filter(({ tagName }) => tagName === 'caption')).toHaveLength(1)
      const heads = inside.filter(({ tagName }) => tagName === 'th')
      expect(heads.map((head) => document.attribute(head, 'scope')).filter((scope) => !scope)).toEqual([])
      const columns = heads.filter((head) => document.attribute(head, 'scope') === 'col').length
      const rows = inside.filter(({ tagName }) => tagName === 'tr')
      for (const row of rows) expect(elementsIn(row.childNodes)).toHaveLength(columns)
    }
  })

  it('allows its own style sheet and nothing else', () => {
    const meta = document
      .named('meta')
      .find((one) => document.attribute(one, 'http-equiv') === 'Content-Security-Policy')
    const [style, ...others] = document.named('style')
    expect(others).toEqual([])
    const hash = createHash('sha256')
      .update(style ? document.text(style) : '')
      .digest('base64')
    expect(document.attribute(meta, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(style && document.text(style)).not.toMatch(/@import|url\(/u)
  })

  it('tells grades, votes, reasons, duties and how the result was found', () => {
    const told = document.text(document.named('body')[0] as Element)
    // s01: (4 + 2)/58 = 10.34% is over 10%.
    expect(told).toContain('依据四（四），“一般”“差”票6张，占有效票58张的10.34%，超过10%，综合评价等次定为“差”。')
    expect(told).toContain(smallAppraisal.policy.fingerprint)
    expect(told).toContain('四（四）“现场测评否决”：“一般”“差”票占有效票的比例超过10%的，综合评价等次定为“差”。')
    expect(told).toContain('约谈提醒')
    expect(told).toContain('阵地管理不规范')
    expect(told).toContain('10%以哪个数为基数')
    expect(document.named('svg').length).toBe(6)
  })

  it('gives the same bytes for the same input', async () => {
    expect(await reportHtml(smallAppraisal, wudingRiver2023, smallCase, { today: '2024-04-01' })).toBe(page)
  })

  it('speaks English, and takes the words of the caller', async () => {
    const english = read(
      await reportHtml(smallAppraisal, wudingRiver2023, smallCase, {
        language: 'en',
        words: { title: (year) => `Town ${year}` },
        tableWords: { none: 'Nothing' },
        pictureWords: { yearsTitle: 'Every year' },
      }),
    )
    expect(english.attribute(english.named('html')[0], 'lang')).toBe('en')
    expect(english.named('h1').map(english.text)).toEqual(['Town 2023'])
    expect(english.named('h2').map(english.text)).toContain('1. Alerts')
    expect(english.named('figcaption').map(english.text)).toContain('Every year')
  })
})

describe('markup in every text of the input', () => {
  const allowed = new Set(
    'html head meta title style body header h1 p dl div dt dd nav h2 ol li a main section table caption thead tr th tbody td h3 figure figcaption details summary footer svg desc rect path text defs pattern g'.split(
      ' ',
    ),
  )

  it('is shown as text, and makes no element, handler, address or style', async () => {
    const policy = evilPolicy(wudingRiver2023)
    const caseFile = evilCase(smallCase)
    const shown = read(
      await reportHtml(appraise(policy, caseFile), policy, caseFile, { language: 'en', today: '2024-04-01' }),
    )
    expect(shown.faults).toEqual([])
    expect([...new Set(shown.elements.map(({ tagName }) => tagName))].filter((name) => !allowed.has(name))).toEqual([])
    expect(shown.named('style')).toHaveLength(1)
    for (const { attrs } of shown.elements)
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^on|^src|^style$|^autofocus$|:/u)
        if (name.endsWith('href')) expect(value).toMatch(/^#[\w-]+$/u)
        if (/url\(/u.test(value) && name !== 'data-head' && name !== 'aria-label')
          expect(value).toMatch(/^url\(#[\w-]+\)$/u)
      }
    // Names stand in their cells letter by letter.
    const cells = [...shown.named('td'), ...shown.named('th')].map(shown.text)
    expect(cells).toContain(`书记01${evil}`)
    expect(cells).toContain(`示例01村党支部${evil}`)
  })

  it('passes for no markup of the program, also as an object', async () => {
    const caseFile = structuredClone(smallCase)
    Object.assign(caseFile.secretaries[0] ?? {}, { name: { text: '<b>', toString: () => '<b>' } })
    await expect(
      reportHtml(smallAppraisal, wudingRiver2023, caseFile, { pictures: false }).then((html) => read(html).named('b')),
    ).resolves.toEqual([])
  })
})

describe('without the chart library', () => {
  afterEach(() => {
    vi.doUnmock('echarts/core')
    vi.resetModules()
  })

  it('has tables in place of pictures, and one line that says why', async () => {
    vi.doMock('echarts/core', () => {
      throw new Error('Cannot find package')
    })
    vi.resetModules()
    const { reportHtml: again } = await import('../../../src/files/index.js')
    const missing: string[] = []
    const bare = read(
      await again(smallAppraisal, wudingRiver2023, smallCase, { onMissingPackage: (name) => missing.push(name) }),
    )
    expect(missing).toEqual(['echarts'])
    expect(bare.named('svg')).toEqual([])
    expect(bare.text(bare.named('body')[0] as Element)).toContain('未安装 echarts，本报告不含图')
    expect(bare.named('caption').map(bare.text)).toContain('上述：各参评对象得票构成')
  })
})
