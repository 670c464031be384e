import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, repository } from '../package/repository.js'
import { fencesOf, readPage } from './pages.js'

const folder = emptyFolder('docs')
const fences = fencesOf(readPage('README.md'))
const commands = fences
  .filter(({ language }) => language === 'sh')
  .flatMap(({ code }) => code.trim().split('\n'))
  .filter((line) => line.startsWith('npx shuzhi-pingyi '))

// Node itself in place of npx, so that what runs is what was built here.
const run = (line: string) =>
  spawnSync(process.execPath, [join(repository, 'dist/cli.js'), ...line.split(' ').slice(2)], {
    cwd: folder,
    encoding: 'utf8',
  })

beforeAll(() => cpSync(join(repository, 'seeds'), join(folder, 'seeds'), { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the command lines of the README', () => {
  test('there is one for every command', () => {
    expect(new Set(commands.map((line) => line.split(' ')[2]))).toEqual(
      new Set([
        'appraise',
        'explain',
        'readings',
        'pivots',
        'margins',
        'possible',
        'check',
        'certify',
        'compare',
        'schedule',
        'rectify',
        'year',
        'template',
        'paper',
      ]),
    )
  })

  test.each(commands)('%s ends with status 0', (line) => {
    const { status, stdout, stderr } = run(line)
    expect(status, stderr).toBe(0)
    if (line.includes('--json')) expect(JSON.parse(stdout)).toMatchObject({ readings: { 'veto-base': 'issued' } })
  })

  test('the rows that the README shows are printed so, and the files that it names are written', () => {
    const shown =
      fences
        .find(({ language }) => language === 'text')
        ?.code.trimEnd()
        .split('\n') ?? []
    const { stdout } = run(commands[0] ?? '')
    const printed = stdout.split('\n').map((line) => line.trimEnd())
    expect(shown.length).toBeGreaterThan(5)
    expect(shown.filter((line) => !printed.includes(line))).toEqual([])
    for (const name of ['appraisal.json', 'results.xlsx', 'explanations.txt', 'report.html'])
      expect(existsSync(join(folder, 'out', name)), name).toBe(true)
  })
})

describe('the command lines of the page on the register', () => {
  const lines = fencesOf(readPage('docs/register.md'))
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'))
  // The README starts a register of the same name.
  beforeAll(() => rmSync(join(folder, 'out/register.xlsx'), { force: true }))

  test.each(lines)('%s ends with status 0', (line) => {
    const { status, stderr } = run(line)
    expect(status, stderr).toBe(0)
  })
})

test('the sizes of the README are the ceilings that size-limit holds', () => {
  const limits: { name: string; limit: string }[] = JSON.parse(readPage('.size-limit.json'))
  const rows = [...readPage('README.md').matchAll(/^\| `([^`]+)` \|.*\| ≤ ([\d.]+ kB)(?:; [^|]+)? \|$/gmu)]
  expect(rows.map(({ 1: name, 2: limit }) => ({ name, limit }))).toEqual(
    limits.map(({ name, limit }) => ({ name, limit })),
  )
})
