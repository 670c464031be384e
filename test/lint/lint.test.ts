import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyFolder, repository } from '../package/repository.js'
import { kept, planted } from './planted.js'

interface Report {
  diagnostics: { category: string; location: { path: string } }[]
}

const folder = emptyFolder('lint')
let report: Report = { diagnostics: [] }

beforeAll(() => {
  copyFileSync(join(repository, 'biome.json'), join(folder, 'biome.json'))
  for (const { path, text } of [...planted, ...kept]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const biome = join(repository, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '.', '--max-diagnostics=none', '--reporter=json']
  report = JSON.parse(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout)
})

afterAll(() => rmSync(folder, { recursive: true }))

const rulesAgainst = (file: string) =>
  report.diagnostics.filter(({ location }) => location.path === file).map(({ category }) => category.split('/').at(-1))

test.each(planted)('$path breaks $rule', ({ path, rule }) => {
  expect(rulesAgainst(path)).toEqual([rule])
})

test.each(kept)('$path breaks nothing', ({ path }) => {
  expect(rulesAgainst(path)).toEqual([])
})
