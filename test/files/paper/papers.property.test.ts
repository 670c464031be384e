import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingPapers, type Paper, paperHtml, resultPapers, writePaperDocx } from '../../../src/files/index.js'
import { appraise } from '../../../src/index.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { anyWorld } from '../../support/generators.js'
import { openDocx } from './openDocx.js'

const cellsIn = ({ parts }: Paper) =>
  parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))

/** How many columns each row of a table fills, with what reaches into it from above. */
const filled = (table: ReturnType<typeof cellsIn>[number]): number[] => {
  const reaching: { columns: number; rows: number }[] = []
  return [...table.head, ...table.rows].map(({ cells }) => {
    const above = reaching.filter(({ rows }) => rows > 0)
    const held = above.reduce((sum, { columns }) => sum + columns, 0)
    for (const one of above) one.rows -= 1
    for (const { columns = 1, rows = 1 } of cells) if (rows > 1) reaching.push({ columns, rows: rows - 1 })
    return held + cells.reduce((sum, { columns = 1 }) => sum + columns, 0)
  })
}

// Word files take their time; the language is covered by fewer plans.
const fewer = { ...settings, numRuns: Math.min(40, settings.numRuns ?? 40) }

test('any plan and case make papers whose tables are whole, in both languages, that both writers write', async () => {
  let letters = 0
  await fc.assert(
    fc.asyncProperty(drawn(anyWorld), fc.constantFrom('zh-CN' as const, 'en' as const), async (world, language) => {
      const { policy, caseFile, readings, policies } = world
      const appraisal = appraise(policy, caseFile, { readings, policies })
      const papers = [
        ...meetingPapers(policy, caseFile, { language, readings }),
        ...resultPapers(appraisal, policy, caseFile, { language }),
      ]
      for (const paper of papers) {
        expect(paper.parts.length).toBeGreaterThan(0)
        expect(JSON.stringify(paper)).not.toMatch(/undefined|NaN|\[object|Infinity|\{\w+\}/u)
        for (const table of cellsIn(paper))
          for (const columns of filled(table)) expect(columns).toBe(table.widths.length)
        expect(paperHtml(paper)).toContain('</html>')
      }
      const settled = policy.tracks
        .filter(({ tallyOnly }) => !tallyOnly)
        .flatMap(({ id }) => appraisal.tracks.find((track) => track.id === id)?.determinations ?? [])
        .filter(({ status }) => status !== 'provisional')
      expect(papers.find(({ kind }) => kind === 'letters')?.parts.length ?? 0).toBe(settled.length)
      letters += settled.length
      const [paper] = papers.slice(-2)
      if (paper) expect(openDocx(await writePaperDocx(paper)).has('word/document.xml')).toBe(true)
    }),
    fewer,
  )
  expect(letters).toBeGreaterThan(5)
})
