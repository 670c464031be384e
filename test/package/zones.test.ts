import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './install.js'
import { repository } from './repository.js'

const zones = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']
const program = join(repository, 'test/package/zone.mjs')
const inZone = (TZ: string) => JSON.parse(run(repository, 'env', `TZ=${TZ}`, process.execPath, program))

test('the built library gives the same bytes in every time zone', () => {
  const told = zones.map(inZone)
  expect(told.map(({ zone }) => zone)).toEqual(zones)
  expect(told[0].bytes).toContain('2023-12-13')
  for (const { bytes } of told) expect(bytes).toBe(told[0].bytes)
})
