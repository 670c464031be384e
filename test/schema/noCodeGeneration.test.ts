import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'tsup'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { otherPolicy } from './policies.js'
import { wholeAppraisal } from './wholeAppraisal.js'
import { wholeCase } from './wholeCase.js'
import { wholeCertificate } from './wholeCertificate.js'
import { wholeRegister } from './wholeRegister.js'

const folder = mkdtempSync(join(tmpdir(), 'schema-'))

// Runs where nothing may be compiled from text, as under a Content-Security-Policy without 'unsafe-eval'.
const script = `
import { readFileSync } from 'node:fs'
let attempts = 0
const refuse = () => { attempts += 1; throw new Error('code from text') }
globalThis.Function = new Proxy(Function, { apply: refuse, construct: refuse })
globalThis.eval = refuse
const { parsePolicy, parseCase, parseAppraisal, parseCertificate, parseRegister, jsonSchemas } = await import('./index.js')
const { policy, caseFile, appraisal, certificate, register } = JSON.parse(readFileSync(new URL('./documents.json', import.meta.url), 'utf8'))
let forbidden = false
try { (() => {}).constructor('return 1') } catch { forbidden = true }
const good = [parsePolicy(policy).ok, parseCase(caseFile).ok, parseAppraisal(appraisal).ok, parseCertificate(certificate).ok, parseRegister(register).ok]
const bad = [parsePolicy({}).ok, parseCase({}).ok, parseAppraisal({}).ok, parseCertificate({}).ok, parseRegister({}).ok]
const schemas = Object.keys(jsonSchemas())
console.log(JSON.stringify({ forbidden, attempts, good, bad, schemas }))
`

beforeAll(async () => {
  await build({
    config: false,
    entry: { index: 'src/schema/index.ts' },
    format: 'esm',
    outDir: folder,
    outExtension: () => ({ js: '.js' }),
    noExternal: [/.*/],
    silent: true,
  })
  const documents = {
    policy: otherPolicy(),
    caseFile: wholeCase(),
    appraisal: wholeAppraisal(),
    certificate: wholeCertificate(),
    register: wholeRegister(),
  }
  writeFileSync(join(folder, 'documents.json'), JSON.stringify(documents))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'run.js'), script)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

test('checks documents without making code from text', () => {
  const output = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', join(folder, 'run.js')], {
    encoding: 'utf8',
  })
  expect(JSON.parse(output)).toEqual({
    forbidden: true,
    // A policy that forbids it also reports every attempt, so not even a trial is made.
    attempts: 0,
    good: [true, true, true, true, true],
    bad: [false, false, false, false, false],
    schemas: ['policy', 'case', 'appraisal', 'certificate', 'register'],
  })
})
