import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listEdits } from '../../src/analyse/index.js'
import { explainEdit } from '../../src/explain/index.js'
import { settings } from '../support/generators/draw.js'
import { policyPairs } from '../support/generators/pairs.js'

test('every edit between two plans has its sentence in both languages', () => {
  fc.assert(
    fc.property(policyPairs, ([before, after]) => {
      for (const edit of listEdits(before, after)) {
        for (const [language, end] of [
          ['zh-CN', '。'],
          ['en', '.'],
        ] as const) {
          const text = explainEdit(edit, { before, after }, { language })
          // No value that is lacking, no placeholder, no key without a name; the pointers and values of a reading apart.
          if (!edit.pointer.includes('/set/') && !text.includes('/tracks/'))
            expect(text).not.toMatch(/未注明|not stated|undefined|NaN|\{|\}|“”|\[object/u)
          expect(text.endsWith(end)).toBe(true)
        }
      }
    }),
    settings,
  )
})
