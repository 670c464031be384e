import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { zhTexts } from '../../src/cli/texts/zh.js'
import { writeFiles } from '../../src/cli/writeFiles.js'

// The disk fails when the last file gets its name: the two before it have theirs already.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    rename: (from: string, to: string) =>
      to.endsWith('full.txt')
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : real.rename(from, to),
  }
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuzhi-pingyi-'))
  return () => rmSync(folder, { recursive: true, force: true })
})
const files = (...names: string[]) => names.map((name) => ({ path: join(folder, 'out', name), content: `new ${name}` }))

it('puts back what was there and takes away what is new, where the last rename fails', async () => {
  mkdirSync(join(folder, 'out'))
  writeFileSync(join(folder, 'out/old.txt'), 'old')
  await expect(
    writeFiles(join(folder, 'out'), files('old.txt', 'fresh.txt', 'full.txt'), zhTexts),
  ).rejects.toMatchObject({
    lines: [`无法写出 ${join(folder, 'out/full.txt')}（磁盘已满）。`, '没有写出任何文件。'],
  })
  expect(readdirSync(join(folder, 'out'))).toEqual(['old.txt'])
  expect(readFileSync(join(folder, 'out/old.txt'), 'utf8')).toBe('old')
})

it('takes away the folder that it made', async () => {
  await expect(writeFiles(join(folder, 'out'), files('full.txt'), zhTexts)).rejects.toThrow()
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

it('leaves nothing but the files where all goes well', async () => {
  await writeFiles(join(folder, 'out'), files('a.txt', 'b.txt'), zhTexts)
  await writeFiles(join(folder, 'out'), files('a.txt', 'b.txt'), zhTexts)
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.txt', 'b.txt'])
  expect(readFileSync(join(folder, 'out/b.txt'), 'utf8')).toBe('new b.txt')
})
