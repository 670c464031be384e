import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { appraise } from '../../src/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { repository } from './repository.js'

const town = JSON.parse(readFileSync(join(repository, 'test/package/consumer/town.json'), 'utf8'))

interface Output {
  inputs: Record<string, unknown>
  imports: { path: string; kind: string; external?: boolean }[]
}
const { outputs }: { outputs: Record<string, Output> } = JSON.parse(
  readFileSync(join(repository, 'dist/metafile-esm.json'), 'utf8'),
)

/** What a built file takes from outside in one of two ways, itself or through the chunks that it imports. */
const loads = (file: string, wanted: 'import-statement' | 'dynamic-import', seen = new Set<string>()): string[] => {
  if (seen.has(file)) return []
  seen.add(file)
  const found = (outputs[file]?.imports ?? []).flatMap(({ path, kind, external }) => {
    if (external) return kind === wanted ? [path] : []
    return kind === 'import-statement' ? loads(path, wanted, seen) : []
  })
  return [...new Set(found)].sort()
}

/** The source files of ours in a built file and in everything that it loads, at once or later. */
const sourcesIn = (file: string, seen = new Set<string>()): string[] => {
  if (seen.has(file)) return []
  seen.add(file)
  const { inputs = {}, imports = [] } = outputs[file] ?? {}
  return [
    ...Object.keys(inputs).filter((path) => path.startsWith('src/')),
    ...imports.filter(({ external }) => !external).flatMap(({ path }) => sourcesIn(path, seen)),
  ]
}
const packageOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')

test('the core, the plans and the explanations load neither zod nor a file format, the questions no file format', () => {
  expect(Object.keys(outputs)).toContain('dist/index.js')
  const allowed = ['@date-fns/utc', '@noble/hashes', 'date-fns', 'immer']
  const others = (file: string) =>
    loads(`dist/${file}.js`, 'import-statement')
      .map(packageOf)
      .filter((name) => !allowed.includes(name))
  for (const file of ['index', 'policies', 'explain']) expect(others(file)).toEqual([])
  // Whether an edit leaves a valid plan is for parsePolicy to say.
  expect(others('analyse')).toEqual(['zod'])
  expect(loads('dist/schema.js', 'import-statement')).toEqual(['zod'])
})

test('nothing of the floors beside or above is in the core', () => {
  const within = (file: string) => [...new Set(sourcesIn(`dist/${file}.js`).map((path) => path.split('/')[1]))].sort()
  expect(within('index')).toEqual(['core', 'index.ts'])
  expect(within('analyse')).toEqual(['analyse', 'core', 'schema'])
})

test('optional packages are loaded when they are needed, not before', () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  const optional = Object.keys(optionalDependencies)
  const named = (kind: 'import-statement' | 'dynamic-import') => loads('dist/files.js', kind).map(packageOf)
  expect(named('import-statement').filter((name) => optional.includes(name))).toEqual([])
  expect(named('dynamic-import')).toContain('@e965/xlsx')
})

test('the script for a page works where eval and new Function are forbidden, and gives the same appraisal', () => {
  const script = readFileSync(join(repository, 'dist/shuzhi-pingyi.global.js'), 'utf8')
  const page = createContext({ town, TextEncoder }, { codeGeneration: { strings: false, wasm: false } })
  expect(() => runInContext("new Function('return 1')()", page)).toThrow(/Code generation from strings disallowed/)
  runInContext(script, page)
  const told = runInContext(
    `(() => {
      const { appraise, policies, schema, explain, analyse } = shuzhiPingyi
      const policy = schema.parsePolicy(policies.wudingRiver2023).value
      const caseFile = schema.parseCase(town).value
      const appraisal = appraise(policy, caseFile)
      const { title } = explain.explainDetermination(appraisal, policy, 'upward', 's1', caseFile)
      const changes = analyse.compareAppraisals(appraisal, appraisal).determinations.length
      return JSON.stringify({ appraisal, title, changes, checked: schema.parseAppraisal(appraisal).ok, faults: schema.parseCase({}).faults.length })
    })()`,
    page,
  )
  const { appraisal, ...rest } = JSON.parse(told)
  expect(rest).toEqual({ title: '书记01（示例01村党支部）', changes: 0, checked: true, faults: expect.any(Number) })
  expect(appraisal).toEqual(JSON.parse(JSON.stringify(appraise(wudingRiver2023, town))))
})
