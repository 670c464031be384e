import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { meetingPapers, type Paper, paperHtml, resultPapers } from '../../../src/files/index.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import { evil, evilCase, evilPolicy } from '../report/evil.js'
import { smallAppraisal, smallCase } from '../write/smallCase.js'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const elementsIn = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []))
const textIn = (nodes: readonly Node[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? textIn(node.childNodes) : '')).join('')

const read = (page: string) => {
  const faults: string[] = []
  const elements = elementsIn(parse(page, { onParseError: ({ code }) => faults.push(code) }).childNodes)
  return { faults, elements, named: (name: string) => elements.filter(({ tagName }) => tagName === name) }
}

const papers = (policy = wudingRiver2023, caseFile = smallCase): Paper[] => [
  ...meetingPapers(policy, caseFile),
  ...resultPapers(appraise(policy, caseFile), policy, caseFile),
]

describe('a paper as HTML', () => {
  test.each(papers().map((paper) => [paper.name, paper] as const))('%s holds every text of the paper', (_, paper) => {
    const { faults, elements } = read(paperHtml(paper))
    expect(faults).toEqual([])
    const told = textIn(elements.filter(({ tagName }) => tagName === 'body').flatMap(({ childNodes }) => childNodes))
    for (const { blocks } of paper.parts)
      for (const block of blocks) {
        const texts =
          block.kind === 'table'
            ? [...block.head, ...block.rows].flatMap(({ cells }) => cells.map(({ text }) => text))
            : block.kind === 'signature'
              ? block.lines
              : [block.text]
        for (const text of texts) expect(told).toContain(text)
      }
  })

  test('allows its own style sheet and nothing else', () => {
    const [letters] = resultPapers(smallAppraisal, wudingRiver2023, smallCase, { kinds: ['letters'] })
    const { named } = read(letters ? paperHtml(letters) : '')
    const style = textIn(named('style').flatMap(({ childNodes }) => childNodes))
    const policy = named('meta')
      .flatMap(({ attrs }) => attrs)
      .find(({ value }) => value.startsWith('default-src'))?.value
    const hash = createHash('sha256').update(style).digest('base64')
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)
    expect(style).not.toMatch(/url\(|@import/u)
    expect(style).toContain('@page{size:A4 portrait;margin:37mm 26mm 35mm 28mm}')
  })

  test('shows whatever came from input as text', () => {
    for (const paper of papers(evilPolicy(wudingRiver2023), evilCase(smallCase))) {
      const { faults, elements, named } = read(paperHtml(paper))
      expect(faults).toEqual([])
      for (const name of ['script', 'img', 'svg', 'iframe', 'link', 'form', 'a']) expect(named(name), name).toEqual([])
      expect(named('style')).toHaveLength(1)
      const attributes = elements.flatMap(({ attrs }) => attrs)
      expect(attributes.filter(({ name }) => /^on|^style$/u.test(name))).toEqual([])
      expect(attributes.filter(({ value }) => value.includes(evil))).toEqual([])
    }
  })
})
