import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** A fresh empty folder outside the repository; whoever asks for it removes it. */
export const emptyFolder = (name: string): string => realpathSync(mkdtempSync(join(tmpdir(), `shuzhi-pingyi-${name}-`)))
