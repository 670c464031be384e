import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const zones = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']
const golden = ['test/golden/**/*.test.ts']
const built = (file: string) => fileURLToPath(new URL(`dist/${file}`, import.meta.url))

// .ci/run counts the tests from a report beside the usual lines.
const report = process.env.VITEST_REPORT
// A test that starts vitest itself must not write to the same place.
delete process.env.VITEST_REPORT
const reporters = report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}

export default defineConfig({
  test: {
    ...reporters,
    // vitest leaves one core free, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['**/*.property.test.ts', 'test/golden/**', 'test/package/**', 'test/docs/**'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'property', include: ['test/**/*.property.test.ts'], testTimeout: 120_000 } },
      // The day that a clock shows must not matter: the same vectors in four time zones.
      ...zones.map((TZ) => ({
        test: { name: `golden ${TZ}`, include: golden, env: { TZ }, setupFiles: ['test/package/timeZone.ts'] },
      })),
      // And once more on what is published.
      {
        resolve: {
          alias: [
            { find: /^(?:\.\.\/)+src\/index\.js$/, replacement: built('index.js') },
            { find: /^(?:\.\.\/)+src\/schema\/index\.js$/, replacement: built('schema.js') },
          ],
        },
        test: { name: 'golden built', include: golden },
      },
      // These need `npm run build` first.
      { test: { name: 'docs', include: ['test/docs/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          exclude: ['test/package/browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // This one needs Chromium; .ci/run has it.
      {
        test: { name: 'browser', include: ['test/package/browser.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/core/**'],
      thresholds: { branches: 98 },
    },
  },
})
