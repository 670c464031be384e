import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { install, pack, run } from './install.js'
import { emptyFolder, repository } from './repository.js'

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
const packed = emptyFolder('packed')
let tarball = ''
let files: string[] = []
const folders = [packed]
const installed = (...options: string[]) => {
  const folder = install(tarball, ...options)
  folders.push(folder)
  return folder
}

beforeAll(() => {
  ;({ tarball, files } = pack(packed))
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

describe('the packed tarball', () => {
  test('holds every file that package.json names', () => {
    const named = JSON.stringify([manifest.exports, manifest.bin, manifest.unpkg, manifest.main]).match(
      /[\w./-]+\.\w+/g,
    )
    const wanted = (named ?? []).map((path) => path.replace(/^\.\//, ''))
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter((path) => !files.includes(path))).toEqual([])
    for (const name of ['policy', 'case', 'appraisal']) expect(files).toContain(`dist/schemas/${name}.json`)
    expect(files).toContain('seeds/policies/wuding-river-2023.json')
    expect(files).toContain('LICENSE')
  })

  test('holds nothing else than the built library, the plans, the bundled case and its papers', () => {
    const papers = /^(README(\.zh-CN)?|CHANGELOG|LICENSE|package)(\.md|\.json)?$/
    const others = files.filter((path) => !papers.test(path) && !/^(dist|seeds\/(policies|cases))\//.test(path))
    expect(others).toEqual([])
    expect(files.filter((path) => /metafile|\.map$/.test(path))).toEqual([])
  })
})

describe('installed', () => {
  let folder = ''
  beforeAll(() => {
    folder = installed()
  })

  // 4 + 2 of 58 ballots are “average” or “poor”: 6/58 > 10%, so clause 4.4 makes the grade 差.
  const expected = {
    version: manifest.version,
    shipped: [
      'wuding-river-2023',
      'village-cadres',
      'college-branches',
      'public-institutions',
      'party-members',
      'league-secretaries',
      'community-workers',
      'work-style-survey',
    ],
    schema: 'urn:shuzhi-pingyi:schema:1:case',
    grade: 'poor',
    text: expect.stringContaining('6'),
  }

  test('it works as an ES module and as CommonJS, with the same bytes', () => {
    const fromModule = run(folder, process.execPath, '--no-warnings', 'module.mjs')
    expect(JSON.parse(fromModule)).toMatchObject(expected)
    expect(run(folder, process.execPath, 'script.cjs')).toBe(fromModule)
  })

  // The declarations themselves, and those of their dependencies, are checked once.
  test.each([
    ['node16', 'node16', false],
    ['esnext', 'bundler', true],
  ])('its types hold under strict TypeScript, module %s, resolution %s', (module, moduleResolution, skipLibCheck) => {
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck }
    const options = { module, moduleResolution, target: 'es2022', lib: ['es2023', 'dom'], types: [], noEmit: true }
    const sources = moduleResolution === 'node16' ? ['types.ts', 'types.cts'] : ['types.ts']
    const project = { compilerOptions: { ...strict, ...options }, files: sources }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project))
    const compiler = join(repository, 'node_modules/typescript/bin/tsc')
    expect(run(folder, process.execPath, compiler, '-p', '.')).toBe('')
  })

  test('its command runs', () => {
    expect(run(folder, 'npx', '--no-install', 'shuzhi-pingyi', '--version').trim()).toBe(manifest.version)
  })
})

describe('installed without optional packages', () => {
  test('the core runs even where zod is taken away', () => {
    const folder = installed('--omit=optional')
    rmSync(join(folder, 'node_modules/zod'), { recursive: true })
    const program = `
      import { readFileSync } from 'node:fs'
      import { appraise } from 'shuzhi-pingyi'
      import { wudingRiver2023 } from 'shuzhi-pingyi/policies'
      import { explainDetermination } from 'shuzhi-pingyi/explain'
      const town = JSON.parse(readFileSync('town.json', 'utf8'))
      const appraisal = appraise(wudingRiver2023, town)
      const { title } = explainDetermination(appraisal, wudingRiver2023, 'upward', 's1', town)
      console.log(appraisal.tracks[0].determinations[0].grade, title)`
    expect(run(folder, process.execPath, '--input-type=module', '-e', program).trim()).toBe(
      'poor 书记01（示例01村党支部）',
    )
    expect(run(folder, 'ls', 'node_modules').split('\n')).not.toContain('papaparse')
  })
})
