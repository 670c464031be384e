import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { version } from '../../src/index.js'
import { jsonSchemas } from '../../src/schema/index.js'
import { repository } from './repository.js'

const readJson = (path: string) => JSON.parse(readFileSync(join(repository, path), 'utf8'))

test('the version that an appraisal carries is that of package.json and of the latest version in the changelog', () => {
  const manifest = readJson('package.json')
  expect(version).toBe(manifest.version)
  expect(readFileSync(join(repository, 'CHANGELOG.md'), 'utf8').match(/^## (\d\S*)/m)?.[1]).toBe(version)
})

test.each(['policy', 'case', 'appraisal', 'certificate', 'register'] as const)(
  'the JSON Schema of a %s in dist is the one of the source',
  (name) => {
    expect(readJson(`dist/schemas/${name}.json`)).toEqual(JSON.parse(JSON.stringify(jsonSchemas()[name])))
  },
)
