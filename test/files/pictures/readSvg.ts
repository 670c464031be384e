import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

const elementsIn = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []))

const textIn = (nodes: readonly Node[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? textIn(node.childNodes) : '')).join('')

/** One element as a test looks at it. */
export interface Found {
  name: string
  attributes: Record<string, string>
  text: string
}

/** Every element of a piece of markup, as a browser reads it. */
export const readMarkup = (markup: string): Found[] =>
  elementsIn(parseFragment(markup).childNodes).map((element) => ({
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: textIn(element.childNodes),
  }))

/** The texts of a drawing, without title and description. */
export const textsIn = (svg: string): string[] =>
  readMarkup(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
