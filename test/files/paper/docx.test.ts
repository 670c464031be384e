import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { meetingPapers, type Paper, resultPapers, writePaperDocx } from '../../../src/files/index.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import { evilCase, evilPolicy } from '../report/evil.js'
import { smallAppraisal, smallCase } from '../write/smallCase.js'
import { openDocx, paragraphsOf } from './openDocx.js'

const everything = (policy = wudingRiver2023, caseFile = smallCase): Paper[] => [
  ...meetingPapers(policy, caseFile),
  ...resultPapers(appraise(policy, caseFile), policy, caseFile),
]

const paperOf = (text: string): Paper => ({
  kind: 'notice',
  name: '通报',
  title: text,
  creator: text,
  day: '2023-12-20',
  language: 'zh-CN',
  orientation: 'portrait',
  numbered: true,
  parts: [
    {
      name: null,
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'table', widths: [1], size: 12, head: [], rows: [{ cells: [{ text }] }] },
        { kind: 'signature', lines: [text] },
      ],
    },
  ],
})

const [letters] = resultPapers(smallAppraisal, wudingRiver2023, smallCase, { kinds: ['letters'] })
if (!letters) throw new Error('no letters')
const bytes = await writePaperDocx(letters)
const parts = openDocx(bytes)
const attributesOf = (part: string, name: string) =>
  (parts.get(part)?.elements ?? []).filter((one) => one.name === name).map(({ attributes }) => attributes)

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe('the layout of official documents (GB/T 9704)', () => {
  test('A4 with margins of 37, 26, 35 and 28 mm', () => {
    // 1 mm is 1440 / 25.4 twips: 210 mm is 11905.5, 297 mm 16837.8, 37 mm 2097.6, 26 mm 1474.0, 35 mm 1984.3, 28 mm 1587.4.
    expect(attributesOf('word/document.xml', 'w:pgSz')[0]).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(attributesOf('word/document.xml', 'w:pgMar')[0]).toMatchObject({
      'w:top': '2098',
      'w:right': '1474',
      'w:bottom': '1984',
      'w:left': '1587',
    })
  })

  test('a page on its side is the same page turned: 225 mm of table', async () => {
    const [summary] = resultPapers(smallAppraisal, wudingRiver2023, smallCase, { kinds: ['summary'] })
    const { elements = [] } = openDocx(await writePaperDocx(summary ?? letters)).get('word/document.xml') ?? {}
    const of = (name: string) => elements.find((one) => one.name === name)?.attributes
    expect(of('w:pgSz')).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' })
    expect(of('w:pgMar')).toMatchObject({ 'w:top': '1587', 'w:right': '2098', 'w:bottom': '1474', 'w:left': '1984' })
    // (297 − 37 − 35) mm is 225 mm, 12755.9 twips; the columns share it to the last twip.
    const [grid] = elements.filter(({ name }) => name === 'w:tblGrid')
    const widths = (grid?.elements ?? []).map(({ attributes }) => Number(attributes?.['w:w']))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(12756)
  })

  test('lines of 28 points, and 28 characters of 16 points to a line', () => {
    const styles = parts.get('word/styles.xml')?.xml ?? ''
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/su.exec(styles)?.[0] ?? ''
    expect(defaults).toMatch(/<w:spacing [^>]*w:line="560"[^>]*w:lineRule="exact"/u)
    expect(defaults).toMatch(/<w:sz w:val="32"\/>/u)
    // 156 mm is 8844 twips; 28 characters of 320 twips, each closer by 5, take 8820: one more would not fit.
    expect(defaults).toMatch(/<w:spacing w:val="-5"\/>/u)
  })

  test('the fonts of title, body and headings, each with others that stand in for it', () => {
    const styles = parts.get('word/styles.xml')?.xml ?? ''
    const fontIn = (style: string) => new RegExp(`w:styleId="${style}".*?w:eastAsia="([^"]+)"`, 'su').exec(styles)?.[1]
    expect(['Title', 'Heading1', 'Heading2'].map(fontIn)).toEqual(['方正小标宋简体', '黑体', '楷体_GB2312'])
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    const named = attributesOf('word/fontTable.xml', 'w:font').map((one) => one?.['w:name'])
    expect(named).toEqual(['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'])
    expect(attributesOf('word/fontTable.xml', 'w:altName').every((one) => String(one?.['w:val']).length > 0)).toBe(true)
  })

  test('the page number outside, between dashes, and every letter begins with page 1', () => {
    expect(parts.get('word/settings.xml')?.xml).toContain('<w:evenAndOddHeaders')
    const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/u.test(name)).map(([, { xml }]) => xml)
    expect(new Set(footers.map((xml) => /<w:jc w:val="(\w+)"/u.exec(xml)?.[1]))).toEqual(new Set(['left', 'right']))
    expect(footers.every((xml) => /— .*PAGE.* —/su.test(xml))).toBe(true)
    // Three secretaries: three letters.
    expect(attributesOf('word/document.xml', 'w:pgNumType').map((one) => one?.['w:start'])).toEqual(['1', '1', '1'])
  })
})

describe('the bytes', () => {
  test('are the same on another day and in another time zone', async () => {
    vi.useFakeTimers({ now: new Date('2031-07-04T23:59:58Z'), toFake: ['Date'] })
    for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      vi.stubEnv('TZ', zone)
      expect(Buffer.from(await writePaperDocx(letters)).equals(Buffer.from(bytes)), zone).toBe(true)
    }
  })

  test('tell the day of the meeting as the day on which the file was made', () => {
    expect(parts.get('docProps/core.xml')?.xml.match(/2023-12-20T00:00:00Z/gu)).toHaveLength(2)
  })
})

describe('what came from input', () => {
  // The only field of a paper is the number of its page; nothing links anywhere, nothing is embedded.
  const expectHarmless = (file: Uint8Array) => {
    for (const [name, { xml, elements }] of openDocx(file)) {
      const names = new Set(elements.map((element) => element.name))
      for (const active of [
        'w:hyperlink',
        'w:fldSimple',
        'w:object',
        'w:altChunk',
        'w:sdt',
        'w:drawing',
        'w:pict',
        'script',
      ])
        expect(names.has(active), `${name} ${active}`).toBe(false)
      if (!/^word\/footer\d+\.xml$/u.test(name)) expect(names.has('w:instrText'), name).toBe(false)
      for (const { name: element, elements: inside } of elements)
        if (element === 'w:instrText') expect(inside?.map(({ text }) => text)).toEqual(['PAGE'])
      expect(xml).not.toContain('TargetMode="External"')
    }
  }

  test('is text, whatever it looks like: fields, formulas, markup, placeholders, in every paper', async () => {
    const fields = [
      '{ HYPERLINK "http://example.invalid" }',
      '{INCLUDETEXT c:\\\\x}',
      '=1+1',
      '«DDEAUTO»',
      '{0}',
      ']]>',
      '<w:p/>',
      '&#x13;',
    ]
    for (const text of fields) {
      const file = await writePaperDocx(paperOf(text))
      expectHarmless(file)
      expect(
        paragraphsOf(file).filter((one) => one === text),
        text,
      ).toHaveLength(3)
    }
    const policy = evilPolicy(wudingRiver2023)
    for (const paper of everything(policy, evilCase(smallCase))) expectHarmless(await writePaperDocx(paper))
  })

  test('loses what XML cannot hold and what turns its order; line ends begin new lines', async () => {
    const file = await writePaperDocx(paperOf('甲\u0000\u0013\u202E乙\uD800\r\n丙\u0085\t丁\uFFFF'))
    expectHarmless(file)
    expect(paragraphsOf(file).filter((line) => line !== '')).toEqual([
      '甲乙',
      '丙 丁',
      '甲乙',
      '丙 丁',
      '甲乙',
      '丙 丁',
    ])
  })

  test('any text makes a file that a strict reader opens', async () => {
    const awkward = fc.constantFrom(
      '{',
      '}',
      '<',
      '>',
      '&',
      '"',
      "'",
      '\u0000',
      '\u0013',
      '\uD800',
      '\n',
      '\t',
      '%',
      '=',
      'PAGE',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(awkward, { maxLength: 12 }).map((list) => list.join('')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        expectHarmless(await writePaperDocx(paperOf(value)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('without the optional packages', () => {
  test.each(['docx', 'fflate'])('says in one line that %s is needed', async (name) => {
    vi.resetModules()
    vi.doMock(name, () => {
      throw new Error('not installed')
    })
    try {
      const { writePaperDocx: write, paperHtml } = await import('../../../src/files/index.js')
      await expect(write(letters)).rejects.toMatchObject({ code: 'missing-package', package: name })
      await expect(write(letters)).rejects.toThrow(`npm install ${name}`)
      expect(paperHtml(letters)).toContain('<!doctype html>')
    } finally {
      vi.doUnmock(name)
      vi.resetModules()
    }
  })
})
