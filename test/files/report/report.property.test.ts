import * as fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { reportHtml, votesPictures } from '../../../src/files/index.js'
import { appraise } from '../../../src/index.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { anyWorld } from '../../support/generators.js'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const elementsIn = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []))

// Drawing takes its time; the language is covered by fewer plans.
const fewer = { ...settings, numRuns: Math.min(60, settings.numRuns ?? 60) }

test('any result makes a well-formed page without a script, with every id once, in both languages', async () => {
  await fc.assert(
    fc.asyncProperty(drawn(anyWorld), fc.constantFrom('zh-CN' as const, 'en' as const), async (world, language) => {
      const { policy, caseFile, readings, policies } = world
      const appraisal = appraise(policy, caseFile, { readings, policies })
      const faults: string[] = []
      const page = await reportHtml(appraisal, policy, caseFile, { language, today: '2024-03-01' })
      const elements = elementsIn(parse(page, { onParseError: ({ code }) => faults.push(code) }).childNodes)
      expect(faults).toEqual([])
      expect(page).not.toMatch(/undefined|NaN|\[object|Infinity/u)
      const names = new Set(elements.map(({ tagName }) => tagName))
      expect(['script', 'img', 'iframe', 'link', 'object', 'form'].filter((name) => names.has(name))).toEqual([])
      const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map(({ value }) => value))
      expect(new Set(ids).size).toBe(ids.length)
    }),
    fewer,
  )
})

test('a picture marks whom a rule on shares holds for, and nobody else', async () => {
  let marked = 0
  await fc.assert(
    fc.asyncProperty(drawn(anyWorld), async ({ policy, caseFile }) => {
      const appraisal = appraise(policy, caseFile)
      for (const { id, rules = [], ballot } of policy.tracks) {
        const result = appraisal.tracks.find((one) => one.id === id)
        const shares = rules.filter(({ when }) => 'share' in when && when.combine !== 'any')
        if (ballot.options.length === 0 || !result || shares.length === 0) continue
        const rows = (await votesPictures(appraisal, policy, caseFile, id)).map(({ table }) => table.rows)
        for (const [place, determination] of result.determinations.entries()) {
          const holds = shares.some((rule) =>
            determination.reasons.some(
              (reason) => reason.kind === 'rule' && reason.id === rule.id && reason.outcome === 'holds',
            ),
          )
          if (!holds) continue
          marked += 1
          // Every picture has everybody in the same order, and fewer people than fit in one.
          const told = rows.flatMap((table) => table[place] ?? [])
          expect(told.some((cell) => typeof cell === 'string' && cell.endsWith('▲'))).toBe(true)
        }
      }
    }),
    fewer,
  )
  expect(marked).toBeGreaterThan(5)
})
