import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

// The tests of days run again in processes whose clock stands elsewhere: 8 hours behind, 14 hours ahead.
const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
const run = promisify(execFile)

test.concurrent.each(['America/Los_Angeles', 'Pacific/Kiritimati'])(
  'days are the same in %s',
  { timeout: 60_000 },
  async (zone) => {
    const given = [
      'run',
      '--project',
      'unit',
      '--reporter',
      'json',
      'test/files/dates.test.ts',
      'test/files/samples.test.ts',
    ]
    const { stdout } = await run(process.execPath, [vitest, ...given], { cwd: root, env: { ...process.env, TZ: zone } })
    const { success, numTotalTests, numPassedTests } = JSON.parse(stdout)
    expect(success).toBe(true)
    expect(numTotalTests).toBeGreaterThan(40)
    expect(numPassedTests).toBe(numTotalTests)
  },
)
