import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '../package/repository.js'
import { generatedPages } from './generated/pages.js'

test.each(generatedPages)('%s says what the data says; `npm run docs:pages` writes it anew', (page, make) => {
  const path = join(repository, page)
  const text = make()
  if (process.env.WRITE_PAGES === 'true') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  expect(readFileSync(path, 'utf8')).toBe(text)
})
