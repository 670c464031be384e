import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { html } from '../../../src/files/report/html.js'

/** What HTML itself cannot hold, or reads as something else. */
const held = (text: string) => text.replace(/[^\t\n\r -~\u00A0-\uFFFD]|[\uD800-\uDFFF]/gu, '').replace(/\r\n?/gu, '\n')

test('whatever stands in a piece of HTML is read as that text, between tags and in attributes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '<script>', '</p>', '-->', ']]>', '`', '=', ' '))
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (value) => {
      const [element, ...more] = parseFragment(html`<p title="${value}">${value}</p>`.toString()).childNodes
      expect(more).toEqual([])
      if (!element || !('attrs' in element)) throw new Error('no element')
      expect(element.attrs).toHaveLength(1)
      const inside = element.childNodes.map((node) => ('value' in node ? node.value : `<${node.nodeName}>`)).join('')
      expect(element.attrs[0]?.value).toBe(inside)
      expect(inside.replace(/\r\n?/gu, '\n').replace(/[^\t\n -~\u00A0-\uFFFD]/gu, '')).toBe(held(value))
    }),
  )
})
