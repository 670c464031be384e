/**
 * The library for a page without a bundler: one `<script>` that sets the global `shuzhiPingyi`,
 * the core itself with `policies`, `explain`, `analyse` and `schema` beside it, named like the subpaths.
 */
import * as analyse from './analyse/index.js'
import * as explain from './explain/index.js'
import * as core from './index.js'
import * as policies from './policies/index.js'
import * as schema from './schema/index.js'

Object.assign(globalThis, { shuzhiPingyi: { ...core, policies, explain, analyse, schema } })
