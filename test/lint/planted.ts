/** Files that break a rule of the house on purpose, with the lint rule that must catch each. */
export const planted: readonly { path: string; text: string; rule: string }[] = [
  { path: 'src/core/one.ts', text: "import { two } from './two.js'\nexport const one = two\n", rule: 'noImportCycles' },
  { path: 'src/core/two.ts', text: "import { one } from './one.js'\nexport const two = one\n", rule: 'noImportCycles' },
  {
    path: 'src/core/typeCycle.ts',
    text: "import type { B } from './typeCycleBack.js'\nexport type A = B\n",
    rule: 'noImportCycles',
  },
  {
    path: 'src/core/typeCycleBack.ts',
    text: "import type { A } from './typeCycle.js'\nexport type B = A | 1\n",
    rule: 'noImportCycles',
  },
  { path: 'src/core/all.ts', text: "export * from './plain.js'\n", rule: 'noReExportAll' },
  { path: 'src/core/default.ts', text: 'export default 1\n', rule: 'noDefaultExport' },
  { path: 'src/core/console.ts', text: "console.log('一')\n", rule: 'noConsole' },
  { path: 'src/core/any.ts', text: 'export const loose = (value: any) => value\n', rule: 'noExplicitAny' },
  ...[
    ['src/schema/up.ts', '../core/plain.js'],
    ['src/schema/references/up.ts', '../../core/plain.js'],
    ['src/schema/calendar.ts', 'date-fns'],
    ['src/core/upToPolicies.ts', '../policies/index.js'],
    ['src/core/upToExplain.ts', '../explain/index.js'],
    ['src/core/upToFiles.ts', '../files/index.js'],
    ['src/core/upToCli.ts', '../cli/main.js'],
    ['src/core/zod.ts', 'zod'],
    ['src/core/disk.ts', 'node:fs'],
    ['src/policies/upToExplain.ts', '../explain/index.js'],
    ['src/explain/beside.ts', '../policies/index.js'],
    ['src/explain/upToFiles.ts', '../files/read/table.js'],
    ['src/schema/upToAnalyse.ts', '../analyse/index.js'],
    ['src/core/upToAnalyse.ts', '../analyse/index.js'],
    ['src/policies/besideAnalyse.ts', '../analyse/index.js'],
    ['src/analyse/besideExplain.ts', '../explain/index.js'],
    ['src/analyse/besidePolicies.ts', '../policies/index.js'],
    ['src/analyse/upToFiles.ts', '../files/read/table.js'],
    ['src/analyse/upToCli.ts', '../cli/main.js'],
    ['src/analyse/zod.ts', 'zod'],
    ['src/files/upToCli.ts', '../cli/main.js'],
  ].map(([path = '', from]) => ({
    path,
    text: `import * as found from '${from}'\nexport const used = found\n`,
    rule: 'noRestrictedImports',
  })),
  {
    path: 'src/schema/named.ts',
    text: "import { z } from 'zod'\nexport const text = z.string()\n",
    rule: 'noRestrictedImports',
  },
]

/** Files that keep every rule, so that the lint is seen to let good code pass. */
export const kept: readonly { path: string; text: string }[] = [
  { path: 'src/core/plain.ts', text: 'export const plain = 1\n' },
  { path: 'src/schema/text.ts', text: "import * as z from 'zod'\nexport const text = z.string()\n" },
  { path: 'src/explain/down.ts', text: "import { plain } from '../core/plain.js'\nexport const down = plain\n" },
  { path: 'src/cli/console.ts', text: "console.log('一')\n" },
  { path: 'tsup.config.ts', text: 'export default {}\n' },
]
