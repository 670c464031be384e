import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import * as analyse from '../../src/analyse/index.js'
import * as explain from '../../src/explain/index.js'
import * as files from '../../src/files/index.js'
import * as core from '../../src/index.js'
import * as policies from '../../src/policies/index.js'
import * as schema from '../../src/schema/index.js'
import { repository } from '../package/repository.js'
import { examples } from './examples.js'
import { runSnippet } from './runSnippet.js'

// What an example may use without a word: the public faces, and the township of the samples.
const scope: Record<string, unknown> = { ...core, ...schema, ...policies, ...explain, ...analyse, ...files }

beforeAll(async () => {
  const policy = policies.wudingRiver2023
  const folder = join(repository, 'seeds/cases/samples-2023')
  const names = ['ballots-gb18030.csv', 'history.xlsx', 'incidents.xlsx', 'roster.xlsx', 'tallies.xls']
  const office = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  const read = await files.readOfficeFiles(office, policy)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const { caseFile } = read
  const appraisal = core.appraise(policy, caseFile)
  const determination = appraisal.tracks[0]?.determinations.find(({ subject }) => subject === 's03')
  Object.assign(scope, {
    policy,
    caseFile,
    appraisal,
    determination,
    explanation: explain.explainDetermination(appraisal, policy, 'upward', 's03', caseFile),
    bytes: office[3]?.bytes,
    text: JSON.stringify(policy),
  })
})

test.each(examples())('$file: the example of $name does what it shows', async ({ file, code }) => {
  const own = await import(join(repository, file))
  const checks = await runSnippet(code, { ...scope, ...own }, () =>
    Promise.reject(new Error('an example imports nothing')),
  )
  expect(checks.length, 'values shown after // =>').toBeGreaterThan(0)
  for (const { code: expression, found, shown, matches } of checks)
    expect(matches, `${expression} gave ${JSON.stringify(found)}, not ${shown}`).toBe(true)
})
