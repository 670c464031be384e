import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../package/repository.js'
import { fencesOf, headingsOf, pages, readPage } from './pages.js'
import { runSnippet } from './runSnippet.js'

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))

// What a reader who installed the package would get.
const load = (from: string) => {
  const target = manifest.exports[from.replace(manifest.name, '.')]
  return import(target ? pathToFileURL(join(repository, target.import.default)).href : from)
}

const snippets = pages.flatMap((page) =>
  fencesOf(readPage(page))
    .filter(({ language }) => ['ts', 'js'].includes(language))
    .map(({ code, line }) => ({ place: `${page}:${line}`, code })),
)

describe('snippets', () => {
  beforeAll(() => {
    runInThisContext(readFileSync(join(repository, 'dist/shuzhi-pingyi.global.js'), 'utf8'))
  })

  test('there are some', () => {
    expect(snippets.length).toBeGreaterThan(4)
  })

  test.each(snippets)('$place does what it shows', async ({ code }) => {
    const checks = await runSnippet(code, {}, load)
    expect(checks.length).toBeGreaterThan(0)
    for (const { code: expression, found, shown, matches } of checks)
      expect(matches, `${expression} gave ${JSON.stringify(found)}, not ${shown}`).toBe(true)
  })
})

describe('links', () => {
  test.each(pages)('%s leads only to files that exist', (page) => {
    const targets = [...readPage(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)].map(({ 1: target = '' }) => target)
    const local = targets.filter((target) => !/^[a-z]+:/u.test(target))
    expect(local.filter((target) => !existsSync(join(repository, dirname(page), target)))).toEqual([])
  })
})

describe('the two languages', () => {
  test.each([
    ['README.md', 'README.zh-CN.md'],
    ['docs/procedure.md', 'docs/procedure.zh-CN.md'],
    ['docs/analyse.md', 'docs/analyse.zh-CN.md'],
    ['docs/register.md', 'docs/register.zh-CN.md'],
    ['docs/report.md', 'docs/report.zh-CN.md'],
    ['docs/workbook.md', 'docs/workbook.zh-CN.md'],
    ['docs/paper.md', 'docs/paper.zh-CN.md'],
  ])('%s and %s have the same headings and the same blocks of code', (english, chinese) => {
    const [one, other] = [readPage(english), readPage(chinese)]
    expect(headingsOf(other).map(({ level }) => level)).toEqual(headingsOf(one).map(({ level }) => level))
    expect(fencesOf(other).map(({ language, code }) => [language, code])).toEqual(
      fencesOf(one).map(({ language, code }) => [language, code]),
    )
  })

  test('the two pages of the procedure name the same codes in every section', () => {
    const codes = (page: string) =>
      readPage(page)
        .split(/^## /mu)
        .map((section) => [...new Set(section.match(/`[^`]+`/gu))].sort())
    expect(codes('docs/procedure.zh-CN.md')).toEqual(codes('docs/procedure.md'))
  })

  test('the Chinese page has a paragraph for every paragraph, and a row for every row', () => {
    const shape = (page: string) =>
      readPage(page)
        .split(/\n{2,}/u)
        .map((block) =>
          block.startsWith('|')
            ? `table of ${block.split('\n').length}`
            : (block.match(/^(#+|```|- |\d+\. )/u)?.[0] ?? 'text'),
        )
    expect(shape('README.zh-CN.md')).toEqual(shape('README.md'))
  })
})
