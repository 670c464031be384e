import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { jsonSchemas } from './src/schema/jsonSchemas.js'

const subpaths = {
  index: 'src/index.ts',
  schema: 'src/schema/index.ts',
  policies: 'src/policies/index.ts',
  explain: 'src/explain/index.ts',
  analyse: 'src/analyse/index.ts',
  files: 'src/files/index.ts',
  'files/node': 'src/files/node/index.ts',
}

// tsup leaves out dependencies by itself, but not the optional ones and their files.
const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const external = Object.keys(optionalDependencies).map((name) => new RegExp(`^${name}(/|$)`))

const writeJsonSchemas = async () => {
  mkdirSync('dist/schemas', { recursive: true })
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeFileSync(`dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`)
}

export default defineConfig([
  {
    entry: subpaths,
    format: ['esm', 'cjs'],
    dts: true,
    target: 'es2022',
    // Subpaths share their modules, so that an error class or a remembered policy exists once.
    splitting: true,
    // With it rollup writes the CommonJS; without it sucrase would turn `import()` of ES modules into `require`.
    treeshake: true,
    external,
    metafile: true,
    removeNodeProtocol: false,
    onSuccess: writeJsonSchemas,
  },
  { entry: { cli: 'src/cli/main.ts' }, format: ['esm'], target: 'node20', external, removeNodeProtocol: false },
  {
    entry: { 'shuzhi-pingyi': 'src/global.ts' },
    format: ['iife'],
    platform: 'browser',
    target: 'es2022',
    minify: true,
    noExternal: [/.*/],
    define: { 'process.env.NODE_ENV': '"production"' },
  },
])
